/** SQL of clocks. */
import { sql } from 'kysely';
import type { NewEvent, RecordedEvent } from '../../kernel/events.ts';
import { type Id, toUuid } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Work } from '../../runtime/commit/work.ts';
import { seal } from '../../runtime/crypto/sealing.ts';
import type { Transaction } from '../../runtime/database/index.ts';
import type { ClockStarted } from './event-schemas.ts';
import { type ClockRow, clockOf, progressColumns, userUuid } from './rows.ts';
import type { Clock, ClockOf, Owner } from './types.ts';

type Started = RecordedEvent<NewEvent<string, ClockStarted>>;
type Step = RecordedEvent<NewEvent<string, object, { words: string }>>;

export const columns = sql`
  id, obligation, clause, subject, key, trigger, readings, reading, reading_because, starts_at, length, length_from,
  zone, warn_days, owner_role, owner_user, personal_of, due_on, due_at, soon_at, urgent_at, extensions, state,
  attention_at, satisfied_at, satisfied_by, breached_at, breach_recorded_at, cancelled_because`;

export async function insertClock(work: Work, event: Started): Promise<void> {
  const { data } = event;
  await sql`
    insert into casework.clock
      (id, tenant_id, obligation, clause, subject, key, trigger, readings, reading, reading_because, starts_at, length,
       length_from, zone, warn_days, owner_role, owner_user, personal_of, due_on, due_at, soon_at, urgent_at,
       extensions, state, attention_at)
    values
      (${toUuid(event.subject)}, ${toUuid(work.tenant)}, ${data.obligation}, ${data.clause}, ${data.of}, ${data.key},
       ${json(data.trigger)}, ${json(data.readings)}, ${data.reading}, ${data.readingBecause}, ${data.startsAt},
       ${json(data.length)}, ${json(data.lengthFrom)}, ${data.zone}, ${data.warnDays}, ${data.owner.role},
       ${userUuid(data.owner.user)}, ${data.personalOf}, ${data.dueOn}, ${data.dueAt}, ${data.soonAt},
       ${data.urgentAt}, '[]', 'running', ${data.attentionAt})`.execute(work.tx);
}

/** Writes what a change may have changed. */
export async function saveClock(tx: Transaction, clock: Clock): Promise<void> {
  const now = progressColumns(clock.progress);
  await sql`
    update casework.clock
    set due_on = ${clock.dueOn}, due_at = ${clock.dueAt}, soon_at = ${clock.soonAt}, urgent_at = ${clock.urgentAt},
        extensions = ${json(clock.extensions)}, state = ${now.state}, attention_at = ${now.attention_at},
        satisfied_at = ${now.satisfied_at}, satisfied_by = ${now.satisfied_by && json(now.satisfied_by)},
        breached_at = ${now.breached_at}, breach_recorded_at = ${now.breach_recorded_at},
        cancelled_because = ${now.cancelled_because}, owner_role = ${clock.owner.role},
        owner_user = ${userUuid(clock.owner.user)}
    where id = ${toUuid(clock.id)}`.execute(tx);
}

export async function insertStep(work: Work, event: Step): Promise<void> {
  const words = event.personal
    ? await seal(work.seals, event.personal.of, Buffer.from(event.personal.value.words, 'utf8'))
    : null;
  await sql`
    insert into casework.clock_step (id, tenant_id, clock_id, kind, happened_at, actor, facts, words)
    values (${toUuid(event.id)}, ${toUuid(work.tenant)}, ${toUuid(event.subject)},
            ${event.type.replace('clock-', '')}, ${event.at}, ${json(event.actor)}, ${json(event.data)},
            ${words})`.execute(work.tx);
}

export async function readClock(tx: Transaction, id: Id<'clock'>): Promise<Clock | undefined> {
  const { rows } = await sql<ClockRow>`
    select ${columns} from casework.clock where id = ${toUuid(id)}`.execute(tx);
  return rows[0] && clockOf(rows[0]);
}

/** Those of these ids, the next due first. */
export async function readClocks(tx: Transaction, ids: readonly Id<'clock'>[]): Promise<Clock[]> {
  const { rows } = await sql<ClockRow>`
    select ${columns} from casework.clock where id = any(${ids.map(toUuid)}::uuid[])
    order by due_at, id`.execute(tx);
  return rows.map(clockOf);
}

/** One clock, held until the transaction ends: a command reads it, decides and writes. */
export async function lockClock(tx: Transaction, id: Id): Promise<Clock | undefined> {
  const { rows } = await sql<ClockRow>`
    select ${columns} from casework.clock where id = ${toUuid(id)} for update`.execute(tx);
  return rows[0] && clockOf(rows[0]);
}

/** The open clock (running, or breached and not yet met) of a duty of a subject. */
export async function findOpenClock(tx: Transaction, of: ClockOf): Promise<Clock | undefined> {
  const { rows } = await sql<ClockRow>`
    select ${columns} from casework.clock
    where subject = ${of.subject} and obligation = ${of.obligation} and key = ${of.key ?? ''}
      and state in ('running', 'breached')`.execute(tx);
  return rows[0] && clockOf(rows[0]);
}

/** The open clocks of a subject, of one obligation or of all, held until the transaction ends. */
export async function lockOpenClocks(
  tx: Transaction,
  of: Partial<ClockOf> & Pick<ClockOf, 'subject'>,
): Promise<Clock[]> {
  const { rows } = await sql<ClockRow>`
    select ${columns} from casework.clock
    where subject = ${of.subject} and state in ('running', 'breached')
      and (${of.obligation ?? null}::text is null or obligation = ${of.obligation ?? null})
      and (${of.key ?? null}::text is null or key = ${of.key ?? null})
    order by id for update`.execute(tx);
  return rows.map(clockOf);
}

/** Whether somebody has a role now. */
export async function hasRole(tx: Transaction, { role, user }: Owner): Promise<boolean> {
  const { rows } = await sql`
    select from runtime.membership
    where user_id = ${userUuid(user)} and role = ${role} and ended_at is null limit 1`.execute(tx);
  return rows.length > 0;
}

/**
 * Clocks that need the worker, the most pressing first, held until the transaction ends. Those another worker holds are
 * passed over, so each warning and each breach is recorded once.
 */
export async function lockClocksInNeed(
  tx: Transaction,
  at: Instant,
  which: { most: number; passOver: readonly Id<'clock'>[] },
): Promise<Clock[]> {
  const { rows } = await sql<ClockRow>`
    select ${columns} from casework.clock
    where state = 'running' and attention_at <= ${at} and id <> all(${which.passOver.map(toUuid)}::uuid[])
    order by attention_at, id limit ${which.most} for update skip locked`.execute(tx);
  return rows.map(clockOf);
}

/** Makes two starts of the same clock wait for each other: the second finds the first. */
export async function holdStart(work: Work, of: ClockOf): Promise<void> {
  const name = `clock ${work.tenant} ${of.subject} ${of.obligation} ${of.key ?? ''}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(work.tx);
}

function json(value: unknown) {
  return sql`${JSON.stringify(value)}::jsonb`;
}
