/** SQL of what the rules of signals are given. */
import { sql } from 'kysely';
import { type Id, toId, toUuid } from '../../../../../kernel/ids.ts';
import { type Day, type Instant, instant } from '../../../../../kernel/time.ts';
import type { Transaction } from '../../../../../runtime/database/index.ts';
import type { AtAddress, CountryDay, Period, PrincipalDay, SeenNetwork } from '../rules/index.ts';

type CountryRow = {
  account_id: string;
  day: Day;
  country: string;
  network: SeenNetwork;
  events: string;
  batch: string;
  line: number;
};

/** Where each account was used from in the period. Accounts without any use are left out. */
export async function readCountryDays(
  tx: Transaction,
  accounts: readonly Id<'account'>[],
  { from, until }: Period,
): Promise<ReadonlyMap<Id<'account'>, readonly CountryDay[]>> {
  const { rows } = await sql<CountryRow>`
    select account_id, day, country, network, events, batch, line from collect.access_country_day
    where account_id = any(${accounts.map(toUuid)}::uuid[]) and day between ${from}::date and ${until}::date
    order by account_id, day, country, network`.execute(tx);
  return gathered(rows, (row) => [
    toId('account', row.account_id),
    {
      day: row.day,
      country: row.country,
      network: row.network,
      events: Number(row.events),
      first: { batch: Number(row.batch), line: row.line },
    },
  ]);
}

type PrincipalRow = {
  account_id: string;
  principal: string;
  country: string;
  first_at: Date;
  first_batch: string;
  first_line: number;
  last_at: Date;
  last_batch: string;
  last_line: number;
};

/** Days of principals who were in more than one country around these moments: those of one principal together. */
export async function readPrincipalDays(
  tx: Transaction,
  accounts: readonly Id<'account'>[],
  { firstAt, lastAt }: { readonly firstAt: Instant; readonly lastAt: Instant },
): Promise<readonly { readonly account: Id<'account'>; readonly days: readonly PrincipalDay[] }[]> {
  const { rows } = await sql<PrincipalRow>`
    select * from (
      select *, min(country) over of_one <> max(country) over of_one as travels, row_number() over of_one_in_order as place
      from collect.access_principal_day
      where account_id = any(${accounts.map(toUuid)}::uuid[])
        and day between (${firstAt}::timestamptz at time zone 'UTC')::date - 1
          and (${lastAt}::timestamptz at time zone 'UTC')::date + 1
      window of_one as (partition by account_id, principal),
        of_one_in_order as (partition by account_id, principal order by day desc, country)) as day
    where travels and place <= ${mostDaysOfOne}
    order by account_id, principal, day, country`.execute(tx);
  const together = gathered(rows, (row) => [`${row.account_id} ${row.principal}`, row]);
  return [...together.values()].flatMap((of) => {
    const [first] = of;
    return first ? [{ account: toId('account', first.account_id), days: of.map(presentDay) }] : [];
  });
}

const mostDaysOfOne = 60;

function presentDay(row: PrincipalRow): PrincipalDay {
  return {
    country: row.country,
    first: {
      at: instant(row.first_at),
      access: { batch: Number(row.first_batch), line: row.first_line },
    },
    last: { at: instant(row.last_at), access: { batch: Number(row.last_batch), line: row.last_line } },
  };
}

type AddressRow = { address: string; account_id: string; customer_id: string; batch: string; line: number };

/** Those of the addresses at which so many customers were. */
async function readCrowded(
  tx: Transaction,
  addresses: readonly string[],
  { period, customers }: { readonly period: Period; readonly customers: number },
): Promise<readonly string[]> {
  const { rows } = await sql<{ address: string }>`
    select host(address) as address from (
      select distinct address, customer_id
      from (select distinct address, account_id from collect.access_address_day
            where address = any(${addresses}::inet[]) and day between ${period.from}::date and ${period.until}::date) as there
        join collect.account on account.id = account_id) as known
    group by address having count(*) >= ${customers}`.execute(tx);
  return rows.map(({ address }) => address);
}

/** Those of the addresses at which so many customers were: each with who was there, the newest access of each. */
export async function readCrowdedAddresses(
  tx: Transaction,
  addresses: readonly string[],
  asked: { readonly period: Period; readonly customers: number },
): Promise<ReadonlyMap<string, readonly AtAddress[]>> {
  // Counted first: hardly any address is crowded, and only of those it is read who was there.
  const crowded = await readCrowded(tx, addresses, asked);
  if (crowded.length === 0) return new Map();
  const { from, until } = asked.period;
  const { rows } = await sql<AddressRow>`
    select host(address) as address, account_id, customer_id, batch, line
    from (
      select *, row_number() over (partition by address order by account_id) as place from (
        select distinct on (address, account_id) address, account_id, batch, line from collect.access_address_day
        where address = any(${crowded}::inet[]) and day between ${from}::date and ${until}::date
        order by address, account_id, day desc) as newest) as there
      join collect.account on account.id = account_id
    where place <= ${mostAtOneAddress}
    order by there.address, account_id`.execute(tx);
  return gathered(rows, (row) => [
    row.address,
    {
      account: toId('account', row.account_id),
      customer: toId('customer', row.customer_id),
      access: { batch: Number(row.batch), line: row.line },
    },
  ]);
}

/** More than this at one address are not told apart: the first of them by their ids are looked at. */
const mostAtOneAddress = 1000;

function gathered<Row, Key, Item>(
  rows: readonly Row[],
  of: (row: Row) => readonly [Key, Item],
): ReadonlyMap<Key, readonly Item[]> {
  const all = new Map<Key, Item[]>();
  for (const row of rows) {
    const [key, item] = of(row);
    const list = all.get(key);
    if (list) list.push(item);
    else all.set(key, [item]);
  }
  return all;
}
