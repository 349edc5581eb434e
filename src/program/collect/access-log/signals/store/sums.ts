/** SQL that adds received events up. */
import { sql } from 'kysely';
import { type Id, toId, toUuid } from '../../../../../kernel/ids.ts';
import type { Day } from '../../../../../kernel/time.ts';
import type { Work } from '../../../../../runtime/commit/work.ts';
import type { Transaction } from '../../../../../runtime/database/index.ts';
import type { SeenNetwork } from '../rules/index.ts';
import type { ToWeigh } from './to-weigh.ts';

/** What is known of one address. */
export type Placed = { readonly address: string; readonly country: string; readonly network: SeenNetwork };

export type Touched = {
  readonly accounts: readonly Id<'account'>[];
  readonly addresses: readonly string[];
};

function taken({ batches, lines, firstAt, lastAt }: ToWeigh) {
  return sql`
    select * from collect.access_event
    where batch = any(${batches}::bigint[]) and at between ${firstAt}::timestamptz and ${lastAt}::timestamptz
      and (${lines}::integer[] is null or line = any(${lines}::integer[]))`;
}

/** The events with the place of each; its name orders them by time, then batch and line. */
function placed(toWeigh: ToWeigh, places: readonly Placed[]) {
  return sql`
    select account_id, at, address, principal, (at at time zone 'UTC')::date as day,
      coalesce(place.country, '') as country, coalesce(place.network, 'no-address') as network,
      array[(extract(epoch from at) * 1000000)::bigint, batch, line] as name
    from (${taken(toWeigh)}) as event
      left join unnest(${places.map(({ address }) => address)}::inet[], ${places.map(({ country }) => country)}::text[],
        ${places.map(({ network }) => network)}::text[]) as place(of, country, network)
        on place.of = event.address`;
}

export async function readAddresses(tx: Transaction, toWeigh: ToWeigh): Promise<readonly string[]> {
  const { rows } = await sql<{ address: string }>`
    select distinct host(address) as address from (${taken(toWeigh)}) as event where address is not null`.execute(
    tx,
  );
  return rows.map(({ address }) => address);
}

/**
 * Adds the events up, reading them once. Days before `since` are not looked back to: of these, addresses and principals are
 * not kept.
 *
 * @returns the accounts that were used, by their ids, and the addresses at which one was seen that day for the first time.
 */
export async function addUp(
  work: Work,
  toWeigh: ToWeigh,
  { places, since }: { readonly places: readonly Placed[]; readonly since: Day },
): Promise<Touched> {
  const tenant = sql`${toUuid(work.tenant)}::uuid`;
  const { rows } = await sql<{ account: string | null; address: string | null }>`
    with event as materialized (${placed(toWeigh, places)}),
    country_days as (
      insert into collect.access_country_day as kept
        (tenant_id, account_id, day, country, network, events, first_at, last_at, batch, line)
      select ${tenant}, account_id, day, country, network, count(*), min(at), max(at), (min(name))[2], (min(name))[3]
      from event group by account_id, day, country, network
      order by account_id, day, country, network
      on conflict (tenant_id, account_id, day, country, network) do update set
        events = kept.events + excluded.events,
        batch = case when excluded.first_at < kept.first_at then excluded.batch else kept.batch end,
        line = case when excluded.first_at < kept.first_at then excluded.line else kept.line end,
        first_at = least(kept.first_at, excluded.first_at),
        last_at = greatest(kept.last_at, excluded.last_at)),
    address_days as (
      insert into collect.access_address_day (tenant_id, address, account_id, day, batch, line)
      select ${tenant}, address, account_id, day, (min(name))[2], (min(name))[3]
      from event where network = 'plain' and day >= ${since}::date
      group by address, account_id, day
      order by address, account_id, day
      on conflict do nothing returning address),
    principal_days as (
      insert into collect.access_principal_day as kept
        (tenant_id, account_id, principal, day, country, first_at, first_batch, first_line, last_at, last_batch, last_line)
      select ${tenant}, account_id, principal, day, country, min(at), (min(name))[2], (min(name))[3], max(at),
        (max(name))[2], (max(name))[3]
      from event
      where network = 'plain' and country <> '' and length(principal) between 1 and 500 and day >= ${since}::date
      group by account_id, principal, day, country
      order by account_id, principal, day, country
      on conflict (tenant_id, account_id, principal, day, country) do update set
        first_batch = case when excluded.first_at < kept.first_at then excluded.first_batch else kept.first_batch end,
        first_line = case when excluded.first_at < kept.first_at then excluded.first_line else kept.first_line end,
        first_at = least(kept.first_at, excluded.first_at),
        last_batch = case when excluded.last_at > kept.last_at then excluded.last_batch else kept.last_batch end,
        last_line = case when excluded.last_at > kept.last_at then excluded.last_line else kept.last_line end,
        last_at = greatest(kept.last_at, excluded.last_at))
    select account_id as account, null as address from event group by account_id
    union all select null, host(address) from address_days group by address
    order by account, address`.execute(work.tx);
  return {
    accounts: rows.flatMap(({ account }) => (account === null ? [] : [toId('account', account)])),
    addresses: rows.flatMap(({ address }) => (address === null ? [] : [address])),
  };
}

/** What lies before the days that rules look back to is let go. */
export async function forgetBefore(tx: Transaction, since: Day): Promise<void> {
  await sql`delete from collect.access_address_day where day < ${since}::date`.execute(tx);
  await sql`delete from collect.access_principal_day where day < ${since}::date`.execute(tx);
}
