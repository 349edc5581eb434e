/** From rows to a file in the archive that was read back: what was sealed, or what is wrong. Nothing counts yet. */
import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Id } from '../../../../kernel/ids.ts';
import { toUuid } from '../../../../kernel/ids.ts';
import { copyChecked, digest } from '../archive/checked.ts';
import { ArchiveFault, archiveFaultOf, inArchiveWords, workFaultOf } from '../archive/fault.ts';
import type { ArchiveUse } from '../archive/plugged-in.ts';
import { type DuckDb, withDuckDb } from './duckdb.ts';
import type { SealedFile } from './event-schemas.ts';
import { type Content, type RowGroup, readContent, readRowGroups, writeParquet } from './parquet.ts';
import type { FileName } from './store.ts';

export type Sealing = FileName & {
  readonly tenant: Id<'organization'>;
  readonly kind: SealedFile['kind'];
};

/** What the file must hold, known from elsewhere than the file. */
export type Expected = Pick<Content, 'rows' | 'rowDigest'>;

export type Sealed = { readonly file: SealedFile; readonly groups: readonly RowGroup[] };

/** Runs `work` in a folder of its own, which is gone afterwards; and says a full disk in plain words. */
export async function inWorkFolder<T>(use: ArchiveUse, work: (folder: string) => Promise<T>): Promise<T> {
  try {
    await mkdir(use.workFolder, { recursive: true, mode: 0o700 });
    const folder = await mkdtemp(join(use.workFolder, 'seal-'));
    try {
      return await work(folder);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  } catch (error) {
    throw workFaultOf(error) ?? archiveFaultOf(error) ?? error;
  }
}

const share = { threads: 2, memoryMegabytes: 1024 };

/**
 * Writes the rows, puts the file into the archive, and reads it back from there with a DuckDB that has not written it.
 *
 * @param source gives the rows as SQL, and what they must be
 * @throws ArchiveFault where the file cannot be kept, or is not what it should be
 */
export async function sealFile(
  { archive }: ArchiveUse,
  sealing: Sealing,
  rows: { readonly source: string; readonly expected: Expected; readonly folder: string },
): Promise<Sealed> {
  const { folder, expected } = rows;
  const made = join(folder, 'made.parquet');
  const on = { ...share, workFolder: folder };
  const groups = await withDuckDb(on, async (duckDb) => {
    await writeParquet(duckDb, rows.source, made);
    return readRowGroups(duckDb, made);
  });
  const { sha256, bytes } = await digest(createReadStream(made));
  const path = `${folderOf(sealing)}/${sealing.part}-${sha256.slice(0, 16)}.parquet`;
  await inArchiveWords(path, () => archive.put({ path, from: made, sha256, bytes }));
  const back = join(folder, 'back.parquet');
  await copyChecked(archive, { path, sha256 }, back);
  const content = await withDuckDb(on, (duckDb) => matched(duckDb, back, expected));
  if (!content) throw new ArchiveFault('damaged', { path });
  const { day, part, kind } = sealing;
  return { file: { day, part, kind, path, bytes, digest: sha256, ...content }, groups };
}

/** The name of the tenant and of the day, as engines find them in a path. */
export function folderOf({ tenant, day }: Pick<Sealing, 'tenant' | 'day'>): string {
  return `access/tenant=${toUuid(tenant)}/day=${day}`;
}

async function matched(duckDb: DuckDb, path: string, expected: Expected): Promise<Content | undefined> {
  const content = await readContent(duckDb, path);
  return content?.rows === expected.rows && content.rowDigest === expected.rowDigest ? content : undefined;
}

/**
 * Removes what an attempt before this one left of the same part. Its name is this file's, so nobody else means it.
 */
export async function removeAttempts({ archive }: ArchiveUse, sealing: Sealing, kept: string): Promise<void> {
  for (const { path } of await archive.list(`${folderOf(sealing)}/${sealing.part}-`))
    if (path !== kept) await archive.delete(path);
}
