/** SQL of doubts and of what was asked further. */
import { sql } from 'kysely';
import { actorText, type RecordedEvent } from '../../../../kernel/events.ts';
import { type Id, toId, toUuid } from '../../../../kernel/ids.ts';
import { type Day, instant } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { toPage } from '../../../../runtime/http/page.ts';
import type { Page } from '../../../../runtime/http/route.ts';
import type { SignalKind } from '../../../collect/access-log/index.ts';
import type { Made } from '../event-schemas.ts';
import type { Doubt, EvidenceRequest } from '../types/doubts.ts';
import { doubtsAsOf, evidenceAsOf } from './as-of.ts';
import { idAfter, type OfPerson, type Paging } from './paging.ts';

export async function insertDoubt(work: Work, event: RecordedEvent<Made<'doubt-raised'>>): Promise<void> {
  const { person, source, reason, signal } = event.data;
  await sql`
    insert into determine.doubt
      (id, tenant_id, person_id, source, reason, raised_at, raised_by, signal_id, signal_kind)
    values (${toUuid(event.subject)}, ${toUuid(work.tenant)}, ${toUuid(person)}, ${source}, ${reason}, ${event.at},
            ${actorText(event.actor)}, ${signal ? toUuid(signal.id) : null}, ${signal?.kind ?? null})`.execute(
    work.tx,
  );
}

export async function keepLift(work: Work, event: RecordedEvent<Made<'doubt-lifted'>>): Promise<void> {
  await sql`
    update determine.doubt
    set lifted_at = ${event.at}, lifted_by = ${actorText(event.actor)}, lifted_because = ${event.data.because}
    where id = ${toUuid(event.subject)}`.execute(work.tx);
}

export async function insertEvidenceRequest(
  work: Work,
  event: RecordedEvent<Made<'more-evidence-asked'>>,
): Promise<void> {
  const { person, doubt, about, kind, dueOn } = event.data;
  await sql`
    insert into determine.evidence_request
      (id, tenant_id, person_id, doubt_id, about_id, kind, asked_at, due_on, state)
    values (${toUuid(event.subject)}, ${toUuid(work.tenant)}, ${toUuid(person)}, ${doubt && toUuid(doubt)},
            ${about && toUuid(about)}, ${kind}, ${event.at}, ${dueOn}, 'asked')`.execute(work.tx);
}

export async function keepSettlement(
  work: Work,
  event: RecordedEvent<Made<'evidence-settled'>>,
): Promise<void> {
  const { how, document } = event.data;
  await sql`
    update determine.evidence_request
    set state = ${how}, document_id = ${document && toUuid(document)}, settled_at = ${event.at},
        settled_by = ${actorText(event.actor)}
    where id = ${toUuid(event.subject)}`.execute(work.tx);
}

type DoubtRow = {
  id: string;
  person_id: string;
  source: Doubt['source'];
  reason: Doubt['reason'];
  raised_at: Date;
  raised_by: string;
  lifted_at: Date | null;
  lifted_by: string | null;
  lifted_because: Doubt['liftedBecause'];
  signal_id: string | null;
  signal_kind: SignalKind | null;
};

const doubtColumns = sql`id, person_id, source, reason, raised_at, raised_by, lifted_at, lifted_by, lifted_because,
                         signal_id, signal_kind`;

export async function readDoubt(tx: Transaction, id: Id<'doubt'>): Promise<Doubt | undefined> {
  const { rows } = await sql<DoubtRow>`
    select ${doubtColumns} from determine.doubt where id = ${toUuid(id)}`.execute(tx);
  return rows[0] && presentDoubt(rows[0]);
}

/** Doubts of a person that a kind of signal raised and nobody settled. */
export async function readOpenDoubtsOf(
  tx: Transaction,
  of: { readonly person: Id<'person'>; readonly signal: SignalKind },
): Promise<readonly Doubt[]> {
  const { rows } = await sql<DoubtRow>`
    select ${doubtColumns} from determine.doubt
    where person_id = ${toUuid(of.person)} and signal_kind = ${of.signal} and lifted_at is null
    order by id`.execute(tx);
  return rows.map(presentDoubt);
}

