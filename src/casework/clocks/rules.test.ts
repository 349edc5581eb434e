import { describe, expect, test } from 'vitest';
import { day, instant } from '../../kernel/time.ts';
import { chooseReading, daysLeft, dueBy, dueDay, nextAttention, urgencyOf, warningMoments } from './rules.ts';

const newYork = 'America/New_York';
const occurrence = { code: 'occurrence', at: instant('2026-03-01T12:00:00Z') };
const knowledge = { code: 'knowledge', at: instant('2026-03-09T12:00:00Z') };

describe('when a clock starts', () => {
  test('of two readings the earliest counts, in whatever order they are given', () => {
    for (const readings of [
      [occurrence, knowledge],
      [knowledge, occurrence],
    ]) {
      expect(chooseReading({ readings })).toEqual({ reading: occurrence, because: 'earliest-reading' });
    }
  });

  test('a later reading counts only when it is chosen, and keeps its reason', () => {
    const chosen = { code: 'knowledge', because: 'setting aiReportStart, decision 014' };
    expect(chooseReading({ readings: [occurrence, knowledge], chosen })).toEqual({
      reading: knowledge,
      because: 'setting aiReportStart, decision 014',
    });
  });

  test('a clock without a reading, or with a chosen one that is not given, is a fault', () => {
    expect(() => chooseReading({ readings: [] })).toThrow(RangeError);
    expect(() => chooseReading({ readings: [occurrence], chosen: { code: 'x', because: 'y' } })).toThrow(
      RangeError,
    );
  });
});

describe('when a clock is due', () => {
  test('days are calendar days counted from the day of the start, weekends included', () => {
    expect(dueDay(instant('2026-03-06T15:00:00Z'), { days: 10 }, newYork)).toBe('2026-03-16');
  });

  test('the day of the start is the day it is in the legal zone, not in UTC', () => {
    const lateEvening = instant('2026-03-07T03:30:00Z');
    expect(dueDay(lateEvening, { days: 1 }, newYork)).toBe('2026-03-07');
    expect(dueDay(lateEvening, { days: 1 }, 'UTC')).toBe('2026-03-08');
  });

  test('a year from 29 February ends on 28 February, and four years on 29 February', () => {
    const leapDay = instant('2028-02-29T12:00:00Z');
    expect(dueDay(leapDay, { years: 1 }, 'UTC')).toBe('2029-02-28');
    expect(dueDay(leapDay, { years: 4 }, 'UTC')).toBe('2032-02-29');
  });

  test('a month from 31 January ends on the last day of February', () => {
    expect(dueDay(instant('2026-01-31T12:00:00Z'), { months: 1 }, 'UTC')).toBe('2026-02-28');
    expect(dueDay(instant('2028-01-31T12:00:00Z'), { months: 1 }, 'UTC')).toBe('2028-02-29');
  });

  test('a length of no days is due at the end of the same day', () => {
    expect(
      dueBy(dueDay(instant('2026-03-06T15:00:00Z'), { days: 0 }, 'UTC'), { zone: 'UTC', warnDays: [] }),
    ).toEqual({
      dueOn: '2026-03-06',
      dueAt: '2026-03-07T00:00:00.000Z',
      soonAt: '2026-03-07T00:00:00.000Z',
      urgentAt: '2026-03-07T00:00:00.000Z',
    });
  });

  test('the day ends at midnight in the zone, on either side of a change of the clocks', () => {
    const terms = { zone: newYork, warnDays: [] };
    expect(dueBy(day('2026-03-07'), terms).dueAt).toBe('2026-03-08T05:00:00.000Z');
    expect(dueBy(day('2026-03-08'), terms).dueAt).toBe('2026-03-09T04:00:00.000Z');
    expect(dueBy(day('2026-10-31'), terms).dueAt).toBe('2026-11-01T04:00:00.000Z');
    expect(dueBy(day('2026-11-01'), terms).dueAt).toBe('2026-11-02T05:00:00.000Z');
  });

  test('where midnight does not exist, the day ends when the next one begins', () => {
    // In Beirut the clocks go from 00:00 to 01:00 on the last Sunday of March.
    expect(dueBy(day('2026-03-28'), { zone: 'Asia/Beirut', warnDays: [] }).dueAt).toBe(
      '2026-03-28T22:00:00.000Z',
    );
  });
});

describe('when people are warned', () => {
  const clock = {
    ...dueBy(day('2026-03-31'), { zone: 'UTC', warnDays: [1, 30, 7] }),
    zone: 'UTC',
    warnDays: [1, 30, 7],
  };

  test('each distance warns at the start of its day, farthest first and once', () => {
    expect(warningMoments(day('2026-03-31'), { zone: 'UTC', warnDays: [1, 7, 7, 0] })).toEqual([
      { distanceDays: 7, at: '2026-03-24T00:00:00.000Z' },
      { distanceDays: 1, at: '2026-03-30T00:00:00.000Z' },
      { distanceDays: 0, at: '2026-03-31T00:00:00.000Z' },
    ]);
  });

  test('the worker looks next at the first warning still ahead, then when the clock runs out', () => {
    expect(nextAttention(clock, instant('2026-02-01T00:00:00Z'))).toBe('2026-03-01T00:00:00.000Z');
    expect(nextAttention(clock, instant('2026-03-01T00:00:00Z'))).toBe('2026-03-24T00:00:00.000Z');
    expect(nextAttention(clock, instant('2026-03-30T08:00:00Z'))).toBe('2026-04-01T00:00:00.000Z');
  });

  test('a clock is calm, soon, urgent and late at the very moments its warnings and its end fall on', () => {
    const running = { ...clock, progress: { state: 'running' as const, attentionAt: clock.soonAt } };
    const urgencyAt = (at: string) => urgencyOf(running, instant(at));
    expect(urgencyAt('2026-02-28T23:59:59.999Z')).toBe('calm');
    expect(urgencyAt('2026-03-01T00:00:00Z')).toBe('soon');
    expect(urgencyAt('2026-03-29T23:59:59.999Z')).toBe('soon');
    expect(urgencyAt('2026-03-30T00:00:00Z')).toBe('urgent');
    expect(urgencyAt('2026-03-31T23:59:59.999Z')).toBe('urgent');
    expect(urgencyAt('2026-04-01T00:00:00Z')).toBe('late');
  });

  test('a recorded breach stays late whatever the time, and what has ended is closed', () => {
    const at = instant('2026-02-01T00:00:00Z');
    const breached = { state: 'breached' as const, breachedAt: at, recordedAt: at };
    expect(urgencyOf({ ...clock, progress: breached }, at)).toBe('late');
    expect(urgencyOf({ ...clock, progress: { state: 'cancelled', because: 'duty-ended' } }, at)).toBe(
      'closed',
    );
  });

  test('the days left are counted in the zone of the clock', () => {
    const at = instant('2026-03-31T02:00:00Z');
    expect(daysLeft({ dueOn: day('2026-03-31'), zone: 'UTC' }, at)).toBe(0);
    expect(daysLeft({ dueOn: day('2026-03-31'), zone: newYork }, at)).toBe(1);
    expect(daysLeft({ dueOn: day('2026-03-29'), zone: 'UTC' }, at)).toBe(-2);
  });
});
