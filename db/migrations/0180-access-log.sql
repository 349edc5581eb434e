-- collect/access-log: the IP address, the day and the time of each access to an account and each administrative act.
-- Hot days are partitions, one for each tenant and day in UTC. Rows come in by COPY, which PostgreSQL refuses for tables
-- with row-level security; so a day's own table has none, the application may only add to it, and a trigger holds that
-- the session is its tenant. Everybody reads through the table above them, which has row-level security.

-- A batch of events as somebody sent it. What it holds is committed with it, or not at all.
create table collect.access_batch (
  number bigint generated always as identity primary key,
  tenant_id uuid not null references runtime.tenant (id),
  -- The sender's own name of the batch: the same again is answered as before, and adds nothing.
  batch_key text not null check (length(batch_key) between 1 and 200),
  -- SHA-256 of the body, unpacked.
  digest bytea not null check (length(digest) = 32),
  format text not null,
  received_at timestamptz not null,
  -- Lines that became an event of an account, of an account not known here, and lines that were refused.
  events bigint not null check (events >= 0),
  unmatched bigint not null check (unmatched >= 0),
  refused bigint not null check (refused >= 0),
  bytes bigint not null,
  first_at timestamptz,
  last_at timestamptz,
  event_id uuid not null,
  unique (tenant_id, batch_key)
);
comment on table collect.access_batch is 'access-log: batches of events as they were received';
select runtime.keep_history('collect.access_batch');

-- Lines that were refused, and why: the first thousand of a batch. Holds no value of the line.
create table collect.access_problem (
  tenant_id uuid not null,
  batch bigint not null references collect.access_batch (number),
  line bigint not null,
  code text not null,
  field text,
  primary key (batch, line)
);
comment on table collect.access_problem is 'access-log: lines of a batch that were refused, and why';
select runtime.keep_history('collect.access_problem');

-- One access or administrative act. Its name is its batch and its line there.
create table collect.access_event (
  tenant_id uuid not null,
  account_id uuid not null,
  at timestamptz not null,
  -- Where it came from: an address, or what stands in its place as the source said it ("AWS Internal").
  address inet,
  source text,
  -- Who did it, and what: in the source's own words.
  principal text,
  action text not null,
  batch bigint not null,
  line integer not null
) partition by list (tenant_id);
comment on table collect.access_event is 'access-log: each access to an account and each administrative act, of days not sealed yet';
select runtime.isolate_tenant('collect.access_event');
grant select on collect.access_event to gatehouse_app;

create function collect.only_own_access() returns trigger
  language plpgsql as $$
begin
  if runtime.current_tenant()::text is distinct from tg_argv[0] then
    raise exception 'this day belongs to another tenant' using errcode = 'insufficient_privilege';
  end if;
  return null;
end $$;

-- The table that takes the events of a day of the session's tenant; made where there is none. It stays there until the
-- transaction ends: who empties a sealed day waits for that, and looks again.
-- @returns its name, quoted, with its schema.
create function collect.access_day(of_day date) returns text
  language plpgsql security definer set search_path = pg_catalog
  as $$
declare
  tenant uuid := runtime.current_tenant();
  branch text := 'access_event_' || replace(tenant::text, '-', '');
  leaf text := 'access_' || to_char(of_day, 'YYYYMMDD') || '_' || replace(tenant::text, '-', '');
  lock_key bigint := hashtextextended('access day ' || tenant || of_day, 0);
begin
  if tenant is null then
    raise exception 'no tenant' using errcode = 'insufficient_privilege';
  end if;
  perform pg_advisory_xact_lock_shared(lock_key);
  if to_regclass('collect.' || leaf) is not null then
    return 'collect.' || leaf;
  end if;
  perform pg_advisory_xact_lock(hashtextextended('access days ' || tenant, 0));
  if to_regclass('collect.' || branch) is null then
    execute format('create table collect.%I (like collect.access_event) partition by range (at)', branch);
    execute format('alter table collect.access_event attach partition collect.%I for values in (%L)', branch, tenant);
  end if;
  if to_regclass('collect.' || leaf) is null then
    execute format('create table collect.%I (like collect.access_event)', leaf);
    execute format('create index on collect.%I (account_id, at)', leaf);
    -- A batch is found again without reading the day: rows lie in the order of their batches.
    execute format('create index on collect.%I using brin (batch) with (pages_per_range = 32, autosummarize = on)', leaf);
    execute format('create trigger only_own before insert on collect.%I for each statement
                    execute function collect.only_own_access(%L)', leaf, tenant);
    execute format('grant insert on collect.%I to gatehouse_app', leaf);
    execute format('alter table collect.%I attach partition collect.%I for values from (%L) to (%L)',
                   branch, leaf, of_day::timestamp at time zone 'UTC', (of_day + 1)::timestamp at time zone 'UTC');
  end if;
  return 'collect.' || leaf;
end $$;
revoke all on function collect.access_day(date) from public;
grant execute on function collect.access_day(date) to gatehouse_app;

-- The newest access of each account, whenever it was told.
create table collect.account_last_access (
  account_id uuid primary key references collect.account (id),
  tenant_id uuid not null,
  at timestamptz not null,
  batch bigint not null
);
comment on table collect.account_last_access is 'access-log: when each account was last accessed';
select runtime.keep_state('collect.account_last_access');
create index on collect.account_last_access (tenant_id, at);

-- What another system calls an account of ours.
create table collect.account_alias (
  tenant_id uuid not null references runtime.tenant (id),
  namespace text not null,
  foreign_id text not null,
  account_id uuid not null references collect.account (id),
  set_at timestamptz not null,
  primary key (tenant_id, namespace, foreign_id)
);
comment on table collect.account_alias is 'access-log: what other systems call the accounts';
select runtime.keep_state('collect.account_alias');
create index on collect.account_alias (tenant_id, account_id);

-- Events of accounts that nobody here knows: they wait until somebody says whose they are.
create table collect.access_unmatched (
  tenant_id uuid not null,
  batch bigint not null references collect.access_batch (number),
  line integer not null,
  namespace text not null,
  foreign_id text not null,
  at timestamptz not null,
  address inet,
  source text,
  principal text,
  action text not null,
  primary key (batch, line)
);
comment on table collect.access_unmatched is 'access-log: events of accounts that are not known here, until they are';
select runtime.keep_state('collect.access_unmatched');
create index on collect.access_unmatched (tenant_id, namespace, foreign_id);
