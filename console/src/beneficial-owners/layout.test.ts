import { expect, test } from 'vitest';
import { cell, layOut } from './layout.ts';

const parties = (...names: string[]) => names.map((party) => ({ party }));

test('an owner stands above what it holds, and the entity at the bottom', () => {
  const { placed, width, height } = layOut('e', parties('e', 'h', 'o'), [
    { holder: 'h', in: 'e' },
    { holder: 'o', in: 'h' },
  ]);
  expect(placed.map(({ of, y }) => [of.party, y / cell.height])).toEqual([
    ['e', 2],
    ['h', 1],
    ['o', 0],
  ]);
  expect([width / cell.width, height / cell.height]).toEqual([1, 3]);
});

test('parties that hold each other in a circle are each drawn once', () => {
  const { placed } = layOut('e', parties('e', 'a', 'b'), [
    { holder: 'a', in: 'e' },
    { holder: 'b', in: 'a' },
    { holder: 'a', in: 'b' },
  ]);
  expect(placed.map(({ of }) => of.party).sort()).toEqual(['a', 'b', 'e']);
});

test('in one row, holders stand in the order of what they hold', () => {
  const { placed } = layOut('e', parties('e', 'left', 'right', 'of-right', 'of-left'), [
    { holder: 'left', in: 'e' },
    { holder: 'right', in: 'e' },
    { holder: 'of-right', in: 'right' },
    { holder: 'of-left', in: 'left' },
  ]);
  const x = (party: string) => placed.find(({ of }) => of.party === party)?.x ?? Number.NaN;
  expect(x('of-left')).toBeLessThan(x('of-right'));
});

test('an entity of which nothing is stated stands alone', () => {
  expect(layOut('e', parties('e'), []).placed).toEqual([{ of: { party: 'e' }, x: 0, y: 0 }]);
});

test('who holds a company far above and an office in the entity stands above both', () => {
  const { placed } = layOut('e', parties('e', 'h', 'o'), [
    { holder: 'h', in: 'e' },
    { holder: 'o', in: 'h' },
    { holder: 'o', in: 'e' },
  ]);
  const y = (party: string) => placed.find(({ of }) => of.party === party)?.y ?? Number.NaN;
  expect(y('o')).toBeLessThan(y('h'));
});
