/** SQL of imports. */
import { sql } from 'kysely';
import type { NewEvent, RecordedEvent } from '../../../../kernel/events.ts';
import { type Id, toId, toUuid } from '../../../../kernel/ids.ts';
import { instant } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { type SealScope, seal, unseal } from '../../../../runtime/crypto/sealing.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { type Cursor, idAfter, numberAfter, toPage } from '../../../../runtime/http/page.ts';
import type { Page } from '../../../../runtime/http/route.ts';
import type { ImportRowsRecorded, ImportStarted } from '../types/events.ts';
import type { ImportMode, ImportRow, ImportRun, RowError, RowStatus } from '../types/imports.ts';

export async function insertImport(
  work: Work,
  event: RecordedEvent<NewEvent<string, ImportStarted>>,
): Promise<void> {
  const { mode, digest, bytes } = event.data;
  await sql`
    insert into collect.import (id, tenant_id, mode, digest, bytes, state, started_at)
    values (${toUuid(event.subject)}, ${toUuid(work.tenant)}, ${mode}, decode(${digest}, 'base64'), ${bytes}, 'running',
            ${event.at})`.execute(work.tx);
}

export async function addImportRows(
  work: Work,
  event: RecordedEvent<NewEvent<string, ImportRowsRecorded>>,
): Promise<void> {
  const rows = event.data.rows.map((row) => ({ ...row, account: row.account && toUuid(row.account) }));
  await sql`
    insert into collect.import_row (tenant_id, import_id, row_number, line, status, external_id, account_id, errors)
    select ${toUuid(work.tenant)}, ${toUuid(event.subject)}, "row", line, status, "externalId", account, errors
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as read("row" integer, line integer, status text, "externalId" text, account uuid, errors jsonb)`.execute(
    work.tx,
  );
  const count = (status: RowStatus) => rows.filter((row) => row.status === status).length;
  await sql`
    update collect.import
    set rows_done = rows_done + ${rows.length}, imported = imported + ${count('imported')},
        updated = updated + ${count('updated')}, unchanged = unchanged + ${count('unchanged')},
        skipped = skipped + ${count('skipped-duplicate')}, refused = refused + ${count('refused')}
    where id = ${toUuid(event.subject)}`.execute(work.tx);
}

export async function finishImport(work: Work, event: RecordedEvent): Promise<void> {
  await sql`
    update collect.import set state = 'finished', finished_at = ${event.at}
    where id = ${toUuid(event.subject)}`.execute(work.tx);
  await sql`delete from collect.import_upload where import_id = ${toUuid(event.subject)}`.execute(work.tx);
}

/** Keeps the file for the time of the run. It is work in hand, not state, so no event carries it. */
export async function keepUpload(work: Work, id: Id<'import'>, csv: string): Promise<void> {
  await sql`
    insert into collect.import_upload (import_id, tenant_id, sealed)
    values (${toUuid(id)}, ${toUuid(work.tenant)}, ${await seal(work.seals, id, Buffer.from(csv))})`.execute(
    work.tx,
  );
}

export async function readUpload(scope: SealScope, id: Id<'import'>): Promise<string | undefined> {
  const { rows } = await sql<{ sealed: Buffer }>`
    select sealed from collect.import_upload where import_id = ${toUuid(id)}`.execute(scope.tx);
  return rows[0] && (await unseal(scope, id, rows[0].sealed)).toString('utf8');
}

type Row = {
  id: string;
  mode: ImportMode;
  state: 'running' | 'finished';
  rows_done: number;
  imported: number;
  updated: number;
  unchanged: number;
  skipped: number;
  refused: number;
  started_at: Date;
  finished_at: Date | null;
};

const columns = sql`id, mode, state, rows_done, imported, updated, unchanged, skipped, refused, started_at, finished_at`;

export async function readImport(tx: Transaction, id: Id<'import'>): Promise<ImportRun | undefined> {
  const { rows } = await sql<Row>`select ${columns} from collect.import where id = ${toUuid(id)}`.execute(tx);
  return rows[0] && present(rows[0]);
}

/** The same, held until the transaction ends, so that two workers do not read one row twice. */
export async function lockImport(tx: Transaction, id: Id<'import'>): Promise<ImportRun | undefined> {
  const { rows } = await sql<Row>`
    select ${columns} from collect.import where id = ${toUuid(id)} for update`.execute(tx);
  return rows[0] && present(rows[0]);
}

/** Newest first. */
export async function listImports(
  tx: Transaction,
  page: { cursor?: Cursor; limit: number },
): Promise<Page<ImportRun>> {
  const after = idAfter(page.cursor);
  const { rows } = await sql<Row>`
    select ${columns} from collect.import where ${after}::uuid is null or id < ${after}::uuid
    order by id desc limit ${page.limit + 1}`.execute(tx);
  return toPage(rows.map(present), page.limit, (row) => ({ after: '', id: toUuid(row.id) }));
}

/** The lines of the report in the order of the file. */
export async function listImportRows(
  tx: Transaction,
  filter: { import: Id<'import'>; status?: RowStatus | undefined },
  page: { cursor?: Cursor; limit: number },
): Promise<Page<ImportRow>> {
  const { rows } = await sql<{
    row_number: number;
    line: number;
    status: RowStatus;
    external_id: string | null;
    account_id: string | null;
    errors: RowError[];
  }>`
    select row_number, line, status, external_id, account_id, errors from collect.import_row
    where import_id = ${toUuid(filter.import)} and row_number > ${numberAfter(page.cursor)}
      and (${filter.status ?? null}::text is null or status = ${filter.status ?? null})
    order by row_number limit ${page.limit + 1}`.execute(tx);
  const items = rows.map((row) => ({
    row: row.row_number,
    line: row.line,
    status: row.status,
    externalId: row.external_id,
    account: row.account_id === null ? null : toId('account', row.account_id),
    errors: row.errors,
  }));
  return toPage(items, page.limit, (item) => ({ after: String(item.row), id: '' }));
}

/** Which of these keys earlier rows of the same run named. */
export async function keysRead(
  tx: Transaction,
  id: Id<'import'>,
  externalIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ external_id: string }>`
    select distinct external_id from collect.import_row
    where import_id = ${toUuid(id)} and external_id = any(${[...externalIds]}::text[])
      and status not in ('refused', 'skipped-duplicate')`.execute(tx);
  return new Set(rows.map((row) => row.external_id));
}

function present(row: Row): ImportRun {
  return {
    id: toId('import', row.id),
    mode: row.mode,
    state: row.state,
    counts: {
      rows: row.rows_done,
      imported: row.imported,
      updated: row.updated,
      unchanged: row.unchanged,
      skipped: row.skipped,
      refused: row.refused,
    },
    startedAt: instant(row.started_at),
    finishedAt: row.finished_at && instant(row.finished_at),
  };
}
