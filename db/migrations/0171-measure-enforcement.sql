-- enforce/standing: on which account a special measure was enforced, from when, and when it was lifted. An older worker can
-- run beside it: it does not know the table.

create table enforce.measure_enforcement (
  id uuid primary key,
  tenant_id uuid not null references runtime.tenant (id),
  account_id uuid not null references collect.account (id),
  measure_id uuid not null references determine.special_measure (id),
  what text not null check (what in ('enforced', 'lifted')),
  -- The legal day, and the moment it was recorded.
  on_day date not null,
  recorded_at timestamptz not null,
  standing_version bigint not null
);
comment on table enforce.measure_enforcement is 'standing: the log of special measures enforced and lifted, account by account';
select runtime.keep_history('enforce.measure_enforcement');
create index on enforce.measure_enforcement (tenant_id, measure_id, id);
create index on enforce.measure_enforcement (tenant_id, account_id, id);
