-- lists: where each list is downloaded from, at which hour, and what came of the last time. An older worker can run
-- beside it: it downloads nothing.

create table determine.list_download (
  list_id uuid primary key references determine.screening_list (id),
  tenant_id uuid not null references runtime.tenant (id),
  -- Of the legal day.
  hour integer not null check (hour between 0 and 23),
  -- By file; none of them: it is not downloaded.
  addresses jsonb not null,
  ended_at timestamptz,
  outcome text check (outcome in ('received', 'unchanged', 'failed')),
  fault text,
  file text,
  status integer,
  -- What the servers said of the files of this version, so that they need not send them again.
  version_id uuid references determine.list_version (id),
  marks jsonb,
  check ((ended_at is null) = (outcome is null)),
  check ((outcome = 'failed') = (fault is not null))
);
comment on table determine.list_download is 'lists: where a list is downloaded from, and what came of it';
select runtime.isolate_tenant('determine.list_download');
grant select, insert, update on determine.list_download to gatehouse_app;
