-- collect/access-log: days that are sealed. The file of a day lies in the archive; here stands what it is. An old worker can
-- run beside this: it seals nothing.

-- A file as it was sealed. A day has one, one more for events that came later, and others that took the place of earlier ones.
create table collect.access_file (
  tenant_id uuid not null references runtime.tenant (id),
  day date not null,
  part integer not null check (part > 0),
  kind text not null check (kind in ('day', 'supplement', 'rewritten')),
  path text not null unique,
  rows bigint not null check (rows > 0),
  bytes bigint not null check (bytes > 0),
  -- SHA-256 of the file.
  digest bytea not null check (length(digest) = 32),
  -- A sum over the digests of all rows, whatever their order: see docs/operator/access-archive.md.
  row_digest text not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  first_account uuid not null,
  last_account uuid not null,
  sealed_at timestamptz not null,
  event_id uuid not null,
  primary key (tenant_id, day, part)
);
comment on table collect.access_file is 'access-log: files of sealed days, as they were sealed';
select runtime.keep_history('collect.access_file');

-- Which of them count, and how they were found when they were last looked at.
create table collect.access_file_state (
  tenant_id uuid not null,
  day date not null,
  part integer not null,
  state text not null check (state in ('present', 'replaced')),
  -- The part that has its rows now; null where none were left.
  replaced_by integer,
  -- A file that was replaced is deleted from the archive, and that is done.
  deleted boolean not null default false,
  checked_at timestamptz,
  fault text check (fault in ('missing', 'damaged')),
  primary key (tenant_id, day, part),
  foreign key (tenant_id, day, part) references collect.access_file (tenant_id, day, part)
);
comment on table collect.access_file_state is 'access-log: which files of sealed days count, and how they were found';
select runtime.keep_state('collect.access_file_state');

-- Where the rows of an account lie in a file: its row groups, and where each begins. So that one account is found in many
-- days without opening any of them.
create table collect.access_file_group (
  tenant_id uuid not null,
  day date not null,
  part integer not null,
  number integer not null,
  first_account uuid not null,
  last_account uuid not null,
  rows integer not null,
  -- Where the chunk of each column begins, in bytes from the start of the file, and where the last one ends.
  offsets bigint[] not null,
  primary key (tenant_id, day, part, number),
  foreign key (tenant_id, day, part) references collect.access_file (tenant_id, day, part)
);
comment on table collect.access_file_group is 'access-log: where accounts are found within the files of sealed days';
select runtime.keep_state('collect.access_file_group');
create index on collect.access_file_group (tenant_id, day, part, last_account);

-- The days of the session's tenant that have a table of their own, the oldest first.
create function collect.access_days() returns setof date
  language sql stable security definer set search_path = pg_catalog
  as $$
  select to_date(substr(leaf.relname, 8, 8), 'YYYYMMDD')
  from pg_inherits
  join pg_class leaf on leaf.oid = pg_inherits.inhrelid
  where pg_inherits.inhparent =
    to_regclass('collect.access_event_' || replace(runtime.current_tenant()::text, '-', ''))
  order by 1
$$;
revoke all on function collect.access_days() from public;
grant execute on function collect.access_days() to gatehouse_app;

-- A search reads the rows that are here, then asks which files there are. Who empties a day waits until no search is between
-- the two: so a row is found once, never twice and never not at all. Held until the transaction ends.
create function collect.hold_access_files() returns void
  language sql security definer set search_path = pg_catalog
  as $$
  select pg_advisory_xact_lock_shared(hashtextextended('access files ' || runtime.current_tenant(), 0))
$$;
revoke all on function collect.hold_access_files() from public;
grant execute on function collect.hold_access_files() to gatehouse_app;

-- What tells two sets of events of a day apart, whatever their order: they are never changed, so their names suffice.
create function collect.access_checksum(of_day date, last_batch bigint, out rows bigint, out checksum text)
  language sql stable set search_path = pg_catalog
  as $$
  select count(*), coalesce(sum(hashint8extended(batch, line)::numeric), 0)::text
  from collect.access_event
  where tenant_id = runtime.current_tenant() and batch <= last_batch
    and at >= of_day::timestamp at time zone 'UTC' and at < (of_day + 1)::timestamp at time zone 'UTC'
$$;
revoke all on function collect.access_checksum(date, bigint) from public;
grant execute on function collect.access_checksum(date, bigint) to gatehouse_app;

-- Takes the events of a day up to a batch out of its table: those that a file holds now. Others stay, for a supplement.
-- @returns whether these were exactly the rows that were sealed; if not, nothing is taken out.
create function collect.drop_access_day(of_day date, last_batch bigint, sealed_rows bigint, sealed_checksum text)
  returns boolean
  language plpgsql security definer set search_path = pg_catalog set lock_timeout = '3s'
  as $$
declare
  tenant uuid := runtime.current_tenant();
  leaf text := 'access_' || to_char(of_day, 'YYYYMMDD') || '_' || replace(tenant::text, '-', '');
  found record;
  others boolean;
begin
  if tenant is null then
    raise exception 'no tenant' using errcode = 'insufficient_privilege';
  end if;
  if to_regclass('collect.' || leaf) is null then
    return false;
  end if;
  -- Nobody receives into this day now, and no search is between the day and its file.
  perform pg_advisory_xact_lock(hashtextextended('access day ' || tenant || of_day, 0));
  perform pg_advisory_xact_lock(hashtextextended('access files ' || tenant, 0));
  -- The table itself, and not the one above it: this runs as their owner, whom row-level security does not hold.
  execute format('select count(*) as rows, coalesce(sum(hashint8extended(batch, line)::numeric), 0)::text as checksum
                  from collect.%I where batch <= $1', leaf) into found using last_batch;
  if found.rows <> sealed_rows or found.checksum <> sealed_checksum then
    return false;
  end if;
  execute format('select exists (select from collect.%I where batch > $1)', leaf) into others using last_batch;
  if others then
    execute format('delete from collect.%I where batch <= $1', leaf) using last_batch;
  else
    execute format('truncate collect.%I', leaf);
  end if;
  return true;
end $$;
revoke all on function collect.drop_access_day(date, bigint, bigint, text) from public;
grant execute on function collect.drop_access_day(date, bigint, bigint, text) to gatehouse_app;

-- Removes the table of a day that is empty. Waits for nobody long: the next round tries again.
-- @returns whether it is gone.
create function collect.remove_empty_access_day(of_day date) returns boolean
  language plpgsql security definer set search_path = pg_catalog set lock_timeout = '200ms'
  as $$
declare
  tenant uuid := runtime.current_tenant();
  leaf text := 'access_' || to_char(of_day, 'YYYYMMDD') || '_' || replace(tenant::text, '-', '');
  used boolean;
begin
  if tenant is null then
    raise exception 'no tenant' using errcode = 'insufficient_privilege';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('access day ' || tenant || of_day, 0));
  perform pg_advisory_xact_lock(hashtextextended('access days ' || tenant, 0));
  if to_regclass('collect.' || leaf) is null then
    return true;
  end if;
  execute format('lock table collect.%I in access exclusive mode', leaf);
  execute format('select exists (select from collect.%I)', leaf) into used;
  if used then
    return false;
  end if;
  execute format('drop table collect.%I', leaf);
  return true;
end $$;
revoke all on function collect.remove_empty_access_day(date) from public;
grant execute on function collect.remove_empty_access_day(date) to gatehouse_app;
