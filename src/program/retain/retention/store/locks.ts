/** What holds others off while an account is looked at and its records go. */
import { sql } from 'kysely';
import { type Id, toUuid } from '../../../../kernel/ids.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';

/** Nothing that refers to the account is written by others until the command ends. */
export async function lockAccount(tx: Transaction, account: Id<'account'>): Promise<void> {
  await sql`select from collect.account where id = ${toUuid(account)} for update`.execute(tx);
}

/** No day is sealed until the command ends: what goes from the database is in no file that comes to count meanwhile. */
export async function holdSealing(tx: Transaction): Promise<void> {
  await sql`select collect.hold_access_files()`.execute(tx);
}
