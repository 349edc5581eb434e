/**
 * The events of one account in many sealed days. Opening each file with an engine costs milliseconds a file; where the account
 * lies in it is known, so only those bytes are read.
 */
import { open } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { type Id, toUuid } from '../../../../kernel/ids.ts';
import { instant } from '../../../../kernel/time.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import type { Runtime } from '../../../../runtime/runtime.ts';
import { type FileName, type FoundGroup, groupsOfAccount, type KeptFile } from '../sealed/store.ts';
import type { AccessEvent } from '../types.ts';
import { localFiles } from './local-files.ts';
import { NotOurs } from './parquet/bits.ts';
import { readColumn, rowsOfAccount } from './parquet/column.ts';
import { newestFirst, type Place, type Side } from './query.ts';

const filesAtOnce = 16;

type Asked = {
  readonly tx: Transaction;
  /** Of the newest day first. */
  readonly files: readonly KeptFile[];
  readonly account: Id<'account'>;
  readonly asked: Side;
};

/** @returns newest first; nothing where a file has another form than this can read, and an engine must. */
export async function readAccount(
  runtime: Runtime,
  { tx, files, account, asked }: Asked,
): Promise<AccessEvent[] | undefined> {
  const groups = await groupsOfAccount(tx, files, toUuid(account));
  const byFile = new Map<string, FoundGroup[]>();
  for (const group of groups) byFile.set(nameOf(group), [...(byFile.get(nameOf(group)) ?? []), group]);
  const found: AccessEvent[] = [];
  try {
    for (let at = 0; at < files.length && found.length < asked.limit; ) {
      let end = Math.min(files.length, at + filesAtOnce);
      // Files of one day are read together: their events lie among each other.
      while (end < files.length && files[end]?.day === files[end - 1]?.day) end += 1;
      const some = files.slice(at, end).filter((file) => byFile.has(nameOf(file)));
      const events = await readFiles(runtime, some, { byFile, account });
      found.push(...events.filter((event) => isAsked(event, asked)).sort(newestFirst));
      at = end;
    }
  } catch (error) {
    if (error instanceof NotOurs) return undefined;
    throw error;
  }
  return found.slice(0, asked.limit);
}

type Found = { readonly byFile: ReadonlyMap<string, readonly FoundGroup[]>; readonly account: Id<'account'> };

function readFiles(runtime: Runtime, files: readonly KeptFile[], found: Found): Promise<AccessEvent[]> {
  return localFiles(runtime, files, async (paths) => {
    const bytes = await Promise.all(
      files.map((file, nth) => readGroups(paths[nth] ?? '', found.byFile.get(nameOf(file)) ?? [])),
    );
    const events: AccessEvent[] = [];
    for (const group of bytes.flat()) {
      events.push(...eventsIn(group, found.account));
      // Others have their turn between two groups.
      await setImmediate();
    }
    return events;
  });
}

/** A row group as it lies in the file: the chunks of its columns, in their order. */
type Chunks = readonly Uint8Array[];

async function readGroups(path: string, groups: readonly FoundGroup[]): Promise<Chunks[]> {
  const file = await open(path, 'r');
  try {
    const all: Chunks[] = [];
    for (const { offsets } of groups) {
      const start = offsets[0] ?? 0;
      const length = (offsets.at(-1) ?? 0) - start;
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, start);
      if (bytesRead !== length) throw new NotOurs('a file is shorter than it was');
      all.push(offsets.slice(1).map((end, nth) => buffer.subarray((offsets[nth] ?? 0) - start, end - start)));
    }
    return all;
  } finally {
    await file.close();
  }
}

function eventsIn(chunks: Chunks, account: Id<'account'>): AccessEvent[] {
  const [accounts, at, address, source, principal, action, batch, line] = chunks;
  if (!accounts || !at || !address || !source || !principal || !action || !batch || !line)
    throw new NotOurs('other columns');
  const rows = rowsOfAccount(accounts, Buffer.from(toUuid(account).replaceAll('-', ''), 'hex'));
  if (rows.from >= rows.until) return [];
  const moments = readColumn(at, 'int64', rows);
  const texts = [address, source, principal, action].map((chunk) => readColumn(chunk, 'text', rows));
  const [addresses = [], sources = [], principals = [], actions = []] = texts;
  const [batches, lines] = [readColumn(batch, 'int64', rows), readColumn(line, 'int32', rows)];
  return moments.map((moment, nth) => ({
    account,
    at: instant(new Date(Number(moment))),
    address: textOf(addresses[nth]),
    source: textOf(sources[nth]),
    principal: textOf(principals[nth]),
    action: textOf(actions[nth]) ?? '',
    batch: Number(batches[nth]),
    line: Number(lines[nth]),
  }));
}

function textOf(value: number | string | null | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

function isAsked(event: AccessEvent, { from, until, before }: Side): boolean {
  return (
    (from === undefined || event.at >= from) &&
    (until === undefined || event.at < until) &&
    (before === undefined || isAfter(event, before))
  );
}

function isAfter(event: Place, place: Place): boolean {
  return newestFirst(place, event) < 0;
}

function nameOf({ day, part }: FileName): string {
  return `${day} ${part}`;
}
