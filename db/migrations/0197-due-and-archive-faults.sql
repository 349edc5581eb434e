-- retention: what is due is found among a million accounts beside thousands of holds. Before, each account that had
-- ended was compared with every hold. An older worker can run beside it: the answers are the same.

-- Those of the holds on an account that name nobody. `last_on`: the day on which its closing or its last access was, where
-- it is closed. Reads with the rights of whoever asks.
create function retain.holds_on_everybody(of_account uuid, last_on date, today date)
  returns table (id uuid, classes text[], held_until date)
  language sql stable
  as $$
    select hold.id, hold.classes, hold.held_until
    from retain.legal_hold as hold
    where hold.subject_id is null and hold.state <> 'released'
      and (hold.held_until is null or hold.held_until >= today)
      and (hold.period_from is null or coalesce(last_on, today) >= hold.period_from)
      and exists (select from collect.account
                  where account.id = of_account and account.tenant_id = hold.tenant_id
                    and (hold.period_until is null or account.applied_at::date <= hold.period_until
                         or account.opened_on <= hold.period_until))
  $$;

-- The holds that reach an account on a day: those on everybody, and those that name the account, its customer or a person
-- behind it, found by their subject. Reads with the rights of whoever asks.
create or replace function retain.holds_on(of_account uuid, last_on date, today date)
  returns table (id uuid, classes text[], held_until date)
  language sql stable
  as $$
    select everybody.id, everybody.classes, everybody.held_until
    from retain.holds_on_everybody(of_account, last_on, today) as everybody
    union all
    select hold.id, hold.classes, hold.held_until
    from collect.account
    join collect.customer on customer.id = account.customer_id
    cross join lateral (
      select 'account' as kind, account.id as subject
      union all
      select 'customer', account.customer_id
      union all
      select 'person', person_id from (
        select customer.person_id
        union
        select account_person.person_id from enforce.account_person
        where account_person.tenant_id = account.tenant_id and account_person.account_id = account.id
        union
        select named_holder.person_id from collect.named_holder
        where named_holder.tenant_id = account.tenant_id and named_holder.entity_id = customer.person_id
      ) as person
    ) as named
    join retain.legal_hold as hold on hold.tenant_id = account.tenant_id and hold.subject_id = named.subject
      and hold.subject_kind = named.kind and hold.state <> 'released'
    where account.id = of_account
      and (hold.held_until is null or hold.held_until >= today)
      and (hold.period_from is null or coalesce(last_on, today) >= hold.period_from)
      and (hold.period_until is null or account.applied_at::date <= hold.period_until
           or account.opened_on <= hold.period_until)
  $$;

-- Accounts that a hold names which was not released, by themselves, by their customer or by a person behind them: no others
-- have a hold but those on everybody. Reads with the rights of whoever asks.
create function retain.accounts_named_by_holds() returns setof uuid
  language sql stable
  as $$
    select hold.subject_id from retain.legal_hold as hold
    where hold.state <> 'released' and hold.subject_kind = 'account'
    union all
    select account.id
    from retain.legal_hold as hold
    join collect.account on account.tenant_id = hold.tenant_id and account.customer_id = hold.subject_id
    where hold.state <> 'released' and hold.subject_kind = 'customer'
    union all
    select account_person.account_id
    from retain.legal_hold as hold
    join enforce.account_person
      on account_person.tenant_id = hold.tenant_id and account_person.person_id = hold.subject_id
    where hold.state <> 'released' and hold.subject_kind = 'person'
    union all
    select account.id
    from (
      select hold.tenant_id, hold.subject_id as person_id from retain.legal_hold as hold
      where hold.state <> 'released' and hold.subject_kind = 'person'
      union
      select hold.tenant_id, named_holder.entity_id
      from retain.legal_hold as hold
      join collect.named_holder
        on named_holder.tenant_id = hold.tenant_id and named_holder.person_id = hold.subject_id
      where hold.state <> 'released' and hold.subject_kind = 'person'
    ) as person
    join collect.customer on customer.tenant_id = person.tenant_id and customer.person_id = person.person_id
    join collect.account on account.tenant_id = customer.tenant_id and account.customer_id = customer.id
  $$;

-- access-log: what was wrong when the archive of sealed days was last asked, by any process; no row where nothing was.
-- Of the installation, and of no tenant. An older worker beside it tells nothing here.
create table collect.archive_fault (
  asked text primary key check (asked in ('to-write', 'to-read')),
  fault text not null
);
comment on table collect.archive_fault is 'access-log: what was wrong when the archive of sealed days was last asked';
grant select, insert, update, delete on collect.archive_fault to gatehouse_app;
