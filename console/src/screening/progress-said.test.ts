import { expect, test } from 'vitest';
import { changeSaid, isThrough, shareOf, waitingSaid } from './progress-said.ts';

const begun = { endedAt: null, total: 4000, compared: 1000, marked: 3, waiting: 3 };
const lookedAt = { ...begun, endedAt: '2026-03-01T10:00:00.000Z', compared: 4000, marked: 40, waiting: 10 };

test('a change of a list is through when everybody was looked at and nobody waits any more', () => {
  expect([begun, lookedAt, { ...lookedAt, waiting: 0 }].map(isThrough)).toEqual([false, false, true]);
});

test('its share is one half for looking whom it touches and the other for comparing them', () => {
  expect([begun, lookedAt, { ...lookedAt, waiting: 0 }].map(shareOf)).toEqual([12.5, 87.5, 100]);
  // Nobody is on record; more wait than it touched, because others are due too.
  expect(shareOf({ ...begun, total: 0, compared: 0 })).toBe(0);
  expect(shareOf({ ...lookedAt, marked: 0, waiting: 7 })).toBe(50);
});

test('it says how many are looked at, touched and waiting', () => {
  expect(changeSaid(begun)).toContain('1,000 of 4,000');
  expect(changeSaid(lookedAt)).toContain('10 still wait to be compared.');
  expect(changeSaid({ ...lookedAt, waiting: 0 })).toMatch(/^It went through everybody.* and compared\.$/);
  expect(changeSaid({ ...begun, marked: 1 })).toContain('1 is touched so far.');
  expect(changeSaid({ ...lookedAt, marked: 0, waiting: 0 })).toMatch(/nobody is touched.* changed\.$/);
});

test('nobody waiting is another thing than nobody to compare', () => {
  expect(waitingSaid({ subjects: 0, due: 0 })).toBe('There is nobody to compare yet.');
  expect(waitingSaid({ subjects: 12, due: 0 })).toMatch(/^Nobody waits: 12 /);
  expect(waitingSaid({ subjects: 12, due: 5 })).toMatch(/^5 of 12 .* since$/);
});
