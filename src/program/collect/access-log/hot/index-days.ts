/** Keeps days that lie in the database quick to search. */
import type { Id } from '../../../../kernel/ids.ts';
import { addMilliseconds, addToDay, dayOf } from '../../../../kernel/time.ts';
import { inTenant } from '../../../../runtime/database/index.ts';
import type { Runtime } from '../../../../runtime/runtime.ts';
import { daysInDatabase, daysReceivedSince, indexDay } from './store.ts';

/** A day of which nothing came for as long is taken for ended: logs of the night come in the morning after. */
const quietMilliseconds = 10 * 60_000;

type Asked = { readonly tenant: Id<'organization'>; readonly signal?: AbortSignal | undefined };

/** Each in a transaction of its own: whoever receives into a day waits for it. */
export async function indexDays(runtime: Runtime, { tenant, signal }: Asked): Promise<void> {
  const now = runtime.clock.now();
  const today = dayOf(now, 'UTC');
  // A clock of a sender may be a day ahead.
  const before = addToDay(today, { days: 2 });
  const since = addMilliseconds(now, -quietMilliseconds);
  const { days, filling } = await inTenant(runtime.database.sql, { tenant }, async (tx) => ({
    days: await daysInDatabase(tx, before),
    filling: await daysReceivedSince(tx, since),
  }));
  for (const day of days) {
    if (signal?.aborted) return;
    const ended = day < today && !filling.has(day);
    await inTenant(runtime.database.sql, { tenant }, (tx) => indexDay(tx, day, { ended }));
  }
}
