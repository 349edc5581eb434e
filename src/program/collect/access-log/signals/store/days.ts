/** SQL of accesses by day, as people read them. */
import { sql } from 'kysely';
import { type Id, toId, toUuid } from '../../../../../kernel/ids.ts';
import { RefusedError, refuse } from '../../../../../kernel/problems.ts';
import { type Day, instant, isDay } from '../../../../../kernel/time.ts';
import type { Transaction } from '../../../../../runtime/database/index.ts';
import { type Cursor, toPage } from '../../../../../runtime/http/page.ts';
import type { Page } from '../../../../../runtime/http/route.ts';
import type { AccessDay } from '../types.ts';

export type DayFilter = {
  readonly account?: Id<'account'> | undefined;
  readonly person?: Id<'person'> | undefined;
  readonly from?: Day | undefined;
  readonly until?: Day | undefined;
  /** Of these customers alone, whatever else is asked. */
  readonly among?: readonly Id<'customer'>[] | undefined;
};

type Row = {
  account_id: string;
  day: Day;
  country: string;
  network: AccessDay['network'];
  events: string;
  first_at: Date;
  last_at: Date;
};

/** Newest first; within a day by account, country and network. */
export async function listAccessDays(
  tx: Transaction,
  filter: DayFilter,
  page: { cursor?: Cursor; limit: number },
): Promise<Page<AccessDay>> {
  const after = placeAfter(page.cursor);
  const conditions = [
    sql`true`,
    ...(filter.account ? [sql`account_id = ${toUuid(filter.account)}`] : []),
    ...(filter.person ? [sql`customer.person_id = ${toUuid(filter.person)}`] : []),
    ...(filter.among ? [sql`customer_id = any(${filter.among.map(toUuid)}::uuid[])`] : []),
    ...(filter.from ? [sql`day >= ${filter.from}::date`] : []),
    ...(filter.until ? [sql`day <= ${filter.until}::date`] : []),
    ...(after
      ? [
          sql`(day < ${after.day}::date or (day = ${after.day}::date
            and (account_id, country, network) > (${after.account}::uuid, ${after.country}, ${after.network})))`,
        ]
      : []),
  ];
  const { rows } = await sql<Row>`
    select account_id, day, country, network, events, first_at, last_at
    from collect.access_country_day join collect.account on account.id = account_id
      join collect.customer on customer.id = account.customer_id
    where ${sql.join(conditions, sql` and `)}
    order by day desc, account_id, country, network limit ${page.limit + 1}`.execute(tx);
  const { items, next } = toPage(rows, page.limit, (row) => ({
    after: [row.day, row.country, row.network].join(' '),
    id: row.account_id,
  }));
  return { items: items.map(present), ...(next === undefined ? {} : { next }) };
}

function placeAfter(cursor: Cursor | undefined) {
  if (!cursor) return undefined;
  const [day = '', country = '', network, ...more] = cursor.after.split(' ');
  if (!isDay(day) || network === undefined || more.length > 0 || cursor.id === '')
    throw new RefusedError(refuse('invalid-field', { field: 'query.cursor', code: 'not-a-cursor' }));
  return { day, country, network, account: cursor.id };
}

function present(row: Row): AccessDay {
  return {
    account: toId('account', row.account_id),
    day: row.day,
    country: row.country === '' ? null : row.country,
    network: row.network,
    events: Number(row.events),
    firstAt: instant(row.first_at),
    lastAt: instant(row.last_at),
  };
}
