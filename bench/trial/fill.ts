/** What a trial looks at, beside the accounts: what is collected and verified, lives, and requests of thirty days. */
import { randomBytes } from 'node:crypto';
import type { Query } from '../gate/installation.ts';

const everything = [
  'name',
  'street-address-residential',
  'street-address-principal',
  'location-of-use',
  'jurisdiction',
  'registration',
  'payment-instrument',
  'payment-institution',
  'email',
  'telephone',
];

/** Two thirds are verified by two methods, a fifteenth has failed an attempt, the rest have not begun. */
export async function fillBeside(query: Query, verdicts: number): Promise<void> {
  await query(`update adopt.offering set decision = '{"inScope":true,"usProduct":true}', decided_at = now()`);
  await query(`update collect.person set collected = $1`, [everything]);
  await query(
    `insert into enforce.account_life (account_id, tenant_id, state, since, opened_on)
     select id, tenant_id, 'opened', now() - interval '20 days', current_date - 20 from collect.account`,
  );
  const numbered = `(select *, row_number() over (order by id) as n from collect.person) as person`;
  await query(
    `insert into determine.verification_attempt
       (id, tenant_id, person_id, method, round, started_at, outcome, why, ended_at)
     select gen_random_uuid(), tenant_id, id, method, 1, now() - interval '10 days', outcome, 'bench',
            now() - interval '10 days'
     from ${numbered}, lateral (values ('documentary', 'succeeded', n % 3 > 0), ('email-code', 'succeeded', n % 3 > 0),
       ('documentary', 'failed', n % 15 = 0)) as made (method, outcome, was) where was`,
  );
  await query(
    `insert into determine.verification (person_id, tenant_id, outcome, since)
     select id, tenant_id, 'verified', now() - interval '10 days' from ${numbered} where n % 3 > 0`,
  );
  await query(
    `insert into enforce.verdict (id, tenant_id, account_id, asked_at, asked_by, decision, standing_version, canonical,
       signature, key_id)
     select id, tenant_id, account, at, 'key', 'permit', 1, jsonb_build_object('account', 'acc_' || account, 'action',
       'provision', 'amounts', '{"accelerators":2,"spend":{"currency":"USD","minor":20000}}'::jsonb, 'at', at, 'because',
       '[]'::jsonb, 'decision', 'permit', 'edition', 'us-nprm-2024', 'id', 'vrd_' || id, 'inputs', '', 'lifts',
       '[]'::jsonb, 'region', 'us-east', 'service', 'compute', 'standing', '{"state":"good","version":1}'::jsonb, 'tenant',
       'org_' || tenant_id, 'terms', null, 'validUntil', at)::text, $2, 'bench'
     from (select gen_random_uuid() as id, tenant_id, account.id as account, now() - n * interval '20 seconds' as at
           from (select n, 1 + n % (select count(*) from collect.account) as place from generate_series(1, $1::integer) as n) as asked
           join (select *, row_number() over (order by id) as nth from collect.account) as account on nth = place) as asked`,
    [verdicts, randomBytes(64)],
  );
  for (const table of [
    'enforce.account_life',
    'collect.person',
    'determine.verification_attempt',
    'determine.verification',
    'enforce.verdict',
  ])
    await query(`vacuum analyze ${table}`);
}
