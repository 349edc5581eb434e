import { describe, expect, test } from 'vitest';
import { before, calendarDays, change, todayHere } from './days.ts';

describe('the calendar of deadlines', () => {
  test('has six whole weeks from the Monday of this week on, also on a Sunday and over a leap day', () => {
    expect(calendarDays('2026-11-24').slice(0, 2)).toEqual(['2026-11-23', '2026-11-24']);
    expect(calendarDays('2026-11-29')[0]).toBe('2026-11-23');
    const leap = calendarDays('2028-02-28');
    expect(leap).toHaveLength(42);
    expect(leap.slice(0, 3)).toEqual(['2028-02-28', '2028-02-29', '2028-03-01']);
  });

  test('today is the day where the reader is', () => {
    expect(todayHere(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  });
});

test('a change is said with its direction, and none is said to be none', () => {
  expect(change(5, 2, '7 days ago')).toBe('+3 since 7 days ago');
  expect(change(1000, 2500, '7 days ago')).toBe('−1,500 since 7 days ago');
  expect(change(2, 2, '7 days ago')).toBe('as 7 days ago');
});

test('what a number was is said with how long ago, for each day that is compared', () => {
  const counts = [
    { daysAgo: 7, late: 1200 },
    { daysAgo: 30, late: 0 },
  ];
  expect(before(counts, ({ late }) => late)).toBe('7 days ago 1,200, 30 days ago 0');
});
