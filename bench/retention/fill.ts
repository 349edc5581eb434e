/** Lives, newest accesses, holds and erasures of accounts that are there already, written in bulk. */
import type { Query } from '../gate/installation.ts';

/** In the order of their ids, so that each kind lies spread over all of them. */
const numbered = `(select id, tenant_id, customer_id, row_number() over (order by id) as n from collect.account) as account`;

/** A quarter of the accounts that ended were used on the day they ended; the rest up to two months before. */
const lastUse = `(ended - case when n % 80 < 20 then 0 else n % 60 end * interval '1 day')`;

/**
 * Of a hundred accounts five were closed three years ago or longer, five in the last two years, two were refused long
 * ago, one is closing; the rest are open. Of those closed long ago one in a hundred was used since.
 */
async function fillLives(query: Query): Promise<void> {
  await query(
    `insert into enforce.account_life (account_id, tenant_id, state, since, opened_on, closes_on, closed_on)
     select id, tenant_id, state, since, case when state <> 'refused' then since::date - 400 end,
            case when state = 'closing' then current_date + 20 end, case when state = 'closed' then since::date end
     from ${numbered},
          lateral (select case when n % 20 < 2 then 'closed' when n % 50 = 2 then 'refused' when n % 100 = 3 then 'closing'
                               else 'opened' end as state,
                          now() - case when n % 20 = 0 then 1200 + n % 1000 when n % 50 = 2 then 1100
                                       else n % 700 end * interval '1 day' as since) as life`,
  );
  await query(
    `insert into collect.account_last_access (account_id, tenant_id, at)
     select id, account.tenant_id, case when life.state <> 'closed' then now() - n % 1440 * interval '1 minute'
                                        when n % 2000 = 0 then now() - interval '3 days' else ${lastUse} end
     from ${numbered} join enforce.account_life as life on life.account_id = account.id,
          lateral (select life.since as ended) as end_of
     where life.state <> 'refused'`,
  );
}

/**
 * Holds on single accounts, customers and persons in equal parts, most of them on what is due; a third has been
 * released. One holds a class of everybody.
 */
async function fillHolds(query: Query, holds: number): Promise<void> {
  const columns = `retain.legal_hold (id, tenant_id, subject_kind, subject_id, period_from, classes, reason, held_until,
    state, placed_by, placed_at, released_by, released_at)`;
  await query(
    `insert into ${columns}
     select gen_random_uuid(), tenant_id, kind, case kind when 'account' then id when 'customer' then customer_id
              else (select person_id from collect.customer where customer.id = customer_id) end,
            case when nth % 5 = 0 then current_date - 2000 end, case when nth % 4 = 0 then '{element}' else '{}' end::text[],
            'an inquiry', null, case when nth % 3 = 1 then 'released' else 'placed' end, 'usr_a', now(),
            case when nth % 3 = 1 then 'usr_b' end, case when nth % 3 = 1 then now() end
     from (select *, n / 20 as nth, (array['account', 'customer', 'person'])[1 + n / 60 % 3] as kind
           from ${numbered} where n % 20 = 0 and n <= $1) as account`,
    [holds * 20],
  );
  await query(
    `insert into ${columns}
     select gen_random_uuid(), id, null, null, null, '{access}', 'an inquiry', null, 'placed', 'usr_a', now(), null, null
     from runtime.tenant`,
  );
}

/** Erased before: two thirds as a whole, the rest but for a table that a longer limit kept and still keeps. */
async function fillErasures(query: Query, erased: number): Promise<void> {
  await query(
    `insert into retain.erasure (id, tenant_id, state, reason, due_on, accounts, drafted_by, drafted_at, ended_at)
     select gen_random_uuid(), id, 'certified', 'the retention period is over', current_date - 30, $1, 'usr_a',
            now() - interval '30 days', now() - interval '29 days' from runtime.tenant`,
    [erased],
  );
  await query(
    `insert into retain.erased_account (erasure_id, account_id, tenant_id, erased_at, erased_on, kept_until, kept, waiting,
       whole, counts, keys)
     select erasure.id, account.id, account.tenant_id, now() - interval '29 days', current_date - 29, current_date - 100,
            waiting, waiting, waiting = '{}', '{}', 1
     from retain.erasure, ${numbered},
          lateral (select case when n % 60 = 0 then '{collect.access_event}' else '{}' end::text[] as waiting) as kept
     where n % 20 = 0 and n > $1 and n <= $2`,
    [erased * 20, erased * 40],
  );
  // Their rows are gone, and with them that they were ever used.
  await query(
    `delete from collect.account_last_access where account_id in (select account_id from retain.erased_account)`,
  );
}

/** Counsel wants the accesses of everybody for ten years. */
async function fillChoice(query: Query): Promise<void> {
  await query(
    `insert into retain.retention_choice (id, tenant_id, classes, years, because, citation, reason, from_on, state,
       proposed_by, proposed_at, decided_by, decided_at)
     select gen_random_uuid(), id, '{access}', 10, 'limitation', '50 U.S.C. § 1705(d)', 'counsel asks it',
            current_date - 400, 'approved', 'usr_a', now(), 'usr_b', now() from runtime.tenant`,
  );
}

/** Of each account one more person stands behind it than its customer; of every tenth customer, an owner is named. */
async function fillPersons(query: Query): Promise<void> {
  await query(
    `insert into enforce.account_person (tenant_id, person_id, account_id)
     select account.tenant_id, person_id, account.id
     from collect.account join collect.customer on customer.id = customer_id`,
  );
  await query(
    `insert into collect.named_holder (tenant_id, entity_id, person_id)
     select tenant_id, person_id, lag(person_id) over (order by id) from collect.customer
     order by id offset 1`,
  );
}

export async function fillRetention(
  query: Query,
  { holds, erased }: { readonly holds: number; readonly erased: number },
): Promise<void> {
  await fillLives(query);
  await fillPersons(query);
  await fillHolds(query, holds);
  await fillErasures(query, erased);
  await fillChoice(query);
  for (const table of [
    'collect.account',
    'collect.customer',
    'collect.named_holder',
    'collect.account_last_access',
    'enforce.account_life',
    'enforce.account_person',
    'retain.legal_hold',
    'retain.erased_account',
  ])
    await query(`vacuum analyze ${table}`);
}
