/**
 * A provider's own list as CSV with a header. Needed: `key` and `name`. The rest may be absent or empty:
 *
 *   kind            person, organization, vessel, aircraft
 *   aliases         parted by `|`; so are all columns in the plural
 *   weak_aliases, former_names
 *   dates_of_birth  1948-12-10, 1948-12, 1948, 1948 to 1950, circa 1948
 *   places_of_birth
 *   nationalities   codes or names of countries
 *   countries       where it is located
 *   addresses
 *   identifiers     `type: number (country)`, such as `passport: A1234567 (DE)`, `wallet XBT: bc1q…`
 *   programs, authority, remarks, listed_on, source_url
 */
import { type HeadedRow, headedRows } from '../files/headed.ts';
import type { ListFiles, ListFormat, Read } from '../types.ts';
import {
  type EntryKind,
  entryKinds,
  type Identifier,
  type IdentifierType,
  identifierTypes,
} from '../types.ts';
import { countriesAs, listedCountry } from '../values/country-names.ts';
import { birthIn, dayIn } from '../values/dates.ts';
import { type Draft, entryMaker, problem } from '../values/entries.ts';

async function* read(files: ListFiles): AsyncGenerator<Read> {
  const make = entryMaker();
  for await (const row of headedRows(files.main, { file: 'main', delimiter: ',', needed: ['key', 'name'] })) {
    if ('read' in row) {
      yield row;
      continue;
    }
    const place = { file: 'main', line: row.line } as const;
    const key = row.cell('key');
    const said = row.cell('kind').toLowerCase();
    if (said !== '' && !isKind(said)) yield problem('kind-unknown', place, { key, found: said });
    for (const text of unreadDates(row)) yield problem('date-not-read', place, { key, found: text });
    yield* make(draftOf(row), place);
  }
}

function draftOf(row: HeadedRow): Draft {
  const { cell } = row;
  const said = cell('kind').toLowerCase();
  const listedOn = dayIn(cell('listed_on'));
  return {
    key: cell('key'),
    kind: isKind(said) ? said : 'unknown',
    names: [
      { kind: 'primary', text: cell('name') },
      ...several(row, 'aliases').map((text) => ({ kind: 'alias', text }) as const),
      ...several(row, 'weak_aliases').map((text) => ({ kind: 'weak-alias', text }) as const),
      ...several(row, 'former_names').map((text) => ({ kind: 'former', text }) as const),
    ],
    births: several(row, 'dates_of_birth').flatMap((text) => birthIn(text) ?? []),
    birthPlaces: several(row, 'places_of_birth'),
    countries: [
      ...countriesAs('nationality', several(row, 'nationalities')),
      ...countriesAs('located', several(row, 'countries')),
    ],
    addresses: several(row, 'addresses').map((text) => ({ text })),
    identifiers: several(row, 'identifiers').flatMap((text) => identifierIn(text) ?? []),
    programs: several(row, 'programs'),
    remarks: [
      cell('remarks'),
      ...unreadDates(row).map((text) => `Date: ${text}`),
      ...several(row, 'identifiers').filter((text) => !identifierIn(text)),
    ],
    ...(cell('authority') ? { authority: cell('authority') } : {}),
    ...(listedOn ? { listedOn } : {}),
    ...(cell('source_url') ? { sourceUrl: cell('source_url') } : {}),
  };
}

function several({ cell }: HeadedRow, column: string): readonly string[] {
  return cell(column)
    .split('|')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

function unreadDates(row: HeadedRow): readonly string[] {
  const listed = row.cell('listed_on');
  return [
    ...several(row, 'dates_of_birth').filter((text) => !birthIn(text)),
    ...(listed !== '' && !dayIn(listed) ? [listed] : []),
  ];
}

/** `type: number (country)`. A type that is not known is the label of another identifier. */
function identifierIn(text: string): Identifier | undefined {
  const [, label = '', rest = ''] = /^([^:]+):\s*(.+)$/.exec(text) ?? [];
  const [, number = rest, issuer] = /^(.+?)\s+\(([^()]+)\)$/.exec(rest) ?? [];
  if (number === '') return undefined;
  const country = listedCountry(issuer);
  const said = { number, label, ...(country ? { country } : {}) };
  const currency = /^wallet\s+(\w+)$/i.exec(label)?.[1];
  if (currency) return { type: 'wallet', currency: currency.toUpperCase(), ...said };
  const type = label.trim().toLowerCase();
  return { type: isType(type) ? type : 'other', ...said };
}

function isKind(text: string): text is EntryKind {
  return entryKinds.some((kind) => kind === text);
}

function isType(text: string): text is Exclude<IdentifierType, 'wallet'> {
  return text !== 'wallet' && identifierTypes.some((type) => type === text);
}

export const providerCsv: ListFormat = {
  slug: 'provider-csv',
  title: "A provider's own list, CSV",
  shape: 'csv',
  roles: ['main'],
  read,
};
