/** SQL of calendar addresses. */
import { type RawBuilder, sql } from 'kysely';
import type { NewEvent, RecordedEvent, Role } from '../../../kernel/events.ts';
import { type Id, toId, toUuid } from '../../../kernel/ids.ts';
import { type Instant, instant } from '../../../kernel/time.ts';
import type { Work } from '../../../runtime/commit/work.ts';
import type { Queryable, Transaction } from '../../../runtime/database/index.ts';
import { type ClockRow, clockOf } from '../rows.ts';
import { columns } from '../store.ts';
import type { Clock } from '../types.ts';

export async function insertFeed(
  work: Work,
  { id, subject, at, data }: RecordedEvent<NewEvent<string, { digest: string }>>,
): Promise<void> {
  await sql`
    insert into casework.clock_feed (id, tenant_id, user_id, digest, made_at)
    values (${toUuid(id)}, ${toUuid(work.tenant)}, ${toUuid(subject)}, ${Buffer.from(data.digest, 'hex')}, ${at})`.execute(
    work.tx,
  );
}

export async function endFeed(work: Work, user: Id): Promise<void> {
  await sql`
    update casework.clock_feed set ended_at = ${work.at}
    where user_id = ${toUuid(user)} and ended_at is null`.execute(work.tx);
}

export async function readFeed(tx: Transaction, user: Id<'user'>): Promise<Instant | undefined> {
  const { rows } = await sql<{ made_at: Date }>`
    select made_at from casework.clock_feed where user_id = ${toUuid(user)} and ended_at is null`.execute(tx);
  return rows[0] && instant(rows[0].made_at);
}

/** Whose address it is. Nothing for one that never was or has ended: a caller is not told which. */
export async function findFeed(
  db: Queryable,
  digest: Buffer,
): Promise<{ tenant: Id<'organization'>; user: Id<'user'> } | undefined> {
  const { rows } = await sql<{ tenant_id: string; user_id: string }>`
    select tenant_id, user_id from casework.clock_feed_of(${digest})`.execute(db);
  const row = rows[0];
  return row && { tenant: toId('organization', row.tenant_id), user: toId('user', row.user_id) };
}

/** The role that somebody has now; an address of whoever has none any more opens nothing. */
export async function readRole(tx: Transaction, user: Id<'user'>): Promise<Role | undefined> {
  const { rows } = await sql<{ role: Role }>`
    select role from runtime.membership
    where user_id = ${toUuid(user)} and customer_id is null and role <> 'examiner' and ended_at is null limit 1`.execute(
    tx,
  );
  return rows[0]?.role;
}

const mostInCalendar = 2_000;

export type FeedClock = { readonly clock: Clock; readonly changedAt: Instant; readonly changes: number };

/** The open deadlines that somebody sees in their calendar, the next due first. At most 2,000. */
export async function listFeedClocks(
  tx: Transaction,
  whose: { readonly user: Id<'user'>; readonly role: Role; readonly all: boolean },
): Promise<readonly FeedClock[]> {
  const own: RawBuilder<unknown> = sql`(owner_user = ${toUuid(whose.user)} or owner_user is null and owner_role = ${whose.role})`;
  const { rows } = await sql<ClockRow & { changed_at: Date; changes: number }>`
    select ${columns}, steps.changed_at, steps.changes
    from casework.clock
    cross join lateral (
      select max(happened_at) as changed_at, (count(*) - 1)::integer as changes
      from casework.clock_step where clock_id = clock.id) as steps
    where state in ('running', 'breached') and ${whose.all ? sql`true` : own}
    order by due_at, id limit ${mostInCalendar}`.execute(tx);
  return rows.map((row) => ({
    clock: clockOf(row),
    changedAt: instant(row.changed_at),
    changes: row.changes,
  }));
}
