-- jobs: how the recurring jobs fare, for the health page and the doctor. The queue itself is graphile-worker's own schema.
-- An older worker can run beside it: nothing that was there changes.

create table runtime.job_run (
  name text primary key,
  started_at timestamptz not null,
  ended_at timestamptz,
  runs bigint not null default 0,
  failures bigint not null default 0,
  failures_in_row integer not null default 0,
  fault text
);
comment on table runtime.job_run is 'jobs: the last round of each recurring job, by the machine''s time; no tenant''s data';
grant select, insert, update on runtime.job_run to gatehouse_app;

-- The server says that it is not ready while a migration is missing; for that it must see which ran.
grant select on public.gatehouse_migration to gatehouse_app;
