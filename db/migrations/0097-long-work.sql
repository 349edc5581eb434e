-- long-work: work that outlasts a request, with how far it is, so that it can be left, found again and gone on with.
-- An older worker can run beside it: it takes no job that it does not know.

create table runtime.long_work (
  id uuid primary key,
  tenant_id uuid not null,
  kind text not null,
  asked_at timestamptz not null,
  asked_by jsonb not null,
  -- What was asked for in short, as the history says it: no personal data.
  about jsonb not null,
  -- The worker's own notes from here on: what to do, until it ended; and in which membership it was asked for.
  input jsonb,
  membership_id uuid,
  state text not null check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  -- Each run takes the next turn. One that was thought dead finds that the turn is another's, and stops.
  turn integer not null default 0,
  -- Faults in a row since the last step forward.
  faults integer not null default 0,
  total integer check (total >= 0),
  done integer not null default 0,
  refused integer not null default 0,
  -- The last item that was handled: where the next run goes on.
  place text,
  started_at timestamptz,
  heartbeat_at timestamptz,
  ended_at timestamptz,
  result jsonb,
  problem text,
  check (refused between 0 and done),
  check ((ended_at is not null) = (state in ('done', 'failed', 'cancelled'))),
  check ((problem is not null) = (state = 'failed')),
  check (result is null or state = 'done')
);
comment on table runtime.long_work is 'long-work: work that outlasts a request, who asked for it, how far it is and what came of it';
select runtime.keep_state('runtime.long_work');
create index on runtime.long_work (tenant_id, asked_at desc, id desc);
create index on runtime.long_work (tenant_id, heartbeat_at) where state in ('waiting', 'running');

-- Items that stayed as they were, and why: a code of the closed set of problems, never a value.
create table runtime.long_work_refusal (
  tenant_id uuid not null,
  long_work_id uuid not null references runtime.long_work,
  -- Its number among the items handled.
  number integer not null,
  item text not null,
  code text not null,
  -- What of it was wrong, where the refusal says so.
  reason text,
  primary key (tenant_id, long_work_id, number)
);
comment on table runtime.long_work_refusal is 'long-work: the items that were refused, with the code of the problem';
select runtime.keep_state('runtime.long_work_refusal');
