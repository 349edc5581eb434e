-- retention: how long records are kept, and legal holds that keep them longer. An older worker can run beside it: it
-- erases nothing.

-- Longer limits than the program's own, each with the law or the policy it rests on. One proposes, another approves.
create table retain.retention_choice (
  id uuid primary key,
  tenant_id uuid not null references runtime.tenant (id),
  -- Names of record classes; none: every class.
  classes text[] not null,
  years integer not null check (years between 1 and 100),
  because text not null check (because in ('limitation', 'other-law', 'own-policy')),
  citation text not null,
  reason text not null,
  from_on date not null,
  -- The last day on which it holds; none: until people end it.
  until_on date,
  state text not null check (state in ('proposed', 'approved', 'declined', 'ending-asked', 'ended')),
  proposed_by text not null,
  proposed_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  ending_asked_by text,
  ending_asked_at timestamptz,
  ending_reason text,
  ended_by text,
  ended_at timestamptz,
  check (until_on >= from_on),
  check ((state = 'proposed') = (decided_by is null)),
  check ((state = 'ended') = (ended_at is not null))
);
comment on table retain.retention_choice is 'retention: longer limits that other law or the provider itself asks';
select runtime.keep_state('retain.retention_choice');
create index on retain.retention_choice (tenant_id, id);

-- A hold wins over every limit while it lasts. One places it, two release it.
create table retain.legal_hold (
  id uuid primary key,
  tenant_id uuid not null references runtime.tenant (id),
  -- Whose records; nobody named: everybody's.
  subject_kind text check (subject_kind in ('account', 'customer', 'person')),
  subject_id uuid,
  -- Of accounts that were there at some time in these days.
  period_from date,
  period_until date,
  -- Names of record classes; none: every class.
  classes text[] not null,
  reason text not null,
  -- The last day on which it holds by itself; none: until it is released.
  held_until date,
  state text not null check (state in ('placed', 'release-asked', 'released')),
  placed_by text not null,
  placed_at timestamptz not null,
  release_asked_by text,
  release_asked_at timestamptz,
  release_reason text,
  released_by text,
  released_at timestamptz,
  check ((subject_kind is null) = (subject_id is null)),
  check (period_until >= period_from),
  check ((state = 'released') = (released_at is not null))
);
comment on table retain.legal_hold is 'retention: legal holds, by whom, why, on what and until when';
select runtime.keep_state('retain.legal_hold');
create index on retain.legal_hold (tenant_id, id);
create index on retain.legal_hold (tenant_id, subject_id) where state <> 'released';

-- The holds that reach an account on a day. `last_on`: the day on which its closing or its last access was, where it is
-- closed. Reads with the rights of whoever asks.
create function retain.holds_on(of_account uuid, last_on date, today date)
  returns table (id uuid, classes text[], held_until date)
  language sql stable
  as $$
    select hold.id, hold.classes, hold.held_until
    from collect.account
    join collect.customer on customer.id = account.customer_id
    join retain.legal_hold as hold on hold.tenant_id = account.tenant_id
    where account.id = of_account and hold.state <> 'released'
      and (hold.held_until is null or hold.held_until >= today)
      and (hold.period_from is null or coalesce(last_on, today) >= hold.period_from)
      and (hold.period_until is null or account.applied_at::date <= hold.period_until
           or account.opened_on <= hold.period_until)
      and (hold.subject_kind is null
        or (hold.subject_kind = 'account' and hold.subject_id = account.id)
        or (hold.subject_kind = 'customer' and hold.subject_id = account.customer_id)
        or (hold.subject_kind = 'person' and (hold.subject_id = customer.person_id
          or exists (select from enforce.account_person
                     where account_person.tenant_id = account.tenant_id and account_person.account_id = account.id
                       and account_person.person_id = hold.subject_id)
          or exists (select from collect.named_holder
                     where named_holder.entity_id = customer.person_id
                       and named_holder.person_id = hold.subject_id))))
  $$;

-- Whose closing is long past: found by its day, not by looking at every account.
create index on enforce.account_life (tenant_id, closed_on, account_id) where closed_on is not null;
create index on enforce.account_life (tenant_id, since, account_id) where state = 'refused';
