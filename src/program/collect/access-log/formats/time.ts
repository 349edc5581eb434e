/** Times as RFC 3339 writes them, as milliseconds since 1970 in UTC. */

const form =
  /^(\d{4})-(\d\d)-(\d\d)[Tt ](\d\d):(\d\d):(\d\d)(?:[.,](\d{1,12}))?(?:[Zz]|([+-])(\d\d):?(\d\d))$/;
export const dayMilliseconds = 86_400_000;
const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Milliseconds; what is finer is cut off. Nothing where the text is no such time. A leap second is the second after. */
export function readTime(text: string): number | undefined {
  const found = form.exec(text);
  if (!found) return undefined;
  const [, year, month, day, hour, minute, second, fraction = '', sign, zoneHour, zoneMinute] = found;
  const parts = { year: Number(year), month: Number(month), day: Number(day) };
  if (!isDate(parts) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return undefined;
  const clock = (Number(hour) * 60 + Number(minute)) * 60 + Number(second);
  const at = dayNumber(parts) * dayMilliseconds + clock * 1000 + Number(fraction.slice(0, 3).padEnd(3, '0'));
  if (sign === undefined) return at;
  if (Number(zoneHour) > 23 || Number(zoneMinute) > 59) return undefined;
  const offset = (Number(zoneHour) * 60 + Number(zoneMinute)) * 60_000;
  return sign === '-' ? at + offset : at - offset;
}

type CalendarDay = { readonly year: number; readonly month: number; readonly day: number };

export function isDate({ year, month, day }: CalendarDay): boolean {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day >= 1 && day <= (monthDays[month - 1] ?? 0) + (leap ? 1 : 0);
}

/** Days since 1970-01-01 in the Gregorian calendar, without a Date for each of millions of lines. */
export function dayNumber({ year, month, day }: CalendarDay): number {
  // Counted from March, so that the leap day is the last of its year.
  const from = month <= 2 ? year - 1 : year;
  const century = Math.floor(from / 100);
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return 365 * from + Math.floor(from / 4) - century + Math.floor(from / 400) + dayOfYear - 719_468;
}

/** The day, in UTC and by its number, of a moment in milliseconds. */
export function dayNumberAt(milliseconds: number): number {
  return Math.floor(milliseconds / dayMilliseconds);
}

/** As ISO 8601 writes it. */
export function dayText(number: number): string {
  return new Date(number * dayMilliseconds).toISOString().slice(0, 10);
}
