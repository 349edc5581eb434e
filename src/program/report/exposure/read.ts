/** The exposure behind one deadline that passed: whose transactions count, in which months, and what follows. */
import { type Clock, readClock } from '../../../casework/clocks/index.ts';
import { type Id, isId } from '../../../kernel/ids.ts';
import { type Refusal, refuse } from '../../../kernel/problems.ts';
import { dayOf, type Instant } from '../../../kernel/time.ts';
import { directoryOf } from '../../../runtime/access/directory.ts';
import type { Transaction } from '../../../runtime/database/index.ts';
import type { Runtime } from '../../../runtime/runtime.ts';
import { accountsOf } from '../../collect/identification/index.ts';
import { exposureOf } from './rules.ts';
import { sumValues } from './store.ts';
import type { Scope } from './types.ts';

/** `not-found` for no clock; `conflict` for one that was not breached: then there is nothing to reckon. */
export async function readExposure(
  tx: Transaction,
  { runtime, at }: { readonly runtime: Runtime; readonly at: Instant },
  id: Id<'clock'>,
) {
  const clock = await readClock(tx, id);
  if (!clock) return refuse('not-found');
  const months = monthsOf(clock, at);
  if ('refused' in months) return months;
  const whose = await accountsBehind(tx, runtime, clock.subject);
  const { breachedOn, fromMonth, untilMonth } = months;
  const values = await sumValues(tx, { accounts: whose.accounts, fromMonth, untilMonth });
  const found = exposureOf({ breachedOn, values }, runtime.edition.parameters);
  const usd = (minor: number) => ({ minor, currency: 'USD' });
  const { from, year } = found.civilMaximum;
  return {
    clock: id,
    obligation: clock.obligation,
    clause: clock.clause,
    breachedOn,
    scope: whose.scope,
    accounts: whose.accounts?.length ?? null,
    fromMonth,
    untilMonth,
    civilMaximum: { ...usd(found.civilMaximum.minor), from, year },
    multiple: found.multiple,
    transactions: usd(found.transactions.minor),
    multiplied: usd(found.transactions.multiplied),
    greater: found.greater,
    exposure: usd(found.minor),
    notCounted: found.notCounted,
    missing: found.missing,
    edition: runtime.edition.id,
    at,
  };
}

/** From the month in which the clock began to the one in which it ended, or this one: in the clock's own zone. */
function monthsOf({ progress, dueOn, startsAt, zone }: Clock, at: Instant) {
  const breached =
    progress.state === 'breached' ||
    progress.state === 'breached-then-satisfied' ||
    (progress.state === 'cancelled' && progress.breach !== undefined);
  if (!breached) return notBreached;
  const until = progress.state === 'breached-then-satisfied' ? progress.satisfiedAt : at;
  return {
    breachedOn: dueOn,
    fromMonth: dayOf(startsAt, zone).slice(0, 7),
    untilMonth: dayOf(until, zone).slice(0, 7),
  };
}

const notBreached: Refusal = refuse('conflict', { field: 'path.clock', code: 'not-breached' });

/** The accounts a deadline is about. One about the provider, or about nobody in particular, concerns them all. */
async function accountsBehind(
  tx: Transaction,
  runtime: Runtime,
  subject: Id,
): Promise<{ readonly scope: Scope; readonly accounts: readonly Id<'account'>[] | undefined }> {
  if (isId('account', subject)) return { scope: 'account', accounts: [subject] };
  const customers = await directoryOf(runtime).customersOf(tx, subject);
  if (customers.length === 0) return { scope: 'all-accounts', accounts: undefined };
  return { scope: 'customers', accounts: await accountsOf(tx, { customers, persons: [] }) };
}
