import { describe, expect, it } from 'vitest';
import { addMilliseconds, addToDay, day, dayOf, daysBetween, endOfDay, instant, isDay } from './time.ts';

describe('a day', () => {
  it('is a real calendar day in its one form', () => {
    expect(day('2024-02-29')).toBe('2024-02-29');
    expect(() => day('2023-02-29')).toThrow(RangeError);
    expect([isDay('2024-02-30'), isDay('2024-2-3'), isDay('20240203'), isDay('2024-02-03')]).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });

  it('has its anniversary on the last day of February where there is no 29th', () => {
    expect(addToDay(day('2024-02-29'), { years: 1 })).toBe('2025-02-28');
    expect(addToDay(day('2024-02-29'), { years: 4 })).toBe('2028-02-29');
    expect(addToDay(day('2024-01-31'), { months: 1 })).toBe('2024-02-29');
    expect(daysBetween(day('2024-02-28'), day('2024-03-01'))).toBe(2);
  });

  it('ends at midnight of its zone, on the days of 23 and 25 hours too', () => {
    expect(endOfDay(day('2026-03-08'), 'America/New_York')).toBe('2026-03-09T04:00:00.000Z');
    expect(endOfDay(day('2026-11-01'), 'America/New_York')).toBe('2026-11-02T05:00:00.000Z');
    expect(dayOf(instant('2026-11-02T04:59:59.999Z'), 'America/New_York')).toBe('2026-11-01');
  });
});

describe('an instant', () => {
  it('has one form, whatever it is read from', () => {
    expect(instant('2026-03-02T10:00:00+02:00')).toBe('2026-03-02T08:00:00.000Z');
    expect(instant(new Date(Date.UTC(2026, 2, 2, 8, 0, 0, 5)))).toBe('2026-03-02T08:00:00.005Z');
    expect(instant(new Date(-1))).toBe('1969-12-31T23:59:59.999Z');
    expect(addMilliseconds(instant('2026-03-02T08:00:00Z'), 1_500)).toBe('2026-03-02T08:00:01.500Z');
  });

  it('is refused without an offset', () => {
    expect(() => instant('2026-03-02T10:00:00')).toThrow(RangeError);
  });
});
