import { expect, test } from 'vitest';
import { reckoned } from './reckoned.ts';

test('a score is told from 1 on: factors multiply, what speaks for them is added', () => {
  const steps = reckoned([
    { what: 'names', says: 'The names that are most alike.', party: 'Ada', entry: 'Ida' },
    { what: 'words', says: 'The words that met are alike by 90 %.', times: 0.9 },
    { what: 'birth', says: 'Born on the same day.', adds: 0.05 },
    { what: 'country', says: 'Both have to do with GB.', adds: 0 },
  ]);
  expect(steps.map(({ did, effect, after }) => [did, effect, after])).toEqual([
    [undefined, 'begins', 1],
    ['× 0.9', 'lowers', 0.9],
    ['+ 0.05', 'raises', expect.closeTo(0.95, 12)],
    ['+ 0', 'leaves', expect.closeTo(0.95, 12)],
  ]);
});

test('a line that does nothing explains the one above it', () => {
  const steps = reckoned([
    { what: 'names', says: 'The names that are most alike.' },
    { what: 'words', says: 'The words that met are alike by 100 %.', times: 1 },
    { what: 'met', says: '“ada” met “ada”: the same, 100 %.' },
    { what: 'met', says: '“byron” met “biron”: read alike, 95 %.' },
    { what: 'words', says: 'They are 90 % of both names.', times: 0.9 },
  ]);
  expect(steps.map(({ because }) => because.length)).toEqual([0, 2, 0]);
});

test('a line that takes the score to nothing says so', () => {
  expect(reckoned([{ what: 'nothing-met', says: 'No word met.', times: 0 }])).toMatchObject([
    { did: '× 0', effect: 'lowers', after: 0 },
  ]);
});
