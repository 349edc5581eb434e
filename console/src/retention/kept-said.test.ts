import { expect, test } from 'vitest';
import { keptSaid } from './kept-said.ts';

const kept = (keepUntil: string, over: { due?: boolean; holds?: string[] } = {}) => ({
  keepUntil,
  due: false,
  holds: [],
  ...over,
});

test('an open account is kept while it is open', () => {
  expect(keptSaid({ from: null, classes: [kept('open')] })).toBe(
    'Its records are kept while the account is open.',
  );
});

test('a closed one until its day, counted from what came later', () => {
  expect(keptSaid({ from: 'closing', classes: [kept('2028-03-02'), kept('2028-03-02')] })).toBe(
    'Its records are kept until 2028-03-02, counted from the closing (§ 7.302(e)).',
  );
});

test('what is over is due, and classes that are kept longer have their own day', () => {
  expect(
    keptSaid({ from: 'last-access', classes: [kept('2036-03-02'), kept('2028-03-02', { due: true })] }),
  ).toBe(
    'Its records are kept until 2028-03-02, counted from the last access; some classes until 2036-03-02 (§ 7.302(e)). What is over is due for erasure.',
  );
});

test('a hold without an end keeps all of it, or some classes', () => {
  const held = kept('open', { holds: ['hld_1'] });
  expect(keptSaid({ from: 'closing', classes: [held] })).toBe(
    'Its records are kept while a hold is on them (§ 7.302(e)).',
  );
  expect(keptSaid({ from: 'closing', classes: [kept('2028-03-02'), held] })).toBe(
    'Its records are kept until 2028-03-02, counted from the closing; some classes while a hold is on them (§ 7.302(e)). A legal hold is on it.',
  );
});
