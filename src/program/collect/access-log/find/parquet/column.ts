/** The values of some rows of a column, without those of the others. */
import { bitsAt, differences, NotOurs, type Reader, runs } from './bits.ts';
import { type Page, pagesOf } from './pages.ts';

export type Kind = 'uuid' | 'int64' | 'int32' | 'text';
export type Rows = { readonly from: number; readonly until: number };

const plain = 0;
const dictionaries = [2, 8];
const deltaPacked = 5;
const deltaLengths = 6;

/** @returns one value for each row of the range: null where the row has none. */
export function readColumn(chunk: Uint8Array, kind: Kind, rows: Rows): (number | string | null)[] {
  const found: (number | string | null)[] = [];
  let dictionary: Uint8Array[] | undefined;
  let first = 0;
  for (const page of pagesOf(chunk)) {
    if (page.kind === 'dictionary') {
      dictionary = cut(page, kind);
      continue;
    }
    const from = Math.max(0, rows.from - first);
    const until = Math.min(page.values, rows.until - first);
    if (from < until) found.push(...readPage(page, { kind, dictionary }, { from, until }));
    first += page.values;
  }
  return found;
}

type Of = { readonly kind: Kind; readonly dictionary: Uint8Array[] | undefined };

function readPage(page: Page, of: Of, rows: Rows): (number | string | null)[] {
  const { bytes } = page;
  // Before the values: for each row whether it has one.
  const length = bitsAt(bytes, 0, 0, 32);
  const has = runs({ bytes: bytes.subarray(0, 4 + length), at: 4 }, 1, { from: 0, until: rows.until });
  const before = count(has.slice(0, rows.from));
  const wanted = has.slice(rows.from);
  const reader = { bytes, at: 4 + length };
  const values = readValues(
    reader,
    { ...of, encoding: page.encoding },
    { from: before, until: before + count(wanted) },
  );
  let next = 0;
  return wanted.map((one) => {
    if (one === 0) return null;
    next += 1;
    return values[next - 1] ?? null;
  });
}

function count(flags: readonly number[]): number {
  return flags.reduce((sum, flag) => sum + flag, 0);
}

function readValues(
  reader: Reader,
  { kind, dictionary, encoding }: Of & { readonly encoding: number },
  range: Rows,
): (number | string)[] {
  if (range.from >= range.until) return [];
  if (dictionaries.includes(encoding) && dictionary) {
    const width = reader.bytes[reader.at] ?? 0;
    reader.at += 1;
    return runs(reader, width, range).map((index) => decoded(dictionary[index], kind));
  }
  if (encoding === deltaPacked && (kind === 'int64' || kind === 'int32')) return differences(reader, range);
  if (encoding === deltaLengths && kind === 'text') return readByLengths(reader, range);
  if (encoding !== plain) throw new NotOurs('another encoding');
  const rest = {
    kind: 'data',
    values: range.until,
    encoding,
    bytes: reader.bytes.subarray(reader.at),
  } as const;
  return cut(rest, kind)
    .slice(range.from)
    .map((value) => decoded(value, kind));
}

function readByLengths(reader: Reader, { from, until }: Rows): string[] {
  const lengths = differences(reader, { from: 0, until });
  let at = reader.at;
  return lengths.flatMap((length, nth) => {
    const start = at;
    at += length;
    return nth < from ? [] : [decoded(reader.bytes.subarray(start, at), 'text') as string];
  });
}

/** Values that lie side by side. */
function cut({ bytes, values }: Page, kind: Kind): Uint8Array[] {
  const found: Uint8Array[] = [];
  const width = { uuid: 16, int64: 8, int32: 4, text: 0 }[kind];
  let at = 0;
  for (let nth = 0; nth < values; nth += 1) {
    const length = kind === 'text' ? bitsAt(bytes, at, 0, 32) : width;
    if (kind === 'text') at += 4;
    found.push(bytes.subarray(at, at + length));
    at += length;
  }
  return found;
}

function decoded(bytes: Uint8Array | undefined, kind: Kind): number | string {
  if (!bytes) throw new NotOurs('a value is not there');
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (kind === 'text') return buffer.toString('utf8');
  if (kind === 'int64') return Number(buffer.readBigInt64LE());
  return kind === 'int32' ? buffer.readInt32LE() : buffer.toString('hex');
}

/** Rows are sorted by account: those of one lie together. */
export function rowsOfAccount(chunk: Uint8Array, account: Uint8Array): Rows {
  let dictionary: Uint8Array[] | undefined;
  let first = 0;
  let found: Rows = { from: 0, until: 0 };
  for (const page of pagesOf(chunk)) {
    if (page.kind === 'dictionary') {
      dictionary = cut(page, 'uuid');
      continue;
    }
    const length = bitsAt(page.bytes, 0, 0, 32);
    const reader = { bytes: page.bytes, at: 4 + length };
    const here = within(page, { reader, dictionary, account });
    if (here.until > here.from)
      found = {
        from: found.until > 0 ? found.from : first + here.from,
        until: first + here.until,
      };
    first += page.values;
  }
  return found;
}

function within(
  page: Page,
  {
    reader,
    dictionary,
    account,
  }: { reader: Reader; dictionary: Uint8Array[] | undefined; account: Uint8Array },
): Rows {
  const same = (value: Uint8Array) => Buffer.compare(value, account) === 0;
  if (dictionaries.includes(page.encoding) && dictionary) {
    const index = dictionary.findIndex(same);
    if (index < 0) return { from: 0, until: 0 };
    const width = page.bytes[reader.at] ?? 0;
    reader.at += 1;
    const all = runs(reader, width, { from: 0, until: page.values });
    return { from: Math.max(0, all.indexOf(index)), until: all.lastIndexOf(index) + 1 };
  }
  if (page.encoding !== plain) throw new NotOurs('another encoding');
  const all = cut({ ...page, bytes: page.bytes.subarray(reader.at) }, 'uuid');
  const from = all.findIndex(same);
  return { from: Math.max(0, from), until: from < 0 ? 0 : all.findLastIndex(same) + 1 };
}
