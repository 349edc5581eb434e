/** Whatever is stated, however it contradicts itself, an answer comes, and it does not depend on the order. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../../kernel/time.ts';
import { compare, fraction, one, reduce, zero } from './arithmetic/fraction.ts';
import { exactly, type Interval, isEmpty } from './arithmetic/interval.ts';
import { beneficialOwners } from './counting/beneficial-owners.ts';
import { groundLine, shareLines } from './counting/lines.ts';
import { graphOn } from './graph/graph-on.ts';
import { companyNamed, personNamed } from './statement-fixture.ts';
import {
  acceptableEnds,
  controlRoles,
  countingRules,
  defaultControlRoles,
  entityTypes,
  type Interest,
  ownershipKinds,
  type PartyReference,
  personTypes,
  type RelationshipStatement,
  type Statement,
  unknownInterests,
  unspecifiedReasons,
} from './types.ts';

const records = Array.from({ length: 12 }, (_, number) => `R${number}`);

/** Mostly small, so that several fit into one company. */
const part = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 50 }) },
  fc.integer({ min: 0, max: 100 }),
);
const share: fc.Arbitrary<Interval> = fc
  .tuple(part, part, fc.boolean(), fc.boolean())
  .map(([a, b, minOpen, maxOpen]) => {
    const [min, max] = [Math.min(a, b), Math.max(a, b)].map((percent) => fraction(percent, 100n));
    if (min === undefined || max === undefined || a === b) return exactly(min ?? zero);
    return { min: { at: min, open: minOpen }, max: { at: max, open: maxOpen } };
  });

/** Now and then, a value; otherwise it is left out. */
const seldom = <Value>(arbitrary: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 8, arbitrary: fc.constant(undefined) }, arbitrary);

const interest: fc.Arbitrary<Interest> = fc
  .record({
    type: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom('shareholding', 'votingRights', 'unknownInterest') },
      fc.constantFrom(...ownershipKinds, ...controlRoles, ...unknownInterests),
    ),
    directness: fc.constantFrom('direct', 'direct', 'indirect', 'unknown'),
    isDeclaredOwner: fc.boolean(),
    share: fc.option(share, { nil: undefined, freq: 6 }),
    startsOn: seldom(fc.constantFrom(day('2025-01-01'), day('2027-01-01'))),
    endsOn: seldom(fc.constantFrom(day('2026-01-02'), day('2027-01-02'))),
  })
  .map(({ share, startsOn, endsOn, ...rest }) => ({
    ...rest,
    ...(share && { share }),
    ...(startsOn && { startsOn }),
    ...(endsOn && { endsOn }),
  }));

const unspecified = fc
  .constantFrom(...unspecifiedReasons)
  .map((reason): PartyReference => ({ unspecified: reason }));
const named = (...ids: readonly string[]) =>
  fc.constantFrom(...ids).map((record): PartyReference => ({ record }));
const mostly = (usual: fc.Arbitrary<PartyReference>) =>
  fc.oneof({ weight: 15, arbitrary: usual }, unspecified, named('P0', 'nowhere'));

const relationship: fc.Arbitrary<RelationshipStatement> = fc.record({
  statementId: fc.uuid(),
  recordId: fc.constantFrom(...records),
  declarationSubject: fc.constant('C0'),
  statedOn: fc.constantFrom('2026-01-01', '2026-02-01', '2026-03-01T10:00:00Z'),
  status: fc.oneof({ weight: 9, arbitrary: fc.constant('new') }, fc.constantFrom('updated', 'closed')),
  about: fc.constant('relationship'),
  subject: mostly(named('C0', 'C0', 'C1', 'C2', 'C3')),
  interestedParty: mostly(named('C1', 'C2', 'C3', 'C0', 'P0', 'P1', 'P2', 'P0')),
  interests: fc.array(interest, { minLength: 1, maxLength: 3 }),
  isComponent: fc.boolean(),
  components: fc.oneof(fc.constant([]), fc.subarray(records)),
});

