/** SQL on memberships, examiners' grants among them. */

import type { z } from '@hono/zod-openapi';
import { type RawBuilder, sql } from 'kysely';
import { actorText, type NewEvent, type RecordedEvent, type Role } from '../../../kernel/events.ts';
import { type Id, toId, toUuid } from '../../../kernel/ids.ts';
import { instant } from '../../../kernel/time.ts';
import type { Work } from '../../commit/work.ts';
import type { Queryable, Transaction } from '../../database/index.ts';
import type { Scope } from '../../http/session.ts';
import type {
  ExaminerGrant,
  examinerGrantMade,
  LiveMembership,
  Membership,
  membershipGranted,
} from '../types.ts';

type EventOf<Schema extends z.ZodType> = RecordedEvent<NewEvent<string, z.output<Schema>>>;

export async function insertMembership(work: Work, event: EventOf<typeof membershipGranted>): Promise<void> {
  const { user, role, customer, person } = event.data;
  await sql`
    insert into runtime.membership (id, tenant_id, user_id, role, customer_id, person_id, granted_at, granted_by)
    values (${toUuid(event.subject)}, ${toUuid(work.tenant)}, ${toUuid(user)}, ${role},
            ${customer ? toUuid(customer) : null}, ${person ? toUuid(person) : null}, ${event.at}, ${actorText(event.actor)})`.execute(
    work.tx,
  );
}

export async function insertGrant(work: Work, event: EventOf<typeof examinerGrantMade>): Promise<void> {
  const { user, purpose, expiresAt, asOf, scopes, customers } = event.data;
  await sql`
    insert into runtime.membership (id, tenant_id, user_id, role, purpose, expires_at, as_of, scopes, customers,
                                    granted_at, granted_by)
    values (${toUuid(event.subject)}, ${toUuid(work.tenant)}, ${toUuid(user)}, 'examiner', ${purpose}, ${expiresAt},
            ${asOf}, ${scopes}, ${customers === null ? null : customers.map(toUuid)}::uuid[], ${event.at}, ${actorText(event.actor)})`.execute(
    work.tx,
  );
}

export async function endMembership(work: Work, event: RecordedEvent): Promise<void> {
  await sql`
    update runtime.membership set ended_at = ${event.at}, ended_by = ${actorText(event.actor)}
    where id = ${toUuid(event.subject)}`.execute(work.tx);
}

type LiveRow = {
  id: string;
  tenant_id: string;
  role: Role;
  customer_id: string | null;
  person_id: string | null;
  expires_at: Date | null;
  as_of: Date | null;
  scopes: Scope[] | null;
  customers: string[] | null;
};

/** What a person holds in every tenant, oldest first: the one look before the tenant is known. */
export async function liveMembershipsOf(db: Queryable, user: Id<'user'>): Promise<LiveMembership[]> {
  const { rows } = await sql<LiveRow>`
    select id, tenant_id, role, customer_id, person_id, expires_at, as_of, scopes, customers
    from runtime.memberships_of(${toUuid(user)})`.execute(db);
  return rows.map((row) => ({
    id: toId('membership', row.id),
    tenant: toId('organization', row.tenant_id),
    role: row.role,
    ...(row.customer_id ? { customer: toId('customer', row.customer_id) } : {}),
    ...(row.person_id ? { person: toId('person', row.person_id) } : {}),
    ...(row.expires_at ? { expiresAt: instant(row.expires_at) } : {}),
    ...(row.as_of ? { asOf: instant(row.as_of) } : {}),
    ...(row.scopes ? { scopes: row.scopes } : {}),
    ...(row.customers ? { customers: customersOf(row.customers) } : {}),
  }));
}

type Row = LiveRow & {
  user_id: string;
  name: string;
  email: string;
  purpose: string | null;
  granted_at: Date;
  granted_by: string;
  ended_at: Date | null;
  ended_by: string | null;
};

const columns = sql`
  m.id, m.tenant_id, m.user_id, u.name, u.email, m.role, m.customer_id, m.person_id, m.purpose, m.expires_at, m.as_of, m.scopes, m.customers,
  m.granted_at, m.granted_by, m.ended_at, m.ended_by`;

