-- determine/us-person: who is a U.S. person, on what ground and evidence, until when.
create table determine.us_person_decision (
  id uuid primary key,
  tenant_id uuid not null references runtime.tenant (id),
  person_id uuid not null,
  status text not null check (status in ('us', 'foreign')),
  ground text check (ground in ('us-citizen', 'lawful-permanent-resident', 'organized-in-us', 'located-in-us')),
  foreign_branch boolean not null,
  evidence jsonb not null,
  decided_by text not null,
  decided_at timestamptz not null,
  expires_on date not null,
  withdrawn_at timestamptz,
  withdrawal_reason text,
  check ((status = 'us') = (ground is not null)),
  check ((withdrawn_at is null) = (withdrawal_reason is null))
);
comment on table determine.us_person_decision is 'us-person: decisions on the status of persons';
select runtime.keep_state('determine.us_person_decision');
create index on determine.us_person_decision (tenant_id, person_id, decided_at desc);
