/** SQL of whoever is compared, and of who is due to be. */
import { sql } from 'kysely';
import { type Id, toUuid } from '../../../../kernel/ids.ts';
import { type Instant, instant } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { type DueReason, holderOf, type Subject, type SubjectKind, subjectOf } from '../types/subjects.ts';

/** Work in hand, like a job in the queue: it follows from an event that is on record, and names nobody. */
export async function markDue(work: Work, subjects: readonly Subject[], because: DueReason): Promise<void> {
  if (subjects.length === 0) return;
  const rows = subjects.map(({ id, kind, holder }) => ({ id: toUuid(id), kind, holder: toUuid(holder) }));
  await sql`
    insert into determine.screening_subject as kept (id, tenant_id, kind, holder_id, due_since, due_because)
    select id, ${toUuid(work.tenant)}, kind, holder, ${work.at}, ${because}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id uuid, kind text, holder uuid)
    order by id
    on conflict (id) do update
    set due_since = coalesce(kept.due_since, excluded.due_since),
        due_because = coalesce(kept.due_because, excluded.due_because), due_mark = kept.due_mark + 1`.execute(
    work.tx,
  );
}

/** Whoever has a match on a list that stands. In one statement: a list may be on many. */
export async function markMatching(work: Work, list: Id<'screeningList'>): Promise<void> {
  await sql`
    update determine.screening_subject
    set due_since = coalesce(due_since, ${work.at}), due_because = coalesce(due_because, 'list-changed'),
        due_mark = due_mark + 1
    where id in (
      select subject_id from determine.screening_match
      where list_id = ${toUuid(list)} and gone_at is null)`.execute(work.tx);
}

type Row = { id: string; kind: SubjectKind; holder_id: string };
type DueRow = Row & { due_because: DueReason; due_mark: number };

export type Due = Subject & { readonly because: DueReason; readonly mark: number };

const due = sql`id, kind, holder_id, due_because, due_mark`;

/** Those who wait the longest first. */
export async function readDue(
  tx: Transaction,
  asked: {
    readonly limit: number;
    readonly passOver: readonly string[];
    /** Only those who have a match that stands. */
    readonly matchedOnly: boolean;
  },
): Promise<readonly Due[]> {
  const { rows } = await sql<DueRow>`
    select ${due} from determine.screening_subject
    where due_since is not null and not id = any(${asked.passOver}::uuid[])
      and (not ${asked.matchedOnly} or exists (
        select from determine.screening_match as met where met.subject_id = screening_subject.id and met.gone_at is null))
    order by due_since, id limit ${asked.limit}`.execute(tx);
  return rows.map(presentDue);
}

/** Those of these that are due for no more than was seen, held until the transaction ends. */
export async function holdDue(tx: Transaction, seen: readonly Due[]): Promise<readonly Due[]> {
  const { rows } = await sql<DueRow>`
    select ${due} from determine.screening_subject
    where id = any(${seen.map(({ id }) => toUuid(id))}::uuid[]) and due_since is not null
    order by id for update`.execute(tx);
  return rows.map(presentDue);
}

/** No longer due: what the mark stood for is done. Where it grew meanwhile, the subject stays due. */
export async function settleDue(work: Work, done: readonly Due[]): Promise<void> {
  const rows = done.map(({ id, mark }) => ({ id: toUuid(id), mark }));
  await sql`
    update determine.screening_subject as kept set due_since = null, due_because = null
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as done (id uuid, mark integer)
    where kept.id = done.id and kept.due_mark = done.mark`.execute(work.tx);
}

/**
 * Whoever was compared under another threshold and would come out otherwise under this one: those with a match on the
 * other side of it, and those of whom nothing so low was kept.
 *
 * @returns how many were marked, at most `limit`.
 */
export async function markUnderOtherThreshold(work: Work, threshold: number, limit: number): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    update determine.screening_subject as kept
    set due_since = ${work.at}, due_because = 'threshold-changed', due_mark = kept.due_mark + 1
    where kept.due_since is null and kept.id in (
      select id from (
        (select id from determine.screening_subject where floor > ${threshold} and due_since is null limit ${limit})
        union
        (select subject_id from determine.screening_match
         where gone_at is null and below <> (score < ${threshold}) limit ${limit})) as other
      limit ${limit})
    returning kept.id`.execute(work.tx);
  return rows.length;
}

export async function readSubject(tx: Transaction, id: Subject['id']): Promise<Subject | undefined> {
  const { rows } = await sql<Row>`
    select id, kind, holder_id from determine.screening_subject where id = ${toUuid(id)}`.execute(tx);
  return rows[0] && present(rows[0]);
}

export type SubjectState = Subject & {
  /** Of the newest comparison. */
  readonly screenedAt: Instant | null;
  readonly dueSince: Instant | null;
  readonly because: DueReason | null;
};

export async function readSubjectState(
  tx: Transaction,
  id: Subject['id'],
): Promise<SubjectState | undefined> {
  const { rows } = await sql<
    Row & { screened_at: Date | null; due_since: Date | null; due_because: DueReason | null }
  >`
    select id, kind, holder_id, screened_at, due_since, due_because from determine.screening_subject
    where id = ${toUuid(id)}`.execute(tx);
  const [row] = rows;
  return (
    row && {
      ...present(row),
      screenedAt: row.screened_at && instant(row.screened_at),
      dueSince: row.due_since && instant(row.due_since),
      because: row.due_because,
    }
  );
}

export type Waiting = {
  readonly subjects: number;
  readonly due: number;
  readonly dueSince: Instant | null;
};

export async function readWaiting(tx: Transaction): Promise<Waiting> {
  const { rows } = await sql<{ subjects: number; due: number; due_since: Date | null }>`
    select count(*)::integer as subjects, count(due_since)::integer as due, min(due_since) as due_since
    from determine.screening_subject`.execute(tx);
  const { subjects = 0, due: waiting = 0, due_since = null } = rows[0] ?? {};
  return { subjects, due: waiting, dueSince: due_since && instant(due_since) };
}

/** In the order of their ids: a walk over everybody that can stop and go on. */
export async function subjectsAfter(
  tx: Transaction,
  after: string | null,
  limit: number,
): Promise<readonly Subject[]> {
  const { rows } = await sql<Row>`
    select id, kind, holder_id from determine.screening_subject
    where (${after}::uuid is null or id > ${after}::uuid) order by id limit ${limit}`.execute(tx);
  return rows.map(present);
}

function present({ id, kind, holder_id }: Row): Subject {
  return { id: subjectOf(kind, id), kind, holder: holderOf(kind, holder_id) };
}

function presentDue(row: DueRow): Due {
  return { ...present(row), because: row.due_because, mark: row.due_mark };
}
