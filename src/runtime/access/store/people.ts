/** SQL on people at the sign-in. The tables are better-auth's; what it does itself is not repeated here. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { NewEvent, RecordedEvent } from '../../../kernel/events.ts';
import { type Id, toId, toUuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Work } from '../../commit/work.ts';
import type { Queryable, Transaction } from '../../database/index.ts';
import type { PersonAtSignIn } from '../types.ts';

export async function insertUser(
  work: Work,
  event: RecordedEvent<NewEvent<string, unknown, PersonAtSignIn>>,
): Promise<void> {
  const person = event.personal?.value;
  if (!person) throw new Error('user-entered without a person');
  await sql`
    insert into auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt")
    values (${toUuid(event.subject)}, ${person.name}, ${person.email}, false, ${event.at}, ${event.at})`.execute(
    work.tx,
  );
}

/** Nobody else may enter or look for this address until the transaction ends. */
export async function lockEmail(tx: Transaction, email: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`access ${email}`}, 0))`.execute(tx);
}

export async function findUser(tx: Transaction, email: string): Promise<Id<'user'> | undefined> {
  const { rows } = await sql<{ id: string }>`select id from auth."user" where email = ${email}`.execute(tx);
  return rows[0] && toId('user', rows[0].id);
}

export async function readPerson(
  tx: Transaction,
  user: Id<'user'>,
): Promise<(PersonAtSignIn & { twoFactor: boolean }) | undefined> {
  const { rows } = await sql<PersonAtSignIn & { two_factor: boolean | null }>`
    select name, email, "twoFactorEnabled" as two_factor from auth."user" where id = ${toUuid(user)}`.execute(
    tx,
  );
  const row = rows[0];
  return row && { name: row.name, email: row.email, twoFactor: row.two_factor === true };
}

/** Can this person sign in already: by password, by the identity provider, by passkey? */
export async function hasWayIn(tx: Transaction, user: Id<'user'>): Promise<boolean> {
  const { rows } = await sql<{ known: boolean }>`
    select exists (select from auth.account where "userId" = ${toUuid(user)})
        or exists (select from auth.passkey where "userId" = ${toUuid(user)}) as known`.execute(tx);
  return rows[0]?.known === true;
}

/** A sign-in by password. Its hash is no part of history, so it is written beside the events. */
export async function insertPassword(
  tx: Transaction,
  password: { user: Id<'user'>; hash: string; at: Instant },
): Promise<void> {
  const user = toUuid(password.user);
  await sql`
    insert into auth.account (id, "accountId", "providerId", "userId", password, "createdAt", "updatedAt")
    values (${randomUUID()}, ${user}, 'credential', ${user}, ${password.hash}, ${password.at}, ${password.at})`.execute(
    tx,
  );
}

/** A one-time link to set a password, under the hash that better-auth will look for. */
export async function insertPasswordLink(
  tx: Transaction,
  link: { identifier: string; user: Id<'user'>; at: Instant; expiresAt: Instant },
): Promise<void> {
  await sql`
    insert into auth.verification (id, identifier, value, "expiresAt", "createdAt", "updatedAt")
    values (${randomUUID()}, ${link.identifier}, ${toUuid(link.user)}, ${link.expiresAt}, ${link.at}, ${link.at})`.execute(
    tx,
  );
}

export async function markEmailVerified(db: Queryable, user: Id<'user'>): Promise<void> {
  await sql`update auth."user" set "emailVerified" = true where id = ${toUuid(user)}`.execute(db);
}
