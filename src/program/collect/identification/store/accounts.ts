/** SQL of accounts. */
import { sql } from 'kysely';
import type { NewEvent, RecordedEvent } from '../../../../kernel/events.ts';
import { type Id, toId, toUuid } from '../../../../kernel/ids.ts';
import { day, type Instant, instant } from '../../../../kernel/time.ts';
import { newestData } from '../../../../runtime/commit/history.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { type Cursor, idAfter, toPage } from '../../../../runtime/http/page.ts';
import type { Page } from '../../../../runtime/http/route.ts';
import type { Account } from '../types/accounts.ts';
import type { Origin } from '../types/customers.ts';
import type { LocationOfUse } from '../types/elements.ts';
import type { AccountApplied, AccountPlaces, ResellerRecorded } from '../types/events.ts';
import type { CollectedFact } from '../types/facts.ts';
import type { PersonKind } from '../types/persons.ts';

export async function insertAccount(
  work: Work,
  event: RecordedEvent<NewEvent<string, AccountApplied, AccountPlaces>>,
): Promise<void> {
  const { data } = event;
  const places = event.personal?.value.locationsOfUse ?? [];
  await sql`
    insert into collect.account (id, tenant_id, customer_id, offering_id, trial, locations_of_use, external_id, origin,
                                 opened_on, reseller_id, applied_at)
    values (${toUuid(event.subject)}, ${toUuid(work.tenant)}, ${toUuid(data.customer)}, ${toUuid(data.offering)},
            ${data.trial}, ${JSON.stringify(places)}::jsonb, ${data.externalId}, ${data.origin}, ${data.openedOn},
            ${data.reseller ? toUuid(data.reseller) : null}, ${event.at})`.execute(work.tx);
}

export async function setAccountExternalId(
  work: Work,
  event: RecordedEvent<NewEvent<string, { externalId: string }>>,
): Promise<void> {
  await sql`
    update collect.account set external_id = ${event.data.externalId}
    where id = ${toUuid(event.subject)}`.execute(work.tx);
}

export async function setAccountReseller(
  work: Work,
  { subject, data }: RecordedEvent<NewEvent<string, ResellerRecorded>>,
): Promise<void> {
  await sql`
    update collect.account set reseller_id = ${data.to && toUuid(data.to)}
    where id = ${toUuid(subject)}`.execute(work.tx);
}

export async function setTrialEnded(work: Work, event: RecordedEvent): Promise<void> {
  await sql`update collect.account set trial = false where id = ${toUuid(event.subject)}`.execute(work.tx);
}

type Row = {
  id: string;
  customer_id: string;
  person_id: string;
  offering_id: string;
  trial: boolean;
  locations_of_use: LocationOfUse[];
  external_id: string | null;
  reseller_id: string | null;
  origin: Origin;
  opened_on: string | null;
  applied_at: Date;
};

const columns = sql`account.id, account.customer_id, customer.person_id, account.offering_id, account.trial,
  account.locations_of_use, account.external_id, account.reseller_id, account.origin, account.opened_on, account.applied_at`;
const source = sourceAsOf(undefined);

/** Accounts as they were at a moment; without one, as they are kept. */
export function accountsAsOf(asOf: Instant | undefined) {
  if (!asOf) return sql`collect.account`;
  const newest = (type: string) => newestData({ of: sql`'acc_' || kept.id`, type, until: asOf });
  return sql`(
    select kept.id, kept.customer_id, kept.offering_id, kept.locations_of_use, kept.origin, kept.opened_on,
      kept.applied_at, coalesce(${newest('account-external-id-recorded')} ->> 'externalId', applied ->> 'externalId')
        as external_id,
      replace(case when resold is null then applied ->> 'reseller' else resold ->> 'to' end, 'org_', '')::uuid
        as reseller_id,
      (applied ->> 'trial')::boolean and ${newest('account-trial-ended')} is null as trial
    from collect.account as kept cross join lateral ${newest('account-applied')} as applied(applied)
      left join lateral ${newest('account-reseller-recorded')} as resold(resold) on true
    where kept.applied_at <= ${asOf}) as account`;
}

function sourceAsOf(asOf: Instant | undefined) {
  return sql`${accountsAsOf(asOf)} join collect.customer on customer.id = account.customer_id`;
}

export async function readAccount(
  tx: Transaction,
  id: Id<'account'>,
  asOf?: Instant,
): Promise<Account | undefined> {
  const { rows } = await sql<Row>`
    select ${columns} from ${sourceAsOf(asOf)} where account.id = ${toUuid(id)}`.execute(tx);
  return rows[0] && present(rows[0]);
}

/** The account, held until the transaction ends: two commands on it follow one another. */
export async function lockAccount(tx: Transaction, id: Id<'account'>): Promise<Account | undefined> {
  const { rows } = await sql<Row>`
    select ${columns} from ${source} where account.id = ${toUuid(id)} for update of account`.execute(tx);
  return rows[0] && present(rows[0]);
}

