-- enforce/standing: what each account may do now and why, what it was before, and the decisions of people behind it.

create table enforce.account_standing (
  account_id uuid primary key references collect.account (id),
  tenant_id uuid not null,
  state text not null check (state in ('not-opened', 'pending', 'good', 'restricted', 'suspended', 'closing', 'closed',
    'refused')),
  terms jsonb not null,
  reasons jsonb not null,
  lifts text[] not null,
  requirements jsonb not null,
  -- Who stands behind the account: the customer, then the owners.
  persons uuid[] not null default '{}',
  standing_version bigint not null check (standing_version > 0),
  -- From this moment on it must be worked out anew; null when time alone changes nothing.
  valid_until timestamptz,
  changed_at timestamptz not null,
  facts_digest bytea not null
);
comment on table enforce.account_standing is 'standing: what each account may do now, under which terms and why';
select runtime.keep_state('enforce.account_standing');
create index on enforce.account_standing (tenant_id, state, account_id);
-- What the worker looks for.
create index on enforce.account_standing (tenant_id, valid_until, account_id) where valid_until is not null;

-- The same the other way: from a person to the accounts they stand behind. A table, because row-level security lets no
-- index serve a search inside an array.
create table enforce.account_person (
  tenant_id uuid not null,
  person_id uuid not null,
  account_id uuid not null references collect.account (id),
  primary key (tenant_id, person_id, account_id)
);
comment on table enforce.account_person is 'standing: the accounts each person stands behind';
select runtime.keep_state('enforce.account_person');
create index on enforce.account_person (account_id);

-- What an account's standing was at each moment: the evidence that terms were in force, and the source of counts as of
-- a day. Added to, never changed.
create table enforce.standing_change (
  account_id uuid not null,
  tenant_id uuid not null,
  standing_version bigint not null,
  from_state text,
  to_state text not null,
  terms jsonb not null,
  reasons jsonb not null,
  valid_until timestamptz,
  changed_at timestamptz not null,
  event_id uuid not null,
  primary key (account_id, standing_version)
);
comment on table enforce.standing_change is 'standing: every change of a standing, with its terms and reasons';
select runtime.keep_history('enforce.standing_change');
create index on enforce.standing_change (tenant_id, account_id, changed_at);

-- How far an account is in its life. An account without a row is as identification entered it: applied for, or open
-- from before the program.
create table enforce.account_life (
  account_id uuid primary key references collect.account (id),
  tenant_id uuid not null,
  state text not null check (state in ('applied', 'opened', 'refused', 'closing', 'closed')),
  since timestamptz not null,
  opened_on date,
  because text,
  case_id uuid,
  closes_on date,
  closed_on date,
  check ((state = 'closed') = (closed_on is not null))
);
comment on table enforce.account_life is 'standing: opened, refused, closing, closed, and the decision behind it';
select runtime.keep_state('enforce.account_life');

-- Cases about an account that bear on its standing. Casework keeps the case; this is what follows from it. A case
-- about a customer as a whole bears on each of its accounts.
create table enforce.account_case (
  case_id uuid not null,
  account_id uuid not null references collect.account (id),
  tenant_id uuid not null,
  kind text not null check (kind in ('refusal-proposal', 'closing-proposal', 'appeal', 'compromised-identity')),
  opened_at timestamptz not null,
  due_on date,
  -- Of a proposal to close: the last day it would give the customer.
  closes_on date,
  resolved_at timestamptz,
  outcome text,
  primary key (case_id, account_id),
  check ((resolved_at is null) = (outcome is null))
);
comment on table enforce.account_case is 'standing: refusals and closings proposed, appeals, compromised identities';
select runtime.keep_state('enforce.account_case');
create index on enforce.account_case (tenant_id, account_id, case_id);
