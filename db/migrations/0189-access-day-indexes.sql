-- collect/access-log: what a day's table costs to fill. An entry for each row in a tree of accounts and times took longer
-- than the row itself. A day that is being filled has summaries of its pages instead: rows of a batch lie by account, so
-- an account is found in a few pages of each. The tree is built once the day has ended, all at a time. An older worker can
-- run beside it: it makes days as before, and reads these.

create or replace function collect.access_day(of_day date) returns text
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
  -- Asked of the catalogue itself: to_regclass remembers that there was none, whoever made it while this one waited.
  if not exists (select from pg_class where relname = branch and relnamespace = 'collect'::regnamespace) then
    execute format('create table collect.%I (like collect.access_event) partition by range (at)', branch);
    execute format('alter table collect.access_event attach partition collect.%I for values in (%L)', branch, tenant);
  end if;
  if not exists (select from pg_class where relname = leaf and relnamespace = 'collect'::regnamespace) then
    execute format('create table collect.%I (like collect.access_event)', leaf);
    execute format('create index on collect.%I using brin (account_id) with (pages_per_range = 8)', leaf);
    execute format('create index on collect.%I using brin (batch) with (pages_per_range = 32)', leaf);
    execute format('create trigger only_own before insert on collect.%I for each statement
                    execute function collect.only_own_access(%L)', leaf, tenant);
    execute format('grant insert on collect.%I to gatehouse_app', leaf);
    execute format('alter table collect.%I attach partition collect.%I for values from (%L) to (%L)',
                   branch, leaf, of_day::timestamp at time zone 'UTC', (of_day + 1)::timestamp at time zone 'UTC');
  end if;
  return 'collect.' || leaf;
end $$;

-- Keeps a day of the session's tenant quick to search: summaries of the pages that came since, and, where nothing more is
-- expected, the tree of accounts and times. Whoever receives into the day waits while the tree is built.
create function collect.index_access_day(of_day date, ended boolean) returns void
  language plpgsql security definer set search_path = pg_catalog set lock_timeout = '3s'
  as $$
declare
  tenant uuid := runtime.current_tenant();
  leaf text := 'access_' || to_char(of_day, 'YYYYMMDD') || '_' || replace(tenant::text, '-', '');
  index record;
  has_tree boolean := false;
begin
  if tenant is null then
    raise exception 'no tenant' using errcode = 'insufficient_privilege';
  end if;
  -- A sealer that takes the day away waits, or this finds it gone.
  perform pg_advisory_xact_lock_shared(hashtextextended('access day ' || tenant || of_day, 0));
  for index in
    select indexrelid, amname from pg_index
    join pg_class on pg_class.oid = indexrelid join pg_am on pg_am.oid = relam
    where indrelid = to_regclass('collect.' || leaf)
  loop
    if index.amname = 'brin' then
      perform brin_summarize_new_values(index.indexrelid);
    else
      has_tree := true;
    end if;
  end loop;
  if ended and not has_tree and to_regclass('collect.' || leaf) is not null then
    begin
      execute format('create index on collect.%I (account_id, at)', leaf);
    exception when lock_not_available then
      -- Somebody receives into it just now: the next round tries again.
      return;
    end;
  end if;
end $$;
revoke all on function collect.index_access_day(date, boolean) from public;
grant execute on function collect.index_access_day(date, boolean) to gatehouse_app;

-- Of what events add up to, a batch writes nearly as many rows as it has. They are looked for by address, or by account and
-- principal, alone; where days of every account are told by an index too, a table without statistics is read through by it. They
-- hold what events hold, which refer to no account either: each of them would have to be looked up.
drop index collect.access_address_day_tenant_id_day_idx;
drop index collect.access_address_day_tenant_id_account_id_day_idx;
drop index collect.access_principal_day_tenant_id_day_idx;
alter table collect.access_country_day drop constraint access_country_day_account_id_fkey;
alter table collect.access_address_day drop constraint access_address_day_account_id_fkey;
alter table collect.access_principal_day drop constraint access_principal_day_account_id_fkey;
