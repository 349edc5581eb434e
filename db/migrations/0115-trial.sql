-- enforce/trial: what a change of the program would do, tried on what is on record. A calculation that can be done again,
-- beside the history: on record are its counts, in program-change-tried, and the digest of its rows, in long-work-done.

create table enforce.trial (
  -- The long work that makes it.
  id uuid primary key,
  tenant_id uuid not null,
  change_id uuid not null,
  -- Of the content and the day that are tried.
  digest text not null,
  effective_on date not null,
  asked_at timestamptz not null,
  -- The moment both sides are of.
  moment timestamptz not null,
  -- The settings of that moment, without the change and with it.
  before jsonb not null,
  after jsonb not null,
  -- What is tried, fixed when it was asked for.
  accounts bigint not null,
  last_account uuid,
  customers bigint not null,
  verdicts bigint not null,
  verdicts_since timestamptz not null,
  first_verdict uuid,
  last_verdict uuid,
  -- How many accounts come from which state to which, as far as it is.
  moves jsonb not null default '{}',
  otherwise bigint not null default 0,
  found jsonb,
  ended_at timestamptz,
  check ((found is null) = (ended_at is null))
);
comment on table enforce.trial is 'trial: changes of the program that were tried, and what was found';
select runtime.keep_state('enforce.trial');
create index on enforce.trial (tenant_id, change_id, id desc);
create index on enforce.trial (tenant_id, id desc);

-- Accounts that would differ. Only the newest trial of a change keeps its rows.
create table enforce.trial_account (
  trial_id uuid not null references enforce.trial (id),
  account_id uuid not null references collect.account (id),
  tenant_id uuid not null,
  customer_id uuid not null,
  worse boolean not null,
  differs text[] not null,
  before jsonb not null,
  after jsonb not null,
  primary key (trial_id, account_id)
);
comment on table enforce.trial_account is 'trial: accounts whose standing would be another, before and after';
select runtime.keep_state('enforce.trial_account');
create index on enforce.trial_account (tenant_id, trial_id, account_id);

-- Verdicts that would have been another, up to a bound; the trial counts all.
create table enforce.trial_verdict (
  trial_id uuid not null references enforce.trial (id),
  verdict_id uuid not null references enforce.verdict (id),
  tenant_id uuid not null,
  account_id uuid not null,
  before text not null,
  after text not null,
  because_before text[] not null,
  because_after text[] not null,
  primary key (trial_id, verdict_id)
);
comment on table enforce.trial_verdict is 'trial: requests on record that would have been answered otherwise';
select runtime.keep_state('enforce.trial_verdict');
create index on enforce.trial_verdict (tenant_id, trial_id, verdict_id);

-- Verdicts come in the order of time: this finds thirty days of them, and costs the gate next to nothing.
create index on enforce.verdict using brin (asked_at);
