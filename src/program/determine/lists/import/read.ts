/**
 * Reads a version that was handed in: entry by entry into a place beside the list, then all or nothing. Begins anew when
 * it was cut off. Neither the files nor the entries are ever in memory whole, but for what a format joins from several
 * files.
 */

import type { Actor } from '../../../../kernel/events.ts';
import type { Id } from '../../../../kernel/ids.ts';
import { searchWords } from '../../../../kernel/names.ts';
import { perform } from '../../../../runtime/commit/perform.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { inTenant } from '../../../../runtime/database/index.ts';
import type { Runtime } from '../../../../runtime/runtime.ts';
import { entryDigest } from '../reading/changes.ts';
import { listFormat } from '../reading/readers/index.ts';
import { counting, type ImportReport } from '../reading/report.ts';
import type { Bytes, FileRole, ListEntry, ListFiles, ListFormat } from '../reading/types.ts';
import { readList } from '../store/lists.ts';
import { addRead, dropRead, type ReadEntry, readPiece } from '../store/readings.ts';
import { readVersion } from '../store/versions.ts';
import type { Version } from '../types/versions.ts';
import { fitToKeep } from './fit.ts';
import { settle } from './settle.ts';

const actor: Actor = { kind: 'system', name: 'screening-list-reading' };
const entriesAtOnce = 500;

export type Task = {
  readonly tenant: Id<'organization'>;
  readonly version: Id<'listVersion'>;
  readonly signal?: AbortSignal | undefined;
};

export async function readListVersion(runtime: Runtime, task: Task): Promise<void> {
  const command = <T>(run: (work: Work) => Promise<T>) => {
    task.signal?.throwIfAborted();
    return perform(runtime, { tenant: task.tenant, actor }, run);
  };
  const begun = await command((work) => begin(work, task.version));
  if (!begun) return;
  const report = await readInto(begun, {
    bytesOf: (file) => piecesOf(runtime, task, file),
    keep: (entries) => command((work) => addRead(work, task.version, entries)),
  });
  await command((work) => settle(work, { ...begun, report }));
}

type Begun = { readonly version: Version; readonly format: ListFormat };

async function begin(work: Work, id: Id<'listVersion'>): Promise<Begun | undefined> {
  const version = await readVersion(work.tx, id);
  if (version?.state !== 'received') return undefined;
  const list = await readList(work.tx, version.list);
  const format = listFormat(list?.format ?? '');
  if (!format) throw new Error('the format of a list is no longer known');
  await dropRead(work, id);
  return { version, format };
}

type Ways = {
  readonly bytesOf: (file: FileRole) => Bytes;
  readonly keep: (entries: readonly ReadEntry[]) => Promise<void>;
};

async function readInto({ version, format }: Begun, { bytesOf, keep }: Ways): Promise<ImportReport> {
  const beside = version.files.filter(({ file }) => file !== 'main').map(({ file }) => [file, bytesOf(file)]);
  const files: ListFiles = { ...Object.fromEntries(beside), main: bytesOf('main') };
  const counted = counting(fitToKeep(format.read(files)));
  let batch: ReadEntry[] = [];
  for await (const one of counted.reads) {
    if (one.read !== 'entry') continue;
    batch.push(readEntry(one.entry));
    if (batch.length < entriesAtOnce) continue;
    await keep(batch);
    batch = [];
  }
  if (batch.length > 0) await keep(batch);
  return counted.report();
}

function readEntry(entry: ListEntry): ReadEntry {
  const words = [...new Set(entry.names.flatMap(({ text }) => searchWords(text)))];
  return { entry, digest: entryDigest(entry), words };
}

async function* piecesOf(runtime: Runtime, { tenant, version }: Task, file: FileRole): Bytes {
  for (let number = 1; ; number += 1) {
    const piece = await inTenant(runtime.database.sql, { tenant }, (tx) =>
      readPiece(tx, { version, file }, number),
    );
    if (!piece) return;
    yield piece;
  }
}
