/** Brings events that waited to their account, each exactly once, in transactions of a bounded size. */
import type { Id } from '../../../../kernel/ids.ts';
import { perform } from '../../../../runtime/commit/perform.ts';
import { inTenant } from '../../../../runtime/database/index.ts';
import type { Runtime } from '../../../../runtime/runtime.ts';
import { instantArray, uuidArray } from '../batch/arrays.ts';
import type { Made } from '../events.ts';
import { dayText } from '../formats/time.ts';
import { digitsOf, resolveNames } from '../hot/accounts.ts';
import { tellLastAccess } from '../hot/last-access.ts';
import { accessDay } from '../hot/store.ts';
import type { ForeignAccount } from '../types.ts';
import { moveWaiting, waitingDays, waitingNames } from './store.ts';

const actor = { kind: 'system', name: 'match-waiting-accesses' } as const;
const eventsAtOnce = 10_000;
const daysAtOnce = 100;
const mostNames = 10_000;

type Replaying = { readonly tenant: Id<'organization'>; readonly signal?: AbortSignal | undefined };

/** Every name that events wait for and that means an account by now. @returns how many events went to theirs. */
export async function replayAll(runtime: Runtime, { tenant, signal }: Replaying): Promise<number> {
  const named = await inTenant(runtime.database.sql, { tenant }, async (tx) => {
    const names = await waitingNames(tx, mostNames);
    const accounts = names.length > 0 ? await resolveNames(tx, names) : [];
    return names.filter((_, at) => accounts[at] !== undefined);
  });
  let events = 0;
  for (const name of named) events += await replayName(runtime, { tenant, signal }, name);
  return events;
}

/** All that wait for one name, where it means an account. */
export async function replayName(
  runtime: Runtime,
  { tenant, signal }: Replaying,
  name: ForeignAccount,
): Promise<number> {
  let events = 0;
  const read = <T>(one: Parameters<typeof inTenant<T>>[2]) => inTenant(runtime.database.sql, { tenant }, one);
  for (;;) {
    const days = await read((tx) => waitingDays(tx, name, daysAtOnce));
    let moved = 0;
    for (const day of days) {
      if (signal?.aborted) return events;
      // In a transaction of its own: making a day locks the table above it.
      await read((tx) => accessDay(tx, day));
      moved += await replayDay(runtime, { tenant, name, day });
    }
    events += moved;
    if (moved === 0) return events;
  }
}

type OneDay = { tenant: Id<'organization'>; name: ForeignAccount; day: number };

async function replayDay(runtime: Runtime, { tenant, name, day }: OneDay): Promise<number> {
  return perform(runtime, { tenant, actor }, async (work) => {
    // Read again in each transaction: the name may mean another account since, or none.
    const [account] = await resolveNames(work.tx, [name]);
    if (account === undefined) return 0;
    const table = await accessDay(work.tx, day);
    const moved = await moveWaiting(work, name, { account, day, table, limit: eventsAtOnce });
    if (!moved) return 0;
    const { events, lastAt } = moved;
    const matched: Made<'waiting-accesses-matched'> = {
      type: 'waiting-accesses-matched',
      subject: account,
      data: { account, events, days: [{ day: dayText(day), events }] },
    };
    await work.commit([matched]);
    await tellLastAccess(work, {
      accounts: uuidArray(Buffer.from(digitsOf(account), 'hex')),
      times: instantArray(Float64Array.of(lastAt)),
    });
    return events;
  });
}
