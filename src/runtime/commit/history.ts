/**
 * What was so at a moment, of things whose row is kept as it is now. Rows that carry when they were recorded and ended
 * need none of this; what a later event overwrote stands in the history alone.
 */
import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../kernel/events.ts';
import { type Id, toId } from '../../kernel/ids.ts';
import { type Instant, instant } from '../../kernel/time.ts';
import type { Transaction } from '../database/index.ts';

/** An event without its sealed part. */
export type PastEvent<Type extends string = string> = {
  readonly id: Id<'event'>;
  readonly type: Type;
  readonly subject: string;
  readonly at: Instant;
  readonly actor: Actor;
  readonly data: unknown;
};

type Row<Type> = { id: string; type: Type; subject: string; recorded_at: Date; actor: Actor; data: unknown };

/** The events of these types on these things that were recorded by a moment, in the order they happened. */
export async function readHistory<Type extends string>(
  tx: Transaction,
  asked: { readonly of: readonly string[]; readonly types: readonly Type[]; readonly until: Instant },
): Promise<readonly PastEvent<Type>[]> {
  const { rows } = await sql<Row<Type>>`
    select id, type, subject, recorded_at, actor, data from retain.event
    where subject = any(${[...asked.of]}::text[]) and type = any(${[...asked.types]}::text[])
      and recorded_at <= ${asked.until}
    order by position`.execute(tx);
  return rows.map(({ id, recorded_at, ...rest }) => ({
    ...rest,
    id: toId('event', id),
    at: instant(recorded_at),
  }));
}

/** For a query over many rows: the data of the newest such event on a row's thing; null where there is none. */
export function newestData(asked: {
  readonly of: RawBuilder<unknown>;
  readonly type: string;
  readonly until: Instant;
}): RawBuilder<unknown> {
  return sql`(
    select event.data from retain.event
    where event.subject = ${asked.of} and event.type = ${asked.type} and event.recorded_at <= ${asked.until}
    order by event.position desc limit 1)`;
}
