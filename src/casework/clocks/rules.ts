/** When a clock is due, when people are warned, and how near it is. Pure: calendar days in the clock's own zone. */
import {
  addToDay,
  type Day,
  dayOf,
  daysBetween,
  endOfDay,
  type Instant,
  type Length,
  startOfDay,
} from '../../kernel/time.ts';
import type { Clock, ClockStart, Due, Reading, Urgency } from './types.ts';

/** Where two readings of a start exist, the earliest asks most of the provider: it is the default. */
export const earliestReading = 'earliest-reading';

/**
 * The reading of the start that counts, and why.
 *
 * @throws RangeError when no reading is given, or one is chosen that is not among them: a fault of the calling part.
 */
export function chooseReading(start: Pick<ClockStart, 'readings' | 'chosen'>): {
  reading: Reading;
  because: string;
} {
  const { chosen } = start;
  const reading = chosen
    ? start.readings.find((one) => one.code === chosen.code)
    : start.readings.reduce<Reading | undefined>((a, b) => (a && a.at <= b.at ? a : b), undefined);
  if (!reading)
    throw new RangeError('a clock needs a reading of its start, and the chosen one must be among them');
  return { reading, because: chosen?.because ?? earliestReading };
}

/** The due day: the length counted from the calendar day of the start, a short month clamped to its end. */
export function dueDay(startsAt: Instant, length: Length, zone: string): Day {
  return addToDay(dayOf(startsAt, zone), length);
}

export function dueBy(dueOn: Day, terms: { zone: string; warnDays: readonly number[] }): Due {
  const dueAt = endOfDay(dueOn, terms.zone);
  const moments = warningMoments(dueOn, terms);
  return { dueOn, dueAt, soonAt: moments.at(0)?.at ?? dueAt, urgentAt: moments.at(-1)?.at ?? dueAt };
}

export type WarningMoment = { readonly distanceDays: number; readonly at: Instant };

/** The start of each day that lies a warning distance before the due day, farthest first. */
export function warningMoments(
  dueOn: Day,
  terms: { zone: string; warnDays: readonly number[] },
): WarningMoment[] {
  return [...new Set(terms.warnDays)]
    .sort((a, b) => b - a)
    .map((distanceDays) => ({
      distanceDays,
      at: startOfDay(addToDay(dueOn, { days: -distanceDays }), terms.zone),
    }));
}

/** When the worker must look next after `after`: at the next warning, else when the clock runs out. */
export function nextAttention(
  clock: Pick<Clock, 'dueOn' | 'dueAt' | 'zone' | 'warnDays'>,
  after: Instant,
): Instant {
  return warningMoments(clock.dueOn, clock).find((warning) => warning.at > after)?.at ?? clock.dueAt;
}

export function urgencyOf(clock: Pick<Clock, keyof Due | 'progress'>, at: Instant): Urgency {
  const { state } = clock.progress;
  if (state === 'breached') return 'late';
  if (state !== 'running') return 'closed';
  if (at >= clock.dueAt) return 'late';
  if (at >= clock.urgentAt) return 'urgent';
  return at >= clock.soonAt ? 'soon' : 'calm';
}

/** Whole days from today in the clock's zone to its due day; negative when it has passed. */
export function daysLeft(clock: Pick<Clock, 'dueOn' | 'zone'>, at: Instant): number {
  return daysBetween(dayOf(at, clock.zone), clock.dueOn);
}