/** Newest first. */
export async function listDoubts(tx: Transaction, filter: OfPerson, page: Paging): Promise<Page<Doubt>> {
  const after = idAfter(page.cursor);
  const { rows } = await sql<DoubtRow>`
    select ${doubtColumns} from ${doubtsAsOf(filter.asOf)}
    where person_id = ${toUuid(filter.person)} and (${after}::uuid is null or id < ${after}::uuid)
    order by id desc limit ${page.limit + 1}`.execute(tx);
  return toPage(rows.map(presentDoubt), page.limit, (row) => ({ after: '', id: toUuid(row.id) }));
}

type EvidenceRow = {
  id: string;
  person_id: string;
  doubt_id: string | null;
  about_id: string | null;
  kind: EvidenceRequest['kind'];
  asked_at: Date;
  due_on: Day;
  state: EvidenceRequest['state'];
  document_id: string | null;
  settled_at: Date | null;
  settled_by: string | null;
};

const evidenceColumns = sql`id, person_id, doubt_id, about_id, kind, asked_at, due_on, state, document_id, settled_at,
                            settled_by`;

export async function readEvidence(
  tx: Transaction,
  id: Id<'evidenceRequest'>,
): Promise<EvidenceRequest | undefined> {
  const { rows } = await sql<EvidenceRow>`
    select ${evidenceColumns} from determine.evidence_request where id = ${toUuid(id)}`.execute(tx);
  return rows[0] && presentEvidence(rows[0]);
}

export async function readEvidenceOf(
  tx: Transaction,
  doubt: Id<'doubt'>,
): Promise<readonly EvidenceRequest[]> {
  const { rows } = await sql<EvidenceRow>`
    select ${evidenceColumns} from determine.evidence_request
    where doubt_id = ${toUuid(doubt)} order by id`.execute(tx);
  return rows.map(presentEvidence);
}

/** Newest first. */
export async function listEvidence(
  tx: Transaction,
  filter: OfPerson,
  page: Paging,
): Promise<Page<EvidenceRequest>> {
  const after = idAfter(page.cursor);
  const { rows } = await sql<EvidenceRow>`
    select ${evidenceColumns} from ${evidenceAsOf(filter.asOf)}
    where person_id = ${toUuid(filter.person)} and (${after}::uuid is null or id < ${after}::uuid)
    order by id desc limit ${page.limit + 1}`.execute(tx);
  return toPage(rows.map(presentEvidence), page.limit, (row) => ({ after: '', id: toUuid(row.id) }));
}

function presentDoubt(row: DoubtRow): Doubt {
  return {
    id: toId('doubt', row.id),
    person: toId('person', row.person_id),
    source: row.source,
    reason: row.reason,
    raisedAt: instant(row.raised_at),
    raisedBy: row.raised_by,
    liftedAt: row.lifted_at && instant(row.lifted_at),
    liftedBy: row.lifted_by,
    liftedBecause: row.lifted_because,
    signal:
      row.signal_id !== null && row.signal_kind !== null
        ? { id: toId('accessSignal', row.signal_id), kind: row.signal_kind }
        : null,
  };
}

function presentEvidence(row: EvidenceRow): EvidenceRequest {
  return {
    id: toId('evidenceRequest', row.id),
    person: toId('person', row.person_id),
    doubt: row.doubt_id === null ? null : toId('doubt', row.doubt_id),
    about: row.about_id === null ? null : toId('person', row.about_id),
    kind: row.kind,
    askedAt: instant(row.asked_at),
    dueOn: row.due_on,
    state: row.state,
    document: row.document_id === null ? null : toId('document', row.document_id),
    settledAt: row.settled_at && instant(row.settled_at),
    settledBy: row.settled_by,
  };
}
