/**
 * The newest access of each account. A batch tells those of its accounts in one row, so that batches never wait for one
 * another; a job brings them to the accounts' own rows. Whoever asks takes the later of both, so nothing waits to be true.
 */
import { sql } from 'kysely';
import { type Id, toId, toUuid } from '../../../../kernel/ids.ts';
import { type Instant, instant } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { inTenant, type Transaction } from '../../../../runtime/database/index.ts';
import type { Runtime } from '../../../../runtime/runtime.ts';

/** Accounts, each once, by the order of their ids, and the newest access of each. */
export type Told = {
  /** `uuid[]` and `timestamptz[]`, in the binary form of the database. */
  readonly accounts: Uint8Array;
  readonly times: Uint8Array;
};

/** An access came of accounts that were erased, by somebody who did not know yet. */
export class AccountsErased extends Error {
  readonly accounts: readonly Id<'account'>[];

  constructor(accounts: readonly Id<'account'>[]) {
    super('accounts were erased');
    this.accounts = accounts;
  }
}

/**
 * The last thing a transaction does that writes events: until it ends, no account is erased, and of one that was, it
 * finds that here.
 *
 * @throws AccountsErased nothing of the transaction may stay.
 */
export async function tellLastAccess(work: Work, { accounts, times }: Told): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${telling(work)})`.execute(work.tx);
  await sql`
    insert into collect.last_access_told (tenant_id, accounts, times)
    values (${toUuid(work.tenant)}, ${asked(accounts)}::uuid[], ${asked(times)}::timestamptz[])`.execute(
    work.tx,
  );
  const erased = await erasedOf(work.tx, accounts);
  if (erased.length > 0) throw new AccountsErased(erased);
}

/**
 * For whoever erases an account, when it is done but for the end of its transaction: nothing is told until that end.
 *
 * @returns whether one of its accesses was told since `bringLastAccesses`, and may lie among events that stay.
 */
export async function wasToldMeanwhile(work: Work, account: Id<'account'>): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(${telling(work)})`.execute(work.tx);
  const { rows } = await sql<{ told: boolean }>`
    select exists (
      select from collect.last_access_told where ${toUuid(account)}::uuid = any(accounts)) as told`.execute(
    work.tx,
  );
  return rows[0]?.told !== false;
}

function telling({ tenant }: Pick<Work, 'tenant'>) {
  return sql`hashtextextended(${`tell accesses ${toUuid(tenant)}`}, 0)`;
}

/** Those of these accounts that were erased as a whole. @param accounts uuids, or the binary form of a `uuid[]`. */
export async function erasedOf(
  tx: Transaction,
  accounts: readonly string[] | Uint8Array,
): Promise<readonly Id<'account'>[]> {
  if (accounts.length === 0) return [];
  const { rows } = await sql<{ account_id: string }>`
    select account_id from collect.erased_account where account_id = any(${asked(accounts)}::uuid[])`.execute(
    tx,
  );
  return rows.map((row) => toId('account', row.account_id));
}

/** A parameter of bytes is sent as it is. */
function asked(array: readonly string[] | Uint8Array): Buffer | string[] {
  return array instanceof Uint8Array
    ? Buffer.from(array.buffer, array.byteOffset, array.byteLength)
    : [...array];
}

/** When an account was last accessed, whatever of its days is sealed. */
export async function readLastAccess(tx: Transaction, account: Id<'account'>): Promise<Instant | null> {
  const id = sql`${toUuid(account)}::uuid`;
  const { rows } = await sql<{ at: Date | null }>`
    select greatest(
      (select at from collect.account_last_access where account_id = ${id}),
      (select max(times[array_position(accounts, ${id})]) from collect.last_access_told
       where ${id} = any(accounts))) as at`.execute(tx);
  const at = rows[0]?.at ?? null;
  return at && instant(at);
}

const rowsAtOnce = 100;

/** Brings what was told to the accounts' own rows, oldest first, until there is no more. */
export async function bringLastAccesses(
  runtime: Runtime,
  { tenant, signal }: { readonly tenant: Id<'organization'>; readonly signal?: AbortSignal | undefined },
): Promise<void> {
  for (;;) {
    const brought = await inTenant(runtime.database.sql, { tenant }, (tx) => bringSome(tx, tenant));
    if (brought < rowsAtOnce || signal?.aborted) return;
  }
}

/** The same within a transaction, all of it: one that also holds an account would otherwise wait for one that waits for it. */
export async function bringAllLastAccesses({ tx, tenant }: Pick<Work, 'tx' | 'tenant'>): Promise<void> {
  while ((await bringSome(tx, tenant)) === rowsAtOnce);
}

/** @returns how many rows were brought. One transaction of a tenant at a time: two would wait for one another's accounts. */
async function bringSome(tx: Transaction, tenant: Id<'organization'>): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`bring accesses ${toUuid(tenant)}`}, 0))`.execute(
    tx,
  );
  const { rows } = await sql<{ brought: number }>`
    with told as (
      delete from collect.last_access_told
      where number in (select number from collect.last_access_told order by number limit ${rowsAtOnce})
      returning accounts, times
    ), raised as (
      insert into collect.account_last_access (account_id, tenant_id, at)
      select account, ${toUuid(tenant)}, max(at)
      from told, unnest(accounts, times) as one (account, at)
      group by account order by account
      on conflict (account_id) do update set at = excluded.at
      where account_last_access.at < excluded.at
    )
    select count(*)::integer as brought from told`.execute(tx);
  return rows[0]?.brought ?? 0;
}
