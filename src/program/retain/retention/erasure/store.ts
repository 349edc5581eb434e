/** SQL of erasures. */
import { sql } from 'kysely';
import { actorText, type NewEvent, type RecordedEvent } from '../../../../kernel/events.ts';
import { type Id, toId, toUuid } from '../../../../kernel/ids.ts';
import { type Day, type Instant, instant } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { type Cursor, idAfter, toPage } from '../../../../runtime/http/page.ts';
import type { Page } from '../../../../runtime/http/route.ts';
import type { ErasedFile } from '../../../../runtime/part.ts';
import type { Certificate, Erasure, ErasurePreview } from './types.ts';

type Happened<Data = unknown> = RecordedEvent<NewEvent<string, Data>>;

export async function insertErasure(
  work: Work,
  { subject, at, actor, data }: Happened<{ reason: string; dueOn: Day; accounts: number }>,
): Promise<void> {
  await sql`
    insert into retain.erasure (id, tenant_id, state, reason, due_on, accounts, drafted_by, drafted_at)
    values (${toUuid(subject)}, ${toUuid(work.tenant)}, 'drafted', ${data.reason}, ${data.dueOn}, ${data.accounts},
            ${actorText(actor)}, ${at})`.execute(work.tx);
}

export async function setPreview(work: Work, { subject, at, data }: Happened<ErasurePreview>): Promise<void> {
  await sql`
    update retain.erasure set preview = ${JSON.stringify(data)}::jsonb, previewed_at = ${at}
    where id = ${toUuid(subject)}`.execute(work.tx);
}

export async function setApproved(work: Work, { subject, at, actor }: Happened): Promise<void> {
  await sql`
    update retain.erasure set state = 'approved', approved_by = ${actorText(actor)}, approved_at = ${at}
    where id = ${toUuid(subject)}`.execute(work.tx);
}

export async function setWithdrawn(work: Work, { subject, at }: Happened): Promise<void> {
  await sql`
    update retain.erasure set state = 'withdrawn', ended_at = ${at} where id = ${toUuid(subject)}`.execute(
    work.tx,
  );
}

export async function setCertified(work: Work, { subject, at, data }: Happened<Certificate>): Promise<void> {
  await sql`
    update retain.erasure
    set state = 'certified', certificate = ${JSON.stringify(data)}::jsonb, ended_at = ${at}
    where id = ${toUuid(subject)}`.execute(work.tx);
}

/** A file that an earlier run named already stays as it was named: it was rewritten once. */
export async function insertFiles(
  work: Work,
  { subject, data }: Happened<{ files: readonly ErasedFile[] }>,
): Promise<void> {
  await sql`
    insert into retain.erased_file
      (erasure_id, path, tenant_id, digest_before, digest_after, rows_before, rows_after)
    select ${toUuid(subject)}, file ->> 'path', ${toUuid(work.tenant)}, file ->> 'digestBefore', file ->> 'digestAfter',
           (file ->> 'rowsBefore')::bigint, (file ->> 'rowsAfter')::bigint
    from jsonb_array_elements(${JSON.stringify(data.files)}::jsonb) as file
    on conflict do nothing`.execute(work.tx);
}

/** Which long work looks at it before, or carries it out. */
export async function noteWork(
  tx: Transaction,
  id: Id<'erasure'>,
  { which, work }: { readonly which: 'preview_work' | 'work'; readonly work: Id<'longWork'> },
): Promise<void> {
  await sql`
    update retain.erasure set ${sql.ref(which)} = ${toUuid(work)} where id = ${toUuid(id)}`.execute(tx);
}

type Row = {
  id: string;
  state: Erasure['state'];
  reason: string;
  due_on: Day;
  accounts: number;
  drafted_by: string;
  drafted_at: Date;
  preview_work: string | null;
  preview: ErasurePreview | null;
  approved_by: string | null;
  approved_at: Date | null;
  work: string | null;
  work_state: Erasure['workState'];
  certificate: Certificate | null;
  ended_at: Date | null;
};

const columns = sql`erasure.id, state, reason, due_on::text, accounts, drafted_by, drafted_at, preview_work, preview,
  approved_by, approved_at, work, certificate, ended_at,
  (select long_work.state from runtime.long_work where long_work.id = coalesce(work, preview_work)) as work_state`;

export async function readErasure(tx: Transaction, id: Id<'erasure'>): Promise<Erasure | undefined> {
  const { rows } = await sql<Row>`
    select ${columns} from retain.erasure where id = ${toUuid(id)}`.execute(tx);
  return rows[0] && present(rows[0]);
}

/** The same, kept from others until the command ends. */
export async function lockErasure(tx: Transaction, id: Id<'erasure'>): Promise<Erasure | undefined> {
  const { rows } = await sql<Row>`
    select ${columns} from retain.erasure where id = ${toUuid(id)} for update of erasure`.execute(tx);
  return rows[0] && present(rows[0]);
}

/** Newest first. */
export async function listErasures(
  tx: Transaction,
  { state }: { readonly state?: Erasure['state'] | undefined },
  page: { cursor?: Cursor; limit: number },
): Promise<Page<Erasure>> {
  const before = idAfter(page.cursor) ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff';
  const { rows } = await sql<Row>`
    select ${columns} from retain.erasure
    where id < ${before}::uuid and (${state ?? null}::text is null or state = ${state ?? null})
    order by id desc limit ${page.limit + 1}`.execute(tx);
  return toPage(rows.map(present), page.limit, ({ id }) => ({ after: '', id: toUuid(id) }));
}

/** One that has not ended: its accounts must not be prepared twice. */
export async function findUnfinished(tx: Transaction): Promise<Id<'erasure'> | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from retain.erasure where state in ('drafted', 'approved') order by id limit 1`.execute(tx);
  return rows[0] && toId('erasure', rows[0].id);
}

/** Two preparations at once wait for each other, so that no account is prepared twice. */
export async function holdPreparing(work: Work): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`prepare erasure ${work.tenant}`}, 0))`.execute(
    work.tx,
  );
}

function moment(at: Date | null): Instant | null {
  return at && instant(at);
}

function present(row: Row): Erasure {
  return {
    id: toId('erasure', row.id),
    state: row.state,
    reason: row.reason,
    dueOn: row.due_on,
    accounts: row.accounts,
    draftedBy: row.drafted_by,
    draftedAt: instant(row.drafted_at),
    previewWork: row.preview_work === null ? null : toId('longWork', row.preview_work),
    preview: row.preview,
    approvedBy: row.approved_by,
    approvedAt: moment(row.approved_at),
    work: row.work === null ? null : toId('longWork', row.work),
    workState: row.work_state,
    certificate: row.certificate,
    endedAt: moment(row.ended_at),
  };
}
