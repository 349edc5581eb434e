/** Is this installation ready to work? Each check is a name and a code, free of addresses and values. */
import { statfs } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { migrationState } from '../database/migration-state.ts';
import { workerLeads } from '../jobs/index.ts';
import type { Runtime } from '../runtime.ts';

export type ReadinessCheck = {
  readonly name: 'database' | 'migrations' | 'worker' | 'disk';
  readonly ok: boolean;
  readonly code?: 'unreachable' | 'slow' | 'not-migrated' | 'no-worker' | 'disk-full';
};

export type ReadinessOptions = {
  /** The data directory. */
  readonly dir: string;
  /** Bytes that must be free there. Absent: 256 MiB. */
  readonly leastFreeBytes?: number;
};

const patienceMilliseconds = 2000;

export async function readiness(
  runtime: Runtime,
  options: ReadinessOptions,
): Promise<readonly ReadinessCheck[]> {
  const { sql: db } = runtime.database;
  const database = await inTime(sql`select 1`.execute(db));
  const reachable = database === 'done';
  return [
    reachable
      ? { name: 'database', ok: true }
      : { name: 'database', ok: false, code: database === 'late' ? 'slow' : 'unreachable' },
    await check('migrations', 'not-migrated', async () => {
      if (!reachable) return false;
      const { missing, edited } = await migrationState(db);
      return missing.length === 0 && edited.length === 0;
    }),
    await check('worker', 'no-worker', async () => reachable && workerLeads(db)),
    await check('disk', 'disk-full', async () => {
      const { bavail, bsize } = await statfs(options.dir);
      return bavail * bsize >= (options.leastFreeBytes ?? 268_435_456);
    }),
  ];
}

async function inTime(work: Promise<unknown>): Promise<'done' | 'failed' | 'late'> {
  const done = work.then(
    () => 'done' as const,
    () => 'failed' as const,
  );
  return Promise.race([done, sleep(patienceMilliseconds, 'late' as const, { ref: false })]);
}

async function check(
  name: ReadinessCheck['name'],
  code: NonNullable<ReadinessCheck['code']>,
  isWell: () => Promise<boolean>,
): Promise<ReadinessCheck> {
  const ok = await isWell().catch(() => false);
  return ok ? { name, ok } : { name, ok, code };
}
