import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../../../kernel/time.ts';
import {
  add,
  compare,
  equal,
  type Fraction,
  fraction,
  multiply,
  one,
  reduce,
  subtract,
  zero,
} from './arithmetic/fraction.ts';
import { closed, contains, exactly, type Interval } from './arithmetic/interval.ts';
import { readPackage } from './bods/package.ts';
import { readStatements } from './bods/read.ts';
import { beneficialOwners } from './counting/beneficial-owners.ts';
import type { BeneficialOwners } from './counting/owners.ts';
import { graphOn } from './graph/graph-on.ts';
import {
  type Edge,
  holds,
  type RandomGraph,
  randomGraph,
  statementsFor,
  tenThousandths,
} from './statement-fixture.ts';
import { type CountingRule, defaultAcceptedEnds, defaultControlRoles, type Statement } from './types.ts';

function count(statements: readonly Statement[], rule: CountingRule = 'multiplication'): BeneficialOwners {
  const graph = graphOn(statements, { on: day('2026-06-30') });
  return beneficialOwners(graph, 'C0', {
    rule,
    thresholdPercent: 25,
    controlRoles: defaultControlRoles,
    acceptedEnds: defaultAcceptedEnds,
  });
}

/** What every person has of C0, whether an owner or not. */
function sharesOf(found: BeneficialOwners): ReadonlyMap<string, Interval> {
  return new Map([
    ...found.belowThreshold.map(({ person, share }) => [person, share] as const),
    ...found.owners.flatMap(({ person, shares }) => shares.map(({ share }) => [person, share] as const)),
  ]);
}

const shareOf = (found: BeneficialOwners, person: string): Interval =>
  sharesOf(found).get(person) ?? exactly(zero);
const remainderOf = (found: BeneficialOwners): Interval => found.remainders[0]?.together ?? exactly(zero);
const sum = (values: readonly Fraction[]): Fraction => values.reduce(add, zero);
/** Comparable by `toEqual`: fractions in lowest terms, no bigint. */
const plain = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, inner) => {
      const isFraction = typeof inner?.numerator === 'bigint';
      if (!isFraction) return inner;
      const { numerator, denominator } = reduce(inner);
      return `${numerator}/${denominator}`;
    }),
  );

