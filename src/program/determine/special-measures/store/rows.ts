/** SQL of the accounts that a look at a measure found. */
import { sql } from 'kysely';
import { type Id, isId, toId, toUuid } from '../../../../kernel/ids.ts';
import { RefusedError, refuse } from '../../../../kernel/problems.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { type Cursor, toPage } from '../../../../runtime/http/page.ts';
import type { Page } from '../../../../runtime/http/route.ts';
import type { PreviewFound, PreviewOutcome, PreviewRow } from '../types/previews.ts';

export async function insertRows(
  { tx, tenant }: Work,
  preview: Id<'longWork'>,
  found: readonly PreviewRow[],
): Promise<void> {
  if (found.length === 0) return;
  const rows = found.map((one) => ({ ...one, account: toUuid(one.account), customer: toUuid(one.customer) }));
  await sql`
    insert into determine.measure_preview_row
      (preview_id, account_id, tenant_id, customer_id, outcome, hits, money)
    select ${toUuid(preview)}, account, ${toUuid(tenant)}, customer, outcome, hits, money
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as found(account uuid, customer uuid, outcome text, hits jsonb, money jsonb)`.execute(tx);
}

type Row = {
  account_id: string;
  customer_id: string;
  outcome: PreviewOutcome;
  hits: PreviewRow['hits'];
  money: PreviewRow['money'];
};

export type RowFilter = {
  readonly preview: Id<'longWork'>;
  readonly outcome?: PreviewOutcome | undefined;
};

/** By account, oldest first. */
export async function listRows(
  tx: Transaction,
  { preview, outcome }: RowFilter,
  page: { readonly cursor?: Cursor; readonly limit: number },
): Promise<Page<PreviewRow>> {
  const after = page.cursor ? accountAfter(page.cursor) : null;
  const { rows } = await sql<Row>`
    select account_id, customer_id, outcome, hits, money from determine.measure_preview_row
    where preview_id = ${toUuid(preview)} and (${after}::uuid is null or account_id > ${after}::uuid)
      and (${outcome ?? null}::text is null or outcome = ${outcome ?? null})
    order by account_id limit ${page.limit + 1}`.execute(tx);
  const found = rows.map(({ account_id, customer_id, ...row }) => ({
    account: toId('account', account_id),
    customer: toId('customer', customer_id),
    ...row,
  }));
  return toPage(found, page.limit, (one) => ({ after: '', id: one.account }));
}

type Counts = Pick<PreviewFound, 'touched' | 'unknown' | 'otherwise' | 'customers' | 'persons'> & {
  readonly money: { currency: string; minor: number }[];
};

export async function countRows(tx: Transaction, preview: Id<'longWork'>): Promise<Counts> {
  const { rows } = await sql<Counts>`
    with found as (
      select * from determine.measure_preview_row where preview_id = ${toUuid(preview)}
    ), summed as (
      select each.currency, sum(each.minor)::bigint as minor
      from found, jsonb_to_recordset(money) as each(currency text, minor bigint)
      where outcome = 'touched' group by each.currency
    )
    select count(*) filter (where outcome = 'touched')::integer as touched,
      count(*) filter (where outcome = 'unknown')::integer as unknown,
      count(*) filter (where outcome = 'otherwise')::integer as otherwise,
      count(distinct customer_id) filter (where outcome = 'touched')::integer as customers,
      (select count(distinct hit ->> 'person')::integer from found as one, jsonb_array_elements(one.hits) as hit
       where one.outcome = 'touched' and (hit ->> 'counts')::boolean and (hit ->> 'sure')::boolean) as persons,
      (select coalesce(jsonb_agg(jsonb_build_object('currency', currency, 'minor', minor) order by currency), '[]')
       from summed) as money
    from found`.execute(tx);
  const [counts] = rows;
  if (!counts) throw new Error('a count gave no row');
  return counts;
}

/** A cursor comes from outside: one that we did not write is refused. */
function accountAfter({ id }: Cursor): string {
  if (isId('account', id)) return toUuid(id);
  throw new RefusedError(refuse('invalid-field', { field: 'query.cursor', code: 'not-a-cursor' }));
}
