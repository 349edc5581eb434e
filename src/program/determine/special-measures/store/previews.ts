/** SQL of looks at whom a measure would touch. Notes of a calculation; the counts are on record with the measure. */
import { sql } from 'kysely';
import { type Id, toId, toUuid } from '../../../../kernel/ids.ts';
import { type Instant, instant } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { type Cursor, idAfter, toPage } from '../../../../runtime/http/page.ts';
import type { Page } from '../../../../runtime/http/route.ts';
import type { MeasureContent } from '../types/content.ts';
import type { Preview, PreviewFound } from '../types/previews.ts';

/** A preview as its steps need it: with what is looked for. */
export type PreviewAsked = Preview & { readonly content: MeasureContent; readonly lookedAt: number };

type NewPreview = Omit<PreviewAsked, 'found' | 'state' | 'endedAt' | 'accounts' | 'lastAccount' | 'lookedAt'>;

/** The accounts of this moment are those that are looked at: later ones find their measures by themselves. */
export async function insertPreview(work: Work, asked: NewPreview): Promise<void> {
  await sql`
    insert into determine.measure_preview
      (id, tenant_id, measure_id, digest, content, basis, asked_at, accounts, last_account)
    select ${toUuid(asked.id)}, ${toUuid(work.tenant)}, ${toUuid(asked.measure)}, ${asked.digest},
           ${JSON.stringify(asked.content)}::jsonb, ${[...asked.basis]}, ${asked.askedAt}, count(*),
           (array_agg(id order by id desc))[1]
    from collect.account`.execute(work.tx);
}

type Row = {
  id: string;
  measure_id: string;
  digest: string;
  content: MeasureContent;
  basis: Preview['basis'];
  asked_at: Date;
  accounts: number;
  last_account: string | null;
  looked_at: number;
  found: PreviewFound | null;
  state: Preview['state'];
  ended_at: Date | null;
};

const previews = sql`(
  select preview.id, measure_id, digest, content, basis, preview.asked_at, accounts, last_account, looked_at, found,
         long_work.state, long_work.ended_at
  from determine.measure_preview as preview join runtime.long_work on long_work.id = preview.id) as preview`;

/** A preview; with `asOf`, one that had come to its end by then. */
export async function readPreview(
  tx: Transaction,
  id: Id<'longWork'>,
  asOf?: Instant,
): Promise<PreviewAsked | undefined> {
  const { rows } = await sql<Row>`
    select * from ${previews}
    where id = ${toUuid(id)} and (${asOf ?? null}::timestamptz is null or ended_at <= ${asOf ?? null})`.execute(
    tx,
  );
  return rows[0] && present(rows[0]);
}

/** Newest first; with `asOf`, those that had come to their end by then. */
export async function listPreviews(
  tx: Transaction,
  { measure, asOf }: { readonly measure: Id<'specialMeasure'>; readonly asOf?: Instant | undefined },
  page: { cursor?: Cursor; limit: number },
): Promise<Page<Preview>> {
  const before = idAfter(page.cursor) ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff';
  const { rows } = await sql<Row>`
    select * from ${previews}
    where measure_id = ${toUuid(measure)} and id < ${before}::uuid
      and (${asOf ?? null}::timestamptz is null or ended_at <= ${asOf ?? null})
    order by id desc limit ${page.limit + 1}`.execute(tx);
  return toPage(rows.map(present), page.limit, (one) => ({ after: '', id: toUuid(one.id) }));
}

export async function isBeingPreviewed(tx: Transaction, measure: Id<'specialMeasure'>): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`
    select exists (
      select from ${previews} where measure_id = ${toUuid(measure)} and state in ('waiting', 'running')) as is`.execute(
    tx,
  );
  return rows[0]?.is ?? false;
}

/** What earlier looks at a measure found account by account: the counts stay. */
export async function deleteRowsOf(tx: Transaction, measure: Id<'specialMeasure'>): Promise<void> {
  await sql`
    delete from determine.measure_preview_row
    where preview_id in (select id from determine.measure_preview where measure_id = ${toUuid(measure)})`.execute(
    tx,
  );
}

export async function addLookedAt(tx: Transaction, preview: Id<'longWork'>, more: number): Promise<void> {
  await sql`
    update determine.measure_preview set looked_at = looked_at + ${more}
    where id = ${toUuid(preview)}`.execute(tx);
}

export async function endPreview(
  tx: Transaction,
  preview: Id<'longWork'>,
  found: PreviewFound,
): Promise<void> {
  await sql`
    update determine.measure_preview set found = ${JSON.stringify(found)}::jsonb
    where id = ${toUuid(preview)}`.execute(tx);
}

function present(row: Row): PreviewAsked {
  return {
    id: toId('longWork', row.id),
    measure: toId('specialMeasure', row.measure_id),
    digest: row.digest,
    content: row.content,
    basis: row.basis,
    askedAt: instant(row.asked_at),
    accounts: row.accounts,
    lastAccount: row.last_account === null ? null : toId('account', row.last_account),
    lookedAt: row.looked_at,
    found: row.found,
    state: row.state,
    endedAt: row.ended_at && instant(row.ended_at),
  };
}
