-- clocks: deadlines as objects. An old worker can run beside this: it does not know the tables.
create table casework.clock (
  id uuid primary key,
  tenant_id uuid not null references runtime.tenant (id),
  obligation text not null,
  clause text not null,
  subject text not null,
  key text not null,
  trigger jsonb not null,
  readings jsonb not null,
  reading text not null,
  reading_because text not null,
  starts_at timestamptz not null,
  length jsonb not null,
  length_from jsonb not null,
  zone text not null,
  warn_days integer[] not null,
  owner_role text not null,
  owner_user uuid,
  personal_of text not null,
  due_on date not null,
  due_at timestamptz not null,
  soon_at timestamptz not null,
  urgent_at timestamptz not null,
  extensions jsonb not null,
  state text not null check (state in ('running', 'satisfied', 'breached', 'breached-then-satisfied', 'cancelled')),
  attention_at timestamptz,
  satisfied_at timestamptz,
  satisfied_by jsonb,
  breached_at timestamptz,
  breach_recorded_at timestamptz,
  cancelled_because text,
  check ((state = 'running') = (attention_at is not null)),
  check ((state in ('satisfied', 'breached-then-satisfied')) = (satisfied_at is not null and satisfied_by is not null)),
  check ((breached_at is null) = (breach_recorded_at is null)),
  check (state not in ('breached', 'breached-then-satisfied') or breached_at is not null),
  check ((state = 'cancelled') = (cancelled_because is not null))
);
comment on table casework.clock is 'clocks: a deadline, what started it, when it is due and how it ended';
select runtime.keep_state('casework.clock');

-- One open clock for each duty of a subject: starting it twice finds the first.
create unique index on casework.clock (tenant_id, subject, obligation, key) where state in ('running', 'breached');
create index on casework.clock (tenant_id, due_at, id);
create index on casework.clock (tenant_id, subject);
-- What the worker looks for.
create index on casework.clock (tenant_id, attention_at, id) where state = 'running';

create table casework.clock_step (
  position bigint generated always as identity,
  id uuid primary key,
  tenant_id uuid not null references runtime.tenant (id),
  clock_id uuid not null references casework.clock (id),
  kind text not null,
  happened_at timestamptz not null,
  actor jsonb not null,
  facts jsonb not null,
  words bytea
);
comment on table casework.clock_step is 'clocks: what happened to a clock, in order; texts of people are sealed';
select runtime.keep_state('casework.clock_step');
create index on casework.clock_step (tenant_id, clock_id, position);
