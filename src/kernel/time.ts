/**
 * Days and instants: the two kinds of time the law and the machine use.
 *
 * A `Day` is a calendar day without a zone (`2026-02-28`), the unit of legal deadlines. An `Instant` is a moment in
 * UTC with milliseconds (`2026-02-28T09:00:00.000Z`). Neither is ever a bare string.
 */
import { Temporal } from 'temporal-polyfill';

declare const dayBrand: unique symbol;
declare const instantBrand: unique symbol;

export type Day = string & { readonly [dayBrand]: true };
export type Instant = string & { readonly [instantBrand]: true };

/** A legal length of time. `days` are calendar days; `months` and `years` clamp to the end of a short month. */
export type Length = { readonly days?: number; readonly months?: number; readonly years?: number };

/** Gives the present moment. Passed in, so that tests move it. */
export type Clock = { now(): Instant };

/** Reads a calendar day. Throws `RangeError` when the text is not a real day. */
export function day(text: string): Day {
  // Safe: PlainDate.toString gives the canonical form of a checked calendar day.
  return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() as Day;
}

/** Reads a moment with its offset. Throws `RangeError` when the text is not one. */
export function instant(value: string | Date): Instant {
  // Safe, and much cheaper on hot paths: a Date writes itself in the canonical form, within the years ISO 8601 has.
  if (value instanceof Date && value.getTime() >= 0) return value.toISOString() as Instant;
  const text = typeof value === 'string' ? value : value.toISOString();
  // Safe: the canonical UTC form with milliseconds of a checked instant.
  return Temporal.Instant.from(text).toString({ smallestUnit: 'millisecond' }) as Instant;
}

export function isDay(text: string): boolean {
  try {
    return day(text) === text;
  } catch {
    return false;
  }
}

/** Whether `text` names a time zone (IANA): one that knows its own summer time, not a mere offset from UTC. */
export function isZone(text: string): boolean {
  if (!/^[A-Za-z]/.test(text)) return false;
  try {
    return Boolean(Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text));
  } catch {
    return false;
  }
}

/** The calendar day it is at `at` in `zone` (an IANA name such as `America/New_York`). */
export function dayOf(at: Instant, zone: string): Day {
  // Safe: as in `day`.
  return Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString() as Day;
}

export function addToDay(from: Day, length: Length): Day {
  // Safe: as in `day`.
  return Temporal.PlainDate.from(from).add(length, { overflow: 'constrain' }).toString() as Day;
}

export function addMilliseconds(from: Instant, milliseconds: number): Instant {
  return instant(new Date(Date.parse(from) + milliseconds));
}

/** Whole calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days;
}

/** The first instant of `on` in `zone`, whatever the zone does at midnight. */
export function startOfDay(on: Day, zone: string): Instant {
  return instant(Temporal.PlainDate.from(on).toZonedDateTime(zone).toInstant().toString());
}

/** The first instant after the end of `on` in `zone`: a thing due on a day is late from this moment. */
export function endOfDay(on: Day, zone: string): Instant {
  return startOfDay(addToDay(on, { days: 1 }), zone);
}

export const systemClock: Clock = { now: () => instant(new Date()) };
