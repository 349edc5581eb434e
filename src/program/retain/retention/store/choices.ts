/** SQL of longer limits. */
import { sql } from 'kysely';
import { actorText, type NewEvent, type RecordedEvent } from '../../../../kernel/events.ts';
import { type Id, toId, toUuid } from '../../../../kernel/ids.ts';
import { type Day, instant } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { type Cursor, idAfter, toPage } from '../../../../runtime/http/page.ts';
import type { Page } from '../../../../runtime/http/route.ts';
import type { ChoiceContent, ChoiceState, RetentionChoice } from '../types/choices.ts';

type Happened<Data = unknown> = RecordedEvent<NewEvent<string, Data>>;

export async function insertChoice(work: Work, { subject, at, actor, data }: Happened<ChoiceContent>) {
  await sql`
    insert into retain.retention_choice
      (id, tenant_id, classes, years, because, citation, reason, from_on, until_on, state, proposed_by, proposed_at)
    values (${toUuid(subject)}, ${toUuid(work.tenant)}, ${[...data.classes]}, ${data.years}, ${data.because},
            ${data.citation}, ${data.reason}, ${data.from}, ${data.until}, 'proposed', ${actorText(actor)}, ${at})`.execute(
    work.tx,
  );
}

export async function setDecided(
  work: Work,
  { subject, at, actor }: Happened,
  state: 'approved' | 'declined',
): Promise<void> {
  await sql`
    update retain.retention_choice set state = ${state}, decided_by = ${actorText(actor)}, decided_at = ${at}
    where id = ${toUuid(subject)}`.execute(work.tx);
}

export async function setEndingAsked(work: Work, { subject, at, actor, data }: Happened<{ reason: string }>) {
  await sql`
    update retain.retention_choice
    set state = 'ending-asked', ending_asked_by = ${actorText(actor)}, ending_asked_at = ${at},
        ending_reason = ${data.reason}
    where id = ${toUuid(subject)}`.execute(work.tx);
}

export async function setKept(work: Work, { subject }: Happened): Promise<void> {
  await sql`
    update retain.retention_choice
    set state = 'approved', ending_asked_by = null, ending_asked_at = null, ending_reason = null
    where id = ${toUuid(subject)}`.execute(work.tx);
}

export async function setEnded(work: Work, { subject, at, actor }: Happened): Promise<void> {
  await sql`
    update retain.retention_choice set state = 'ended', ended_by = ${actorText(actor)}, ended_at = ${at}
    where id = ${toUuid(subject)}`.execute(work.tx);
}

type Row = {
  id: string;
  classes: string[];
  years: number;
  because: ChoiceContent['because'];
  citation: string;
  reason: string;
  from_on: Day;
  until_on: Day | null;
  state: ChoiceState;
  proposed_by: string;
  proposed_at: Date;
  decided_by: string | null;
  decided_at: Date | null;
  ending_asked_by: string | null;
  ending_reason: string | null;
  ended_by: string | null;
  ended_at: Date | null;
};

const columns = sql`id, classes, years, because, citation, reason, from_on::text, until_on::text, state, proposed_by,
  proposed_at, decided_by, decided_at, ending_asked_by, ending_reason, ended_by, ended_at`;

/** One choice, kept from others until the command ends. */
export async function lockChoice(
  tx: Transaction,
  id: Id<'retentionChoice'>,
): Promise<RetentionChoice | undefined> {
  const { rows } = await sql<Row>`
    select ${columns} from retain.retention_choice where id = ${toUuid(id)} for update`.execute(tx);
  return rows[0] && present(rows[0]);
}

/** More longer limits than these nobody keeps in mind: one more is not proposed. */
export const mostChoices = 200;

/** Those that hold or may come to hold. */
export async function readChoicesInForce(tx: Transaction): Promise<readonly RetentionChoice[]> {
  const { rows } = await sql<Row>`
    select ${columns} from retain.retention_choice where state in ('approved', 'ending-asked')
    order by id limit ${mostChoices}`.execute(tx);
  return rows.map(present);
}

export async function countChoices(tx: Transaction): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from retain.retention_choice
    where state in ('proposed', 'approved', 'ending-asked')`.execute(tx);
  return rows[0]?.count ?? 0;
}

/** Newest first. */
export async function listChoices(
  tx: Transaction,
  { state }: { readonly state?: ChoiceState | undefined },
  page: { cursor?: Cursor; limit: number },
): Promise<Page<RetentionChoice>> {
  const before = idAfter(page.cursor) ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff';
  const { rows } = await sql<Row>`
    select ${columns} from retain.retention_choice
    where id < ${before}::uuid and (${state ?? null}::text is null or state = ${state ?? null})
    order by id desc limit ${page.limit + 1}`.execute(tx);
  return toPage(rows.map(present), page.limit, ({ id }) => ({ after: '', id: toUuid(id) }));
}

function present(row: Row): RetentionChoice {
  return {
    id: toId('retentionChoice', row.id),
    classes: row.classes,
    years: row.years,
    because: row.because,
    citation: row.citation,
    reason: row.reason,
    from: row.from_on,
    until: row.until_on,
    state: row.state,
    proposedBy: row.proposed_by,
    proposedAt: instant(row.proposed_at),
    decidedBy: row.decided_by,
    decidedAt: row.decided_at && instant(row.decided_at),
    endingAskedBy: row.ending_asked_by,
    endingReason: row.ending_reason,
    endedBy: row.ended_by,
    endedAt: row.ended_at && instant(row.ended_at),
  };
}
