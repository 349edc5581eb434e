/** A million accounts with their customers, persons and standings, and a fifth as many cases, written in bulk. */
import type { Query } from '../gate/installation.ts';

/** Ids in the order of time, as the program makes them, told apart by a digit for each kind. */
const id = (kind: number, n = 'n') =>
  `(overlay(lpad(to_hex(1700000000000 + ${n}), 12, '0') placing '-' from 9 for 0) || '-7000-8000-${kind}' || lpad(to_hex(${n}), 11, '0'))::uuid`;

const requirements = JSON.stringify({
  currentlyDue: [],
  eventuallyDue: [],
  pastDue: [],
  pendingVerification: [],
  currentDeadline: null,
  errors: [],
  disabledReason: null,
});

/** In bulk and past the commands: a list reads state tables, never the ledger that such commands would fill. */
export async function fill(query: Query, accounts: number): Promise<void> {
  const [tenant] = await query<{ id: string }>('select id from runtime.tenant limit 1');
  const rows = `generate_series(1, ${accounts}) as n`;
  const of = [tenant?.id];
  const since = `now() - (${accounts} - n) * interval '20 seconds'`;
  await query(
    `insert into adopt.offering (id, tenant_id, code, name, facts, version, updated_at)
     values (${id(0, '0')}, $1, 'compute', 'Compute', '{}', 1, now())`,
    of,
  );
  await query(
    `insert into collect.person (id, tenant_id, kind, display_name, collected, created_at)
     select ${id(1)}, $1, case when n % 4 = 0 then 'entity' else 'individual' end,
            'Person ' || md5(n::text), '{}', ${since} from ${rows}`,
    of,
  );
  await query(
    `insert into collect.customer (id, tenant_id, person_id, status, origin, created_at)
     select ${id(2)}, $1, ${id(1)}, 'contracting', 'application', ${since} from ${rows}`,
    of,
  );
  await query(
    `insert into collect.account (id, tenant_id, customer_id, offering_id, trial, locations_of_use, origin, applied_at)
     select ${id(3)}, $1, ${id(2)}, ${id(0, '0')}, false, '[]', 'application', ${since} from ${rows}`,
    of,
  );
  await query(
    `insert into enforce.account_standing (account_id, tenant_id, state, terms, reasons, lifts, requirements, persons,
       standing_version, changed_at, facts_digest, unverified_since)
     select ${id(3)}, $1, state, terms, reasons, '{}', $2, array[${id(1)}], 1, ${since}, '\\x00',
            case when state in ('pending', 'restricted', 'suspended') then ${since} end
     from (select n, case when n % 50 = 0 then 'suspended' when n % 20 = 0 then 'restricted' when n % 6 = 0 then 'pending'
                          when n % 30 = 1 then 'closed' else 'good' end as state from ${rows}) as one,
          lateral (select jsonb_build_object('services', '[]'::jsonb, 'acceleratorsMax', 8, 'regions', '[]'::jsonb,
                     'spendMax', null, 'monitoring', 'enhanced', 'newProvisioning', 'within-limits',
                     'runningMachines', 'untouched', 'until', null) as terms,
                   jsonb_build_array(jsonb_build_object('code', case state when 'good' then 'all-verified'
                     else 'verification-pending' end, 'clause', '§ 7.302(d)')) as reasons) as told`,
    [...of, requirements],
  );
  // As the events would have kept them: the history of each, and the counts.
  await query(
    `insert into enforce.standing_change (account_id, tenant_id, standing_version, to_state, terms, reasons, changed_at, event_id)
     select account_id, tenant_id, standing_version, state, terms, reasons, changed_at, account_id
     from enforce.account_standing`,
  );
  await query(
    `insert into enforce.standing_count (tenant_id, on_day, state, unverified_on, accounts, folded)
     select tenant_id, (changed_at at time zone 'UTC')::date, state, (unverified_since at time zone 'UTC')::date, count(*), true
     from enforce.account_standing group by 1, 2, 3, 4`,
  );
  await query(
    `insert into casework.case (id, tenant_id, kind, subject, key, customer_id, account_id, person_id, team, priority,
       opened_at, opened_by, due_from, due_at, personal_of, shown_to_customer, state, decision, resolved_at)
     select ${id(4)}, $1, 'documents-review', 'per_' || ${id(1)}, '', ${id(2)}, ${id(3)}, ${id(1)}, 'verification',
            (array['urgent', 'high', 'normal', 'low'])[1 + n % 4], ${since}, '{"kind":"system","name":"bench"}',
            ${since}, ${since} + interval '2 days', 'per_' || ${id(1)}, false,
            case when n % 10 = 0 then 'open' else 'resolved' end,
            case when n % 10 <> 0 then '{"by":"usr_0","at":"2026-01-01T00:00:00.000Z","resolution":"read","reason":"all-read","confirmedBy":null,"tellsCustomer":false}'::jsonb end,
            case when n % 10 <> 0 then ${since} end
     from generate_series(1, ${Math.round(accounts / 5)}) as n`,
    of,
  );
  await query(
    `insert into casework.case_span (tenant_id, case_id, from_at, until_at, waits, due_at)
     select tenant_id, id, opened_at, coalesce(resolved_at + interval '1 day', 'infinity'), false, due_at from casework.case`,
  );
  for (const table of [
    'collect.person',
    'collect.customer',
    'collect.account',
    'enforce.account_standing',
    'enforce.standing_change',
    'enforce.standing_count',
    'casework.case',
    'casework.case_span',
  ])
    await query(`vacuum analyze ${table}`);
}