describe('counting does not depend on', () => {
  test('the order of the statements', () => {
    const cases = randomGraph({ complete: false, cyclic: true }).chain((graph) => {
      const statements = statementsFor(graph);
      return fc.tuple(
        fc.constant(statements),
        fc.shuffledSubarray([...statements], { minLength: statements.length }),
      );
    });
    fc.assert(
      fc.property(
        cases,
        fc.constantFrom('multiplication', 'control-chain', 'direct-only'),
        ([statements, shuffled], rule) => {
          const [a, b] = [count(statements, rule), count(shuffled, rule)];
          expect(plain(a.owners)).toEqual(plain(b.owners));
          expect(plain(remainderOf(a))).toEqual(plain(remainderOf(b)));
          expect(new Set(a.belowThreshold.map(plain).map((one) => JSON.stringify(one)))).toEqual(
            new Set(b.belowThreshold.map(plain).map((one) => JSON.stringify(one))),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a company put between that is wholly owned', () => {
    const cases = randomGraph({ complete: false, cyclic: false }).chain((graph) =>
      fc.tuple(fc.constant(graph), fc.integer({ min: 0, max: Math.max(graph.edges.length - 1, 0) })),
    );
    fc.assert(
      fc.property(cases, ([graph, position]) => {
        const split = splitEdge(graph, position);
        const [a, b] = [sharesOf(count(statementsFor(graph))), sharesOf(count(statementsFor(split)))];
        expect(plain([...a].toSorted())).toEqual(plain([...b].toSorted()));
      }),
      { numRuns: 60 },
    );
  });

  test('whether an indirect holding is also stated as a whole', () => {
    fc.assert(
      fc.property(randomGraph({ complete: false, cyclic: false }), (graph) => {
        const statements = statementsFor(graph);
        const before = count(statements);
        expect(plain(sharesOf(count([...statements, ...sumsOf(graph, before)])))).toEqual(
          plain(sharesOf(before)),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('all that is owned is accounted for', () => {
  test.each([false, true])('owners and the rest are 100 % together (circles: %s)', (cyclic) => {
    fc.assert(
      fc.property(randomGraph({ complete: false, cyclic }), (graph) => {
        const found = count(statementsFor(graph));
        const mins = [...sharesOf(found).values()].map(({ min }) => min.at);
        expect(equal(add(sum(mins), remainderOf(found).min.at), one)).toBe(true);
      }),
      { numRuns: 80 },
    );
  });

  test('where every company is accounted for, nothing remains', () => {
    fc.assert(
      fc.property(randomGraph({ complete: true, cyclic: false }), (graph) => {
        const found = count(statementsFor(graph));
        expect(equal(sum([...sharesOf(found).values()].map(({ min }) => min.at)), one)).toBe(true);
        expect(found.hiddenOwnerPossible).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

test('a larger holding never makes a smaller owner, under any rule', () => {
  const cases = randomGraph({ complete: false, cyclic: true }).chain((graph) =>
    fc.tuple(fc.constant(graph), fc.constantFrom(...graph.edges), fc.integer({ min: 1, max: 5_000 })),
  );
  const rules = fc.constantFrom<CountingRule>('multiplication', 'control-chain', 'direct-only');
  fc.assert(
    fc.property(cases, rules, ([graph, edge, more], rule) => {
      const held = graph.edges.filter(({ company }) => company === edge.company);
      const free = 10_000 - held.reduce((total, { parts }) => total + parts, 0);
      const grown = { ...edge, parts: edge.parts + Math.min(more, free) };
      const larger = { ...graph, edges: graph.edges.map((other) => (other === edge ? grown : other)) };
      const [a, b] = [count(statementsFor(graph), rule), count(statementsFor(larger), rule)];
      for (const person of graph.persons) {
        expect(compare(shareOf(a, person).min.at, shareOf(b, person).min.at)).toBeLessThanOrEqual(0);
      }
    }),
    { numRuns: 80 },
  );
});

test.each(['multiplication', 'control-chain', 'direct-only'] as const)(
  'what is found for ranges holds every exact case inside them (%s)',
  (rule) => {
    const cases = randomGraph({ complete: false, cyclic: true }).chain((graph) =>
      fc.tuple(
        fc.constant(graph),
        fc.array(widening, { minLength: graph.edges.length, maxLength: graph.edges.length }),
      ),
    );
    fc.assert(
      fc.property(cases, ([graph, widenings]) => {
        const exact = count(statementsFor(graph), rule);
        const others = statementsFor({ ...graph, edges: [] });
        const wide = graph.edges.map((edge, position) =>
          holds(edge.holder, edge.company, widen(edge, widenings[position])),
        );
        const ranged = count([...others, ...wide], rule);
        for (const person of graph.persons) {
          expect(contains(shareOf(ranged, person), shareOf(exact, person).min.at)).toBe(true);
        }
        expect(contains(remainderOf(ranged), remainderOf(exact).min.at)).toBe(true);
        const certain = new Set(
          ranged.owners.filter(({ certainty }) => certainty === 'certain').map(({ person }) => person),
        );
        const really = new Set(exact.owners.map(({ person }) => person));
        for (const person of certain) expect(really.has(person)).toBe(true);
        const thought = new Set(ranged.owners.map(({ person }) => person));
        for (const person of really) expect(thought.has(person)).toBe(true);
      }),
      { numRuns: 80 },
    );
  },
);

test('the truth lies inside what is found where links are vague and sums tell of them, their chains named or not', () => {
  const cases = randomGraph({ complete: false, cyclic: false }).chain((graph) =>
    fc.tuple(
      fc.constant(graph),
      fc.array(widening, { minLength: graph.edges.length, maxLength: graph.edges.length }),
      fc.array(fc.constantFrom('named', 'not-named', 'none'), { minLength: 4, maxLength: 4 }),
    ),
  );
  fc.assert(
    fc.property(cases, ([graph, widenings, told]) => {
      const truth = count(statementsFor(graph));
      const vague = graph.edges.map((edge, position) =>
        holds(edge.holder, edge.company, widen(edge, widenings[position])),
      );
      const sums = sumsOf(graph, truth).flatMap((sum, position) => {
        if (sum.about !== 'relationship' || told[position] === 'none') return [];
        return [told[position] === 'named' ? sum : { ...sum, components: [] }];
      });
      const found = count([...statementsFor({ ...graph, edges: [] }), ...vague, ...sums]);
      for (const person of graph.persons) {
        expect(contains(shareOf(found, person), shareOf(truth, person).min.at)).toBe(true);
      }
      expect(contains(remainderOf(found), remainderOf(truth).min.at)).toBe(true);
      expect(found.inconsistencies).toEqual([]);
    }),
    { numRuns: Number(process.env.FUZZ ?? 80) },
  );
});

test('a circle is the limit of its rounds', () => {
  fc.assert(
    fc.property(randomGraph({ complete: false, cyclic: true }), (graph) => {
      const found = count(statementsFor(graph));
      const { reached, left } = followRounds(graph, 25);
      for (const person of graph.persons) {
        const summed = reached.get(person) ?? zero;
        const exact = shareOf(found, person).min.at;
        expect(compare(summed, exact)).toBeLessThanOrEqual(0);
        expect(compare(subtract(exact, summed), left)).toBeLessThanOrEqual(0);
      }
    }),
    { numRuns: 60 },
  );
});

test('what is exported is what was imported, with whatever else it holds', () => {
  const statement = fc.record({
    statementId: fc.string({ minLength: 32, maxLength: 64 }),
    statementDate: fc.constantFrom('2026-01-31', '2026-01-31T10:00:00Z'),
    declarationSubject: fc.string({ minLength: 1 }),
    recordId: fc.string({ minLength: 1 }),
    recordType: fc.constant('entity'),
    recordDetails: fc.record({
      isComponent: fc.boolean(),
      entityType: fc.constant({ type: 'registeredEntity' }),
      more: fc.jsonValue(),
    }),
    annotations: fc.jsonValue(),
  });
  const packages = fc.uniqueArray(statement, { selector: ({ statementId }) => statementId, maxLength: 5 });
  fc.assert(
    fc.property(packages, (documents) => {
      const text = JSON.stringify(documents);
      const read = readPackage(text);
      const kept =
        read.outcome === 'read'
          ? read.documents.flatMap((one) => (one.kind === 'document' ? [one] : []))
          : [];
      const statements = readStatements(kept.map(({ document }) => document));
      expect(statements.every(({ outcome }) => outcome === 'read')).toBe(true);
      expect(`[${kept.map((one) => one.text).join(',')}]`).toBe(text);
    }),
  );
});

type Widening = { readonly below: number; readonly above: number; readonly open: boolean };
const widening: fc.Arbitrary<Widening> = fc.record({
  below: fc.integer({ min: 0, max: 4_000 }),
  above: fc.integer({ min: 0, max: 4_000 }),
  open: fc.boolean(),
});

/** A range around an edge's share; open ends only where the share itself is not the end. */
function widen(
  { parts }: Edge,
  { below, above, open }: Widening = { below: 0, above: 0, open: false },
): Interval {
  const min = Math.max(parts - below, 0);
  const max = Math.min(parts + above, 10_000);
  return {
    min: { ...tenThousandths(min).min, open: open && min < parts },
    max: { ...closed(tenThousandths(max).max.at), open: open && max > parts },
  };
}

function splitEdge({ persons, companies, edges }: RandomGraph, position: number): RandomGraph {
  const edge = edges[position];
  if (!edge) return { persons, companies, edges };
  const between = 'between';
  const parts = [
    { holder: between, company: edge.company, parts: edge.parts },
    { holder: edge.holder, company: between, parts: 10_000 },
  ];
  return {
    persons,
    companies: [...companies, between],
    edges: [...edges.filter((other) => other !== edge), ...parts],
  };
}

/** For each person who holds C0 through others: the statement that sums it up, naming every record of the graph. */
function sumsOf(graph: RandomGraph, found: BeneficialOwners): readonly Statement[] {
  return graph.persons.flatMap((person) => {
    const direct = graph.edges.find(({ holder, company }) => holder === person && company === 'C0');
    const total = shareOf(found, person).min.at;
    const indirect = subtract(total, direct ? fraction(BigInt(direct.parts), 10_000n) : zero);
    if (indirect.numerator === 0n) return [];
    const sumUp = holds(person, 'C0', exactly(indirect));
    const chain = graph.edges
      .filter((edge) => edge !== direct)
      .map(({ holder, company }) => `${holder} in ${company}`);
    return [
      {
        ...sumUp,
        recordId: `${sumUp.recordId}, indirectly`,
        interests: sumUp.interests.map((interest) => ({ ...interest, directness: 'indirect' as const })),
        components: chain,
      },
    ];
  });
}

/** Follows C0 upwards round by round: what reached persons so far, and what is still on its way in companies. */
function followRounds({ persons, edges }: RandomGraph, rounds: number) {
  const reached = new Map<string, Fraction>();
  let moving = new Map<string, Fraction>([['C0', one]]);
  for (let round = 0; round < rounds; round += 1) {
    const next = new Map<string, Fraction>();
    for (const { holder, company, parts } of edges) {
      const amount = multiply(moving.get(company) ?? zero, fraction(BigInt(parts), 10_000n));
      const into = persons.includes(holder) ? reached : next;
      into.set(holder, add(into.get(holder) ?? zero, amount));
    }
    moving = next;
  }
  return { reached, left: sum([...moving.values()]) };
}
