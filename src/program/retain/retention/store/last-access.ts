/** What holds others off while the clock of an account is read and its records go. */
import { sql } from 'kysely';
import { type Id, toUuid } from '../../../../kernel/ids.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';

/** The row of the account, and that of its newest access. */
export async function lockClock(tx: Transaction, account: Id<'account'>): Promise<void> {
  await sql`select from collect.account where id = ${toUuid(account)} for update`.execute(tx);
  await sql`select from collect.account_last_access where account_id = ${toUuid(account)} for update`.execute(
    tx,
  );
}

/** No day is sealed until the command ends: what goes from the database is in no file that comes to count meanwhile. */
export async function holdSealing(tx: Transaction): Promise<void> {
  await sql`select collect.hold_access_files()`.execute(tx);
}
