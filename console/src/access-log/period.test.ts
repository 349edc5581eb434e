import { expect, test } from 'vitest';
import { periodOf } from './period.ts';

test('a period of days takes in the whole of its last day, at the end of a month and of a leap year', () => {
  expect(periodOf({ from: '2028-02-28', until: '2028-02-29' })).toEqual({
    from: '2028-02-28T00:00:00.000Z',
    until: '2028-03-01T00:00:00.000Z',
  });
});

test('what is no day asks nothing', () => {
  expect(periodOf({ from: 'soon' })).toEqual({});
});
