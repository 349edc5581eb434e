/**
 * Takes accounts out of sealed days: each file that has rows of them is written anew without, sealed, and read back; in one
 * transaction the new one takes the place of the old; then the old one is deleted. Ended in between, it goes on where it was:
 * a file that was done has no rows of them any more.
 */
import { join } from 'node:path';
import type { Actor } from '../../../../kernel/events.ts';
import { type Id, toUuid } from '../../../../kernel/ids.ts';
import { perform } from '../../../../runtime/commit/perform.ts';
import { inTenant } from '../../../../runtime/database/index.ts';
import type { ErasedFile } from '../../../../runtime/part.ts';
import type { Runtime } from '../../../../runtime/runtime.ts';
import { copyChecked } from '../archive/checked.ts';
import { type ArchiveUse, archiveUseOf } from '../archive/plugged-in.ts';
import { literal, withDuckDb } from './duckdb.ts';
import type { Rewrite } from './event-schemas.ts';
import { removeCopy } from './left-over.ts';
import { contentOf } from './parquet.ts';
import { inWorkFolder, removeAttempts, type Sealed, type Sealing, sealFile } from './seal-file.ts';
import {
  filesErasedFor,
  type KeptFile,
  keepDeleted,
  keepRowGroups,
  listFiles,
  lockFile,
  nextPart,
  replacedPaths,
} from './store.ts';

type Asked = {
  readonly tenant: Id<'organization'>;
  /** The erasure that asks: each file names the one it was rewritten for. */
  readonly erasure: Id<'erasure'>;
  readonly accounts: readonly Id<'account'>[];
  /** Who answers for it. Absent: the program itself. */
  readonly actor?: Actor | undefined;
};

/**
 * Rewrites every sealed file that has events of these accounts. Events still in the database are not touched.
 *
 * @returns every file that was rewritten for this erasure, now or when it was asked before, in the order of their paths.
 * @throws ArchiveFault where a file cannot be read or written: what was done until then stays done.
 */
export async function eraseSealedAccesses(
  runtime: Runtime,
  { tenant, erasure, accounts, actor = { kind: 'system', name: 'erase-sealed-accesses' } }: Asked,
): Promise<{ readonly files: readonly ErasedFile[] }> {
  const uuids = accounts.map(toUuid);
  const found = await inTenant(runtime.database.sql, { tenant }, (tx) => listFiles(tx, { accounts: uuids }));
  for (const file of found) await rewriteFile(runtime, { tenant, erasure, actor, file, uuids });
  await removeReplaced(runtime, tenant);
  return { files: await inTenant(runtime.database.sql, { tenant }, (tx) => filesErasedFor(tx, erasure)) };
}

type One = {
  readonly tenant: Id<'organization'>;
  readonly erasure: Id<'erasure'>;
  readonly actor: Actor;
  readonly file: KeptFile;
  readonly uuids: readonly string[];
};

async function rewriteFile(runtime: Runtime, one: One): Promise<void> {
  const { tenant, erasure, actor, file } = one;
  const use = archiveUseOf(runtime);
  await inWorkFolder(use, async (folder) => {
    const made = await writeWithout(runtime, use, { ...one, folder });
    if (!made) return;
    const { sealed, sealing } = made;
    const rewrite: Rewrite = {
      day: file.day,
      part: file.part,
      path: file.path,
      digestBefore: file.sha256,
      rowsBefore: file.rows,
      erasure,
      after: sealed?.file ?? null,
    };
    await perform(runtime, { tenant, actor }, async (work) => {
      if (!(await lockFile(work.tx, file)) || (await nextPart(work.tx, file.day)) !== sealing.part)
        throw new Error('a file was changed by somebody else while it was rewritten; begin again');
      await work.commit([{ type: 'access-file-rewritten', subject: tenant, also: [erasure], data: rewrite }]);
      if (sealed) await keepRowGroups(work, sealed.file, sealed.groups);
    });
    if (sealed) await removeAttempts(use, sealing, sealed.file.path);
  });
}

type Made = { readonly sealing: Sealing; readonly sealed: Sealed | undefined };

/** @returns nothing where the file has no row of them. */
async function writeWithout(
  runtime: Runtime,
  use: ArchiveUse,
  { tenant, file, uuids, folder }: One & { readonly folder: string },
): Promise<Made | undefined> {
  const old = join(folder, 'old.parquet');
  await copyChecked(use.archive, { path: file.path, sha256: file.sha256 }, old);
  const gone = `account in (${uuids.map((uuid) => `${literal(uuid)}::uuid`).join(', ')})`;
  const read = `read_parquet(${literal(old)}, hive_partitioning = false)`;
  const left = `(select * from ${read} where not (${gone}))`;
  const share = { threads: 2, memoryMegabytes: 512, workFolder: folder };
  const expected = await withDuckDb(share, (duckDb) => contentOf(duckDb, left));
  if (expected?.rows === file.rows) return undefined;
  const part = await inTenant(runtime.database.sql, { tenant }, (tx) => nextPart(tx, file.day));
  const sealing: Sealing = { tenant, day: file.day, part, kind: 'rewritten' };
  const sealed = expected && (await sealFile(use, sealing, { source: left, expected, folder }));
  return { sealing, sealed };
}

/** Deletes what is left in the archive of files whose place others have taken. */
export async function removeReplaced(runtime: Runtime, tenant: Id<'organization'>): Promise<void> {
  const paths = await inTenant(runtime.database.sql, { tenant }, replacedPaths);
  if (paths.length === 0) return;
  const use = archiveUseOf(runtime);
  for (const { path, sha256, day, part } of paths) {
    await use.archive.delete(path);
    await removeCopy(use, sha256);
    await inTenant(runtime.database.sql, { tenant }, (tx) => keepDeleted(tx, { day, part }));
  }
}