/** One membership, locked so that two who end it are one after the other. */
export async function lockMembership(tx: Transaction, id: Id<'membership'>): Promise<Membership | undefined> {
  const { rows } = await sql<Row>`
    select ${columns} from runtime.membership m join auth."user" u on u.id = m.user_id
    where m.id = ${toUuid(id)} for update of m`.execute(tx);
  return rows[0] && presentMembership(rows[0]);
}

/** How many owners there are. Locks them, so that the last two cannot end each other at once. */
export async function lockOwners(tx: Transaction): Promise<number> {
  const { rows } = await sql`
    select id from runtime.membership where role = 'owner' and ended_at is null order by id for update`.execute(
    tx,
  );
  return rows.length;
}

export type ListMemberships = { readonly after?: string; readonly limit: number; readonly live?: boolean };

export async function listMemberships(
  tx: Transaction,
  filter: ListMemberships & { role?: Role; customer?: Id<'customer'> },
): Promise<Membership[]> {
  const rows = await list(tx, filter, [
    ...(filter.role ? [sql<boolean>`m.role = ${filter.role}`] : []),
    ...(filter.customer ? [sql<boolean>`m.customer_id = ${toUuid(filter.customer)}`] : []),
  ]);
  return rows.map(presentMembership);
}

export async function readMembership(tx: Transaction, id: Id<'membership'>): Promise<Membership | undefined> {
  const rows = await list(tx, { limit: 1 }, [sql<boolean>`m.id = ${toUuid(id)}`]);
  return rows[0] && presentMembership(rows[0]);
}

export async function listGrants(tx: Transaction, filter: ListMemberships): Promise<ExaminerGrant[]> {
  const rows = await list(tx, filter, [sql<boolean>`m.role = 'examiner'`]);
  return rows.map(presentGrant);
}

export async function readGrant(tx: Transaction, id: Id<'membership'>): Promise<ExaminerGrant | undefined> {
  const rows = await list(tx, { limit: 1 }, [sql<boolean>`m.role = 'examiner' and m.id = ${toUuid(id)}`]);
  return rows[0] && presentGrant(rows[0]);
}

async function list(
  tx: Transaction,
  page: ListMemberships,
  where: readonly RawBuilder<boolean>[],
): Promise<Row[]> {
  const conditions = [
    sql<boolean>`true`,
    ...where,
    ...(page.live === undefined ? [] : [sql<boolean>`(m.ended_at is null) = ${page.live}`]),
    ...(page.after ? [sql<boolean>`m.id < ${page.after}`] : []),
  ];
  const { rows } = await sql<Row>`
    select ${columns} from runtime.membership m join auth."user" u on u.id = m.user_id
    where ${sql.join(conditions, sql` and `)}
    order by m.id desc limit ${page.limit}`.execute(tx);
  return rows;
}

function presentMembership(row: Row): Membership {
  return {
    ...presentPerson(row),
    role: row.role,
    customer: row.customer_id && toId('customer', row.customer_id),
    person: row.person_id && toId('person', row.person_id),
  };
}

function presentGrant(row: Row): ExaminerGrant {
  if (!row.purpose || !row.expires_at) throw new Error('an examiner’s grant without purpose or end');
  return {
    ...presentPerson(row),
    purpose: row.purpose,
    expiresAt: instant(row.expires_at),
    asOf: row.as_of && instant(row.as_of),
    scopes: row.scopes,
    customers: row.customers && customersOf(row.customers),
  };
}

function customersOf(uuids: readonly string[]): Id<'customer'>[] {
  return uuids.map((uuid) => toId('customer', uuid));
}

function presentPerson(row: Row) {
  return {
    id: toId('membership', row.id),
    user: toId('user', row.user_id),
    name: row.name,
    email: row.email,
    grantedAt: instant(row.granted_at),
    grantedBy: row.granted_by,
    endedAt: row.ended_at && instant(row.ended_at),
    endedBy: row.ended_by,
  };
}

/** Has a beneficial owner ever been let in to tell of themselves? */
export async function hasEntered(tx: Transaction, person: Id<'person'>): Promise<boolean> {
  const { rows } = await sql`
    select 1 from runtime.membership where person_id = ${toUuid(person)} limit 1`.execute(tx);
  return rows.length > 0;
}

/** Was anybody ever made owner of this tenant? */
export async function hasOwner(tx: Transaction): Promise<boolean> {
  const { rows } = await sql`select 1 from runtime.membership where role = 'owner' limit 1`.execute(tx);
  return rows.length > 0;
}
