/** SQL of enforce/gate. Verdicts are added and never changed. */
import { sql } from 'kysely';
import type { Pool } from 'pg';
import type { Batch } from '../../../kernel/batch.ts';
import type { NewEvent, RecordedEvent } from '../../../kernel/events.ts';
import { type Id, toId, toUuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Work } from '../../../runtime/commit/work.ts';
import type { Transaction } from '../../../runtime/database/index.ts';
import { type Cursor, idAfter, toPage } from '../../../runtime/http/page.ts';
import type { Page } from '../../../runtime/http/route.ts';
import { binaryArray, int8Bytes, uuidBytes } from './binary-arrays.ts';
import type { Decision, HardDuties, Verdict } from './types.ts';

export type VerdictRow = {
  readonly id: Id<'verdict'>;
  readonly account: Id<'account'>;
  readonly decision: Decision;
  readonly standingVersion: number;
  /** The bytes that were signed. */
  readonly canonical: Buffer;
  readonly signature: Buffer;
  readonly asker: string;
  /** The caller's Idempotency-Key, bound to the caller. */
  readonly requestKey: string | null;
};

export type Recording = {
  readonly tenant: Id<'organization'>;
  readonly duties: HardDuties;
  /** Of the lists, as they were read. */
  readonly listTurns: number;
  readonly at: Instant;
  readonly keyId: string;
  readonly rows: readonly VerdictRow[];
};

/**
 * Writes the records whose account still has the standing they rest on, under the same duties and lists, and whose request
 * key is new. One statement, its own transaction: what it wrote is durable when this returns.
 *
 * @returns the ids that were not written.
 */
export async function recordVerdicts(
  pool: Pool,
  { tenant, duties, listTurns, at, keyId, rows }: Recording,
): Promise<ReadonlySet<Id<'verdict'>>> {
  // Named, so that PostgreSQL parses it once for each connection; kysely has no way to say that.
  const { rows: unwritten } = await pool.query<{ id: string }>({
    name: 'record-verdicts',
    text: 'select id from enforce.record_verdicts($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) as id',
    values: [
      toUuid(tenant),
      duties.programAdopted,
      duties.newProvider,
      duties.certified,
      listTurns,
      at,
      keyId,
      binaryArray(
        'uuid',
        rows.map((row) => uuidBytes(toUuid(row.id))),
      ),
      binaryArray(
        'uuid',
        rows.map((row) => uuidBytes(toUuid(row.account))),
      ),
      binaryArray(
        'int8',
        rows.map((row) => int8Bytes(row.standingVersion)),
      ),
      texts(rows.map((row) => row.asker)),
      texts(rows.map((row) => row.decision)),
      binaryArray(
        'text',
        rows.map((row) => row.canonical),
      ),
      binaryArray(
        'bytea',
        rows.map((row) => row.signature),
      ),
      texts(rows.map((row) => row.requestKey)),
    ],
  });
  return new Set(unwritten.map((row) => toId('verdict', row.id)));
}

function texts(items: readonly (string | null)[]): Buffer {
  return binaryArray(
    'text',
    items.map((item) => (item === null ? null : Buffer.from(item))),
  );
}

/** A verdict as it is on record. */
export type KeptVerdict = {
  readonly verdict: Verdict;
  readonly canonical: string;
  readonly signature: Buffer;
  readonly keyId: string;
  readonly requestKey: string | null;
};

type Row = { id: string; canonical: string; signature: Buffer; key_id: string; request_key: string | null };

/** Verdicts on record, by id. */
export async function readVerdicts(
  tx: Transaction,
  ids: readonly Id<'verdict'>[],
): Promise<ReadonlyMap<Id<'verdict'>, KeptVerdict>> {
  const { rows } = await sql<Row>`
    select id, canonical, signature, key_id, request_key from enforce.verdict where id = any(${ids.map(toUuid)}::uuid[])`.execute(
    tx,
  );
  return new Map(rows.map((row) => [toId('verdict', row.id), present(row)]));
}

export type VerdictFilter = {
  /** Given by then. */
  readonly until?: Instant | undefined;
  readonly account?: Id<'account'> | undefined;
  readonly decision?: string | undefined;
};

/** Verdicts, newest first. */
export async function listVerdicts(
  tx: Transaction,
  filter: VerdictFilter,
  page: { cursor?: Cursor; limit: number },
): Promise<Page<KeptVerdict>> {
  const before = idAfter(page.cursor) ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff';
  const account = filter.account ? toUuid(filter.account) : null;
  const { rows } = await sql<Row>`
    select id, canonical, signature, key_id, request_key from enforce.verdict
    where id < ${before} and (${account}::uuid is null or account_id = ${account})
      and (${filter.decision ?? null}::text is null or decision = ${filter.decision ?? null})
      and (${filter.until ?? null}::timestamptz is null or asked_at <= ${filter.until ?? null})
    order by id desc limit ${page.limit + 1}`.execute(tx);
  return toPage(rows.map(present), page.limit, (row) => ({
    after: row.verdict.at,
    id: toUuid(row.verdict.id),
  }));
}

/** Verdicts answered before to these request keys. */
export async function readByRequestKey(
  tx: Transaction,
  keys: readonly string[],
): Promise<ReadonlyMap<string, KeptVerdict>> {
  const { rows } = await sql<Row>`
    select id, canonical, signature, key_id, request_key from enforce.verdict
    where request_key = any(${[...keys]}::text[])`.execute(tx);
  return new Map(
    rows.flatMap((row): [string, KeptVerdict][] =>
      row.request_key === null ? [] : [[row.request_key, present(row)]],
    ),
  );
}

/** The id up to which verdicts are under a batch root; the job holds this lock until its transaction ends. */
export async function lockLastSealed(tx: Transaction): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtext('gatehouse.seal-verdicts'), hashtext(runtime.current_tenant()::text))`.execute(
    tx,
  );
  const { rows } = await sql<{ last_id: string }>`
    select last_id from enforce.verdict_batch order by last_id desc limit 1`.execute(tx);
  return rows[0]?.last_id ?? '00000000-0000-0000-0000-000000000000';
}

/** The verdicts after `after` that were asked before `before`, in the order of their ids. */
export async function verdictsBetween(
  tx: Transaction,
  range: { after: string; before: string; limit: number },
): Promise<readonly { id: string; canonical: string }[]> {
  const { rows } = await sql<{ id: string; canonical: string }>`
    select id, canonical from enforce.verdict
    where id > ${range.after} and asked_at < ${range.before} order by id limit ${range.limit}`.execute(tx);
  return rows;
}

export async function insertBatch(work: Work, event: RecordedEvent<NewEvent<string, Batch>>): Promise<void> {
  const { data } = event;
  await sql`
    insert into enforce.verdict_batch (first_id, last_id, tenant_id, count, root, sealed_at)
    values (${data.first}, ${data.last}, ${toUuid(work.tenant)}, ${data.count}, ${data.root}, ${event.at})`.execute(
    work.tx,
  );
}

function present(row: Row): KeptVerdict {
  // Safe: the text is what answerBatch wrote, and the table is append-only.
  const verdict = JSON.parse(row.canonical) as Verdict;
  return {
    verdict,
    canonical: row.canonical,
    signature: row.signature,
    keyId: row.key_id,
    requestKey: row.request_key,
  };
}
