/** SQL of batches, and of the lines of them that were refused. */
import { sql } from 'kysely';
import { type Id, toUuid } from '../../../../kernel/ids.ts';
import { type Instant, instant } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { type Cursor, numberAfter, toPage } from '../../../../runtime/http/page.ts';
import type { Page } from '../../../../runtime/http/route.ts';
import type { LineCode, LineProblem } from '../types.ts';
import type { AccessBatch } from './types.ts';

type Row = {
  number: number;
  batch_key: string;
  digest: Buffer;
  format: string;
  received_at: Date;
  events: number;
  unmatched: number;
  refused: number;
  skipped: number;
  bytes: number;
  first_at: Date | null;
  last_at: Date | null;
};

const columns = sql`number, batch_key, digest, format, received_at, events, unmatched, refused, skipped, bytes,
  first_at, last_at`;

/** The next number of a batch. One that is not used leaves a gap. */
export async function nextBatchNumber(tx: Transaction): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    select nextval('collect.access_batch_number_seq') as number`.execute(tx);
  return rows[0]?.number ?? 0;
}

/** Two requests with one key follow one another: the second finds what the first left. */
export async function holdBatchKey(tx: Transaction, tenant: Id<'organization'>, key: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`access batch ${tenant} ${key}`}, 0))`.execute(
    tx,
  );
}

export async function readBatchByKey(tx: Transaction, key: string): Promise<AccessBatch | undefined> {
  const { rows } = await sql<Row>`
    select ${columns} from collect.access_batch where batch_key = ${key}`.execute(tx);
  return rows[0] && present(rows[0]);
}

export async function readBatch(tx: Transaction, number: number): Promise<AccessBatch | undefined> {
  const { rows } = await sql<Row>`
    select ${columns} from collect.access_batch where number = ${number}`.execute(tx);
  return rows[0] && present(rows[0]);
}

/** When the newest batch that has anything came in. */
export async function lastBatchAt(tx: Transaction): Promise<Instant | null> {
  const { rows } = await sql<{ received_at: Date }>`
    select received_at from collect.access_batch where events + unmatched > 0
    order by number desc limit 1`.execute(tx);
  return momentOf(rows[0]?.received_at ?? null);
}

/** Newest first. */
export async function listBatches(
  tx: Transaction,
  filter: { readonly refused?: boolean | undefined; readonly key?: string | undefined },
  page: { cursor?: Cursor; limit: number },
): Promise<Page<AccessBatch>> {
  const before = numberAfter(page.cursor);
  const { rows } = await sql<Row>`
    select ${columns} from collect.access_batch
    where (${before} = 0 or number < ${before}) and (${filter.refused !== true} or refused > 0)
      and (${filter.key ?? null}::text is null or batch_key = ${filter.key ?? null})
    order by number desc limit ${page.limit + 1}`.execute(tx);
  return toPage(rows.map(present), page.limit, (row) => ({ after: String(row.batch), id: '' }));
}

export async function insertBatch(work: Work, batch: AccessBatch, event: Id<'event'>): Promise<void> {
  await sql`
    insert into collect.access_batch (number, tenant_id, batch_key, digest, format, received_at, events, unmatched,
                                      refused, skipped, bytes, first_at, last_at, event_id)
    values (${batch.batch}, ${toUuid(work.tenant)}, ${batch.key}, decode(${batch.digest}, 'hex'), ${batch.format},
            ${batch.receivedAt}, ${batch.counts.events}, ${batch.counts.unmatched}, ${batch.counts.refused}, ${batch.counts.skipped},
            ${batch.bytes}, ${batch.firstAt}, ${batch.lastAt}, ${toUuid(event)})`.execute(work.tx);
}

export async function insertProblems(
  work: Work,
  batch: number,
  problems: readonly LineProblem[],
): Promise<void> {
  if (problems.length === 0) return;
  await sql`
    insert into collect.access_problem (tenant_id, batch, line, code, field)
    select ${toUuid(work.tenant)}, ${batch}, * from unnest(${problems.map((one) => one.line)}::bigint[],
      ${problems.map((one) => one.code)}::text[], ${problems.map((one) => one.field)}::text[])`.execute(
    work.tx,
  );
}

/** In the order of their lines. */
export async function listProblems(
  tx: Transaction,
  batch: number,
  page: { cursor?: Cursor; limit: number },
): Promise<Page<LineProblem>> {
  const { rows } = await sql<{ line: number; code: LineCode; field: string | null }>`
    select line, code, field from collect.access_problem
    where batch = ${batch} and line > ${numberAfter(page.cursor)}
    order by line limit ${page.limit + 1}`.execute(tx);
  return toPage(rows, page.limit, (row) => ({ after: String(row.line), id: '' }));
}

function present(row: Row): AccessBatch {
  return {
    batch: row.number,
    key: row.batch_key,
    digest: row.digest.toString('hex'),
    format: row.format,
    receivedAt: instant(row.received_at),
    counts: { events: row.events, unmatched: row.unmatched, refused: row.refused, skipped: row.skipped },
    bytes: row.bytes,
    firstAt: momentOf(row.first_at),
    lastAt: momentOf(row.last_at),
  };
}

function momentOf(at: Date | null): Instant | null {
  return at && instant(at);
}
