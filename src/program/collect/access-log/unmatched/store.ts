/** SQL of events that wait for somebody to say whose they are. */
import { sql } from 'kysely';
import { type Id, toUuid } from '../../../../kernel/ids.ts';
import { instant } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { type Cursor, toPage } from '../../../../runtime/http/page.ts';
import type { Page } from '../../../../runtime/http/route.ts';
import { nameAfter } from '../aliases/names.ts';
import type { ForeignAccount } from '../types.ts';
import type { UnmatchedAccount } from './types.ts';

/** Every account that events wait for, with what waits. */
export async function listUnmatched(
  tx: Transaction,
  filter: { readonly namespace?: string | undefined },
  page: { cursor?: Cursor; limit: number },
): Promise<Page<UnmatchedAccount>> {
  const { namespace, id } = nameAfter(page.cursor);
  const only = filter.namespace ?? null;
  const { rows } = await sql<{
    namespace: string;
    foreign_id: string;
    events: number;
    first_at: Date;
    last_at: Date;
  }>`
    select namespace, foreign_id, count(*) as events, min(at) as first_at, max(at) as last_at
    from collect.access_unmatched
    where (namespace, foreign_id) > (${namespace}, ${id}) and (${only}::text is null or namespace = ${only})
    group by namespace, foreign_id order by namespace, foreign_id limit ${page.limit + 1}`.execute(tx);
  const items = rows.map((row) => ({
    namespace: row.namespace,
    id: row.foreign_id,
    events: row.events,
    firstAt: instant(row.first_at),
    lastAt: instant(row.last_at),
  }));
  return toPage(items, page.limit, (one) => ({ after: JSON.stringify([one.namespace, one.id]), id: '' }));
}

export async function countWaiting(tx: Transaction, name: ForeignAccount): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`
    select count(*) as waiting from collect.access_unmatched
    where namespace = ${name.namespace} and foreign_id = ${name.id}`.execute(tx);
  return rows[0]?.waiting ?? 0;
}

/** The names that events wait for, each by one look into the index, however many events wait for it. */
export async function waitingNames(tx: Transaction, limit: number): Promise<readonly ForeignAccount[]> {
  const { rows } = await sql<ForeignAccount>`
    with recursive name as (
      (select namespace, foreign_id from collect.access_unmatched order by namespace, foreign_id limit 1)
      union all
      select next.namespace, next.foreign_id from name cross join lateral (
        select waiting.namespace, waiting.foreign_id from collect.access_unmatched as waiting
        where (waiting.namespace, waiting.foreign_id) > (name.namespace, name.foreign_id)
        order by waiting.namespace, waiting.foreign_id limit 1) as next)
    select namespace, foreign_id as id from name limit ${limit}`.execute(tx);
  return rows;
}

/** Days since 1970-01-01 that events of a name wait of, oldest first. */
export async function waitingDays(
  tx: Transaction,
  name: ForeignAccount,
  limit: number,
): Promise<readonly number[]> {
  const { rows } = await sql<{ day: number }>`
    select distinct (at at time zone 'UTC')::date - date '1970-01-01' as day
    from collect.access_unmatched
    where namespace = ${name.namespace} and foreign_id = ${name.id} order by day limit ${limit}`.execute(tx);
  return rows.map(({ day }) => day);
}

export type Moved = { readonly events: number; readonly lastAt: number };

/**
 * Moves events of a name and a day to their account, at most `limit`. Whoever else does the same meanwhile passes by
 * those that are held here.
 *
 * @param to.table the table of the day, by the name the database gave.
 */
export async function moveWaiting(
  work: Work,
  name: ForeignAccount,
  to: {
    readonly account: Id<'account'>;
    readonly day: number;
    readonly table: string;
    readonly limit: number;
  },
): Promise<Moved | undefined> {
  const { rows } = await sql<{ events: number; last_at: number }>`
    with chosen as (
      select batch, line from collect.access_unmatched
      where namespace = ${name.namespace} and foreign_id = ${name.id}
        and at >= (date '1970-01-01' + ${to.day}::int)::timestamp at time zone 'UTC'
        and at < (date '1970-01-01' + ${to.day}::int + 1)::timestamp at time zone 'UTC'
      order by batch, line limit ${to.limit} for update skip locked
    ), moved as (
      delete from collect.access_unmatched as waiting using chosen
      where waiting.batch = chosen.batch and waiting.line = chosen.line
      returning waiting.*
    ), placed as (
      insert into ${sql.raw(to.table)} (tenant_id, account_id, at, address, source, principal, action, batch, line)
      select tenant_id, ${toUuid(to.account)}::uuid, at, address, source, principal, action, batch, line from moved
    )
    select count(*) as events, extract(epoch from max(at)) * 1000 as last_at
    from moved having count(*) > 0`.execute(work.tx);
  const row = rows[0];
  return row && { events: row.events, lastAt: Number(row.last_at) };
}
