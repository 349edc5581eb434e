/** SQL of what those who act here are called. */
import { sql } from 'kysely';
import type { Role } from '../../../kernel/events.ts';
import { type Id, toUuid } from '../../../kernel/ids.ts';
import { instant } from '../../../kernel/time.ts';
import type { Transaction } from '../../database/index.ts';
import { everyReader } from '../../http/who.ts';
import type { Colleague } from '../types.ts';

/** By the role they have, else by the last one they had. Who only ever spoke for a customer is none. */
export async function readColleague(tx: Transaction, user: Id<'user'>): Promise<Colleague | undefined> {
  const { rows } = await sql<{ name: string; role: Role; ended_at: Date | null }>`
    select u.name, m.role, m.ended_at
    from runtime.membership m join auth."user" u on u.id = m.user_id
    where m.user_id = ${toUuid(user)} and m.role = any(${[...everyReader]}::text[])
    order by m.ended_at is null desc, m.id desc limit 1`.execute(tx);
  const [row] = rows;
  return row && { user, name: row.name, role: row.role, endedAt: row.ended_at && instant(row.ended_at) };
}
