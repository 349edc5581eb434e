/** SQL of values of transactions. */
import { type RawBuilder, sql } from 'kysely';
import type { NewEvent, RecordedEvent } from '../../../kernel/events.ts';
import { type Id, toId, toUuid } from '../../../kernel/ids.ts';
import type { Money } from '../../../kernel/money.ts';
import { type Instant, instant } from '../../../kernel/time.ts';
import type { Work } from '../../../runtime/commit/work.ts';
import type { Transaction } from '../../../runtime/database/index.ts';
import { type Cursor, numberAfter, toPage } from '../../../runtime/http/page.ts';
import type { Page } from '../../../runtime/http/route.ts';
import { inMajor } from './record/read-rows.ts';
import type { MonthValue, TransactionValue } from './types.ts';

/** Two recordings at once wait for each other, so that neither misses what the other keeps. */
export async function holdValues(work: Work): Promise<void> {
  await sql`
    select pg_advisory_xact_lock(hashtextextended(${`transaction-values ${work.tenant}`}, 0))`.execute(
    work.tx,
  );
}

export async function insertValues(
  work: Work,
  { subject, at, data }: RecordedEvent<NewEvent<string, { values: MonthValue[] }>>,
): Promise<void> {
  await sql`
    insert into report.transaction_value (tenant_id, account_id, month, currency, minor, recorded_at)
    select ${toUuid(work.tenant)}, ${toUuid(subject)}, (said ->> 'month' || '-01')::date, said ->> 'currency',
           (said ->> 'minor')::bigint, ${at}
    from jsonb_array_elements(${JSON.stringify(data.values)}::jsonb) as said`.execute(work.tx);
}

export async function accountsThere(
  tx: Transaction,
  ids: readonly Id<'account'>[],
): Promise<readonly Id<'account'>[]> {
  const { rows } = await sql<{ id: string }>`
    select id from collect.account where id = any(${ids.map(toUuid)}::uuid[])`.execute(tx);
  return rows.map(({ id }) => toId('account', id));
}

/** The newest value of each account, month and currency, as recorded by a moment. */
function newestValues(asOf: Instant | undefined) {
  return sql`(
    select distinct on (account_id, month, currency) position, account_id, month, currency, minor, recorded_at
    from report.transaction_value
    where ${asOf ?? null}::timestamptz is null or recorded_at <= ${asOf ?? null}
    order by account_id, month, currency, position desc) as newest`;
}

type Row = {
  position: number;
  account_id: string;
  month: string;
  currency: string;
  minor: number;
  recorded_at: Date;
};

const columns = sql`position, account_id, to_char(month, 'YYYY-MM') as month, currency, minor, recorded_at`;

/** What is kept of some accounts. */
export async function readValuesOf(
  tx: Transaction,
  accounts: readonly Id<'account'>[],
): Promise<readonly TransactionValue[]> {
  const { rows } = await sql<Row>`
    select ${columns} from ${newestValues(undefined)}
    where account_id = any(${accounts.map(toUuid)}::uuid[])`.execute(tx);
  return rows.map(present);
}

export type ValueFilter = {
  readonly account?: Id<'account'> | undefined;
  readonly month?: string | undefined;
  readonly asOf?: Instant | undefined;
};

/** Values that count, in the order in which they were recorded. */
export async function listValues(
  tx: Transaction,
  { account, month, asOf }: ValueFilter,
  page: { cursor?: Cursor; limit: number },
): Promise<Page<TransactionValue>> {
  const { rows } = await sql<Row>`
    select ${columns} from ${newestValues(asOf)}
    where (${account ? toUuid(account) : null}::uuid is null or account_id = ${account ? toUuid(account) : null}::uuid)
      and (${month ?? null}::text is null or to_char(month, 'YYYY-MM') = ${month ?? null})
      and position > ${numberAfter(page.cursor)}
    order by position limit ${page.limit + 1}`.execute(tx);
  const cut = toPage(rows, page.limit, ({ position }) => ({ after: String(position), id: '' }));
  return { ...cut, items: cut.items.map(present) };
}

/** What transactions were worth in some months, one sum for each currency; of all accounts where none are named. */
export async function sumValues(
  tx: Transaction,
  asked: {
    readonly accounts: readonly Id<'account'>[] | undefined;
    readonly fromMonth: string;
    readonly untilMonth: string;
  },
): Promise<readonly Money[]> {
  const { accounts, fromMonth, untilMonth } = asked;
  const among: RawBuilder<unknown> = accounts
    ? sql`account_id = any(${accounts.map(toUuid)}::uuid[])`
    : sql`true`;
  const { rows } = await sql<{ currency: string; minor: string }>`
    select currency, sum(minor)::text as minor from ${newestValues(undefined)}
    where to_char(month, 'YYYY-MM') between ${fromMonth} and ${untilMonth} and ${among}
    group by currency order by currency`.execute(tx);
  return rows.map(({ currency, minor }) => ({ currency, minor: Number(minor) }));
}

/** The same for each account by itself. Accounts without a value are not in the answer. */
export async function sumValuesByAccount(
  tx: Transaction,
  accounts: readonly Id<'account'>[],
  months: { readonly from: string; readonly until: string },
): Promise<ReadonlyMap<Id<'account'>, readonly Money[]>> {
  const { rows } = await sql<{ account_id: string; sums: { currency: string; minor: number }[] }>`
    select account_id, jsonb_agg(jsonb_build_object('currency', currency, 'minor', minor) order by currency) as sums
    from (
      select account_id, currency, sum(minor)::bigint as minor from ${newestValues(undefined)}
      where account_id = any(${accounts.map(toUuid)}::uuid[])
        and to_char(month, 'YYYY-MM') between ${months.from} and ${months.until}
      group by account_id, currency) as summed
    group by account_id`.execute(tx);
  return new Map(rows.map(({ account_id, sums }) => [toId('account', account_id), sums]));
}

function present(row: Row): TransactionValue {
  return {
    account: toId('account', row.account_id),
    month: row.month,
    currency: row.currency,
    minor: row.minor,
    amount: inMajor(row),
    recordedAt: instant(row.recorded_at),
  };
}
