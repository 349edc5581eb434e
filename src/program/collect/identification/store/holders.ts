/** SQL for those who judge many accounts at once: each account with the person behind it, and whose accounts are whose. */
import { sql } from 'kysely';
import { type Id, toId, toUuid } from '../../../../kernel/ids.ts';
import { type Day, day, type Instant, instant } from '../../../../kernel/time.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import type { Origin } from '../types/customers.ts';
import type { CollectedFact } from '../types/facts.ts';
import type { PersonKind } from '../types/persons.ts';
import { accountsAsOf } from './accounts.ts';
import { personsAsOf } from './persons.ts';

/** An account and the person behind it, without a value that names anybody. */
export type AccountHolder = {
  readonly account: Id<'account'>;
  readonly offering: Id<'offering'>;
  readonly trial: boolean;
  readonly namesLocations: boolean;
  readonly origin: Origin;
  readonly appliedAt: Instant;
  readonly openedOn: Day | null;
  /** Through whom it is opened; null: the provider sells itself. */
  readonly reseller: Id<'organization'> | null;
  readonly customer: Id<'customer'>;
  readonly person: Id<'person'>;
  readonly kind: PersonKind;
  readonly collected: readonly CollectedFact[];
};

type Row = {
  id: string;
  offering_id: string;
  trial: boolean;
  names_locations: boolean;
  origin: Origin;
  applied_at: Date;
  opened_on: string | null;
  reseller_id: string | null;
  customer_id: string;
  person_id: string;
  kind: PersonKind;
  collected: CollectedFact[];
};

/** The holders of accounts, in no order; with `asOf`, as they were then. */
export async function readAccountHolders(
  tx: Transaction,
  accounts: readonly Id<'account'>[],
  asOf?: Instant,
): Promise<readonly AccountHolder[]> {
  const { rows } = await sql<Row>`
    select account.id, account.offering_id, account.trial, account.locations_of_use <> '[]'::jsonb as names_locations,
           account.origin, account.applied_at, account.opened_on, account.reseller_id, account.customer_id,
           person.id as person_id, person.kind, person.collected
    from ${accountsAsOf(asOf)}
    join collect.customer on customer.id = account.customer_id
    join ${personsAsOf(asOf)} on person.id = customer.person_id
    where account.id = any(${accounts.map(toUuid)}::uuid[])`.execute(tx);
  return rows.map((row) => ({
    account: toId('account', row.id),
    offering: toId('offering', row.offering_id),
    trial: row.trial,
    namesLocations: row.names_locations,
    origin: row.origin,
    appliedAt: instant(row.applied_at),
    openedOn: row.opened_on === null ? null : day(row.opened_on),
    reseller: row.reseller_id === null ? null : toId('organization', row.reseller_id),
    customer: toId('customer', row.customer_id),
    person: toId('person', row.person_id),
    kind: row.kind,
    collected: row.collected,
  }));
}

/** Every account of these customers, and of these persons as customers. */
export async function accountsOf(
  tx: Transaction,
  holders: { readonly customers: readonly Id<'customer'>[]; readonly persons: readonly Id<'person'>[] },
): Promise<readonly Id<'account'>[]> {
  const { rows } = await sql<{ id: string }>`
    select account.id from collect.account join collect.customer on customer.id = account.customer_id
    where customer.id = any(${holders.customers.map(toUuid)}::uuid[])
       or customer.person_id = any(${holders.persons.map(toUuid)}::uuid[])
    order by account.id`.execute(tx);
  return rows.map((row) => toId('account', row.id));
}

/** Those of these accounts that are there. */
export async function accountsThatAre(
  tx: Transaction,
  accounts: readonly Id<'account'>[],
): Promise<readonly Id<'account'>[]> {
  const { rows } = await sql<{ id: string }>`
    select id from collect.account where id = any(${accounts.map(toUuid)}::uuid[])`.execute(tx);
  return rows.map((row) => toId('account', row.id));
}

/**
 * The next accounts after one, by id: a walk over all of them that can stop and go on.
 *
 * @param walk.last where the walk ends, that account included; null: there is nothing to walk over. Left out: at the end.
 */
export async function accountsAfter(
  tx: Transaction,
  walk: {
    readonly after: Id<'account'> | undefined;
    readonly last?: Id<'account'> | null;
    readonly limit: number;
  },
): Promise<readonly Id<'account'>[]> {
  const { after, last, limit } = walk;
  if (last === null) return [];
  const from = after ? toUuid(after) : '00000000-0000-0000-0000-000000000000';
  const upTo = last ? toUuid(last) : null;
  const { rows } = await sql<{ id: string }>`
    select id from collect.account
    where id > ${from}::uuid and (${upTo}::uuid is null or id <= ${upTo}::uuid)
    order by id limit ${limit}`.execute(tx);
  return rows.map((row) => toId('account', row.id));
}

/** Holds persons until the transaction ends, so that what follows from two changes about one of them comes in turn. */
export async function holdPersons(tx: Transaction, persons: readonly Id<'person'>[]): Promise<void> {
  await sql`
    select from collect.person where id = any(${persons.map(toUuid)}::uuid[]) order by id for no key update`.execute(
    tx,
  );
}
