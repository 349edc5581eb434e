/** The formats that lists are read from, in the order in which a person chooses among them. */
import type { ListFormat } from '../types.ts';
import { ofacCsv } from './ofac-csv.ts';

export const listFormats: readonly ListFormat[] = [ofacCsv];

export function listFormat(slug: string): ListFormat | undefined {
  return listFormats.find((format) => format.slug === slug);
}
