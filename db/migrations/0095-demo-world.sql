-- How far the demo world of this installation is loaded, so that a start that was killed goes on where it stopped.
-- Empty in an installation that holds real data. New table: an old worker can run beside it.

create table runtime.demo_world (
  only_row boolean primary key default true check (only_row),
  seed text not null,
  ends_on date not null,
  customers integer not null check (customers > 0),
  -- Digest of the list of steps: another version of the program may have another list.
  plan text not null,
  starts integer not null default 1,
  steps_done integer not null default 0,
  finished boolean not null default false
);
comment on table runtime.demo_world is 'demo: how far the demo world is loaded';
grant select, insert, update on runtime.demo_world to gatehouse_app;
