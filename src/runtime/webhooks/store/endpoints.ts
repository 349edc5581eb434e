/** SQL of webhook endpoints. */
import { sql } from 'kysely';
import type { NewEvent, RecordedEvent } from '../../../kernel/events.ts';
import { type Id, toId, toUuid } from '../../../kernel/ids.ts';
import { type Instant, instant } from '../../../kernel/time.ts';
import type { Work } from '../../commit/work.ts';
import { seal, unseal } from '../../crypto/sealing.ts';
import type { Transaction } from '../../database/index.ts';
import { type Cursor, momentAfter, toPage } from '../../http/page.ts';
import type { Page } from '../../http/route.ts';
import type { Endpoint, EndpointDescription } from '../types.ts';

type EventOf<Data, Personal = unknown> = RecordedEvent<NewEvent<string, Data, Personal>>;
type Secret = { readonly secret: string };

export async function insertEndpoint(work: Work, event: EventOf<EndpointDescription, Secret>): Promise<void> {
  const { data } = event;
  await sql`
    insert into runtime.webhook_endpoint (id, tenant_id, url, description, event_types, state, secret, created_at)
    values (${toUuid(event.subject)}, ${toUuid(work.tenant)}, ${data.url}, ${data.description},
            ${[...data.eventTypes]}::text[], 'enabled', ${await sealed(work, event)}, ${event.at})`.execute(
    work.tx,
  );
}

export async function updateEndpoint(work: Work, event: EventOf<EndpointDescription>): Promise<void> {
  const { data } = event;
  await sql`
    update runtime.webhook_endpoint
    set url = ${data.url}, description = ${data.description}, event_types = ${[...data.eventTypes]}::text[]
    where id = ${toUuid(event.subject)}`.execute(work.tx);
}

/** @param because why it is disabled; null enables it. */
export async function setState(
  work: Work,
  event: RecordedEvent,
  because: 'asked' | 'gone' | null,
): Promise<void> {
  await sql`
    update runtime.webhook_endpoint
    set state = ${because === null ? 'enabled' : 'disabled'}, disabled_because = ${because}
    where id = ${toUuid(event.subject)}`.execute(work.tx);
}

export async function setRemoved(work: Work, event: RecordedEvent): Promise<void> {
  await sql`
    update runtime.webhook_endpoint set state = 'removed', disabled_because = null
    where id = ${toUuid(event.subject)}`.execute(work.tx);
  await sql`
    update runtime.webhook_delivery set state = 'cancelled', ended_at = ${event.at}, claimed_until = null
    where endpoint_id = ${toUuid(event.subject)} and state = 'pending'`.execute(work.tx);
}

export async function setSecret(work: Work, event: EventOf<{ beforeUntil: Instant }, Secret>): Promise<void> {
  await sql`
    update runtime.webhook_endpoint
    set secret_before = secret, secret_before_until = ${event.data.beforeUntil}, secret = ${await sealed(work, event)}
    where id = ${toUuid(event.subject)}`.execute(work.tx);
}

/** Sealed under a key of the endpoint's own, which the master key wraps. */
function sealed(work: Work, event: EventOf<unknown, Secret>): Promise<Buffer> {
  if (!event.personal) throw new Error(`${event.type} carries no secret`);
  return seal(work.seals, event.subject, Buffer.from(event.personal.value.secret));
}

type Row = {
  id: string;
  url: string;
  description: string;
  event_types: string[];
  state: Endpoint['state'];
  disabled_because: Endpoint['disabledBecause'];
  secret: Buffer;
  secret_before: Buffer | null;
  secret_before_until: Date | null;
  created_at: Date;
};

/** In the order they were entered, without the removed ones. */
export async function listEndpoints(
  tx: Transaction,
  page: { cursor?: Cursor; limit: number },
): Promise<Page<Endpoint>> {
  const after = momentAfter(page.cursor);
  const { rows } = await sql<Row>`
    select * from runtime.webhook_endpoint
    where state <> 'removed'
      and (${after?.id ?? null}::uuid is null
           or (created_at, id) > (${after?.after ?? null}::timestamptz, ${after?.id ?? null}::uuid))
    order by created_at, id
    limit ${page.limit + 1}`.execute(tx);
  return toPage(rows.map(present), page.limit, (row) => ({ after: row.createdAt, id: toUuid(row.id) }));
}

export async function countEndpoints(tx: Transaction): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from runtime.webhook_endpoint where state <> 'removed'`.execute(tx);
  return rows[0]?.count ?? 0;
}

/**
 * Nothing for a removed one.
 *
 * @param lock where a decision follows.
 */
export async function readEndpoint(
  tx: Transaction,
  id: Id<'webhook'>,
  lock = false,
): Promise<Endpoint | undefined> {
  const { rows } = await sql<Row>`
    select * from runtime.webhook_endpoint
    where id = ${toUuid(id)} and state <> 'removed' ${lock ? sql`for update` : sql``}`.execute(tx);
  return rows[0] && present(rows[0]);
}

/** Where to send and what to sign with: the present secret first. */
export type Target = Pick<Endpoint, 'url' | 'state'> & { readonly secrets: readonly string[] };

export async function readTarget(work: Work, id: Id<'webhook'>): Promise<Target | undefined> {
  const { rows } = await sql<Row>`
    select * from runtime.webhook_endpoint where id = ${toUuid(id)}`.execute(work.tx);
  const row = rows[0];
  if (!row) return undefined;
  const secrets = [(await unseal(work.seals, id, row.secret)).toString('utf8')];
  if (row.secret_before && row.secret_before_until && instant(row.secret_before_until) > work.at) {
    secrets.push((await unseal(work.seals, id, row.secret_before)).toString('utf8'));
  }
  return { url: row.url, state: row.state, secrets };
}

function present(row: Row): Endpoint {
  return {
    id: toId('webhook', row.id),
    url: row.url,
    description: row.description,
    eventTypes: row.event_types,
    state: row.state,
    disabledBecause: row.disabled_because,
    createdAt: instant(row.created_at),
    secretBeforeUntil: row.secret_before_until && instant(row.secret_before_until),
  };
}
