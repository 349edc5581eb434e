/** SQL of the rows of a trial: accounts that would differ, and requests that would be answered otherwise. */
import { sql } from 'kysely';
import { type Id, isId, toId, toUuid } from '../../../../kernel/ids.ts';
import { RefusedError, refuse } from '../../../../kernel/problems.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { type Cursor, toPage } from '../../../../runtime/http/page.ts';
import type { Page } from '../../../../runtime/http/route.ts';
import type { TriedAccount, TriedVerdict } from '../types.ts';

type PageAsked = { readonly cursor?: Cursor; readonly limit: number };

export async function insertAccounts(
  { tx, tenant }: Work,
  trial: Id<'longWork'>,
  found: readonly TriedAccount[],
): Promise<void> {
  if (found.length === 0) return;
  const rows = found.map((one) => ({
    ...one,
    account: toUuid(one.account),
    customer: toUuid(one.customer),
  }));
  await sql`
    insert into enforce.trial_account
      (trial_id, account_id, tenant_id, customer_id, worse, differs, before, after)
    select ${toUuid(trial)}, account, ${toUuid(tenant)}, customer, worse, differs, before, after
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as found(account uuid, customer uuid, worse boolean, differs text[], before jsonb, after jsonb)`.execute(
    tx,
  );
}

type AccountRow = {
  account_id: string;
  customer_id: string;
  worse: boolean;
  differs: TriedAccount['differs'];
  before: TriedAccount['before'];
  after: TriedAccount['after'];
};
const accountColumns = sql`account_id, customer_id, worse, differs, before, after`;

export type AccountFilter = {
  readonly trial: Id<'longWork'>;
  readonly worse?: boolean | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};

/** By account, oldest first. */
export async function listTriedAccounts(
  tx: Transaction,
  { trial, worse, from, to }: AccountFilter,
  page: PageAsked,
): Promise<Page<TriedAccount>> {
  const after = page.cursor ? cursorUuid('account', page.cursor) : null;
  const { rows } = await sql<AccountRow>`
    select ${accountColumns} from enforce.trial_account
    where trial_id = ${toUuid(trial)} and (${after}::uuid is null or account_id > ${after}::uuid)
      and (${worse ?? null}::boolean is null or worse = ${worse ?? null})
      and (${from ?? null}::text is null or before ->> 'state' = ${from ?? null})
      and (${to ?? null}::text is null or after ->> 'state' = ${to ?? null})
    order by account_id limit ${page.limit + 1}`.execute(tx);
  return toPage(rows.map(accountOf), page.limit, (one) => ({ after: '', id: one.account }));
}

/** Of these accounts those that would differ. */
export async function readTriedAccounts(
  tx: Transaction,
  trial: Id<'longWork'>,
  accounts: readonly Id<'account'>[],
): Promise<ReadonlyMap<Id<'account'>, TriedAccount>> {
  const { rows } = await sql<AccountRow>`
    select ${accountColumns} from enforce.trial_account
    where trial_id = ${toUuid(trial)} and account_id = any(${accounts.map(toUuid)}::uuid[])`.execute(tx);
  return new Map(rows.map(accountOf).map((one) => [one.account, one]));
}

export type AccountCounts = {
  readonly changed: number;
  readonly worse: number;
  readonly customersWorse: number;
};

export async function countTriedAccounts(tx: Transaction, trial: Id<'longWork'>): Promise<AccountCounts> {
  const { rows } = await sql<AccountCounts>`
    select count(*) as changed, count(*) filter (where worse) as worse,
           count(distinct customer_id) filter (where worse) as "customersWorse"
    from enforce.trial_account where trial_id = ${toUuid(trial)}`.execute(tx);
  return rows[0] ?? { changed: 0, worse: 0, customersWorse: 0 };
}

export async function insertVerdicts(
  { tx, tenant }: Work,
  trial: Id<'longWork'>,
  found: readonly TriedVerdict[],
): Promise<void> {
  if (found.length === 0) return;
  const rows = found.map((one) => ({ ...one, verdict: toUuid(one.verdict), account: toUuid(one.account) }));
  await sql`
    insert into enforce.trial_verdict
      (trial_id, verdict_id, tenant_id, account_id, before, after, because_before, because_after)
    select ${toUuid(trial)}, verdict, ${toUuid(tenant)}, account, before, after, "becauseBefore", "becauseAfter"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as found(verdict uuid, account uuid, before text, after text, "becauseBefore" text[], "becauseAfter" text[])`.execute(
    tx,
  );
}

type VerdictRow = {
  verdict_id: string;
  account_id: string;
  before: TriedVerdict['before'];
  after: TriedVerdict['after'];
  because_before: string[];
  because_after: string[];
};

export type VerdictFilter = {
  readonly trial: Id<'longWork'>;
  readonly after?: string | undefined;
};

/** In the order in which they were asked. */
export async function listTriedVerdicts(
  tx: Transaction,
  filter: VerdictFilter,
  page: PageAsked,
): Promise<Page<TriedVerdict>> {
  const behind = page.cursor ? cursorUuid('verdict', page.cursor) : null;
  const { rows } = await sql<VerdictRow>`
    select verdict_id, account_id, before, after, because_before, because_after from enforce.trial_verdict
    where trial_id = ${toUuid(filter.trial)} and (${behind}::uuid is null or verdict_id > ${behind}::uuid)
      and (${filter.after ?? null}::text is null or after = ${filter.after ?? null})
    order by verdict_id limit ${page.limit + 1}`.execute(tx);
  const found = rows.map((row) => ({
    verdict: toId('verdict', row.verdict_id),
    account: toId('account', row.account_id),
    before: row.before,
    after: row.after,
    becauseBefore: row.because_before,
    becauseAfter: row.because_after,
  }));
  return toPage(found, page.limit, (one) => ({ after: '', id: one.verdict }));
}

function accountOf(row: AccountRow): TriedAccount {
  const { worse, differs, before, after } = row;
  const [account, customer] = [toId('account', row.account_id), toId('customer', row.customer_id)];
  return { account, customer, worse, differs, before, after };
}

/** A cursor comes from outside: one that we did not write is refused. */
function cursorUuid(kind: 'account' | 'verdict', { id }: Cursor): string {
  if (isId(kind, id)) return toUuid(id);
  throw new RefusedError(refuse('invalid-field', { field: 'query.cursor', code: 'not-a-cursor' }));
}
