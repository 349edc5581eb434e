-- webhooks: where a program wants to be told of events, and what became of telling it.
-- An older worker can run beside it: nothing that was there changes.

create table runtime.webhook_endpoint (
  id uuid primary key,
  tenant_id uuid not null,
  url text not null check (length(url) <= 2000),
  description text not null,
  -- Empty: every type.
  event_types text[] not null,
  state text not null check (state in ('enabled', 'disabled', 'removed')),
  disabled_because text check (disabled_because in ('asked', 'gone')),
  -- The signing secret, sealed. For a day after a change the one before signs too.
  secret bytea not null,
  secret_before bytea,
  secret_before_until timestamptz,
  created_at timestamptz not null,
  check ((state = 'disabled') = (disabled_because is not null)),
  check ((secret_before is null) = (secret_before_until is null))
);
comment on table runtime.webhook_endpoint is 'webhooks: an address that is told of events';
select runtime.keep_state('runtime.webhook_endpoint');
create index on runtime.webhook_endpoint (tenant_id, created_at, id);

-- One event for one endpoint. Written with the event itself, so that none is missed. The body sent is made from the
-- event each time: the same bytes at every attempt.
create table runtime.webhook_delivery (
  id uuid primary key,
  tenant_id uuid not null,
  endpoint_id uuid not null references runtime.webhook_endpoint (id),
  event_id uuid not null references retain.event (id),
  event_type text not null,
  created_at timestamptz not null,
  state text not null check (state in ('pending', 'delivered', 'dead', 'cancelled')),
  attempts integer not null default 0,
  -- Attempts since it was last queued, by the event or by hand.
  attempts_in_turn integer not null default 0,
  due_at timestamptz not null,
  claimed_until timestamptz,
  ended_at timestamptz,
  check ((ended_at is null) = (state = 'pending'))
);
comment on table runtime.webhook_delivery is 'webhooks: one event on its way to one endpoint';
select runtime.keep_state('runtime.webhook_delivery');
create index on runtime.webhook_delivery (tenant_id, created_at desc, id desc);
create index on runtime.webhook_delivery (tenant_id, endpoint_id, created_at desc, id desc);
create index on runtime.webhook_delivery (tenant_id, due_at) where state = 'pending';
create index on runtime.webhook_delivery (tenant_id, ended_at) where state <> 'pending';

create table runtime.webhook_attempt (
  delivery_id uuid not null references runtime.webhook_delivery (id) on delete cascade,
  number integer not null,
  tenant_id uuid not null,
  at timestamptz not null,
  milliseconds integer not null,
  status integer,
  fault text,
  -- The start of the answer, without addresses, numbers and secrets.
  answer_start text,
  primary key (delivery_id, number),
  check (status is not null or fault is not null)
);
comment on table runtime.webhook_attempt is 'webhooks: one attempt at a delivery and what came back';
select runtime.keep_state('runtime.webhook_attempt');
