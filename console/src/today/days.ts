/** The days of a calendar of deadlines. */

const day = 86_400_000;

/** Six whole weeks from the Monday of the week of `today` on, each as `2026-11-23`. */
export function calendarDays(today: string): readonly string[] {
  const at = Date.parse(`${today}T00:00:00Z`);
  const sinceMonday = (new Date(at).getUTCDay() + 6) % 7;
  return Array.from({ length: 42 }, (_one, place) =>
    new Date(at + (place - sinceMonday) * day).toISOString().slice(0, 10),
  );
}

/** The day it is where the reader is. */
export function todayHere(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** `+3`, `−2`, or `no change`, with what it is compared to. */
export function change(now: number, before: number, since: string): string {
  const by = now - before;
  if (by === 0) return `as ${since}`;
  return `${by > 0 ? '+' : '−'}${Math.abs(by).toLocaleString('en')} since ${since}`;
}

type Then<Counts> = Counts & { readonly daysAgo: number };

/** `7 days ago 12, 30 days ago 9`: what a number was, which no row of today can show. */
export function before<Counts>(counts: readonly Then<Counts>[], of: (counts: Counts) => number): string {
  return counts.map((one) => `${one.daysAgo} days ago ${of(one).toLocaleString('en')}`).join(', ');
}
