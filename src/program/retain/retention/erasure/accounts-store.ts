/** SQL of the accounts of an erasure: what it would take, what it took, and the sums. */
import { sql } from 'kysely';
import { type Id, toId, toUuid } from '../../../../kernel/ids.ts';
import { type Day, type Instant, instant } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { type Cursor, idAfter, toPage } from '../../../../runtime/http/page.ts';
import type { Page } from '../../../../runtime/http/route.ts';
import type { AccountErased, ErasureAccount, StayCode } from './types.ts';

/** Some accounts of an erasure, in the order of their ids. */
export async function accountsAfter(
  tx: Transaction,
  erasure: Id<'erasure'>,
  { after, limit }: { readonly after: Id<'account'> | undefined; readonly limit: number },
): Promise<readonly Id<'account'>[]> {
  const from = after ? toUuid(after) : null;
  const { rows } = await sql<{ account_id: string }>`
    select account_id from retain.erasure_account
    where erasure_id = ${toUuid(erasure)} and (${from}::uuid is null or account_id > ${from}::uuid)
    order by account_id limit ${limit}`.execute(tx);
  return rows.map(({ account_id }) => toId('account', account_id));
}

/** What would go with an account, by table, but for the tables that are kept. */
export async function countOf(
  tx: Transaction,
  account: Id<'account'>,
  keeping: readonly string[],
): Promise<Readonly<Record<string, number>>> {
  const { rows } = await sql<{ counts: Record<string, number> }>`
    select retain.count_erasure(${toUuid(account)}, ${[...keeping]}::text[]) as counts`.execute(tx);
  return rows[0]?.counts ?? {};
}

export type PreviewRow = {
  readonly account: Id<'account'>;
  readonly counts: Readonly<Record<string, number>>;
  readonly kept: readonly string[];
  readonly stays: StayCode | null;
};

export async function insertPreviewRow(
  work: Work,
  erasure: Id<'erasure'>,
  { account, counts, kept, stays }: PreviewRow,
): Promise<void> {
  await sql`
    insert into retain.erasure_preview_row (erasure_id, account_id, tenant_id, counts, kept, stays)
    values (${toUuid(erasure)}, ${toUuid(account)}, ${toUuid(work.tenant)}, ${JSON.stringify(counts)}::jsonb,
            ${[...kept]}::text[], ${stays})
    on conflict (erasure_id, account_id) do update
    set counts = excluded.counts, kept = excluded.kept, stays = excluded.stays`.execute(work.tx);
}

export async function deletePreviewRows(tx: Transaction, erasure: Id<'erasure'>): Promise<void> {
  await sql`delete from retain.erasure_preview_row where erasure_id = ${toUuid(erasure)}`.execute(tx);
}

export async function readPreviewRows(
  tx: Transaction,
  erasure: Id<'erasure'>,
): Promise<readonly PreviewRow[]> {
  const { rows } = await sql<{
    account_id: string;
    counts: PreviewRow['counts'];
    kept: string[];
    stays: StayCode | null;
  }>`
    select account_id, counts, kept, stays from retain.erasure_preview_row
    where erasure_id = ${toUuid(erasure)} order by account_id`.execute(tx);
  return rows.map(({ account_id, ...row }) => ({ ...row, account: toId('account', account_id) }));
}

/** Accounts that would lose their rows of a table, as they were looked at. */
export async function accountsLosing(
  tx: Transaction,
  erasure: Id<'erasure'>,
  table: string,
): Promise<readonly Id<'account'>[]> {
  const { rows } = await sql<{ account_id: string }>`
    with looked as (
      select account_id, kept from retain.erasure_preview_row
      where erasure_id = ${toUuid(erasure)} and stays is null
    ), losing as (
      select kept from (select distinct kept from looked) as each where not ${table} = any(retain.kept_with(kept))
    )
    select account_id from looked join losing using (kept) order by account_id`.execute(tx);
  return rows.map(({ account_id }) => toId('account', account_id));
}

/**
 * Erases an account of an approved erasure, but for the tables that are kept; the database does it and refuses what is
 * not approved.
 */
