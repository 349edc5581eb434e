/** SQL of webhook deliveries. */
import { sql } from 'kysely';
import type { Json } from '../../../kernel/canonical.ts';
import type { PublicEvent, RecordedEvent } from '../../../kernel/events.ts';
import { type Id, toId, toUuid } from '../../../kernel/ids.ts';
import { addMilliseconds, type Instant, instant } from '../../../kernel/time.ts';
import type { Work } from '../../commit/work.ts';
import type { Transaction } from '../../database/index.ts';
import type { Posted } from '../post.ts';
import type { DeliveryState } from '../types.ts';

export type Selected = {
  readonly endpoint: Id<'webhook'>;
  readonly event: Pick<RecordedEvent, 'id' | 'type'>;
};

/** Which endpoints are told of which of these events. */
export async function selectEndpoints(
  tx: Transaction,
  events: readonly Pick<RecordedEvent, 'id' | 'type'>[],
): Promise<Selected[]> {
  const { rows } = await sql<{ endpoint_id: string; place: number }>`
    select w.id as endpoint_id, e.place::int as place
    from unnest(${events.map((event) => event.type)}::text[]) with ordinality as e (type, place)
    join runtime.webhook_endpoint w
      on w.state = 'enabled' and (cardinality(w.event_types) = 0 or e.type = any(w.event_types))
    order by e.place`.execute(tx);
  return rows.flatMap((row) => {
    const event = events[row.place - 1];
    return event ? [{ endpoint: toId('webhook', row.endpoint_id), event }] : [];
  });
}

export async function insertDelivery(
  work: Work,
  id: Id<'delivery'>,
  { endpoint, event }: Selected,
): Promise<void> {
  await sql`
    insert into runtime.webhook_delivery (id, tenant_id, endpoint_id, event_id, event_type, created_at, state, due_at)
    values (${toUuid(id)}, ${toUuid(work.tenant)}, ${toUuid(endpoint)}, ${toUuid(event.id)}, ${event.type}, ${work.at},
            'pending', ${work.at})`.execute(work.tx);
}

export type Claimed = {
  readonly id: Id<'delivery'>;
  readonly endpoint: Id<'webhook'>;
  readonly event: Id<'event'>;
  readonly attempts: number;
  readonly attemptsInTurn: number;
};

// A timer of the database may be a moment ahead of this machine's clock.
const earlyMilliseconds = 1000;
// Longer than an attempt can take, so that only a dead worker's claim runs out.
const claimMilliseconds = 20_000;

/** Takes a due delivery for this worker; nothing when another has it, or it is not due, or not pending any more. */
export async function claimDelivery(work: Work, id: Id<'delivery'>): Promise<Claimed | undefined> {
  const { rows } = await sql<{
    endpoint_id: string;
    event_id: string;
    attempts: number;
    attempts_in_turn: number;
  }>`
    update runtime.webhook_delivery set claimed_until = ${addMilliseconds(work.at, claimMilliseconds)}
    where id = ${toUuid(id)} and state = 'pending' and due_at <= ${addMilliseconds(work.at, earlyMilliseconds)}
      and (claimed_until is null or claimed_until < ${work.at})
    returning endpoint_id, event_id, attempts, attempts_in_turn`.execute(work.tx);
  const row = rows[0];
  return (
    row && {
      id,
      endpoint: toId('webhook', row.endpoint_id),
      event: toId('event', row.event_id),
      attempts: row.attempts,
      attemptsInTurn: row.attempts_in_turn,
    }
  );
}

/** The wait of a delivery whose job ran before its time, as when the database's clock is ahead of ours. */
export async function waitUntilDue(
  work: Work,
  id: Id<'delivery'>,
): Promise<{ readonly endpoint: Id<'webhook'>; readonly milliseconds: number } | undefined> {
  const { rows } = await sql<{ endpoint_id: string; due_at: Date }>`
    select endpoint_id, due_at from runtime.webhook_delivery
    where id = ${toUuid(id)} and state = 'pending' and due_at > ${addMilliseconds(work.at, earlyMilliseconds)}`.execute(
    work.tx,
  );
  const row = rows[0];
  return (
    row && {
      endpoint: toId('webhook', row.endpoint_id),
      milliseconds: row.due_at.getTime() - Date.parse(work.at),
    }
  );
}

