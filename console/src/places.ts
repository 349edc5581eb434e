/** Places by name: what the record has as a code of ISO 3166. */
import { titleFor } from './words.ts';

const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/** A country by its name, a part of one by the country's, and what is no place by its words. */
export function placeSaid(of: string): string {
  const [, country] = /^([A-Z]{2})(-[A-Z0-9]{1,3})?$/.exec(of) ?? [];
  return country ? `${names.of(country) ?? country} (${of})` : titleFor(of);
}
