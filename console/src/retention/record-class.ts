import { titleFor } from '../words.ts';

/** A class of records in words; a table that no part has a word for stays as it is called. */
export function recordClassName(name: string): string {
  return name.includes('.') ? name : titleFor(name);
}
