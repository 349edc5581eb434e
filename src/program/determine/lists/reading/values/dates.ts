/** Days, and the days a birth may have been on, from the ways lists write them. */
import { type Day, day } from '../../../../../kernel/time.ts';
import type { BirthRange } from '../types.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const unsure = /\b(circa|ca\.|c\.|approximately|approx\.?|about|around)\s*/gi;
const joint = /\s+(?:to|and|-|–)\s+|\s*[–-]\s*(?=\d{4}$)/;

type Span = Pick<BirthRange, 'from' | 'to' | 'precision'>;

/** One day, in any of the ways below; nothing where the text says less, or is no day. */
export function dayIn(text: string | undefined): Day | undefined {
  const span = text
    ? spanOf(text.trim().replace(/[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/, ''))
    : undefined;
  return span?.precision === 'day' ? span.from : undefined;
}

/** The days a text allows: a day, a month, a year, one `to` another, or `between` two; `circa` before any of them. */
export function birthIn(text: string, sure: { readonly circa?: boolean } = {}): BirthRange | undefined {
  const said = text.replace(/^between\s+/i, '').trim();
  const bare = said.replace(unsure, '').trim();
  const circa = sure.circa === true || bare !== said;
  const whole = spanOf(bare);
  if (whole) return { ...whole, circa, text };
  const [first, second, more] = bare.split(joint).map((one) => spanOf(one.trim()));
  if (!first || !second || more || second.to < first.from) return undefined;
  return { from: first.from, to: second.to, precision: 'span', circa, text };
}

/** From numbers in fields of their own. A day without a month says no more than its year. */
export function birthOf(parts: {
  readonly year: string;
  readonly month?: string;
  readonly day?: string;
  readonly circa?: boolean;
}): BirthRange | undefined {
  const month = parts.month?.padStart(2, '0');
  const text = [parts.year, month, month ? parts.day?.padStart(2, '0') : undefined].filter(Boolean).join('-');
  return birthIn(text, { circa: parts.circa });
}

function spanOf(text: string): Span | undefined {
  const parts = partsOf(text);
  if (!parts) return undefined;
  const { year, month, date } = parts;
  try {
    if (month === undefined)
      return { from: day(`${year}-01-01`), to: day(`${year}-12-31`), precision: 'year' };
    const at = `${year}-${String(month).padStart(2, '0')}`;
    if (date === undefined)
      return { from: day(`${at}-01`), to: lastOf(Number(year), month), precision: 'month' };
    const one = day(`${at}-${String(date).padStart(2, '0')}`);
    return { from: one, to: one, precision: 'day' };
  } catch {
    // Not a real day, such as 31 February: the caller says so.
    return undefined;
  }
}

type Parts = { readonly year: string; readonly month?: number; readonly date?: number };

/** 1948 · 1948-12 · 1948-12-10 · Dec 1948 · 10 Dec 1948 · 12/10/1948 (month first, as the United States writes). */
function partsOf(text: string): Parts | undefined {
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text);
  if (iso) return partsFrom(iso[1], iso[2], iso[3]);
  const worded = /^(?:(\d{1,2})\s+)?([A-Za-z]{3,9})\.?,?\s+(\d{4})$/.exec(text);
  if (worded) {
    const month = months.indexOf((worded[2] ?? '').slice(0, 3).toLowerCase()) + 1;
    return month === 0 ? undefined : partsFrom(worded[3], String(month), worded[1]);
  }
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  return american ? partsFrom(american[3], american[1], american[2]) : undefined;
}

function partsFrom(year = '', month?: string, date?: string): Parts | undefined {
  // Lists write 0000 or 00 where they do not know.
  if (Number(year) < 1000) return undefined;
  const known = month !== undefined && Number(month) > 0;
  if (!known) return { year };
  return { year, month: Number(month), ...(date && Number(date) > 0 ? { date: Number(date) } : {}) };
}

function lastOf(year: number, month: number): Day {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day(`${year}-${String(month).padStart(2, '0')}-${String(last).padStart(2, '0')}`);
}

/** Day, month, year with slashes, as European lists write. */
export function europeanDay(text: string | undefined): Day | undefined {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text?.trim() ?? '');
  return match ? dayIn(`${match[3]}-${match[2]}-${match[1]}`) : dayIn(text);
}
