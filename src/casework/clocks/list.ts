/** SQL of the lists of clocks, and of the steps of one clock. */
import { sql } from 'kysely';
import type { Actor } from '../../kernel/events.ts';
import { type Id, isId, toId, toUuid } from '../../kernel/ids.ts';
import { RefusedError, refuse } from '../../kernel/problems.ts';
import { type Day, type Instant, instant } from '../../kernel/time.ts';
import type { Transaction } from '../../runtime/database/index.ts';
import { type Cursor, toPage } from '../../runtime/http/page.ts';
import type { Page } from '../../runtime/http/route.ts';
import { clocksAt, readClocksAsOf } from './past.ts';
import { userUuid } from './rows.ts';
import { readClocks } from './store.ts';
import type { Clock, ClockState, Urgency } from './types.ts';

export type ClockFilter = {
  readonly state?: ClockState | undefined;
  readonly urgency?: Urgency | undefined;
  readonly subject?: Id | undefined;
  readonly obligation?: string | undefined;
  readonly ownerRole?: string | undefined;
  readonly ownerUser?: Id<'user'> | undefined;
  /** Due on one of these days, both counted in. */
  readonly dueFrom?: Day | undefined;
  readonly dueTo?: Day | undefined;
};

/** Clocks by due moment, the next due first. `at` is the moment that urgency is judged at; `asOf` absent: as they are. */
export async function listClocks(
  tx: Transaction,
  filter: ClockFilter & { at: Instant; asOf?: Instant | undefined },
  page: { cursor?: Cursor; limit: number },
): Promise<Page<Clock>> {
  const after = page.cursor ? startAfter(page.cursor) : undefined;
  const { asOf, ownerUser: user = null } = filter;
  // The steps name people by their whole id, the rows by the number in it.
  const owned = asOf
    ? sql`(${user}::text is null or owner_user = ${user})`
    : sql`(${userUuid(user)}::uuid is null or owner_user = ${userUuid(user)})`;
  const { rows } = await sql<Found>`
    select id, due_at from ${clocksAt(asOf)} as clock
    where (${filter.state ?? null}::text is null or state = ${filter.state ?? null})
      and (${filter.subject ?? null}::text is null or subject = ${filter.subject ?? null})
      and (${filter.obligation ?? null}::text is null or obligation = ${filter.obligation ?? null})
      and (${filter.ownerRole ?? null}::text is null or owner_role = ${filter.ownerRole ?? null})
      and ${owned}
      and ${ofUrgency(filter.urgency, filter.at)} and ${dueWithin(filter)}
      and (${after?.dueAt ?? null}::timestamptz is null
           or (due_at, id) > (${after?.dueAt ?? null}::timestamptz, ${after?.id ?? null}::uuid))
    order by due_at, id limit ${page.limit + 1}`.execute(tx);
  const found = toPage(rows, page.limit, (row) => ({
    after: instant(row.due_at),
    id: toId('clock', row.id),
  }));
  return { ...found, items: await readEach(tx, found.items, asOf) };
}

type Found = { id: string; due_at: Date };

const mostOfSubject = 200;

/** The clocks of a subject, the open and the ended, the next due first: now or as of a moment. At most 200. */
export async function listClocksOf(tx: Transaction, subject: Id, asOf?: Instant): Promise<Clock[]> {
  const { rows } = await sql<Found>`
    select id, due_at from ${clocksAt(asOf)} as clock
    where subject = ${subject} order by due_at, id limit ${mostOfSubject}`.execute(tx);
  return readEach(tx, rows, asOf);
}

function readEach(tx: Transaction, found: readonly Found[], asOf: Instant | undefined): Promise<Clock[]> {
  const ids = found.map(({ id }) => toId('clock', id));
  return asOf ? readClocksAsOf(tx, ids, asOf) : readClocks(tx, ids);
}

function dueWithin({ dueFrom, dueTo }: Pick<ClockFilter, 'dueFrom' | 'dueTo'>) {
  return sql`(${dueFrom ?? null}::date is null or due_on >= ${dueFrom ?? null})
    and (${dueTo ?? null}::date is null or due_on <= ${dueTo ?? null})`;
}

/** The same classes as `urgencyOf`, for the database. */
export function ofUrgency(urgency: Urgency | undefined, at: Instant) {
  switch (urgency) {
    case undefined:
      return sql`true`;
    case 'late':
      return sql`(state = 'breached' or state = 'running' and due_at <= ${at})`;
    case 'urgent':
      return sql`(state = 'running' and urgent_at <= ${at} and due_at > ${at})`;
    case 'soon':
      return sql`(state = 'running' and soon_at <= ${at} and urgent_at > ${at})`;
    case 'calm':
      return sql`(state = 'running' and soon_at > ${at})`;
    case 'closed':
      return sql`(state not in ('running', 'breached'))`;
  }
}

/** A cursor comes from outside: one that we did not write is refused. */
function startAfter(cursor: Cursor): { dueAt: Instant; id: string } {
  try {
    if (isId('clock', cursor.id)) return { dueAt: instant(cursor.after), id: toUuid(cursor.id) };
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
  }
  throw new RefusedError(refuse('invalid-field', { field: 'query.cursor', code: 'not-a-cursor' }));
}

export type StepRow = {
  id: Id<'event'>;
  kind: string;
  at: Instant;
  actor: Actor;
  facts: object;
  words: Buffer | null;
};

const mostSteps = 200;

/** What happened to a clock, by a moment or until now, in order. At most 200. */
export async function listSteps(tx: Transaction, id: Id<'clock'>, asOf?: Instant): Promise<StepRow[]> {
  const { rows } = await sql<{
    id: string;
    kind: string;
    happened_at: Date;
    actor: Actor;
    facts: object;
    words: Buffer | null;
  }>`
    select id, kind, happened_at, actor, facts, words from casework.clock_step
    where clock_id = ${toUuid(id)} and (${asOf ?? null}::timestamptz is null or happened_at <= ${asOf ?? null})
    order by position limit ${mostSteps}`.execute(tx);
  return rows.map(({ id: event, happened_at, ...rest }) => ({
    id: toId('event', event),
    at: instant(happened_at),
    ...rest,
  }));
}
