/**
 * What changed between two versions of a list: entries added, changed field by field, and removed. A merge over two
 * streams that ascend by key, so neither version is held whole.
 */
import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../../kernel/canonical.ts';
import type { ListEntry } from './types.ts';

type Field = Exclude<keyof ListEntry, 'key'>;
type Entries = AsyncIterable<ListEntry> | Iterable<ListEntry>;

export type FieldChange = { readonly field: Field; readonly before: unknown; readonly after: unknown };
export type ListChange =
  | { readonly change: 'added'; readonly key: string; readonly after: ListEntry; readonly digest: string }
  | { readonly change: 'removed'; readonly key: string; readonly before: ListEntry; readonly digest: string }
  | {
      readonly change: 'changed';
      readonly key: string;
      readonly before: ListEntry;
      readonly after: ListEntry;
      readonly digest: string;
      readonly fields: readonly FieldChange[];
    };

/**
 * SHA-256 in hex over the entry as canonical JSON (RFC 8785). The order within a field says nothing, so a list that only
 * sorts its rows anew has the same digests.
 */
export function entryDigest(entry: ListEntry): string {
  return createHash('sha256')
    .update(canonicalJson(settled(entry)))
    .digest('hex');
}

/** Keys in the order of their UTF-8 bytes, as a database sorts them under the "C" collation. */
export function compareKeys(a: string, b: string): number {
  return a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** Throws `RangeError` where a stream does not ascend by key, or has a key twice: the merge would lie. */
export async function* changesBetween(before: Entries, after: Entries): AsyncGenerator<ListChange> {
  const old = ascending(before, 'before');
  const now = ascending(after, 'after');
  try {
    yield* merged(old, now);
  } finally {
    // Whoever stops early must not leave a file or a cursor open.
    await Promise.all([old.return(undefined), now.return(undefined)]);
  }
}

async function* merged(
  old: AsyncGenerator<ListEntry>,
  now: AsyncGenerator<ListEntry>,
): AsyncGenerator<ListChange> {
  let [a, b] = [await next(old), await next(now)];
  while (a || b) {
    const order = !a ? 1 : !b ? -1 : compareKeys(a.key, b.key);
    if (a && order < 0) {
      yield { change: 'removed', key: a.key, before: a, digest: entryDigest(a) };
      a = await next(old);
    } else if (b && order > 0) {
      yield { change: 'added', key: b.key, after: b, digest: entryDigest(b) };
      b = await next(now);
    } else if (a && b) {
      // Nearly all entries are the same in every letter, and a digest costs much more than a look.
      const digest = JSON.stringify(a) === JSON.stringify(b) ? undefined : entryDigest(b);
      if (digest !== undefined && digest !== entryDigest(a))
        yield { change: 'changed', key: b.key, before: a, after: b, digest, fields: fieldsChanged(a, b) };
      [a, b] = [await next(old), await next(now)];
    }
  }
}

async function next(entries: AsyncGenerator<ListEntry>): Promise<ListEntry | undefined> {
  const { done, value } = await entries.next();
  return done === true ? undefined : value;
}

async function* ascending(entries: Entries, side: 'before' | 'after'): AsyncGenerator<ListEntry> {
  let last: string | undefined;
  for await (const entry of entries) {
    if (last !== undefined && compareKeys(last, entry.key) >= 0)
      throw new RangeError(`the entries ${side} do not ascend by key at ${entry.key}`);
    last = entry.key;
    yield entry;
  }
}

/** Fields that a person compares, in the order in which they look at them. */
const fields: readonly Field[] = [
  'kind',
  'names',
  'births',
  'birthPlaces',
  'countries',
  'addresses',
  'identifiers',
  'programs',
  'authority',
  'remarks',
  'listedOn',
  'sourceUrl',
];

function fieldsChanged(before: ListEntry, after: ListEntry): readonly FieldChange[] {
  return fields
    .filter((field) => text(before[field]) !== text(after[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }));
}

function text(value: unknown): string {
  return value === undefined ? '' : canonicalJson(sorted(value));
}

function settled(entry: ListEntry): unknown {
  return Object.fromEntries(Object.entries(entry).map(([field, value]) => [field, sorted(value)]));
}

function sorted(value: unknown): unknown {
  return Array.isArray(value)
    ? value
        .map((one) => [canonicalJson(one), one] as const)
        .toSorted(byText)
        .map(([, one]) => one)
    : value;
}

function byText([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
