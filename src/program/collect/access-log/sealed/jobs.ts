/** The background work of sealed days. */
import type { Id } from '../../../../kernel/ids.ts';
import { addToDay, dayOf } from '../../../../kernel/time.ts';
import { inTenant } from '../../../../runtime/database/index.ts';
import type { JobDefinition } from '../../../../runtime/jobs/index.ts';
import type { Runtime } from '../../../../runtime/runtime.ts';
import { archiveUseOf } from '../archive/plugged-in.ts';
import { daysInDatabase } from '../hot/store.ts';
import { isDayWeighed } from '../signals/index.ts';
import { checkFiles } from './check-files.ts';
import { removeReplaced } from './erase.ts';
import { removeAbandoned } from './left-over.ts';
import { sealDay } from './seal-day.ts';
import { removeEmptyDay } from './store.ts';

export const sealedJobs: readonly JobDefinition[] = [
  {
    name: 'seal-access-days',
    describes:
      'Writes each day of the access log that is old enough into the archive, and takes its rows out.',
    scope: 'tenant',
    everyMilliseconds: 600_000,
    run: async (runtime, { tenant, signal }) => {
      if (!tenant) throw new Error('a day belongs to a tenant');
      await sealDays(runtime, { tenant, signal });
      await removeReplaced(runtime, tenant);
      await removeAbandoned(archiveUseOf(runtime));
    },
  },
  {
    name: 'check-access-files',
    describes: 'Reads files of sealed days again and says which are missing or damaged.',
    scope: 'tenant',
    everyMilliseconds: 3_600_000,
    run: async (runtime, { tenant, signal }) => {
      if (!tenant) throw new Error('a file belongs to a tenant');
      await checkFiles(runtime, { tenant, signal });
    },
  },
];

type Asked = { readonly tenant: Id<'organization'>; readonly signal?: AbortSignal | undefined };

/** A day that cannot be sealed does not keep the others waiting; the fault is told at the end. */
async function sealDays(runtime: Runtime, { tenant, signal }: Asked): Promise<void> {
  const { hotDays } = archiveUseOf(runtime);
  const before = addToDay(dayOf(runtime.clock.now(), 'UTC'), { days: -hotDays });
  const days = await inTenant(runtime.database.sql, { tenant }, (tx) => daysInDatabase(tx, before));
  let fault: unknown;
  for (const day of days) {
    if (signal?.aborted) break;
    try {
      // What was not added up yet must stay until it is: sums are made from the rows here.
      if (!(await inTenant(runtime.database.sql, { tenant }, (tx) => isDayWeighed(tx, day)))) continue;
      if ((await sealDay(runtime, { tenant, day })) === 0)
        await inTenant(runtime.database.sql, { tenant }, (tx) => removeEmptyDay(tx, day));
    } catch (error) {
      if (!isLockTimeout(error)) fault ??= error;
    }
  }
  if (fault !== undefined) throw fault;
}

/** Somebody reads or receives just now: the next round tries again. */
function isLockTimeout(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '55P03';
}
