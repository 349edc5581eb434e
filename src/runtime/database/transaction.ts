/** Transactions bound to one tenant and one actor: row-level security and history read both from the session. */
import { sql } from 'kysely';
import type { Actor } from '../../kernel/events.ts';
import { type Id, toUuid } from '../../kernel/ids.ts';
import type { Queryable, Transaction } from './connect.ts';

export type Principal = { readonly tenant: Id<'organization'>; readonly actor?: Actor };

/** Runs `work` in one transaction that sees only the tenant's rows. Without an actor every history write fails. */
export function inTenant<T>(
  db: Queryable,
  who: Principal,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await sql`select set_config('gatehouse.tenant', ${toUuid(who.tenant)}, true),
                     set_config('gatehouse.actor', ${who.actor ? JSON.stringify(who.actor) : ''}, true)`.execute(
      tx,
    );
    return work(tx);
  });
}

/** Changes who acts in a transaction that is bound to a tenant: what is written from here on is theirs. */
export async function actAs(tx: Transaction, actor: Actor): Promise<void> {
  await sql`select set_config('gatehouse.actor', ${JSON.stringify(actor)}, true)`.execute(tx);
}

/** A transaction outside any tenant: only tables without tenant rows are visible. */
export function inTransaction<T>(db: Queryable, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return db.transaction().execute(work);
}
