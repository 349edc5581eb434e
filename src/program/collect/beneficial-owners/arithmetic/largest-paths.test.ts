import { expect, test } from 'vitest';
import { approximate, percent } from './fraction.ts';
import { exactly } from './interval.ts';
import { largestPaths } from './largest-paths.ts';
import type { Link } from './network.ts';

const holds = (holder: number, company: number, share: number): Link => ({
  holder,
  company,
  share: exactly(percent(share)),
});

function paths(links: readonly Link[], size: number, to: number, limit = 50) {
  const holdingsOf: Link[][] = Array.from({ length: size }, () => []);
  for (const link of links) holdingsOf[link.holder]?.push(link);
  return largestPaths({ holdingsOf, from: 0, to: new Set([to]), limit });
}

test('the largest contribution comes first', () => {
  const found = paths(
    [holds(1, 0, 50), holds(3, 1, 60), holds(3, 0, 5), holds(2, 0, 40), holds(3, 2, 100)],
    4,
    3,
  );
  expect(found.map(({ product }) => approximate(product.min.at))).toEqual([0.4, 0.3, 0.05]);
});

test('a route does not pass a party twice', () => {
  const found = paths([holds(1, 0, 40), holds(0, 1, 100), holds(2, 0, 60)], 3, 2);
  expect(found.map(({ links }) => links.map(({ holder }) => holder))).toEqual([[2]]);
});

test('of a million million equal routes only as many as asked for are listed', () => {
  const links: Link[] = [];
  for (let level = 0; level < 40; level += 1) {
    const below = level * 3;
    links.push(holds(below + 1, below, 50), holds(below + 2, below, 50));
    links.push(holds(below + 3, below + 1, 100), holds(below + 3, below + 2, 100));
  }
  expect(paths(links, 130, 120)).toHaveLength(50);
});
