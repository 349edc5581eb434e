-- identification, special-measures: which reseller an account was opened through, and the log of measures enforced on
-- resellers. An older worker can run beside it, but it does not stop accounts by their reseller: stop it before the first
-- is recorded.

alter table collect.account
  -- Null: the provider sells to the customer itself.
  add column reseller_id uuid references adopt.organization (id);
create index on collect.account (tenant_id, reseller_id, id) where reseller_id is not null;

create table determine.reseller_enforcement (
  id uuid primary key,
  tenant_id uuid not null references runtime.tenant (id),
  measure_id uuid not null references determine.special_measure (id),
  reseller_id uuid not null references adopt.organization (id),
  what text not null check (what in ('enforced', 'lifted')),
  -- Why it is reached, or was.
  criterion text not null check (criterion in ('address', 'linked')),
  -- The legal day, and the moment it was recorded.
  on_day date not null,
  recorded_at timestamptz not null
);
comment on table determine.reseller_enforcement is 'special-measures: the log of measures enforced on and lifted from resellers';
select runtime.keep_history('determine.reseller_enforcement');
create index on determine.reseller_enforcement (tenant_id, measure_id, id);
