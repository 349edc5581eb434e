/** A day as it is typed: its parts in the order of the reader, in whatever digits. */
import { asciiDigits } from './digits.ts';

export type DayEntered = { readonly year: string; readonly month: string; readonly day: string };
export type DayPart = keyof DayEntered;

export const emptyDay: DayEntered = { year: '', month: '', day: '' };

/** The order in which days are written in a language. */
export function dayOrder(language: string): readonly DayPart[] {
  const parts = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', day: 'numeric' });
  return parts
    .formatToParts(new Date())
    .flatMap(({ type }) => (type === 'year' || type === 'month' || type === 'day' ? [type] : []));
}

/** `YYYY-MM-DD`; nothing where there is no such day. */
export function dayOf({ year, month, day }: DayEntered): string | undefined {
  const [y, m, d] = [year, month, day].map(asciiDigits);
  if (!y || !m || !d || y.length !== 4) return undefined;
  const text = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text) ? text : undefined;
}
