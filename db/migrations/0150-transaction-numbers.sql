-- runtime: numbers of transactions that go on when the rows come to another server. PostgreSQL begins again near zero
-- there, so a line that is there would seem to be of a transaction that has not begun, and no count would see it.

-- Of this server, never copied: what is added here to the server's own numbers.
create table public.gatehouse_server (
  only_row boolean primary key default true check (only_row),
  system_identifier text not null,
  added bigint not null
);
comment on table public.gatehouse_server is 'runtime: the server this database was last opened on, and what is added to its numbers of transactions';
insert into public.gatehouse_server (system_identifier, added)
  select system_identifier::text, 0 from pg_control_system();
grant select on public.gatehouse_server to gatehouse_app;

create function runtime.transaction_number() returns xid8 language sql stable as $$
  select (pg_current_xact_id()::text::bigint + added)::text::xid8 from public.gatehouse_server
$$;

create function runtime.transactions_seen() returns pg_snapshot language sql stable as $$
  select format('%s:%s:%s',
    pg_snapshot_xmin(now.seen)::text::bigint + added,
    pg_snapshot_xmax(now.seen)::text::bigint + added,
    (select string_agg((running::text::bigint + added)::text, ',' order by running) from pg_snapshot_xip(now.seen) as running)
  )::pg_snapshot
  from public.gatehouse_server, (select pg_current_snapshot() as seen) as now
$$;

-- Goes on from the highest number of the rows. It never goes back, so it can be done again at any time.
create function runtime.number_transactions_on() returns void language sql as $$
  update public.gatehouse_server set
    system_identifier = (select system_identifier::text from pg_control_system()),
    added = greatest(added, 1 - pg_current_xact_id()::text::bigint + coalesce(
      (select written_by::text::bigint from report.census_entry order by written_by desc limit 1), 0))
$$;
revoke execute on function runtime.number_transactions_on() from public;

alter table report.census_entry alter column written_by set default runtime.transaction_number();
