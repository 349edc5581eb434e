/** SQL of the history that entries tell of. */
import { sql } from 'kysely';
import { type Id, toId, toUuid } from '../../../../kernel/ids.ts';
import { instant } from '../../../../kernel/time.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';

/** An event as it is kept, in the words of a ledger entry. */
export type KeptEvent = {
  readonly id: Id<'event'>;
  readonly told: {
    readonly at: string;
    readonly actor: unknown;
    readonly type: string;
    readonly subject: string;
    readonly also: readonly string[];
    readonly data: unknown;
    readonly personal?: string;
  };
  readonly sealed: { readonly of: Id; readonly personal: Buffer; readonly commitment: Buffer } | undefined;
};

type EventRow = {
  id: string;
  recorded_at: Date;
  actor: unknown;
  type: string;
  subject: string;
  also: string[];
  data: unknown;
  personal_of: string | null;
  personal: Buffer | null;
  personal_commitment: Buffer | null;
};

export async function readEvents(tx: Transaction, ids: readonly string[]): Promise<Map<string, KeptEvent>> {
  const { rows } = await sql<EventRow>`
    select id, recorded_at, actor, type, subject, also, data, personal_of, personal, personal_commitment
    from retain.event where id = any(${ids.map((id) => uuidOf(id))}::uuid[])`.execute(tx);
  return new Map(rows.map(eventOf).map((event) => [event.id, event]));
}

/** How many events each day (UTC) has. */
export async function countEventsByDay(tx: Transaction): Promise<Map<string, number>> {
  const { rows } = await sql<{ day: string; count: number }>`
    select to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD') as day, count(*) as count
    from retain.event group by 1`.execute(tx);
  return new Map(rows.map((row) => [row.day, row.count]));
}

/** The ids of a day's events, and what the entries written on that day say. */
export async function readDay(
  tx: Transaction,
  day: string,
): Promise<{ events: Id<'event'>[]; entries: { canonical: string }[] }> {
  const onDay = sql`recorded_at >= ${day}::date::timestamp at time zone 'UTC'
    and recorded_at < (${day}::date + 1)::timestamp at time zone 'UTC'`;
  const events = await sql<{ id: string }>`
    select id from retain.event where ${onDay} order by position`.execute(tx);
  const entries = await sql<{ canonical: string }>`
    select canonical from retain.ledger_entry where ${onDay} order by position`.execute(tx);
  return { events: events.rows.map((row) => toId('event', row.id)), entries: entries.rows };
}

function eventOf(row: EventRow): KeptEvent {
  const { personal_of, personal, personal_commitment } = row;
  return {
    id: toId('event', row.id),
    told: {
      at: instant(row.recorded_at),
      actor: row.actor,
      type: row.type,
      subject: row.subject,
      also: row.also,
      data: row.data,
      ...(personal_commitment ? { personal: personal_commitment.toString('base64') } : {}),
    },
    sealed:
      personal_of && personal && personal_commitment
        ? // The key is found by the uuid alone; whose it is does not matter here.
          { of: toId('person', personal_of), personal, commitment: personal_commitment }
        : undefined,
  };
}

/** The uuid of an id; one that names nothing for a text that is no id. */
function uuidOf(id: string): string {
  const uuid = toUuid(id as Id); // Safe: only the part after the prefix is used, and checked below.
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(uuid)
    ? uuid
    : '00000000-0000-0000-0000-000000000000';
}
