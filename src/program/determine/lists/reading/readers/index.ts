/** The formats that lists are read from, in the order in which a person chooses among them. */
import type { ListFormat } from '../types.ts';
import { cslCsv } from './csl-csv.ts';
import { cslJson } from './csl-json.ts';
import { euCsv } from './eu-csv.ts';
import { followTheMoney } from './follow-the-money.ts';
import { ofacCsv } from './ofac-csv.ts';
import { ofacXml } from './ofac-xml.ts';
import { providerCsv } from './provider-csv.ts';
import { unXml } from './un-xml.ts';
import { usJson } from './us-json.ts';

export const listFormats: readonly ListFormat[] = [
  ofacCsv,
  ofacXml,
  cslCsv,
  cslJson,
  usJson,
  unXml,
  euCsv,
  followTheMoney,
  providerCsv,
];

export function listFormat(slug: string): ListFormat | undefined {
  return listFormats.find((format) => format.slug === slug);
}