export async function readAccountsByExternalId(
  tx: Transaction,
  externalIds: readonly string[],
): Promise<readonly Account[]> {
  const { rows } = await sql<Row>`
    select ${columns} from ${source} where account.external_id = any(${[...externalIds]}::text[])`.execute(
    tx,
  );
  return rows.map(present);
}

/** Every account of a person as customer, oldest first. */
export async function listPersonAccounts(tx: Transaction, person: Id<'person'>): Promise<readonly Account[]> {
  const { rows } = await sql<Row>`
    select ${columns} from ${source} where customer.person_id = ${toUuid(person)} order by account.id`.execute(
    tx,
  );
  return rows.map(present);
}

export type AccountFilter = {
  readonly customer?: Id<'customer'> | undefined;
  readonly person?: Id<'person'> | undefined;
  readonly externalId?: string | undefined;
  readonly trial?: boolean | undefined;
  readonly origin?: Origin | undefined;
  readonly reseller?: Id<'organization'> | undefined;
  /** Of these customers alone, whatever else is asked. */
  readonly among?: readonly Id<'customer'>[] | undefined;
  readonly asOf?: Instant | undefined;
};

/** Newest first. */
export async function listAccounts(
  tx: Transaction,
  filter: AccountFilter,
  page: { cursor?: Cursor; limit: number },
): Promise<Page<Account>> {
  const after = idAfter(page.cursor);
  const conditions = [
    sql`true`,
    ...(filter.among ? [sql`account.customer_id = any(${filter.among.map(toUuid)}::uuid[])`] : []),
    ...(filter.customer ? [sql`account.customer_id = ${toUuid(filter.customer)}`] : []),
    ...(filter.person ? [sql`customer.person_id = ${toUuid(filter.person)}`] : []),
    ...(filter.externalId ? [sql`account.external_id = ${filter.externalId}`] : []),
    ...(filter.trial === undefined ? [] : [sql`account.trial = ${filter.trial}`]),
    ...(filter.origin ? [sql`account.origin = ${filter.origin}`] : []),
    ...(filter.reseller ? [sql`account.reseller_id = ${toUuid(filter.reseller)}`] : []),
    ...(after ? [sql`account.id < ${after}::uuid`] : []),
  ];
  const { rows } = await sql<Row>`
    select ${columns} from ${sourceAsOf(filter.asOf)}
    where ${sql.join(conditions, sql` and `)}
    order by account.id desc limit ${page.limit + 1}`.execute(tx);
  return toPage(rows.map(present), page.limit, (row) => ({ after: '', id: toUuid(row.id) }));
}

/** Existing accounts that answer the rules of collection alike. */
export type ExistingGroup = {
  readonly kind: PersonKind;
  readonly collected: readonly CollectedFact[];
  readonly trial: boolean;
  readonly namesLocations: boolean;
  readonly accounts: number;
};

/** Existing accounts counted by what decides whether their collection is complete: few rows, however many accounts. */
export async function countExistingAccounts(tx: Transaction): Promise<readonly ExistingGroup[]> {
  const { rows } = await sql<ExistingGroup>`
    select person.kind, person.collected, account.trial,
           account.locations_of_use <> '[]'::jsonb as "namesLocations", count(*) as accounts
    from ${source} join collect.person on person.id = customer.person_id
    where account.origin = 'existing'
    group by 1, 2, 3, 4`.execute(tx);
  return rows;
}

/** Existing accounts with what was collected about the person behind each, oldest first. */
export async function listExistingAccounts(
  tx: Transaction,
  page: { cursor?: Cursor; limit: number },
): Promise<
  readonly { account: Account; name: string; kind: PersonKind; collected: readonly CollectedFact[] }[]
> {
  const after = idAfter(page.cursor);
  const { rows } = await sql<Row & { display_name: string; kind: PersonKind; collected: CollectedFact[] }>`
    select ${columns}, person.display_name, person.kind, person.collected
    from ${source} join collect.person on person.id = customer.person_id
    where account.origin = 'existing' and (${after}::uuid is null or account.id > ${after}::uuid)
    order by account.id limit ${page.limit + 1}`.execute(tx);
  return rows.map((row) => ({
    account: present(row),
    name: row.display_name,
    kind: row.kind,
    collected: row.collected,
  }));
}

function present(row: Row): Account {
  return {
    id: toId('account', row.id),
    customer: toId('customer', row.customer_id),
    person: toId('person', row.person_id),
    offering: toId('offering', row.offering_id),
    trial: row.trial,
    locationsOfUse: row.locations_of_use,
    externalId: row.external_id,
    reseller: row.reseller_id === null ? null : toId('organization', row.reseller_id),
    origin: row.origin,
    openedOn: row.opened_on === null ? null : day(row.opened_on),
    appliedAt: instant(row.applied_at),
  };
}
