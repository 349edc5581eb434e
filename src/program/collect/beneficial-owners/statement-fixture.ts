/** Statements made in one line each, and graphs of ownership made at random, for tests. */
import fc from 'fast-check';
import { fraction } from './arithmetic/fraction.ts';
import { exactly, type Interval } from './arithmetic/interval.ts';
import type { PartyId, RelationshipStatement, Statement } from './types.ts';

const common = { declarationSubject: 'C0', statedOn: '2026-01-01', status: 'new' } as const;

export function personNamed(id: PartyId): Statement {
  const party = { kind: 'person', id, type: 'knownPerson', name: id, identifiers: [] } as const;
  return { ...common, statementId: `statement of ${id}`, recordId: id, about: 'person', party };
}

export function companyNamed(id: PartyId): Statement {
  const party = {
    kind: 'entity',
    id,
    type: 'registeredEntity',
    name: id,
    identifiers: [],
    isListed: false,
  } as const;
  return { ...common, statementId: `statement of ${id}`, recordId: id, about: 'entity', party };
}

export function holds(holder: PartyId, company: PartyId, share: Interval): RelationshipStatement {
  const recordId = `${holder} in ${company}`;
  return {
    ...common,
    statementId: `statement of ${recordId}`,
    recordId,
    about: 'relationship',
    subject: { record: company },
    interestedParty: { record: holder },
    interests: [{ type: 'shareholding', directness: 'direct', share, isDeclaredOwner: false }],
    isComponent: false,
    components: [],
  };
}

/** Shares in ten-thousandths, so that they are exact and quick. */
export const tenThousandths = (parts: number): Interval => exactly(fraction(BigInt(parts), 10_000n));

export type Edge = { readonly holder: PartyId; readonly company: PartyId; readonly parts: number };
export type RandomGraph = {
  readonly persons: readonly PartyId[];
  readonly companies: readonly PartyId[];
  readonly edges: readonly Edge[];
};

export function statementsFor({ persons, companies, edges }: RandomGraph): readonly Statement[] {
  return [
    ...persons.map(personNamed),
    ...companies.map(companyNamed),
    ...edges.map(({ holder, company, parts }) => holds(holder, company, tenThousandths(parts))),
  ];
}

/**
 * Companies C0, C1, … of which C0 is asked about, and persons P0, P1, … . `complete`: every company's shares add up to
 * the whole. `cyclic`: companies may hold each other, and every company keeps at least one part in a person's hands.
 */
export function randomGraph({
  complete,
  cyclic,
}: {
  complete: boolean;
  cyclic: boolean;
}): fc.Arbitrary<RandomGraph> {
  return fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 4 }))
    .chain(([companyCount, personCount]) => {
      const companies = Array.from({ length: companyCount }, (_, number) => `C${number}`);
      const persons = Array.from({ length: personCount }, (_, number) => `P${number}`);
      const holdersOf = (number: number): readonly PartyId[] => [
        ...persons,
        ...companies.filter((_, other) => (cyclic ? other !== number : other > number)),
      ];
      const perCompany = companies.map((company, number) => edgesInto(company, holdersOf(number), complete));
      return fc.tuple(...perCompany).map((edges) => ({ persons, companies, edges: edges.flat() }));
    });
}

/** Cuts the whole at random points and hands the pieces out; without `complete` the last piece is nobody's. */
function edgesInto(
  company: PartyId,
  holders: readonly PartyId[],
  complete: boolean,
): fc.Arbitrary<readonly Edge[]> {
  return fc
    .tuple(
      fc.shuffledSubarray([...holders.slice(1)]),
      fc.array(fc.integer({ min: 1, max: 9_999 }), { minLength: 12, maxLength: 12 }),
    )
    .map(([others, cuts]) => {
      const named = [holders[0] ?? 'P0', ...others];
      const pieces = complete ? named.length : named.length + 1;
      const points = [0, ...new Set(cuts.slice(0, pieces - 1).toSorted((a, b) => a - b)), 10_000];
      return named.flatMap((holder, position) => {
        const parts = (points[position + 1] ?? 0) - (points[position] ?? 0);
        return parts > 0 ? [{ holder, company, parts }] : [];
      });
    });
}
