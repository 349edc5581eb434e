/** SQL of who can read the records: grants of outsiders, keys, and readings of sealed values. */
import { sql } from 'kysely';
import { toId } from '../../../../kernel/ids.ts';
import type { Instant } from '../../../../kernel/time.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import type { ReaderFacts } from '../rules.ts';

/** Outsiders are examiners: customers and owners reach only what is their own. */
export async function readGrants(tx: Transaction, at: Instant): Promise<ReaderFacts['grants']> {
  const { rows } = await sql<{ id: string; has_purpose: boolean; ends: boolean }>`
    select id, purpose is not null as has_purpose, expires_at is not null as ends from runtime.membership
    where role = 'examiner' and ended_at is null and (expires_at is null or expires_at > ${at})
    order by id limit 1000`.execute(tx);
  return rows.map((row) => ({ id: toId('membership', row.id), hasPurpose: row.has_purpose, ends: row.ends }));
}

export async function readReadingKeys(tx: Transaction, at: Instant): Promise<ReaderFacts['keys']> {
  const { rows } = await sql<{ id: string; ends: boolean }>`
    select id, expires_at is not null as ends from runtime.service_key
    where ended_at is null and (expires_at is null or expires_at > ${at})
      and scopes && array['identification:read', 'identification:write', 'determine:read', 'determine:write',
                          'casework:read', 'casework:write']
    order by id limit 1000`.execute(tx);
  return rows.map(({ id, ends }) => ({ id: toId('serviceKey', id), ends }));
}

/** Sealed values that were shown to somebody: each is in the history with its reason. */
export async function countReadings(tx: Transaction): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from retain.event where type = 'element-revealed'`.execute(tx);
  return rows[0]?.count ?? 0;
}
