import { expect, test } from 'vitest';
import { fraction, one, percent, reduce } from './fraction.ts';
import { anyShare, closed, exactly } from './interval.ts';
import { type Link, networkOf } from './network.ts';
import { reachOf } from './reach.ts';

const holds = (holder: number, company: number, share: string | number): Link => ({
  holder,
  company,
  share: exactly(percent(share)),
});
const shareOf = (links: Link[], party: number, size = 10) => {
  const share = reachOf(networkOf(size, links), 0).shares.get(party);
  return share && { min: reduce(share.min.at), max: reduce(share.max.at) };
};

test('a share held through a company is the product of the two shares', () => {
  expect(shareOf([holds(1, 0, 50), holds(2, 1, 60)], 2)?.min).toEqual(fraction(3n, 10n));
});

test('several routes to one holder add up', () => {
  const links = [holds(1, 0, 50), holds(2, 1, 60), holds(2, 0, 5)];
  expect(shareOf(links, 2)?.min).toEqual(fraction(7n, 20n));
});

test('companies that hold each other are solved as the limit of the endless sum', () => {
  const links = [holds(2, 0, 60), holds(1, 0, 40), holds(0, 1, 100)];
  expect(shareOf(links, 2)?.min).toEqual(one);
});

test('a company that holds its own shares leaves the rest to the others in proportion', () => {
  expect(shareOf([holds(0, 0, 10), holds(1, 0, 45), holds(2, 0, 45)], 1)?.min).toEqual(fraction(1n, 2n));
});

test('a circle that nothing leaves is reported as owned by itself', () => {
  const links = [holds(1, 0, 50), holds(2, 1, 100), holds(1, 2, 100), holds(3, 0, 50)];
  const reach = reachOf(networkOf(4, links), 0);
  expect(reach.cycles.map(({ kind, members }) => [kind, members.toSorted()])).toEqual([['closed', [1, 2]]]);
  expect(reach.cycles[0]?.entering.min.at).toEqual(expect.objectContaining({ numerator: 50n }));
  expect(reach.shares.get(3)?.min.at).toEqual(expect.objectContaining({ numerator: 50n, denominator: 100n }));
});

test('where a range could close a circle, those above it hold between nothing and all', () => {
  const links = [
    { holder: 1, company: 0, share: anyShare },
    { holder: 0, company: 1, share: anyShare },
    { holder: 2, company: 1, share: anyShare },
  ];
  const reach = reachOf(networkOf(3, links), 0);
  expect(reach.shares.get(2)).toEqual({ min: closed({ numerator: 0n, denominator: 1n }), max: closed(one) });
});

test('an excluded end stays excluded through a product, unless the other factor can be nothing', () => {
  const over25 = { min: { at: percent(25), open: true }, max: closed(percent(50)) };
  const links = [
    { holder: 1, company: 0, share: over25 },
    holds(2, 1, 100),
    { holder: 3, company: 1, share: anyShare },
  ];
  const reach = reachOf(networkOf(4, links), 0);
  expect(reach.shares.get(2)?.min.open).toBe(true);
  expect(reach.shares.get(2)?.max.open).toBe(false);
  expect(reach.shares.get(3)?.min.open).toBe(false);
});

test('a circle too large to solve exactly is enclosed from below', () => {
  const size = 90;
  const links: Link[] = [];
  for (let company = 0; company < size; company += 1) {
    for (let holder = 0; holder < size; holder += 1) {
      if (holder !== company) links.push({ holder, company, share: exactly(fraction(1n, 100n)) });
    }
    links.push({ holder: size, company, share: exactly(fraction(11n, 100n)) });
  }
  const reach = reachOf(networkOf(size + 1, links), 0);
  expect(reach.cycles[0]?.kind).toBe('enclosed');
  const share = reach.shares.get(size);
  expect(Number(((share?.min.at.numerator ?? 0n) * 10n ** 12n) / (share?.min.at.denominator ?? 1n))).toBe(
    10 ** 12 - 1,
  );
  expect(share?.max.at).toEqual(one);
});
