-- screening: the lists that parties are compared with, their versions, and their entries over time. Entries are what an
-- authority publishes, never a value of a customer. An older worker can run beside it: it does not know the tables.

create table determine.screening_list (
  id uuid primary key,
  tenant_id uuid not null references runtime.tenant (id),
  slug text not null,
  title text not null,
  format text not null,
  authority text not null,
  stale_after_days integer not null check (stale_after_days > 0),
  -- Of the entries and names of the last good version, the share that a new one must have.
  least_share double precision not null check (least_share > 0 and least_share <= 1),
  entered_at timestamptz not null,
  -- The version in force, and when it was last handed in, be it the same again.
  version_id uuid,
  confirmed_at timestamptz,
  check ((version_id is null) = (confirmed_at is null)),
  unique (tenant_id, slug)
);
comment on table determine.screening_list is 'screening: the lists that parties are compared with, and what is expected of each';
select runtime.isolate_tenant('determine.screening_list');
grant select, insert, update on determine.screening_list to gatehouse_app;

create table determine.list_version (
  id uuid primary key,
  tenant_id uuid not null references runtime.tenant (id),
  list_id uuid not null references determine.screening_list (id),
  state text not null check (state in ('received', 'accepted', 'refused')),
  -- SHA-256 over the digests of its files, in hex; each file with its own.
  digest text not null,
  files jsonb not null,
  source text not null,
  -- The day of publication as the server said, and as it counts: what the list says itself comes first.
  said_published_on date,
  published_on date,
  received_at timestamptz not null,
  settled_at timestamptz,
  -- Counts the versions of the list that were accepted.
  number integer,
  entries integer,
  names integer,
  problems integer,
  problems_by_code jsonb,
  added integer,
  changed integer,
  removed integer,
  check ((state = 'received') = (settled_at is null)),
  check ((state = 'received') = (entries is null)),
  check ((state = 'accepted') = (number is not null)),
  check ((state = 'accepted') = (added is not null))
);
comment on table determine.list_version is 'screening: each version of a list that was handed in, and whether it was accepted';
select runtime.isolate_tenant('determine.list_version');
grant select, insert, update on determine.list_version to gatehouse_app;
create index on determine.list_version (tenant_id, list_id, id);
create unique index on determine.list_version (tenant_id, list_id, number);
alter table determine.screening_list
  add foreign key (version_id) references determine.list_version (id);

-- An entry is in force from one accepted version until another, so that any of them can be given again.
create table determine.list_entry (
  tenant_id uuid not null references runtime.tenant (id),
  list_id uuid not null references determine.screening_list (id),
  key text collate "C" not null,
  digest text not null,
  words text[] not null,
  entry jsonb not null,
  from_number integer not null,
  until_number integer check (until_number > from_number),
  primary key (list_id, key, from_number)
);
comment on table determine.list_entry is 'screening: the entries of each list, from which version until which';
select runtime.isolate_tenant('determine.list_entry');
grant select, insert, update (until_number) on determine.list_entry to gatehouse_app;
create unique index on determine.list_entry (tenant_id, list_id, key) where until_number is null;
create index on determine.list_entry (tenant_id, list_id, from_number, key);
create index on determine.list_entry (tenant_id, list_id, until_number, key);

-- What is wrong in a file, and for what it was refused: with the place and what was found there.
create table determine.list_problem (
  tenant_id uuid not null references runtime.tenant (id),
  version_id uuid not null references determine.list_version (id),
  number integer not null,
  refuses boolean not null,
  code text not null,
  file text not null,
  line integer,
  element integer,
  key text,
  found text not null,
  primary key (version_id, refuses, number)
);
comment on table determine.list_problem is 'screening: what is wrong in a version of a list, and why it was refused';
select runtime.keep_history('determine.list_problem');
create index on determine.list_problem (tenant_id, version_id, refuses, number);
