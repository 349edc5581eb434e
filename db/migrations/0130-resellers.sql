-- organizations: resellers with the program each runs, the primary contact, changes of business and structure, and the
-- number of employees. An older worker can run beside this: it enters no reseller.

alter table adopt.organization
  -- Under the law of another country than the provider's: null for the provider itself.
  add column is_foreign boolean,
  add column ended_on date,
  add check (kind = 'provider' or is_foreign is not null),
  add check (kind = 'reseller' or ended_on is null);
create index on adopt.organization (tenant_id, id) where kind = 'reseller';

-- Which program a reseller runs, one row for each time it said so. The newest counts.
create table adopt.reseller_program (
  position bigint generated always as identity,
  id uuid primary key,
  tenant_id uuid not null,
  reseller_id uuid not null references adopt.organization (id),
  basis text not null check (basis in ('adopted', 'own')),
  said_on date not null,
  reference text not null,
  scope text,
  deviations text[] not null default '{}',
  program_version integer,
  -- SHA-256 of the file that was handed in.
  digest text,
  recorded_at timestamptz not null,
  check ((basis = 'own') = (digest is not null)),
  check ((basis = 'adopted') = (scope is not null))
);
comment on table adopt.reseller_program is 'organizations: the program a reseller runs, adopted by agreement or its own';
select runtime.keep_history('adopt.reseller_program');
create index on adopt.reseller_program (tenant_id, reseller_id, position);

-- Who answers for an organization towards the regulator. The values stand sealed in the event.
create table adopt.primary_contact (
  position bigint generated always as identity,
  id uuid primary key,
  tenant_id uuid not null,
  organization_id uuid not null references adopt.organization (id),
  event_id uuid not null,
  since date not null,
  recorded_at timestamptz not null
);
comment on table adopt.primary_contact is 'organizations: who answers for it towards the regulator, and since when';
select runtime.keep_history('adopt.primary_contact');
create index on adopt.primary_contact (tenant_id, organization_id, position);

create table adopt.structure_change (
  position bigint generated always as identity,
  id uuid primary key,
  tenant_id uuid not null,
  organization_id uuid not null references adopt.organization (id),
  kind text not null check (kind in ('business', 'corporate-structure')),
  changed_on date not null,
  reference text not null,
  recorded_at timestamptz not null
);
comment on table adopt.structure_change is 'organizations: significant changes of its business or corporate structure';
select runtime.keep_history('adopt.structure_change');
create index on adopt.structure_change (tenant_id, organization_id, position);

create table adopt.employee_count (
  position bigint generated always as identity,
  id uuid primary key,
  tenant_id uuid not null,
  organization_id uuid not null references adopt.organization (id),
  employees integer not null check (employees >= 0),
  counted_on date not null,
  recorded_at timestamptz not null
);
comment on table adopt.employee_count is 'organizations: how many employees it had, and on which day that was counted';
select runtime.keep_history('adopt.employee_count');
create index on adopt.employee_count (tenant_id, organization_id, position);
