-- certification: since when the census is kept. It began with a line for what was there (0121); of the time before it knows
-- nothing, and a count as of then would say that there was nobody. Who was founded later has no row: it was kept from the
-- beginning. An old worker can run beside it.

create table report.census_start (
  tenant_id uuid primary key references runtime.tenant (id),
  since timestamptz not null
);
comment on table report.census_start is 'certification: since when the census is kept, of who was there before it';
select runtime.keep_history('report.census_start');

-- The lines of 0121 bear the moment of its transaction, and so does the note that it ran.
insert into report.census_start (tenant_id, since)
select tenant.id, migration.applied_at
from runtime.tenant join public.gatehouse_migration as migration on migration.name = '0121-certification.sql'
where tenant.created_at < migration.applied_at;
