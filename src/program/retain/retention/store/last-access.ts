/** The row of an account whose clock is read, kept from others until the command ends. */
import { sql } from 'kysely';
import { type Id, toUuid } from '../../../../kernel/ids.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';

export async function lockClock(tx: Transaction, account: Id<'account'>): Promise<void> {
  await sql`select from collect.account where id = ${toUuid(account)} for update`.execute(tx);
  await sql`select from collect.account_last_access where account_id = ${toUuid(account)} for update`.execute(
    tx,
  );
}
