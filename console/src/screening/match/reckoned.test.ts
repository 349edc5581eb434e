import { expect, test } from 'vitest';
import { reckoned } from './reckoned.ts';

test('a score is told from 1 on: factors multiply, what speaks for them is added, what explains does nothing', () => {
  const steps = reckoned([
    { what: 'names', says: 'The names that are most alike.' },
    { what: 'words', says: 'The words that met are alike by 90 %.', times: 0.9 },
    { what: 'birth', says: 'Born on the same day.', adds: 0.05 },
  ]);
  expect(steps.map(({ did, after }) => [did, after])).toEqual([
    [undefined, undefined],
    ['× 0.9', 0.9],
    ['+ 0.05', expect.closeTo(0.95, 12)],
  ]);
});

test('a line that takes the score to nothing says so', () => {
  expect(reckoned([{ what: 'nothing-met', says: 'No word met.', times: 0 }])).toMatchObject([
    { did: '× 0', after: 0 },
  ]);
});
