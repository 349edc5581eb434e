/** Records values of transactions: good rows are kept beside bad ones, and each bad one is named. */
import type { NewEvent } from '../../../../kernel/events.ts';
import { type Id, isId } from '../../../../kernel/ids.ts';
import { dayOf } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { readAccountsByExternalId } from '../../../collect/identification/index.ts';
import { accountsThere, holdValues, readValuesOf } from '../store.ts';
import type { MonthValue, RecordedReport, RowProblem } from '../types.ts';
import { type ReadRow, readRow, type Sent } from './read-rows.ts';

export async function recordValues(work: Work, sent: readonly Sent[]): Promise<RecordedReport> {
  await holdValues(work);
  // Where days begin first: a month that has begun nowhere is ahead.
  const thisMonth = dayOf(work.at, 'Pacific/Kiritimati').slice(0, 7);
  const rows = sent.map((one, index) => ({ row: index + 1, read: readRow(one, thisMonth) }));
  const accounts = await accountsNamed(
    work,
    rows.flatMap(({ read }) => (typeof read === 'string' ? [] : read.account)),
  );
  const notKept: { row: number; code: RowProblem }[] = [];
  const good = new Map<string, { account: Id<'account'>; value: MonthValue }>();
  for (const { row, read } of rows) {
    const found = placed(read, accounts);
    if (typeof found === 'string') notKept.push({ row, code: found });
    else if (good.has(keyOf(found))) notKept.push({ row, code: 'repeated' });
    else good.set(keyOf(found), found);
  }
  const changed = await changedOnly(work, [...good.values()]);
  if (changed.length > 0) await work.commit(eventsOf(changed));
  return { kept: changed.length, unchanged: good.size - changed.length, notKept };
}

type Placed = { readonly account: Id<'account'>; readonly value: MonthValue };

function placed(
  read: ReadRow | RowProblem,
  accounts: ReadonlyMap<string, Id<'account'>>,
): Placed | RowProblem {
  if (typeof read === 'string') return read;
  const account = accounts.get(read.account);
  return account ? { account, value: read.value } : 'account-unknown';
}

function keyOf({ account, value }: Placed): string {
  return `${account} ${value.month} ${value.currency}`;
}

/** Accounts by what a row calls them: their id, or the provider's own key. */
async function accountsNamed(
  work: Work,
  names: readonly string[],
): Promise<ReadonlyMap<string, Id<'account'>>> {
  const different = [...new Set(names)];
  const byId = different.filter((name): name is Id<'account'> => isId('account', name));
  const byKey = await readAccountsByExternalId(
    work.tx,
    different.filter((name) => !isId('account', name)),
  );
  return new Map([
    ...(await accountsThere(work.tx, byId)).map((id) => [id, id] as const),
    ...byKey.flatMap(({ id, externalId }) => (externalId === null ? [] : [[externalId, id] as const])),
  ]);
}

async function changedOnly(work: Work, all: readonly Placed[]): Promise<readonly Placed[]> {
  const kept = await readValuesOf(work.tx, [...new Set(all.map(({ account }) => account))]);
  const before = new Map(kept.map((one) => [keyOf({ account: one.account, value: one }), one.minor]));
  return all.filter((one) => before.get(keyOf(one)) !== one.value.minor);
}

/** One event for each account, so that its history shows it. */
function eventsOf(changed: readonly Placed[]): readonly NewEvent[] {
  const byAccount = new Map<Id<'account'>, MonthValue[]>();
  for (const { account, value } of changed)
    byAccount.set(account, [...(byAccount.get(account) ?? []), value]);
  return [...byAccount].map(([subject, values]) => ({
    type: 'transaction-values-recorded',
    subject,
    data: { values },
  }));
}
