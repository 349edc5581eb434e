/** Deep, wide and tangled structures come out, and come out exactly where they can. */
import { expect, test } from 'vitest';
import { day } from '../../../../kernel/time.ts';
import { equal, fraction, multiply, one } from '../arithmetic/fraction.ts';
import { intervalText } from '../arithmetic/percent-text.ts';
import { graphOn } from '../graph/graph-on.ts';
import { type Edge, type RandomGraph, statementsFor } from '../statement-fixture.ts';
import { defaultAcceptedEnds, defaultControlRoles } from '../types.ts';
import { beneficialOwners } from './beneficial-owners.ts';
import { mostRoutes } from './owners.ts';

function countIn(graph: RandomGraph, rule: 'multiplication' | 'control-chain' = 'multiplication') {
  return beneficialOwners(graphOn(statementsFor(graph), { on: day('2026-06-30') }), 'C0', {
    rule,
    thresholdPercent: 25,
    controlRoles: defaultControlRoles,
    acceptedEnds: defaultAcceptedEnds,
  });
}

const named = (letter: string, count: number) =>
  Array.from({ length: count }, (_, number) => `${letter}${number}`);

function chain(levels: number, parts: number): RandomGraph {
  const companies = named('C', levels);
  const edges = companies.map(
    (company, level): Edge => ({ holder: companies[level + 1] ?? 'P0', company, parts }),
  );
  return { persons: ['P0'], companies, edges };
}

test('through forty levels of 97 % a holder keeps 97 % to the fortieth power, exactly', () => {
  const [owner] = countIn(chain(40, 9_700)).owners;
  const power = Array.from({ length: 40 }, () => fraction(97n, 100n)).reduce(multiply, one);
  expect(owner?.shares[0] && equal(owner.shares[0].share.min.at, power)).toBe(true);
  expect(owner?.shares[0]?.routes[0]?.steps).toHaveLength(40);
});

test('through forty levels of 96 % the share is below the threshold and the control is not', () => {
  const found = countIn(chain(40, 9_600));
  expect(found.belowThreshold.map(({ share }) => intervalText(share))).toEqual(['19.5366… %']);
  expect(found.owners.map(({ prongs }) => prongs)).toEqual([['control']]);
});

test('forty levels with two ways at each make a million million routes, of which fifty are shown and all are counted', () => {
  const edges = named('L', 40).flatMap((_, level): Edge[] => {
    const [below, left, right, above] = [
      `C${level}`,
      `A${level}`,
      `B${level}`,
      level === 39 ? 'P0' : `C${level + 1}`,
    ];
    return [
      { holder: left, company: below, parts: 4_000 },
      { holder: right, company: below, parts: 6_000 },
      { holder: above, company: left, parts: 10_000 },
      { holder: above, company: right, parts: 10_000 },
    ];
  });
  const companies = [...named('C', 40), ...named('A', 40), ...named('B', 40)];
  const [owner] = countIn({ persons: ['P0'], companies, edges }).owners;
  expect(owner?.shares[0] && intervalText(owner.shares[0].share)).toBe('100 %');
  expect(owner?.shares[0]?.routes).toHaveLength(mostRoutes);
  expect(owner?.shares[0]?.beyond?.why).toBe('more-routes');
});

test('ten thousand holders of one company are counted', () => {
  const persons = named('P', 10_000);
  const found = countIn({
    persons,
    companies: ['C0'],
    edges: persons.map((holder) => ({ holder, company: 'C0', parts: 1 })),
  });
  expect(found.owners).toEqual([]);
  expect(found.belowThreshold).toHaveLength(10_000);
  expect(found.hiddenOwnerPossible).toEqual([]);
});

test('two thousand levels are counted, enclosed where exact fractions grow too long', () => {
  const [owner] = countIn(chain(2_000, 9_999)).owners;
  expect(owner?.shares[0] && intervalText(owner.shares[0].share)).toBe('81.8722… %');
  expect(owner?.certainty).toBe('certain');
});

test('a tangle of companies too large to solve exactly is enclosed, and ends in the same decisions', () => {
  const companies = named('C', 120);
  const edges = companies.flatMap((company, number): Edge[] => [
    ...companies.flatMap((holder, other) => (other === number ? [] : [{ holder, company, parts: 60 }])),
    { holder: 'P0', company, parts: 2_000 },
    { holder: 'P1', company, parts: 860 },
  ]);
  const found = countIn({ persons: ['P0', 'P1'], companies, edges });
  const shares = found.owners.map(({ person, certainty, shares: [share] }) => [
    person,
    certainty,
    share && intervalText(share.share),
  ]);
  expect(shares).toEqual([
    ['P0', 'certain', '69.9300… %'],
    ['P1', 'certain', '30.0699… %'],
  ]);
});