/** The event as receivers get it: its sealed part is not read at all. */
export async function readPublicEvent(tx: Transaction, id: Id<'event'>): Promise<PublicEvent | undefined> {
  const { rows } = await sql<{ type: string; subject: Id; recorded_at: Date; data: Json }>`
    select type, subject, recorded_at, data from retain.event where id = ${toUuid(id)}`.execute(tx);
  const row = rows[0];
  return row && { id, type: row.type, subject: row.subject, at: instant(row.recorded_at), data: row.data };
}

export async function insertAttempt(work: Work, claimed: Claimed, posted: Posted): Promise<void> {
  await sql`
    insert into runtime.webhook_attempt (delivery_id, number, tenant_id, at, milliseconds, status, fault, answer_start)
    values (${toUuid(claimed.id)}, ${claimed.attempts + 1}, ${toUuid(work.tenant)}, ${work.at}, ${posted.milliseconds},
            ${posted.status}, ${posted.fault}, ${posted.answerStart})`.execute(work.tx);
}

/** The worker's own notes on a delivery: an attempt was made, and what follows. */
export async function noteAttempt(
  work: Work,
  claimed: Claimed,
  next: { state: Exclude<DeliveryState, 'pending'> } | { state: 'pending'; dueAt: Instant },
): Promise<void> {
  const pending = next.state === 'pending';
  await sql`
    update runtime.webhook_delivery
    set state = ${next.state}, attempts = attempts + 1, attempts_in_turn = attempts_in_turn + 1, claimed_until = null,
        due_at = ${pending ? next.dueAt : work.at}, ended_at = ${pending ? null : work.at}
    where id = ${toUuid(claimed.id)} and state = 'pending'`.execute(work.tx);
}

export async function setCancelled(work: Work, id: Id<'delivery'>): Promise<void> {
  await sql`
    update runtime.webhook_delivery set state = 'cancelled', ended_at = ${work.at}, claimed_until = null
    where id = ${toUuid(id)} and state = 'pending'`.execute(work.tx);
}

/** Gives up a claim that came to nothing, because the worker stops. */
export async function releaseClaim(work: Work, id: Id<'delivery'>): Promise<void> {
  await sql`update runtime.webhook_delivery set claimed_until = null where id = ${toUuid(id)}`.execute(
    work.tx,
  );
}

export async function setPending(work: Work, event: RecordedEvent): Promise<void> {
  await sql`
    update runtime.webhook_delivery
    set state = 'pending', attempts_in_turn = 0, due_at = ${event.at}, ended_at = null, claimed_until = null
    where id = ${toUuid(event.subject)}`.execute(work.tx);
}

/** Whether a delivery to this endpoint died since one last succeeded. */
export async function diedSinceSuccess(tx: Transaction, endpoint: Id<'webhook'>): Promise<boolean> {
  const { rows } = await sql<{ died: boolean }>`
    select exists (
      select from runtime.webhook_delivery
      where endpoint_id = ${toUuid(endpoint)} and state = 'dead' and ended_at > coalesce(
        (select max(ended_at) from runtime.webhook_delivery
         where endpoint_id = ${toUuid(endpoint)} and state = 'delivered'), '-infinity')) as died`.execute(tx);
  return rows[0]?.died === true;
}

export type Forgotten = { readonly delivery: Id<'delivery'>; readonly endpoint: Id<'webhook'> };

/** Pending deliveries whose job must have been lost: due since `before`, and nobody at them. */
export async function listForgotten(work: Work, before: Instant): Promise<Forgotten[]> {
  const { rows } = await sql<{ id: string; endpoint_id: string }>`
    select id, endpoint_id from runtime.webhook_delivery
    where state = 'pending' and due_at < ${before} and (claimed_until is null or claimed_until < ${work.at})
    order by due_at limit 500`.execute(work.tx);
  return rows.map((row) => ({
    delivery: toId('delivery', row.id),
    endpoint: toId('webhook', row.endpoint_id),
  }));
}

/** Forgets what ended before `before`; the log is for finding faults, the events themselves stay. */
export async function deleteOld(tx: Transaction, before: Instant): Promise<void> {
  await sql`
    delete from runtime.webhook_delivery where id in (
      select id from runtime.webhook_delivery where state <> 'pending' and ended_at < ${before} limit 5000)`.execute(
    tx,
  );
}

export async function countDeliveries(tx: Transaction, state: DeliveryState): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from runtime.webhook_delivery where state = ${state}`.execute(tx);
  return rows[0]?.count ?? 0;
}
