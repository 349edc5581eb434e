/** SQL of customers. */
import { sql } from 'kysely';
import type { NewEvent, RecordedEvent } from '../../../../kernel/events.ts';
import { type Id, toId, toUuid } from '../../../../kernel/ids.ts';
import { type Instant, instant } from '../../../../kernel/time.ts';
import { newestData } from '../../../../runtime/commit/history.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { type Cursor, idAfter, toPage } from '../../../../runtime/http/page.ts';
import type { Page } from '../../../../runtime/http/route.ts';
import type { Customer, CustomerStatus, Origin } from '../types/customers.ts';
import type { CustomerEntered, CustomerStatusChanged } from '../types/events.ts';
import type { PersonKind } from '../types/persons.ts';
import { personsAsOf } from './persons.ts';

export async function insertCustomer(
  work: Work,
  event: RecordedEvent<NewEvent<string, CustomerEntered>>,
): Promise<void> {
  const { data } = event;
  // An existing customer has its contract already.
  const status: CustomerStatus = data.origin === 'existing' ? 'contracting' : 'prospective';
  await sql`
    insert into collect.customer (id, tenant_id, person_id, external_id, status, origin, created_at)
    values (${toUuid(event.subject)}, ${toUuid(work.tenant)}, ${toUuid(data.person)}, ${data.externalId}, ${status},
            ${data.origin}, ${event.at})`.execute(work.tx);
}

export async function setCustomerStatus(
  work: Work,
  event: RecordedEvent<NewEvent<string, CustomerStatusChanged>>,
): Promise<void> {
  await sql`
    update collect.customer set status = ${event.data.to} where id = ${toUuid(event.subject)}`.execute(
    work.tx,
  );
}

type Row = {
  id: string;
  person_id: string;
  person_kind: PersonKind;
  display_name: string;
  external_id: string | null;
  status: CustomerStatus;
  origin: Origin;
  created_at: Date;
};

const columns = sql`customer.id, customer.person_id, person.kind as person_kind, person.display_name,
  customer.external_id, customer.status, customer.origin, customer.created_at`;
const source = sql`collect.customer join collect.person on person.id = customer.person_id`;

/** Customers as they were at a moment; without one, as they are kept. */
function sourceAsOf(asOf: Instant | undefined) {
  if (!asOf) return source;
  const changed = newestData({
    of: sql`'cus_' || kept.id`,
    type: 'customer-status-changed',
    until: asOf,
  });
  return sql`(
    select kept.id, kept.person_id, kept.external_id, kept.origin, kept.created_at,
      coalesce(${changed} ->> 'to', case kept.origin when 'existing' then 'contracting' else 'prospective' end) as status
    from collect.customer as kept where kept.created_at <= ${asOf}) as customer
    join ${personsAsOf(asOf)} on person.id = customer.person_id`;
}

export async function readCustomer(
  tx: Transaction,
  id: Id<'customer'>,
  asOf?: Instant,
): Promise<Customer | undefined> {
  const { rows } = await sql<Row>`
    select ${columns} from ${sourceAsOf(asOf)} where customer.id = ${toUuid(id)}`.execute(tx);
  return rows[0] && present(rows[0]);
}

export async function lockCustomer(tx: Transaction, id: Id<'customer'>): Promise<Customer | undefined> {
  const { rows } = await sql<Row>`
    select ${columns} from ${source} where customer.id = ${toUuid(id)} for update of customer`.execute(tx);
  return rows[0] && present(rows[0]);
}

/** The customer that a person is; a person is one at most. */
export async function readCustomerOf(tx: Transaction, person: Id<'person'>): Promise<Customer | undefined> {
  const { rows } = await sql<Row>`
    select ${columns} from ${source} where customer.person_id = ${toUuid(person)}`.execute(tx);
  return rows[0] && present(rows[0]);
}

export async function readCustomers(
  tx: Transaction,
  ids: readonly Id<'customer'>[],
): Promise<readonly Customer[]> {
  const { rows } = await sql<Row>`
    select ${columns} from ${source} where customer.id = any(${ids.map(toUuid)}::uuid[])`.execute(tx);
  return rows.map(present);
}

export async function readCustomersByExternalId(
  tx: Transaction,
  externalIds: readonly string[],
): Promise<readonly Customer[]> {
  const { rows } = await sql<Row>`
    select ${columns} from ${source} where customer.external_id = any(${[...externalIds]}::text[])`.execute(
    tx,
  );
  return rows.map(present);
}

export type CustomerFilter = {
  readonly status?: CustomerStatus | undefined;
  readonly origin?: Origin | undefined;
  readonly externalId?: string | undefined;
  readonly among?: readonly Id<'customer'>[] | undefined;
  readonly asOf?: Instant | undefined;
};

/** Newest first. */
export async function listCustomers(
  tx: Transaction,
  filter: CustomerFilter,
  page: { cursor?: Cursor; limit: number },
): Promise<Page<Customer>> {
  const after = idAfter(page.cursor);
  const conditions = [
    sql`true`,
    ...(filter.among ? [sql`customer.id = any(${filter.among.map(toUuid)}::uuid[])`] : []),
    ...(filter.status ? [sql`customer.status = ${filter.status}`] : []),
    ...(filter.origin ? [sql`customer.origin = ${filter.origin}`] : []),
    ...(filter.externalId ? [sql`customer.external_id = ${filter.externalId}`] : []),
    ...(after ? [sql`customer.id < ${after}::uuid`] : []),
  ];
  const { rows } = await sql<Row>`
    select ${columns} from ${sourceAsOf(filter.asOf)}
    where ${sql.join(conditions, sql` and `)}
    order by customer.id desc limit ${page.limit + 1}`.execute(tx);
  return toPage(rows.map(present), page.limit, (row) => ({ after: '', id: toUuid(row.id) }));
}

function present(row: Row): Customer {
  return {
    id: toId('customer', row.id),
    person: toId('person', row.person_id),
    personKind: row.person_kind,
    name: row.display_name,
    externalId: row.external_id,
    status: row.status,
    origin: row.origin,
    createdAt: instant(row.created_at),
  };
}
