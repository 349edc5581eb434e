-- adopt/written-program: the adoption of the program, and every change of a setting.
create table adopt.program (
  id uuid primary key,
  tenant_id uuid not null references runtime.tenant (id),
  edition text not null,
  statement text not null,
  adopted_at timestamptz not null,
  adopted_by text not null
);
comment on table adopt.program is 'written-program: adoptions of the program';
select runtime.keep_state('adopt.program');
create unique index on adopt.program (tenant_id);

create table adopt.setting_change (
  id uuid primary key,
  tenant_id uuid not null references runtime.tenant (id),
  name text not null,
  value jsonb not null,
  reason text not null,
  effective_on date not null,
  state text not null check (state in ('proposed', 'approved', 'withdrawn')),
  proposed_by text not null,
  proposed_at timestamptz not null,
  approved_by text,
  approved_at timestamptz
);
comment on table adopt.setting_change is 'written-program: proposed and approved values of settings';
select runtime.keep_state('adopt.setting_change');
create index on adopt.setting_change (tenant_id, name, effective_on);
