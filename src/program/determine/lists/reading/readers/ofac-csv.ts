/**
 * OFAC's legacy files, of the SDN list and of the consolidated list alike: names and kinds in one file, aliases,
 * addresses and what of the remarks did not fit in three others, joined by the number of the entry. No header; `-0-` is
 * nothing; a 0x1A byte ends each file.
 */

import { type Row, rowsOf } from '../files/rows.ts';
import type { Bytes, EntryKind, FileRole, ListFiles, ListFormat, NameKind, Read } from '../types.ts';
import { addressIn, countriesAs } from '../values/country-names.ts';
import { type Draft, entryMaker, joined, labelled, problem } from '../values/entries.ts';
import { identifierOf } from '../values/identifiers.ts';
import { readRemarks } from '../values/remarks.ts';

const cells: Readonly<Record<FileRole, number>> = { main: 12, aliases: 5, addresses: 6, comments: 2 };
const kinds: Readonly<Record<string, EntryKind>> = {
  individual: 'person',
  vessel: 'vessel',
  aircraft: 'aircraft',
  entity: 'organization',
  '': 'organization',
};
const aliasKinds: Readonly<Record<string, NameKind>> = { aka: 'alias', fka: 'former', nka: 'alias' };

type Joined = Readonly<Record<Exclude<FileRole, 'main'>, Map<string, Row[]>>>;

async function* read(files: ListFiles): AsyncGenerator<Read> {
  const beside: Joined = { aliases: new Map(), addresses: new Map(), comments: new Map() };
  for (const role of ['aliases', 'addresses', 'comments'] as const) {
    const bytes = files[role];
    if (bytes) yield* gathered(bytes, role, beside[role]);
  }
  const make = entryMaker();
  for await (const row of rowsOf(files.main, {
    file: 'main',
    delimiter: ',',
    cells: cells.main,
    nothing: '-0-',
  })) {
    if ('read' in row) yield row;
    else yield* entryOf(row, beside, make);
  }
  for (const role of ['aliases', 'addresses', 'comments'] as const) yield* orphans(beside[role], role);
}

async function* gathered(bytes: Bytes, file: FileRole, into: Map<string, Row[]>): AsyncGenerator<Read> {
  for await (const row of rowsOf(bytes, { file, delimiter: ',', cells: cells[file], nothing: '-0-' })) {
    if ('read' in row) {
      yield row;
      continue;
    }
    const key = row.cells[0]?.trim() ?? '';
    into.set(key, [...(into.get(key) ?? []), row]);
  }
}

function* entryOf(row: Row, beside: Joined, make: ReturnType<typeof entryMaker>): Generator<Read> {
  const [key = '', name = '', type = '', program = '', title = '', ...more] = row.cells.map((cell) =>
    cell.trim(),
  );
  const place = { file: 'main', line: row.line } as const;
  const kind = kinds[type.toLowerCase()] ?? 'unknown';
  if (kind === 'unknown') yield problem('kind-unknown', place, { key, found: type });
  const [sign = '', vesselType = '', tonnage = '', gross = '', flag = '', owner = ''] = more;
  // A long text goes on in the other file, in the middle of a word or behind a space.
  const [spill] = taken(beside.comments, key);
  const said = readRemarks(`${row.cells[11] ?? ''}${spill?.cells[1] ?? ''}`, kind);
  for (const unread of said.unread) yield problem('date-not-read', place, { key, found: unread });
  const aliases = taken(beside.aliases, key);
  const callSign = identifierOf({ label: 'Vessel Call Sign', number: sign });
  const draft: Draft = {
    key,
    kind,
    names: [{ kind: 'primary', text: name }, ...aliases.map(aliasOf), ...said.names],
    births: said.births,
    birthPlaces: said.birthPlaces,
    countries: [...said.countries, ...countriesAs('flag', [flag])],
    addresses: taken(beside.addresses, key).map(({ cells: [, , street, city, country, note] }) =>
      addressIn(country, joined([street, city, country, note])),
    ),
    identifiers: [...said.identifiers, ...(callSign ? [callSign] : [])],
    programs: program.split(/\]\s*\[/).map((one) => one.replace(/[[\]]/g, '')),
    authority: 'OFAC',
    remarks: [
      ...labelled({
        Title: title,
        'Vessel type': vesselType,
        Tonnage: tonnage,
        'Gross tonnage': gross,
        Owner: owner,
      }),
      ...said.remarks,
      ...aliases.map(({ cells: [, , , , note = ''] }) => note),
    ],
  };
  yield* make(draft, place);
}

function aliasOf({ cells: [, , type = '', text = ''] }: Row): {
  readonly kind: NameKind;
  readonly text: string;
} {
  return { kind: aliasKinds[type.toLowerCase()] ?? 'alias', text };
}

function taken(rows: Map<string, Row[]>, key: string): readonly Row[] {
  const own = key === '' ? [] : (rows.get(key) ?? []);
  rows.delete(key);
  return own;
}

function* orphans(left: ReadonlyMap<string, readonly Row[]>, file: FileRole): Generator<Read> {
  for (const [key, rows] of left)
    for (const { line, cells: found } of rows)
      yield problem('entry-not-found', { file, line }, { key, found: found.join(', ') });
}

export const ofacCsv: ListFormat = {
  slug: 'ofac-csv',
  title: 'OFAC legacy CSV (SDN or consolidated)',
  shape: 'csv',
  roles: ['main', 'aliases', 'addresses', 'comments'],
  read,
};
