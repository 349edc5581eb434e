/** SQL of the delivery log, as people and programs read it. */
import { sql } from 'kysely';
import { type Id, toId, toUuid } from '../../../kernel/ids.ts';
import { instant } from '../../../kernel/time.ts';
import type { Transaction } from '../../database/index.ts';
import { type Cursor, momentAfter, toPage } from '../../http/page.ts';
import type { Page } from '../../http/route.ts';
import type { Attempt, Delivery, DeliveryState } from '../types.ts';

type Row = {
  id: string;
  endpoint_id: string;
  event_id: string;
  event_type: string;
  state: DeliveryState;
  attempts: number;
  created_at: Date;
  due_at: Date;
  ended_at: Date | null;
};

export type DeliveryFilter = {
  readonly endpoint?: Id<'webhook'> | undefined;
  readonly state?: DeliveryState | undefined;
  readonly eventType?: string | undefined;
};

/** Newest first. */
export async function listDeliveries(
  tx: Transaction,
  filter: DeliveryFilter,
  page: { cursor?: Cursor; limit: number },
): Promise<Page<Delivery>> {
  const endpoint = filter.endpoint ? toUuid(filter.endpoint) : null;
  const after = momentAfter(page.cursor);
  const { rows } = await sql<Row>`
    select * from runtime.webhook_delivery
    where (${endpoint}::uuid is null or endpoint_id = ${endpoint})
      and (${filter.state ?? null}::text is null or state = ${filter.state ?? null})
      and (${filter.eventType ?? null}::text is null or event_type = ${filter.eventType ?? null})
      and (${after?.id ?? null}::uuid is null
           or (created_at, id) < (${after?.after ?? null}::timestamptz, ${after?.id ?? null}::uuid))
    order by created_at desc, id desc
    limit ${page.limit + 1}`.execute(tx);
  return toPage(rows.map(present), page.limit, (row) => ({ after: row.createdAt, id: toUuid(row.id) }));
}

/** @param lock where a decision follows. */
export async function readDelivery(
  tx: Transaction,
  id: Id<'delivery'>,
  lock = false,
): Promise<Delivery | undefined> {
  const { rows } = await sql<Row>`
    select * from runtime.webhook_delivery
    where id = ${toUuid(id)} ${lock ? sql`for update` : sql``}`.execute(tx);
  return rows[0] && present(rows[0]);
}

type AttemptRow = {
  number: number;
  at: Date;
  milliseconds: number;
  status: number | null;
  fault: Attempt['fault'];
  answer_start: string | null;
};

export async function listAttempts(tx: Transaction, id: Id<'delivery'>): Promise<Attempt[]> {
  const { rows } = await sql<AttemptRow>`
    select number, at, milliseconds, status, fault, answer_start from runtime.webhook_attempt
    where delivery_id = ${toUuid(id)} order by number limit 1000`.execute(tx);
  return rows.map((row) => ({
    number: row.number,
    at: instant(row.at),
    milliseconds: row.milliseconds,
    status: row.status,
    fault: row.fault,
    answerStart: row.answer_start,
  }));
}

function present(row: Row): Delivery {
  return {
    id: toId('delivery', row.id),
    endpoint: toId('webhook', row.endpoint_id),
    event: toId('event', row.event_id),
    eventType: row.event_type,
    state: row.state,
    attempts: row.attempts,
    createdAt: instant(row.created_at),
    dueAt: row.state === 'pending' ? instant(row.due_at) : null,
    endedAt: row.ended_at && instant(row.ended_at),
  };
}
