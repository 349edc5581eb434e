/** SQL on signed-in sessions, where better-auth has none of its own. */
import { sql } from 'kysely';
import { type Id, toUuid } from '../../../kernel/ids.ts';
import type { Queryable } from '../../database/index.ts';

/** Keeps which membership a signed-in person works in. */
export async function chooseMembership(
  db: Queryable,
  choice: { session: string; user: Id<'user'>; membership: Id<'membership'> },
): Promise<void> {
  await sql`
    update auth.session set membership = ${choice.membership}
    where id = ${choice.session} and "userId" = ${toUuid(choice.user)}`.execute(db);
}
