-- determine/special-measures: determinations of the Secretary, as they were entered, and whom each would touch. An older
-- worker can run beside it, but it does not enforce them: stop it before the first one takes effect.

create table determine.special_measure (
  id uuid primary key,
  tenant_id uuid not null references runtime.tenant (id),
  state text not null check (state in ('drafted', 'submitted', 'approved', 'withdrawn')),
  content jsonb not null,
  -- Of the canonical content.
  digest text not null,
  effective_on date not null,
  -- The last day on which it is in force, extensions and revocation counted in.
  last_on date,
  drafted_at timestamptz not null,
  -- Who did what to it, the newest look at whom it touches, and the steps that followed.
  life jsonb not null,
  -- Whom it names, where it aims at a person.
  named jsonb,
  check ((state = 'approved') = (last_on is not null))
);
comment on table determine.special_measure is 'special-measures: determinations of the Secretary, from draft to their end';
select runtime.keep_state('determine.special_measure');
create index on determine.special_measure (tenant_id, id);
create index on determine.special_measure (tenant_id, effective_on) where state = 'approved';

create table determine.measure_preview (
  -- The long work that makes it.
  id uuid primary key,
  tenant_id uuid not null references runtime.tenant (id),
  measure_id uuid not null references determine.special_measure (id),
  digest text not null,
  -- What is looked for, fixed when it was asked for.
  content jsonb not null,
  basis text[] not null,
  asked_at timestamptz not null,
  accounts bigint not null,
  last_account uuid,
  -- How many accounts were looked at, as far as it is.
  looked_at bigint not null default 0,
  found jsonb
);
comment on table determine.measure_preview is 'special-measures: looks at whom a measure would touch, and what was found';
select runtime.keep_state('determine.measure_preview');
create index on determine.measure_preview (tenant_id, measure_id, id desc);

create table determine.measure_preview_row (
  preview_id uuid not null references determine.measure_preview (id),
  account_id uuid not null references collect.account (id),
  tenant_id uuid not null references runtime.tenant (id),
  customer_id uuid not null,
  outcome text not null check (outcome in ('touched', 'unknown', 'otherwise')),
  hits jsonb not null,
  money jsonb not null,
  primary key (preview_id, account_id)
);
comment on table determine.measure_preview_row is 'special-measures: accounts that a measure would touch, each with the reason';
select runtime.keep_state('determine.measure_preview_row');
create index on determine.measure_preview_row (tenant_id, preview_id, account_id);
