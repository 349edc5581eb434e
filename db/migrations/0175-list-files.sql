-- determine/lists: the files of an accepted version stay as they were handed in. An older worker can run beside it: it
-- does not know the table, and of what it accepts no files are kept.

create table determine.list_file (
  tenant_id uuid not null references runtime.tenant (id),
  version_id uuid not null references determine.list_version (id),
  file text not null,
  number integer not null,
  -- A piece of the file, compressed by gzip by itself: one after the other they are the whole.
  gzipped bytea not null,
  primary key (version_id, file, number)
);
comment on table determine.list_file is 'lists: the files of accepted versions, as they were handed in';
select runtime.keep_history('determine.list_file');
create index on determine.list_file (tenant_id, version_id);
-- They are compressed already.
alter table determine.list_file alter column gzipped set storage external;
