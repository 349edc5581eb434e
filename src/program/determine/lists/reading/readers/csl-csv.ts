/**
 * The Consolidated Screening List as CSV: the U.S. export, nonproliferation and sanctions lists in one file. Several
 * values stand in one cell, parted by semicolons.
 */
import { type HeadedRow, headedRows } from '../files/headed.ts';
import type { ListFiles, ListFormat, Read } from '../types.ts';
import { listedCountry } from '../values/country-names.ts';
import { entryMaker } from '../values/entries.ts';
import { type CslIdentifier, type CslRecord, cslDraft, cslKey, cslProblems } from './csl-record.ts';

const needed = ['_id', 'source', 'type', 'programs', 'name', 'addresses', 'alt_names', 'ids'];

async function* read(files: ListFiles): AsyncGenerator<Read> {
  const make = entryMaker();
  for await (const row of headedRows(files.main, { file: 'main', delimiter: ',', needed })) {
    if ('read' in row) {
      yield row;
      continue;
    }
    const place = { file: 'main', line: row.line } as const;
    const record = recordOf(row);
    yield* cslProblems(record, place);
    yield* make(cslDraft(record), place);
  }
}

function recordOf({ cell }: HeadedRow): CslRecord {
  const several = (column: string) => cell(column).split(/;\s+|;$/);
  return {
    text: cell,
    key: cslKey(cell('source'), cell('_id')),
    aliases: cell('alt_names').split(/;\s*/),
    programs: several('programs'),
    births: several('dates_of_birth'),
    birthPlaces: several('places_of_birth'),
    nationalities: several('nationalities'),
    citizenships: several('citizenships'),
    addresses: several('addresses').map((text) => ({ text, country: countryBehind(text) })),
    identifiers: several('ids').map(identifierIn),
  };
}

/** The code at the end. Addresses in the United States may end with that of a state, which is no country. */
function countryBehind(address: string): string | undefined {
  const code = /,\s*([A-Z]{2})$/.exec(address)?.[1];
  return listedCountry(code)?.code;
}

/** `Passport, U00242309, TR, 1999`: the kind, the number, the country, the days of issue and expiry. */
function identifierIn(text: string): CslIdentifier {
  const [label = '', ...rest] = text.split(/,\s*/);
  const at = rest.findIndex((one, place) => place > 0 && /^[A-Z]{2}$/.test(one));
  if (at === -1) return { label, number: rest.join(', ') };
  return {
    label,
    number: rest.slice(0, at).join(', '),
    country: rest[at],
    note: rest.slice(at + 1).join(', '),
  };
}

export const cslCsv: ListFormat = {
  slug: 'csl-csv',
  title: 'Consolidated Screening List, CSV',
  shape: 'csv',
  roles: ['main'],
  read,
};
