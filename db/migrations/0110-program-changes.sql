-- adopt/written-program: changes of the whole program, and every value that was approved, by a change of either kind.
-- An older worker reads the values in force from adopt.setting_change: stop it first, or it misses what is approved here.
create table adopt.program_change (
  id uuid primary key,
  tenant_id uuid not null references runtime.tenant (id),
  state text not null check (state in ('drafted', 'submitted', 'approved', 'withdrawn')),
  content jsonb not null,
  reason text not null,
  effective_on date not null,
  -- Of the canonical content and the day.
  digest text not null,
  material jsonb,
  -- Everybody who wrote any of it, the first first.
  authors text[] not null,
  drafted_at timestamptz not null,
  submitted_by text,
  submitted_at timestamptz,
  sent_back jsonb,
  trial jsonb,
  confirmed_by text,
  confirmed_at timestamptz,
  approved_by text,
  approved_at timestamptz,
  -- The day asked for, or that of the approval where it was later.
  in_force_from date
);
comment on table adopt.program_change is 'written-program: changes of the program as a whole, from draft to decision';
select runtime.keep_state('adopt.program_change');
create index on adopt.program_change (tenant_id, id);

create table adopt.program_value (
  tenant_id uuid not null references runtime.tenant (id),
  -- With its prefix: a change of the program, or of one setting as they were before.
  change text not null,
  kind text not null check (kind in ('setting', 'narrative', 'risk')),
  name text not null,
  -- `null` in JSON: the text or the risk was taken back.
  value jsonb not null,
  effective_on date not null,
  approved_at timestamptz not null,
  primary key (tenant_id, change, kind, name)
);
comment on table adopt.program_value is 'written-program: each value that was approved, from which day, by which change';
select runtime.keep_history('adopt.program_value');
create index on adopt.program_value (tenant_id, kind, name, effective_on, approved_at);

insert into adopt.program_value (tenant_id, change, kind, name, value, effective_on, approved_at)
select tenant_id, 'set_' || id, 'setting', name, value, effective_on, approved_at
from adopt.setting_change where state = 'approved';
