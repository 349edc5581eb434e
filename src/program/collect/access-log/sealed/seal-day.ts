/**
 * Seals a day: its events are written into a file, the file is read back and matched, and only then, in one transaction,
 * the file counts and the rows leave. Whatever ends it in between, the next round begins anew and nothing is lost or doubled.
 */
import { join } from 'node:path';
import type { Actor } from '../../../../kernel/events.ts';
import type { Id } from '../../../../kernel/ids.ts';
import type { Day } from '../../../../kernel/time.ts';
import { perform } from '../../../../runtime/commit/perform.ts';
import { inTenant } from '../../../../runtime/database/index.ts';
import type { Runtime } from '../../../../runtime/runtime.ts';
import { archiveUseOf } from '../archive/plugged-in.ts';
import { isDayWeighed } from '../signals/index.ts';
import { fromCsv } from './parquet.ts';
import { type HotDay, readHotDay } from './read-hot.ts';
import { inWorkFolder, removeAttempts, type Sealed, type Sealing, sealFile } from './seal-file.ts';
import { dropHotRows, holdDay, keepRowGroups, nextPart } from './store.ts';

export type Task = { readonly tenant: Id<'organization'>; readonly day: Day };

export const sealer: Actor = { kind: 'system', name: 'seal-access-days' };

/**
 * @returns how many events were sealed; 0 where the day has none here, or others came in between, and the next round seals
 * them all.
 * @throws ArchiveFault where the file cannot be kept: the rows stay where they are.
 */
export async function sealDay(runtime: Runtime, task: Task): Promise<number> {
  const use = archiveUseOf(runtime);
  return inWorkFolder(use, async (folder) => {
    const csv = join(folder, 'rows.csv');
    const hot = await readHotDay(runtime, { ...task, into: csv });
    if (!hot) return 0;
    const part = await inTenant(runtime.database.sql, task, (tx) => nextPart(tx, task.day));
    const sealing: Sealing = { ...task, part, kind: part === 1 ? 'day' : 'supplement' };
    const sealed = await sealFile(use, sealing, { source: fromCsv(csv), expected: hot, folder });
    const counts = await settle(runtime, task, { hot, sealed });
    if (!counts) return 0;
    await removeAttempts(use, sealing, sealed.file.path);
    return hot.rows;
  });
}

/** Rolled back whole where the rows are not those that were sealed. */
class NotThoseSealed extends Error {}

async function settle(
  runtime: Runtime,
  { tenant, day }: Task,
  { hot, sealed }: { hot: HotDay; sealed: Sealed },
): Promise<boolean> {
  try {
    return await perform(runtime, { tenant, actor: sealer }, async (work) => {
      const { part } = sealed.file;
      if (!(await holdDay(work.tx, day)) || (await nextPart(work.tx, day)) !== part) return false;
      // Nobody receives now. What came in between is added up first: that is done from the rows here.
      if (!(await isDayWeighed(work.tx, day))) return false;
      await work.commit([{ type: 'access-day-sealed', subject: tenant, data: sealed.file }]);
      await keepRowGroups(work, { day, part }, sealed.groups);
      if (!(await dropHotRows(work.tx, day, hot))) throw new NotThoseSealed();
      return true;
    });
  } catch (error) {
    if (error instanceof NotThoseSealed) return false;
    throw error;
  }
}
