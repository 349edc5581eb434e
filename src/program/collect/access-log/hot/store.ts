/** SQL of events of days that are not sealed yet. */
import { sql } from 'kysely';
import { type Id, toId, toUuid } from '../../../../kernel/ids.ts';
import { type Day, day, type Instant, instant } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import type { Unmatched } from '../batch/messages.ts';

/**
 * The table of a day in UTC, made where there is none. It stays until the transaction ends.
 *
 * @param day days since 1970-01-01.
 * @returns its name, as it stands in a statement.
 */
export async function accessDay(tx: Transaction, day: number): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select collect.access_day(date '1970-01-01' + ${day}::int) as name`.execute(tx);
  const name = rows[0]?.name;
  if (name === undefined) throw new Error('a day has no table');
  return name;
}

/** The days with a table of their own before one, the oldest first. */
export async function daysInDatabase(tx: Transaction, before: Day): Promise<Day[]> {
  const { rows } = await sql<{ day: string }>`
    select day from collect.access_days() as day where day < ${before}::date`.execute(tx);
  return rows.map((row) => day(row.day));
}

/** Days that batches received since a moment may have events of, as far as the newest thousand say. */
export async function daysReceivedSince(tx: Transaction, since: Instant): Promise<ReadonlySet<Day>> {
  const { rows } = await sql<{ day: Day }>`
    select distinct generate_series((first_at at time zone 'UTC')::date, (last_at at time zone 'UTC')::date, '1 day')::date as day
    from (select * from collect.access_batch order by number desc limit 1000) as batch
    where received_at >= ${since} and first_at is not null`.execute(tx);
  return new Set(rows.map(({ day }) => day));
}

/**
 * Makes a day quick to search, whatever came into it since.
 *
 * @param day.ended nothing more is expected: it gets an index that costs too much while many events come.
 */
export async function indexDay(tx: Transaction, of: Day, { ended }: { ended: boolean }): Promise<void> {
  await sql`select collect.index_access_day(${of}, ${ended})`.execute(tx);
}

/** An access came of accounts that were erased, by somebody who did not know yet. */
export class AccountsErased extends Error {
  readonly accounts: readonly Id<'account'>[];

  constructor(accounts: readonly Id<'account'>[]) {
    super('accounts were erased');
    this.accounts = accounts;
  }
}

/** Those of these accounts that were erased as a whole. */
export async function erasedOf(tx: Transaction, uuids: readonly string[]): Promise<readonly Id<'account'>[]> {
  if (uuids.length === 0) return [];
  const { rows } = await sql<{ account_id: string }>`
    select account_id from collect.erased_account where account_id = any(${[...uuids]}::uuid[])`.execute(tx);
  return rows.map((row) => toId('account', row.account_id));
}

/**
 * The newest access of each account, by their order, so that two batches never wait for each other both. An erasure of one
 * of them waits for the end of this, or this waited for it.
 *
 * @throws AccountsErased where one of them was erased: nothing of the transaction may stay.
 */
export async function raiseLastAccess(
  work: Work,
  batch: number,
  last: { readonly accounts: readonly string[]; readonly times: readonly number[] },
): Promise<void> {
  if (last.accounts.length === 0) return;
  await sql`
    insert into collect.account_last_access (account_id, tenant_id, at, batch)
    select account, ${toUuid(work.tenant)}, to_timestamp(at / 1000.0), ${batch}
    from unnest(${[...last.accounts]}::uuid[], ${[...last.times]}::float8[]) with ordinality as told (account, at, place)
    order by place
    on conflict (account_id) do update set at = excluded.at, batch = excluded.batch
    where account_last_access.at < excluded.at`.execute(work.tx);
  const erased = await erasedOf(work.tx, last.accounts);
  if (erased.length > 0) throw new AccountsErased(erased);
}

/** When an account was last accessed, whatever of its days is sealed. */
export async function readLastAccess(tx: Transaction, account: Id<'account'>): Promise<Instant | null> {
  const { rows } = await sql<{ at: Date }>`
    select at from collect.account_last_access where account_id = ${toUuid(account)}`.execute(tx);
  return rows[0] ? instant(rows[0].at) : null;
}

const atOnce = 5_000;

export async function insertUnmatched(
  work: Work,
  batch: number,
  events: readonly Unmatched[],
): Promise<void> {
  for (let from = 0; from < events.length; from += atOnce) {
    const some = events.slice(from, from + atOnce);
    await sql`
      insert into collect.access_unmatched (tenant_id, batch, line, namespace, foreign_id, at, address, source,
                                            principal, action)
      select ${toUuid(work.tenant)}, ${batch}, line, namespace, id, to_timestamp(at / 1000.0), address::inet, source,
             principal, action
      from jsonb_to_recordset(${JSON.stringify(some)}::jsonb) as told (line integer, namespace text, id text,
        at float8, address text, source text, principal text, action text)`.execute(work.tx);
  }
}
