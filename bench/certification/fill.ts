/** A census of customers, owners and accounts, written in bulk: a certification reads nothing else to count. */
import type { Query } from '../gate/installation.ts';

/** Ids in the order of time, as the program makes them, told apart by a digit for each kind. */
const id = (kind: number) =>
  `(overlay(lpad(to_hex(1700000000000 + n), 12, '0') placing '-' from 9 for 0) || '-7000-8000-${kind}' || lpad(to_hex(n), 11, '0'))::uuid`;

const countries = `(array['US','DE','GB','FR','JP','IN','BR','CA','AU','NG','KR','SG','NL','SE','PL','MX','ZA','AE','TH','VN'])[1 + n % 20]`;

/**
 * A customer with one account for each `accounts`, a twentieth of them not verified, and so many owners. A tenth of the
 * customers has moved since, and so has two lines.
 */
export async function fillCensus(query: Query, size: { accounts: number; owners: number }): Promise<void> {
  const [tenant] = await query<{ id: string }>('select id from runtime.tenant limit 1');
  const of = [tenant?.id];
  const rows = `generate_series(1, ${size.accounts}) as n`;
  const columns = `report.census_entry (tenant_id, kind, subject_id, of_id, at, counted, state, residence, us_until, unverified_since)`;
  await query(
    `insert into ${columns}
     select $1, 'customer', ${id(2)}, ${id(1)}, now() - interval '2 days', n % 50 <> 0, 'contracting', ${countries},
            case when n % 20 = 0 then current_date + 300 end, null from ${rows}`,
    of,
  );
  await query(
    `insert into ${columns}
     select $1, 'customer', ${id(2)}, ${id(1)}, now() - interval '1 day', true, 'contracting', 'DE', null, null
     from ${rows} where n % 10 = 0`,
    of,
  );
  await query(
    `insert into ${columns}
     select $1, 'account', ${id(3)}, ${id(2)}, now() - interval '1 day', true, 'pending', null, null,
            case when n % 20 = 0 then now() - (n % 300) * interval '1 day' end from ${rows}`,
    of,
  );
  await query(
    `insert into ${columns}
     select $1, 'owner', ${id(4)}, ${id(1)}, now() - interval '1 day', true, 'named', ${countries},
            case when n % 20 = 0 then current_date + 300 end, null
     from generate_series(1, ${size.owners}) as n`,
    of,
  );
  await query('vacuum analyze report.census_entry');
}
