/** SQL on service keys. */

import type { z } from '@hono/zod-openapi';
import { sql } from 'kysely';
import { actorText, type NewEvent, type RecordedEvent } from '../../../kernel/events.ts';
import { type Id, toId, toUuid } from '../../../kernel/ids.ts';
import { type Instant, instant } from '../../../kernel/time.ts';
import type { Work } from '../../commit/work.ts';
import { inTenant, type Queryable, type Transaction } from '../../database/index.ts';
import type { Scope } from '../../http/session.ts';
import type { ServiceKey, serviceKeyMade } from '../types.ts';

export async function insertKey(
  work: Work,
  event: RecordedEvent<NewEvent<string, z.output<typeof serviceKeyMade>>>,
): Promise<void> {
  const { name, scopes, expiresAt, digest } = event.data;
  await sql`
    insert into runtime.service_key (id, tenant_id, name, digest, scopes, expires_at, made_at, made_by)
    values (${toUuid(event.subject)}, ${toUuid(work.tenant)}, ${name}, ${Buffer.from(digest, 'hex')}, ${scopes},
            ${expiresAt}, ${event.at}, ${actorText(event.actor)})`.execute(work.tx);
}

export async function endKey(work: Work, event: RecordedEvent): Promise<void> {
  await sql`
    update runtime.service_key set ended_at = ${event.at}, ended_by = ${actorText(event.actor)}
    where id = ${toUuid(event.subject)}`.execute(work.tx);
}

/** A key that has not been withdrawn, as a request needs it. It may have expired. */
export type LiveKey = {
  readonly id: Id<'serviceKey'>;
  readonly tenant: Id<'organization'>;
  readonly scopes: readonly Scope[];
  readonly expiresAt?: Instant;
};

/** The key with that secret, in whichever tenant: the one look before the tenant is known. */
export async function findKey(db: Queryable, digest: Buffer): Promise<LiveKey | undefined> {
  const { rows } = await sql<{ id: string; tenant_id: string; scopes: Scope[]; expires_at: Date | null }>`
    select id, tenant_id, scopes, expires_at from runtime.service_key_of(${digest})`.execute(db);
  const row = rows[0];
  return (
    row && {
      id: toId('serviceKey', row.id),
      tenant: toId('organization', row.tenant_id),
      scopes: row.scopes,
      ...(row.expires_at ? { expiresAt: instant(row.expires_at) } : {}),
    }
  );
}

export async function noteUse(db: Queryable, key: LiveKey, at: Instant): Promise<void> {
  await inTenant(db, { tenant: key.tenant }, async (tx) => {
    await sql`
      insert into runtime.service_key_use (key_id, tenant_id, last_used_at)
      values (${toUuid(key.id)}, ${toUuid(key.tenant)}, ${at})
      on conflict (key_id) do update set last_used_at = greatest(runtime.service_key_use.last_used_at, excluded.last_used_at)`.execute(
      tx,
    );
  });
}

type Row = {
  id: string;
  name: string;
  scopes: Scope[];
  expires_at: Date | null;
  made_at: Date;
  made_by: string;
  last_used_at: Date | null;
  ended_at: Date | null;
  ended_by: string | null;
};

const columns = sql`k.id, k.name, k.scopes, k.expires_at, k.made_at, k.made_by, s.last_used_at, k.ended_at, k.ended_by`;

/** One key, locked so that two who end it are one after the other. */
export async function lockKey(tx: Transaction, id: Id<'serviceKey'>): Promise<ServiceKey | undefined> {
  const { rows } = await sql<Row>`
    select ${columns} from runtime.service_key k left join runtime.service_key_use s on s.key_id = k.id
    where k.id = ${toUuid(id)} for update of k`.execute(tx);
  return rows[0] && present(rows[0]);
}

export async function readKey(tx: Transaction, id: Id<'serviceKey'>): Promise<ServiceKey | undefined> {
  const { rows } = await sql<Row>`
    select ${columns} from runtime.service_key k left join runtime.service_key_use s on s.key_id = k.id
    where k.id = ${toUuid(id)}`.execute(tx);
  return rows[0] && present(rows[0]);
}

export async function listKeys(
  tx: Transaction,
  page: { readonly after?: string; readonly limit: number; readonly live?: boolean },
): Promise<ServiceKey[]> {
  const conditions = [
    sql<boolean>`true`,
    ...(page.live === undefined ? [] : [sql<boolean>`(k.ended_at is null) = ${page.live}`]),
    ...(page.after ? [sql<boolean>`k.id < ${page.after}`] : []),
  ];
  const { rows } = await sql<Row>`
    select ${columns} from runtime.service_key k left join runtime.service_key_use s on s.key_id = k.id
    where ${sql.join(conditions, sql` and `)}
    order by k.id desc limit ${page.limit}`.execute(tx);
  return rows.map(present);
}

function present(row: Row): ServiceKey {
  return {
    id: toId('serviceKey', row.id),
    name: row.name,
    scopes: row.scopes,
    expiresAt: row.expires_at && instant(row.expires_at),
    madeAt: instant(row.made_at),
    madeBy: row.made_by,
    lastUsedAt: row.last_used_at && instant(row.last_used_at),
    endedAt: row.ended_at && instant(row.ended_at),
    endedBy: row.ended_by,
  };
}
