/** SQL of the countries that persons live in, use products from and pay from: codes alone, for those who count. */
import { sql } from 'kysely';
import { type Id, toId, toUuid } from '../../../../kernel/ids.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import type { CustomerStatus } from '../types/customers.ts';

export type Whereabouts = {
  readonly person: Id<'person'>;
  /** The customer that the person is, where it is one. */
  readonly customer: { readonly id: Id<'customer'>; readonly status: CustomerStatus } | null;
  /** Of an individual the residence; of an entity the principal place of business, else where it is organized. */
  readonly residence: string | null;
  readonly uses: readonly string[];
  /** Of the means of payment, where it says. */
  readonly billing: string | null;
};

type Row = {
  id: string;
  customer_id: string | null;
  status: CustomerStatus | null;
  residence: string | null;
  uses: string[];
  billing: string | null;
};

/** Each person asked about, in no order. */
export async function readWhereabouts(
  tx: Transaction,
  persons: readonly Id<'person'>[],
): Promise<readonly Whereabouts[]> {
  const current = (kind: string) => sql`
    element.person_id = person.id and element.kind = ${kind} and element.superseded_at is null`;
  const { rows } = await sql<Row>`
    select person.id, customer.id as customer_id, customer.status,
      coalesce(
        (select value ->> 'country' from collect.element where ${current('address')}
         order by case value ->> 'use' when 'residential' then 1 when 'principal-place-of-business' then 1
           when 'business' then 2 else 3 end, recorded_at desc, id desc limit 1),
        (select left(value ->> 'jurisdiction', 2) from collect.element where ${current('jurisdiction')}
         order by recorded_at desc, id desc limit 1)) as residence,
      array(
        select value ->> 'country' from collect.element where ${current('location-of-use')}
        union
        select place ->> 'country' from collect.account, jsonb_array_elements(account.locations_of_use) as place
        where account.customer_id = customer.id
        order by 1) as uses,
      (select value ->> 'country' from collect.element where ${current('payment-means')} and value ? 'country'
       order by recorded_at desc, id desc limit 1) as billing
    from collect.person left join collect.customer on customer.person_id = person.id
    where person.id = any(${persons.map(toUuid)}::uuid[])`.execute(tx);
  return rows.map((row) => ({
    person: toId('person', row.id),
    customer:
      row.customer_id !== null && row.status !== null
        ? { id: toId('customer', row.customer_id), status: row.status }
        : null,
    residence: row.residence,
    uses: row.uses,
    billing: row.billing,
  }));
}
