/** SQL of what is due: by the days of closing and last access, found by their index. */
import { sql } from 'kysely';
import { type Id, toId, toUuid } from '../../../../kernel/ids.ts';
import { type Day, dayOf, endOfDay, type Instant, instant } from '../../../../kernel/time.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { type Cursor, idAfter, toPage } from '../../../../runtime/http/page.ts';
import type { Page } from '../../../../runtime/http/route.ts';
import { readLastAccess } from '../../../collect/access-log/index.ts';
import { keptUntil, lastDueBase } from '../limits.ts';
import { reaches } from '../rules.ts';
import type { ClassLimit, DueRow, HoldOnAccount, RetentionFacts } from '../types/due.ts';

/** The tables an erasure takes rows or values from, in its order. */
export async function readErasableTables(tx: Transaction): Promise<readonly string[]> {
  const { rows } = await sql<{ table_name: string }>`
    select table_name from retain.erasure_rule where how in ('rows', 'emptied') order by place`.execute(tx);
  return rows.map(({ table_name }) => table_name);
}

/** What a question of what is due rests on. */
export type DueBy = { readonly limits: readonly ClassLimit[]; readonly today: Day; readonly zone: string };

/**
 * Of each account that ended its newest access, `last.at`: as a batch told it lately, or as it stands with the account, looked
 * up account by account: that table has every account there is.
 */
const joinLastAccess = sql`
    left join lateral (
      select at from collect.account_last_access where account_last_access.account_id = ended.account_id limit 1
    ) as brought on true
    left join (
      select told.account_id, max(told.at) as at
      from collect.last_access_told, unnest(accounts, times) as told (account_id, at)
      group by told.account_id
    ) as told on told.account_id = ended.account_id
    cross join lateral (select greatest(brought.at, told.at) as at) as last`;

/**
 * Accounts of which something is due: the shortest limit is over and no hold is on all of it; or it was erased in part
 * before, and the limit of what stayed is over. Of one that was erased as a whole, only what came after that is.
 *
 * `read`: all of them, then whom the holds name is found first; or a few in the order of their ids, then each is looked at
 * by itself until there are enough.
 */
function dueAccounts({ limits, today, zone }: DueBy, read: 'all' | 'a-few') {
  const tables = tablesOf(limits, today);
  const first = lastDueBase(today, Math.min(...limits.map(({ years }) => years)));
  const before = endOfDay(first, zone);
  const named =
    read === 'all'
      ? sql`ended.account_id in (select named from retain.accounts_named_by_holds() as named)`
      : sql`true`;
  const inOrder = read === 'all' ? sql`` : sql`order by account_id`;
  const base = sql`greatest(ended.closed_on, (last.at at time zone ${zone})::date)`;
  return sql`(
    select ended.account_id, ended.closed_on, last.at as last_at, ${base} as base
    from (
      select account_id, closed_on from enforce.account_life where closed_on <= ${first}::date
      union all
      select account_id, (since at time zone ${zone})::date from enforce.account_life
      where state = 'refused' and since < ${before}
      ${inOrder}
    ) as ended
    ${joinLastAccess}
    left join lateral (
      select waiting, whole from retain.erased_account
      where erased_account.account_id = ended.account_id
      order by erased_at desc, erasure_id desc limit 1
    ) as erased on true
    where (last.at is null or last.at < ${before})
      and (erased.whole is null or last.at is not null
           or (not erased.whole and exists (
             select from jsonb_to_recordset(${JSON.stringify(tables)}::jsonb)
               as kept ("table" text, classes text[], cutoff date)
             where kept."table" = any(erased.waiting) and kept.cutoff >= ${base}
               and not exists (select from retain.holds_on(ended.account_id, ${base}, ${today}) as hold
                               where hold.classes && kept.classes))))
      and (not exists (select from retain.legal_hold as hold
                       where hold.subject_id is null and hold.state <> 'released' and hold.classes = '{}')
           or not exists (select from retain.holds_on_everybody(ended.account_id, ${base}, ${today}) as hold
                          where hold.classes = '{}'))
      and (not ${named}
           or not exists (select from retain.holds_on(ended.account_id, ${base}, ${today}) as hold
                          where hold.classes = '{}'))
  )`;
}

/** Each table with its classes, and the last day on which a clock may have begun whose rows in it are due. */
function tablesOf(limits: readonly ClassLimit[], today: Day) {
  return [...new Set(limits.map(({ table }) => table))].map((table) => {
    const own = limits.filter((limit) => limit.table === table);
    const years = Math.max(...own.map((limit) => limit.years));
    return { table, classes: own.map(({ name }) => name), cutoff: lastDueBase(today, years) };
  });
}

type Row = {
  account_id: string;
  customer_id: string;
  closed_on: Day;
  last_at: Date | null;
  base: Day;
  holds: { id: string; classes: string[] }[] | null;
};

