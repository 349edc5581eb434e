/** SQL of what waits to be weighed. */
import { sql } from 'kysely';
import { type Id, toUuid } from '../../../../../kernel/ids.ts';
import { type Day, type Instant, instant } from '../../../../../kernel/time.ts';
import type { Transaction } from '../../../../../runtime/database/index.ts';

/** Batches, or lines of one, with the time in which their events lie. */
export type ToWeigh = {
  readonly ids: readonly string[];
  readonly batches: readonly string[];
  /** Null: all of them. */
  readonly lines: readonly number[] | null;
  readonly firstAt: Instant;
  readonly lastAt: Instant;
};

type Row = {
  id: string;
  batch: string;
  lines: number[] | null;
  events: string;
  first_at: Date | null;
  last_at: Date | null;
};

const mostBatches = 64;
const mostEvents = 200_000;

/**
 * Takes what has waited longest: whole batches together as long as they are small, lines by themselves. They are gone when the
 * transaction commits, and wait again when it does not. One worker of a tenant at a time.
 */
export async function takeToWeigh(tx: Transaction, tenant: Id<'organization'>): Promise<ToWeigh | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`weigh accesses ${toUuid(tenant)}`}, 0))`.execute(
    tx,
  );
  const { rows } = await sql<Row>`
    select waiting.id, waiting.batch, waiting.lines, batch.events, batch.first_at, batch.last_at
    from collect.access_to_weigh as waiting join collect.access_batch as batch on batch.number = waiting.batch
    order by waiting.id limit ${mostBatches} for update of waiting`.execute(tx);
  const [first] = rows;
  if (!first) return undefined;
  const taken = first.lines ? [first] : wholeFrom(rows);
  const ids = taken.map(({ id }) => id);
  await sql`delete from collect.access_to_weigh where id = any(${ids}::bigint[])`.execute(tx);
  // A batch of refused lines alone has no moment, and no event.
  const moments = taken.flatMap(({ first_at, last_at }) => [first_at, last_at]).filter((at) => at !== null);
  const times = moments.length > 0 ? moments.map((at) => at.getTime()) : [0];
  return {
    ids,
    batches: taken.map(({ batch }) => batch),
    lines: first.lines,
    firstAt: instant(new Date(Math.min(...times))),
    lastAt: instant(new Date(Math.max(...times))),
  };
}

function wholeFrom(rows: readonly Row[]): readonly Row[] {
  const taken: Row[] = [];
  let events = 0;
  for (const row of rows) {
    if (row.lines || (taken.length > 0 && events + Number(row.events) > mostEvents)) break;
    taken.push(row);
    events += Number(row.events);
  }
  return taken;
}

/** Whether every event received of a day was weighed: its rows must stay until then. */
export async function isDayWeighed(tx: Transaction, day: Day): Promise<boolean> {
  const { rows } = await sql<{ waits: boolean }>`
    select exists (
      select from collect.access_to_weigh as waiting join collect.access_batch as batch on batch.number = waiting.batch
      where first_at < (${day}::date + 1)::timestamp at time zone 'UTC'
        and last_at >= ${day}::date::timestamp at time zone 'UTC') as waits`.execute(tx);
  return rows[0]?.waits === false;
}
