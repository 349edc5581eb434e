/** SQL of legal holds. */
import { sql } from 'kysely';
import { actorText, type NewEvent, type RecordedEvent } from '../../../../kernel/events.ts';
import { type Id, isId, toId, toUuid } from '../../../../kernel/ids.ts';
import { type Day, instant } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { type Cursor, idAfter, toPage } from '../../../../runtime/http/page.ts';
import type { Page } from '../../../../runtime/http/route.ts';
import type { HoldOnAccount } from '../types/due.ts';
import type { HeldSubject, HoldContent, HoldState, LegalHold } from '../types/holds.ts';

type Happened<Data = unknown> = RecordedEvent<NewEvent<string, Data>>;

const subjectKinds = ['account', 'customer', 'person'] as const;

export async function insertHold(work: Work, { subject, at, actor, data }: Happened<HoldContent>) {
  const { subject: held, period, classes, reason, until } = data;
  const kind = held === null ? null : (subjectKinds.find((one) => isId(one, held)) ?? null);
  await sql`
    insert into retain.legal_hold
      (id, tenant_id, subject_kind, subject_id, period_from, period_until, classes, reason, held_until, state,
       placed_by, placed_at)
    values (${toUuid(subject)}, ${toUuid(work.tenant)}, ${kind}, ${held && toUuid(held)}, ${period.from},
            ${period.until}, ${[...classes]}, ${reason}, ${until}, 'placed', ${actorText(actor)}, ${at})`.execute(
    work.tx,
  );
}

export async function setReleaseAsked(
  work: Work,
  { subject, at, actor, data }: Happened<{ reason: string }>,
) {
  await sql`
    update retain.legal_hold
    set state = 'release-asked', release_asked_by = ${actorText(actor)}, release_asked_at = ${at},
        release_reason = ${data.reason}
    where id = ${toUuid(subject)}`.execute(work.tx);
}

export async function setKept(work: Work, { subject }: Happened): Promise<void> {
  await sql`
    update retain.legal_hold
    set state = 'placed', release_asked_by = null, release_asked_at = null, release_reason = null
    where id = ${toUuid(subject)}`.execute(work.tx);
}

export async function setReleased(work: Work, { subject, at, actor }: Happened): Promise<void> {
  await sql`
    update retain.legal_hold set state = 'released', released_by = ${actorText(actor)}, released_at = ${at}
    where id = ${toUuid(subject)}`.execute(work.tx);
}

type Row = {
  id: string;
  subject_kind: (typeof subjectKinds)[number] | null;
  subject_id: string | null;
  period_from: Day | null;
  period_until: Day | null;
  classes: string[];
  reason: string;
  held_until: Day | null;
  state: HoldState;
  placed_by: string;
  placed_at: Date;
  release_asked_by: string | null;
  release_reason: string | null;
  released_by: string | null;
  released_at: Date | null;
};

const columns = sql`id, subject_kind, subject_id, period_from::text, period_until::text, classes, reason,
  held_until::text, state, placed_by, placed_at, release_asked_by, release_reason, released_by, released_at`;

export async function readHold(tx: Transaction, id: Id<'legalHold'>): Promise<LegalHold | undefined> {
  const { rows } = await sql<Row>`
    select ${columns} from retain.legal_hold where id = ${toUuid(id)}`.execute(tx);
  return rows[0] && present(rows[0]);
}

/** The same, kept from others until the command ends. */
export async function lockHold(tx: Transaction, id: Id<'legalHold'>): Promise<LegalHold | undefined> {
  const { rows } = await sql<Row>`
    select ${columns} from retain.legal_hold where id = ${toUuid(id)} for update`.execute(tx);
  return rows[0] && present(rows[0]);
}

/** Newest first. */
export async function listHolds(
  tx: Transaction,
  { state, subject }: { readonly state?: HoldState | undefined; readonly subject?: HeldSubject | undefined },
  page: { cursor?: Cursor; limit: number },
): Promise<Page<LegalHold>> {
  const before = idAfter(page.cursor) ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff';
  const of = subject ? toUuid(subject) : null;
  const { rows } = await sql<Row>`
    select ${columns} from retain.legal_hold
    where id < ${before}::uuid and (${state ?? null}::text is null or state = ${state ?? null})
      and (${of}::uuid is null or subject_id = ${of}::uuid)
    order by id desc limit ${page.limit + 1}`.execute(tx);
  return toPage(rows.map(present), page.limit, ({ id }) => ({ after: '', id: toUuid(id) }));
}

/**
 * Whether any hold of today reaches one of these classes, whoever it is on and of whatever days: for records of which nobody
 * knows whose they are.
 */
export async function isClassHeld(
  tx: Transaction,
  { classes, today }: { readonly classes: readonly string[]; readonly today: Day },
): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`
    select exists (
      select from retain.legal_hold
      where state <> 'released' and (held_until is null or held_until >= ${today}::date)
        and (classes = '{}' or classes && ${[...classes]}::text[])) as held`.execute(tx);
  return rows[0]?.held !== false;
}

/** The holds that reach an account on a day. */
export async function readHoldsOn(
  tx: Transaction,
  account: Id<'account'>,
  { lastOn, today }: { readonly lastOn: Day | null; readonly today: Day },
): Promise<readonly HoldOnAccount[]> {
  const { rows } = await sql<{ id: string; classes: string[]; held_until: Day | null }>`
    select id, classes, held_until::text from retain.holds_on(${toUuid(account)}, ${lastOn}, ${today})
    order by id`.execute(tx);
  return rows.map(({ id, classes, held_until }) => ({
    id: toId('legalHold', id),
    classes,
    until: held_until,
  }));
}

function present(row: Row): LegalHold {
  return {
    id: toId('legalHold', row.id),
    // Safe: the kind is one of three, and stands beside its uuid or not at all.
    subject:
      row.subject_kind && row.subject_id ? (toId(row.subject_kind, row.subject_id) as HeldSubject) : null,
    period: { from: row.period_from, until: row.period_until },
    classes: row.classes,
    reason: row.reason,
    until: row.held_until,
    state: row.state,
    placedBy: row.placed_by,
    placedAt: instant(row.placed_at),
    releaseAskedBy: row.release_asked_by,
    releaseReason: row.release_reason,
    releasedBy: row.released_by,
    releasedAt: row.released_at && instant(row.released_at),
  };
}