const described: fc.Arbitrary<readonly Statement[]> = fc
  .tuple(
    fc.array(
      fc.oneof({ weight: 5, arbitrary: fc.constant('registeredEntity') }, fc.constantFrom(...entityTypes)),
      {
        minLength: 4,
        maxLength: 4,
      },
    ),
    fc.array(
      fc.oneof({ weight: 5, arbitrary: fc.constant('knownPerson') }, fc.constantFrom(...personTypes)),
      {
        minLength: 3,
        maxLength: 3,
      },
    ),
    fc.boolean(),
  )
  .map(([types, kinds, isListed]) => [
    ...types.map((type, number): Statement => {
      const statement = companyNamed(`C${number}`);
      return statement.about === 'entity'
        ? { ...statement, party: { ...statement.party, type, isListed } }
        : statement;
    }),
    ...kinds.map((type, number): Statement => {
      const statement = personNamed(`P${number}`);
      return statement.about === 'person' ? { ...statement, party: { ...statement.party, type } } : statement;
    }),
  ]);

/** No two statements of one record at one moment: which is later is then a matter of their order. */
const anything = fc
  .tuple(
    described,
    fc.uniqueArray(relationship, {
      selector: ({ recordId, statedOn }) => `${recordId} ${statedOn}`,
      minLength: 4,
      maxLength: 14,
    }),
  )
  .chain(([parties, relationships]) => {
    const statements = [...parties, ...relationships];
    return fc.tuple(
      fc.constant(statements),
      fc.shuffledSubarray(statements, { minLength: statements.length }),
    );
  });

function count(
  statements: readonly Statement[],
  rule: (typeof countingRules)[number],
  ends: readonly (typeof acceptableEnds)[number][],
) {
  return beneficialOwners(graphOn(statements, { on: day('2026-06-30') }), 'C0', {
    rule,
    thresholdPercent: 25,
    controlRoles: defaultControlRoles,
    acceptedEnds: ends,
  });
}

const asText = (value: unknown): string =>
  JSON.stringify(value, (_, inner) => {
    if (typeof inner?.numerator !== 'bigint') return inner;
    const { numerator, denominator } = reduce(inner);
    return `${numerator}/${denominator}`;
  });
const sorted = (values: readonly unknown[]): readonly string[] => values.map(asText).toSorted();

test('an answer comes, its shares lie between nothing and all, and it is the same in any order', () => {
  fc.assert(
    fc.property(
      anything,
      fc.constantFrom(...countingRules),
      fc.subarray([...acceptableEnds]),
      ([statements, shuffled], rule, ends) => {
        const found = count(statements, rule, ends);
        const again = count(shuffled, rule, ends);
        const shares = [
          ...found.owners.flatMap((owner) => owner.shares.map((counted) => counted.share)),
          ...found.belowThreshold.map((minor) => minor.share),
          ...found.remainders.flatMap(({ notStated, notIdentified, together }) => [
            notStated,
            notIdentified,
            together,
          ]),
        ];
        for (const each of shares) {
          expect(isEmpty(each), asText(each)).toBe(false);
          expect(compare(each.min.at, zero)).toBeGreaterThanOrEqual(0);
          expect(compare(each.max.at, one)).toBeLessThanOrEqual(0);
        }
        for (const owner of found.owners) {
          for (const counted of owner.shares)
            expect(shareLines(counted, 25, (party) => party).at(-1)).toMatch(/25 %/);
          for (const ground of owner.grounds) expect(groundLine(ground, (party) => party)).toContain('C0');
        }
        const summary = (one: typeof found) => ({
          owners: sorted(
            one.owners.map(({ person, certainty, prongs, shares }) => ({
              person,
              certainty,
              prongs,
              shares: shares.map(({ kind, share }) => ({ kind, share })),
            })),
          ),
          below: sorted(one.belowThreshold),
          controllers: sorted(one.unidentifiedControllers),
          remainders: sorted(
            one.remainders.map(({ kind, notStated, notIdentified, together }) => ({
              kind,
              notStated,
              notIdentified,
              together,
            })),
          ),
          hidden: one.hiddenOwnerPossible,
          codes: [...new Set(one.inconsistencies.map(({ code }) => code))].toSorted(),
        });
        expect(summary(again)).toEqual(summary(found));
      },
    ),
    { numRuns: Number(process.env.FUZZ ?? 150) },
  );
});
