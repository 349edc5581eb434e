/** A clock as it was at a moment: its steps, folded in order. */
import { sql } from 'kysely';
import { type Id, toUuid } from '../../kernel/ids.ts';
import { type Instant, instant } from '../../kernel/time.ts';
import type { Transaction } from '../../runtime/database/index.ts';
import { evolve } from './decide.ts';
import type { ClockChange, ClockStarted } from './event-schemas.ts';
import type { Clock } from './types.ts';

type Row = { kind: string; happened_at: Date; facts: unknown };

/** Nothing where it had not started by then. An escalation tells people and changes nothing about the clock. */
export async function readClockAsOf(
  tx: Transaction,
  id: Id<'clock'>,
  asOf: Instant,
): Promise<Clock | undefined> {
  const { rows } = await sql<Row>`
    select kind, happened_at, facts from casework.clock_step
    where clock_id = ${toUuid(id)} and happened_at <= ${asOf} and kind <> 'escalated' order by position`.execute(
    tx,
  );
  const [first, ...steps] = rows;
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