export async function eraseAccount(
  work: Work,
  asked: {
    readonly erasure: Id<'erasure'>;
    readonly account: Id<'account'>;
    readonly keeping: readonly string[];
    readonly today: Day;
  },
): Promise<void> {
  await sql`
    select retain.erase_account(${toUuid(asked.erasure)}, ${toUuid(asked.account)}, ${[...asked.keeping]}::text[],
                                ${work.at}, ${asked.today})`.execute(work.tx);
}

export type Erased = Omit<AccountErased, 'erasure'> & {
  readonly account: Id<'account'>;
  readonly at: Instant;
};

/** What was taken of the accounts of an erasure, in the order of their ids; of one alone, or of all. */
export async function readErased(
  tx: Transaction,
  erasure: Id<'erasure'>,
  account?: Id<'account'>,
): Promise<readonly Erased[]> {
  const one = account ? toUuid(account) : null;
  const { rows } = await sql<{
    account_id: string;
    erased_at: Date;
    whole: boolean;
    kept: string[];
    keys: number;
    counts: Erased['tables'];
  }>`
    select account_id, erased_at, whole, kept, keys, counts from retain.erased_account
    where erasure_id = ${toUuid(erasure)} and (${one}::uuid is null or account_id = ${one}::uuid)
    order by account_id`.execute(tx);
  return rows.map((row) => ({
    account: toId('account', row.account_id),
    at: instant(row.erased_at),
    whole: row.whole,
    kept: row.kept,
    keys: row.keys,
    tables: row.counts,
  }));
}

export type FilesErased = {
  readonly files: number;
  readonly rows: number;
  /** A line for each file, in the order of their paths. */
  readonly before: readonly string[];
  readonly after: readonly string[];
};

export async function readFilesErased(tx: Transaction, erasure: Id<'erasure'>): Promise<FilesErased> {
  const { rows } = await sql<{ path: string; before: string; after: string | null; gone: number }>`
    select path, digest_before as before, digest_after as after, (rows_before - rows_after)::integer as gone
    from retain.erased_file where erasure_id = ${toUuid(erasure)} order by path`.execute(tx);
  return {
    files: rows.length,
    rows: rows.reduce((sum, { gone }) => sum + gone, 0),
    before: rows.map(({ path, before }) => `${path} ${before}`),
    after: rows.map(({ path, after }) => `${path} ${after ?? '-'}`),
  };
}

type AccountRow = {
  account_id: string;
  kept_until: Day;
  stays: StayCode | null;
  kept: string[] | null;
  rows: Record<string, number> | null;
  erased_at: Date | null;
  whole: boolean | null;
};

/** The accounts of an erasure, each with what was looked at and what was done. */
export async function listErasureAccounts(
  tx: Transaction,
  erasure: Id<'erasure'>,
  page: { cursor?: Cursor; limit: number },
): Promise<Page<ErasureAccount>> {
  const after = idAfter(page.cursor);
  const { rows } = await sql<AccountRow>`
    select fixed.account_id, fixed.kept_until::text, looked.stays, coalesce(erased.kept, looked.kept) as kept,
           looked.counts as rows, erased.erased_at, erased.whole
    from retain.erasure_account as fixed
    left join retain.erasure_preview_row as looked using (erasure_id, account_id)
    left join retain.erased_account as erased using (erasure_id, account_id)
    where fixed.erasure_id = ${toUuid(erasure)} and (${after}::uuid is null or fixed.account_id > ${after}::uuid)
    order by fixed.account_id limit ${page.limit + 1}`.execute(tx);
  const cut = toPage(rows, page.limit, (row) => ({ after: '', id: row.account_id }));
  return {
    ...cut,
    items: cut.items.map((row) => ({
      account: toId('account', row.account_id),
      keptUntil: row.kept_until,
      stays: row.stays,
      kept: row.kept ?? [],
      rows: row.rows ?? {},
      erasedAt: row.erased_at && instant(row.erased_at),
      whole: row.whole,
    })),
  };
}
