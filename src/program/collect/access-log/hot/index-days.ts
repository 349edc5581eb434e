/** Keeps days that lie in the database quick to search. */
import type { Id } from '../../../../kernel/ids.ts';
import { addToDay, dayOf } from '../../../../kernel/time.ts';
import { inTenant } from '../../../../runtime/database/index.ts';
import type { Runtime } from '../../../../runtime/runtime.ts';
import { daysInDatabase } from '../sealed/store.ts';
import { indexDay } from './store.ts';

type Asked = { readonly tenant: Id<'organization'>; readonly signal?: AbortSignal | undefined };

/** Each in a transaction of its own: whoever receives into a day waits for it. */
export async function indexDays(runtime: Runtime, { tenant, signal }: Asked): Promise<void> {
  const today = dayOf(runtime.clock.now(), 'UTC');
  // A clock of a sender may be a day ahead.
  const before = addToDay(today, { days: 2 });
  const days = await inTenant(runtime.database.sql, { tenant }, (tx) => daysInDatabase(tx, before));
  for (const day of days) {
    if (signal?.aborted) return;
    await inTenant(runtime.database.sql, { tenant }, (tx) => indexDay(tx, day, { ended: day < today }));
  }
}
