/** Parties and entries for tests: what is not said is not known. */

import { day } from '../../../../kernel/time.ts';
import type { BirthRange, ListEntry } from '../../lists/index.ts';
import type { Party } from './party.ts';

export function partyNamed(text: string, more: Partial<Party> = {}): Party {
  return {
    kind: 'person',
    names: [{ kind: 'primary', text }],
    births: [],
    countries: [],
    addresses: [],
    identifiers: [],
    ...more,
  };
}

export function entryNamed(key: string, text: string, more: Partial<ListEntry> = {}): ListEntry {
  return { ...partyNamed(text), key, birthPlaces: [], programs: [], remarks: [], ...more };
}

/** `1952-10-07`, or `1952` for any day of the year. */
export function born(text: string): BirthRange {
  const known = text.length === 10;
  return {
    from: day(known ? text : `${text}-01-01`),
    to: day(known ? text : `${text}-12-31`),
    precision: known ? 'day' : 'year',
    circa: false,
    text,
  };
}
