/** Clocks as they were at a moment: their steps, folded in order. */
import { type RawBuilder, sql } from 'kysely';
import { type Id, toId, toUuid } from '../../kernel/ids.ts';
import { type Instant, instant } from '../../kernel/time.ts';
import type { Transaction } from '../../runtime/database/index.ts';
import { evolve } from './decide.ts';
import type { ClockChange, ClockStarted } from './event-schemas.ts';
import type { Clock } from './types.ts';

type Row = { clock_id: string; kind: string; happened_at: Date; facts: unknown };

/** Nothing where it had not started by then. */
export async function readClockAsOf(
  tx: Transaction,
  id: Id<'clock'>,
  asOf: Instant,
): Promise<Clock | undefined> {
  const [clock] = await readClocksAsOf(tx, [id], asOf);
  return clock;
}

/** In the order asked for. An escalation tells people and changes nothing about the clock. */
export async function readClocksAsOf(
  tx: Transaction,
  ids: readonly Id<'clock'>[],
  asOf: Instant,
): Promise<Clock[]> {
  const { rows } = await sql<Row>`
    select clock_id, kind, happened_at, facts from casework.clock_step
    where clock_id = any(${ids.map(toUuid)}::uuid[]) and happened_at <= ${asOf} and kind <> 'escalated'
    order by position`.execute(tx);
  const stepsOf = new Map<Id<'clock'>, Row[]>(ids.map((id) => [id, []]));
  for (const row of rows) stepsOf.get(toId('clock', row.clock_id))?.push(row);
  return ids.flatMap((id) => fold(id, stepsOf.get(id) ?? []) ?? []);
}

function fold(id: Id<'clock'>, [first, ...steps]: readonly Row[]): Clock | undefined {
  if (!first) return undefined;
  // Safe: a step keeps the data of its event as commit() parsed it by the schema of that type.
  const begun = started(id, first.facts as ClockStarted);
  return steps.reduce(
    (clock, { kind, facts, happened_at }) =>
      evolve(clock, { type: `clock-${kind}`, data: facts } as ClockChange, instant(happened_at)),
    begun,
  );
}

function started(id: Id<'clock'>, { of, attentionAt, ...data }: ClockStarted): Clock {
  return { ...data, id, subject: of, extensions: [], progress: { state: 'running', attentionAt } };
}

/** What lists and counts ask of clocks, for a query: as it is now, or as it was at a moment. */
export function clocksAt(asOf: Instant | undefined): RawBuilder<unknown> {
  if (asOf === undefined) return sql`casework.clock`;
  return sql`(
    select clock.id, clock.subject, clock.obligation, clock.key, due.*, owned.*,
           case when ended.kind = 'satisfied' and breach.clock_id is not null and not ended.in_time
                then 'breached-then-satisfied'
                else coalesce(ended.kind, breach.kind, 'running') end as state
    from casework.clock as clock
    cross join lateral (${newest(['started', 'extended'], asOf, dueColumns)}) as due
    cross join lateral (${newest(['started', 'handed'], asOf, ownerColumns)}) as owned
    left join lateral (${newest(['breached'], asOf, sql`clock_id, kind`)}) as breach on true
    left join lateral (${newest(['satisfied', 'cancelled'], asOf, endColumns)}) as ended on true)`;
}

const dueColumns = sql`(facts ->> 'dueOn')::date as due_on, (facts ->> 'dueAt')::timestamptz as due_at,
  (facts ->> 'soonAt')::timestamptz as soon_at, (facts ->> 'urgentAt')::timestamptz as urgent_at`;
const ownerColumns = sql`facts -> 'owner' ->> 'role' as owner_role, facts -> 'owner' ->> 'user' as owner_user`;
const endColumns = sql`kind, (facts ->> 'inTime')::boolean as in_time`;

function newest(kinds: readonly string[], asOf: Instant, columns: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select ${columns} from casework.clock_step
    where clock_id = clock.id and kind = any(${[...kinds]}::text[]) and happened_at <= ${asOf}
    order by position desc limit 1`;
}
