/** Whether somebody who asked for something earlier may still act: for work that goes on after the request. */
import { sql } from 'kysely';
import type { Actor } from '../../kernel/events.ts';
import { type Id, toUuid } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Transaction } from '../database/index.ts';

export type Asker = { readonly actor: Actor; readonly membership: Id<'membership'> | undefined };

/** Their membership has not ended and still gives that role; their key has not been withdrawn. */
export async function isInForce(
  tx: Transaction,
  { actor, membership }: Asker,
  at: Instant,
): Promise<boolean> {
  if (actor.kind === 'service-key') return isKeyInForce(tx, actor.id, at);
  if (actor.kind === 'system' || membership === undefined) return true;
  const { rows } = await sql`
    select 1 from runtime.membership
    where id = ${toUuid(membership)} and user_id = ${toUuid(actor.id)} and role = ${actor.role} and ended_at is null
      and (expires_at is null or expires_at > ${at})`.execute(tx);
  return rows.length > 0;
}

async function isKeyInForce(tx: Transaction, key: Id<'serviceKey'>, at: Instant): Promise<boolean> {
  const { rows } = await sql`
    select 1 from runtime.service_key
    where id = ${toUuid(key)} and ended_at is null and (expires_at is null or expires_at > ${at})`.execute(
    tx,
  );
  return rows.length > 0;
}