/** In the order of their ids, each with what of it would stay. */
export async function listDue(
  tx: Transaction,
  by: DueBy,
  page: { cursor?: Cursor; limit: number },
): Promise<Page<DueRow>> {
  const after = idAfter(page.cursor);
  const { rows } = await sql<Row>`
    select due.account_id, account.customer_id, due.closed_on::text, due.last_at, due.base::text,
           (select jsonb_agg(jsonb_build_object('id', hold.id, 'classes', hold.classes))
            from retain.holds_on(due.account_id, due.base, ${by.today}) as hold) as holds
    from (
      select * from ${dueAccounts(by, 'a-few')} as due
      where ${after}::uuid is null or due.account_id > ${after}::uuid
      order by due.account_id limit ${page.limit + 1}
    ) as due
    join collect.account on account.id = due.account_id
    order by due.account_id`.execute(tx);
  const cut = toPage(rows, page.limit, (row) => ({ after: '', id: row.account_id }));
  return { ...cut, items: cut.items.map((row) => presentDue(row, by)) };
}

function presentDue(row: Row, { limits, today, zone }: DueBy): DueRow {
  const holds = row.holds ?? [];
  const kept = limits.filter(
    ({ name, years }) => keptUntil(row.base, years) >= today || holds.some((hold) => reaches(hold, name)),
  );
  const shortest = Math.min(...limits.map(({ years }) => years));
  return {
    account: toId('account', row.account_id),
    customer: toId('customer', row.customer_id),
    closedOn: row.closed_on,
    lastAccessOn: row.last_at && dayOf(instant(row.last_at), zone),
    keptSince: row.base,
    keepUntil: keptUntil(row.base, shortest),
    keptClasses: kept.map(({ name }) => name),
  };
}

export async function countDue(tx: Transaction, by: DueBy): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from ${dueAccounts(by, 'all')} as due`.execute(tx);
  return rows[0]?.count ?? 0;
}

/** Keeps the accounts that are due as those of an erasure, the longest kept first. @returns how many. */
export async function fixDue(
  tx: Transaction,
  by: DueBy,
  given: { readonly tenant: Id<'organization'>; readonly erasure: Id<'erasure'>; readonly most: number },
): Promise<number> {
  const shortest = Math.min(...by.limits.map(({ years }) => years));
  const { rows } = await sql<{ count: number }>`
    with fixed as (
      insert into retain.erasure_account (erasure_id, account_id, tenant_id, kept_until)
      select ${toUuid(given.erasure)}, due.account_id, ${toUuid(given.tenant)},
             (due.base + make_interval(years => ${shortest}))::date
      from ${dueAccounts(by, 'all')} as due
      order by due.base, due.account_id limit ${given.most}
      returning 1)
    select count(*)::integer as count from fixed`.execute(tx);
  return rows[0]?.count ?? 0;
}

type FactsRow = {
  closed_on: Day | null;
  erased: { erasure: string; at: string; on: Day; keptUntil: Day; whole: boolean }[] | null;
};

/** What an account's retention follows from, but for limits; nothing where there is no such account. */
export async function readFacts(
  tx: Transaction,
  account: Id<'account'>,
  { limits, today, zone }: DueBy,
  holdsOn: (lastOn: Day | null) => Promise<readonly HoldOnAccount[]>,
): Promise<RetentionFacts | undefined> {
  const { rows } = await sql<FactsRow>`
    select coalesce(life.closed_on, case when life.state = 'refused' then (life.since at time zone ${zone})::date end)::text
             as closed_on,
           (select jsonb_agg(jsonb_build_object('erasure', erasure_id, 'at', erased_at, 'on', erased_on,
                                                'keptUntil', kept_until, 'whole', whole) order by erased_at)
            from retain.erased_account where erased_account.account_id = account.id) as erased
    from collect.account
    left join enforce.account_life as life on life.account_id = account.id
    where account.id = ${toUuid(account)}`.execute(tx);
  const row = rows[0];
  if (!row) return undefined;
  const lastAt = await readLastAccess(tx, account);
  const lastAccessOn = lastAt && dayOf(lastAt, zone);
  const lastOn = row.closed_on && lastAccessOn && lastAccessOn > row.closed_on ? lastAccessOn : row.closed_on;
  return {
    account,
    closedOn: row.closed_on,
    lastAccessOn,
    limits,
    holds: await holdsOn(lastOn),
    erased: (row.erased ?? []).map((one) => ({
      erasure: toId('erasure', one.erasure),
      at: at(one.at),
      on: one.on,
      keptUntil: one.keptUntil,
      whole: one.whole,
    })),
    today,
  };
}

function at(text: string): Instant {
  return instant(new Date(text));
}
