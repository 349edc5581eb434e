-- screening: files of lists that are being read. Work in hand, gone when the version is accepted or refused. An older
-- worker can run beside it: it does not know the tables.

create table determine.list_piece (
  tenant_id uuid not null references runtime.tenant (id),
  version_id uuid not null references determine.list_version (id),
  file text not null,
  number integer not null,
  bytes bytea not null,
  primary key (version_id, file, number)
);
comment on table determine.list_piece is 'screening: the files of a version that is being read, in pieces';
select runtime.isolate_tenant('determine.list_piece');
grant select, insert, delete on determine.list_piece to gatehouse_app;
create index on determine.list_piece (tenant_id, version_id);

create table determine.list_entry_read (
  tenant_id uuid not null references runtime.tenant (id),
  version_id uuid not null references determine.list_version (id),
  key text collate "C" not null,
  digest text not null,
  words text[] not null,
  entry jsonb not null,
  primary key (version_id, key)
);
comment on table determine.list_entry_read is 'screening: entries of a version that is being read, until it is accepted or refused';
select runtime.isolate_tenant('determine.list_entry_read');
grant select, insert, delete on determine.list_entry_read to gatehouse_app;
create index on determine.list_entry_read (tenant_id, version_id);
