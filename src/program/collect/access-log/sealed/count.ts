/**
 * Counts the events of accounts in sealed days, for a look at what an erasure would take. Each file that may have one is read
 * whole, as its digest says whether it still holds what was sealed: a count over a damaged file would be a guess.
 */
import { createReadStream } from 'node:fs';
import { type Id, toUuid } from '../../../../kernel/ids.ts';
import { inTenant } from '../../../../runtime/database/index.ts';
import type { CountedFile, CountedOutside } from '../../../../runtime/part.ts';
import type { Runtime } from '../../../../runtime/runtime.ts';
import { digest } from '../archive/checked.ts';
import { ArchiveFault, inArchiveWords } from '../archive/fault.ts';
import { archiveUseOf } from '../archive/plugged-in.ts';
import { localFiles } from '../find/local-files.ts';
import { type DuckDb, literal, withDuckDb } from './duckdb.ts';
import { inWorkFolder } from './seal-file.ts';
import { type KeptFile, listFiles } from './store.ts';

const filesAtOnce = 8;

type Asked = { readonly tenant: Id<'organization'>; readonly accounts: readonly Id<'account'>[] };

/**
 * @returns every file with events of these accounts, in the order of their paths; or what is wrong with the archive, where
 * one that may have some cannot be read.
 */
export async function countSealedAccesses(
  runtime: Runtime,
  { tenant, accounts }: Asked,
): Promise<CountedOutside> {
  const uuids = accounts.map(toUuid);
  const files = await inTenant(runtime.database.sql, { tenant }, (tx) => listFiles(tx, { accounts: uuids }));
  if (files.length === 0) return { files: [] };
  try {
    const counted = await inWorkFolder(archiveUseOf(runtime), (workFolder) =>
      withDuckDb({ threads: 2, memoryMegabytes: 512, workFolder }, async (duckDb) => {
        await duckDb.run(
          `create table gone as select unnest([${uuids.map(literal).join(', ')}])::uuid as account`,
        );
        return countAll(runtime, duckDb, files);
      }),
    );
    return { files: counted.sort((a, b) => (a.path < b.path ? -1 : 1)) };
  } catch (error) {
    if (error instanceof ArchiveFault) return { notCounted: error.message };
    throw error;
  }
}

async function countAll(
  runtime: Runtime,
  duckDb: DuckDb,
  files: readonly KeptFile[],
): Promise<CountedFile[]> {
  const counted: CountedFile[] = [];
  for (let from = 0; from < files.length; from += filesAtOnce) {
    const some = files.slice(from, from + filesAtOnce);
    await localFiles(runtime, some, async (paths) => {
      for (const [nth, file] of some.entries()) {
        const rows = await inArchiveWords(file.path, () => countOne(duckDb, file, paths[nth] ?? ''));
        if (rows > 0) counted.push({ path: file.path, digest: file.sha256, rows });
      }
    });
  }
  return counted;
}

async function countOne(duckDb: DuckDb, file: KeptFile, path: string): Promise<number> {
  if ((await digest(createReadStream(path))).sha256 !== file.sha256)
    throw new ArchiveFault('damaged', { path: file.path });
  const [found] = await duckDb.rows(`
    select count(*)::double as rows from read_parquet(${literal(path)}, hive_partitioning = false)
    semi join gone using (account)`);
  return Number(found?.rows ?? 0);
}
