-- The ground everything stands on: one schema per stage, two roles, tenancy, history, the ledger's inbox.
-- Forward only. Runs as the owner; the application connects as gatehouse_app, which owns nothing.

create schema runtime;
create schema casework;
create schema adopt;
create schema collect;
create schema determine;
create schema enforce;
create schema report;
create schema retain;

grant usage on schema runtime, casework, adopt, collect, determine, enforce, report, retain to gatehouse_app;

-- The tenant and the actor of this transaction, set by runtime from the session (SET LOCAL), never by a request.
create function runtime.current_tenant() returns uuid
  language sql stable parallel safe
  as $$ select nullif(current_setting('gatehouse.tenant', true), '')::uuid $$;

create function runtime.current_actor() returns jsonb
  language plpgsql stable
  as $$
declare
  actor text := nullif(current_setting('gatehouse.actor', true), '');
begin
  if actor is null then
    raise exception 'a write needs an actor' using errcode = 'insufficient_privilege';
  end if;
  return actor::jsonb;
end $$;

-- Rows of one tenant are invisible to another: used for every table with a tenant_id.
create function runtime.isolate_tenant(relation regclass) returns void
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', relation);
  execute format('create policy tenant on %s using (tenant_id = runtime.current_tenant()) with check (tenant_id = runtime.current_tenant())', relation);
end $$;

create function runtime.refuse_change() returns trigger
  language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;

-- Current state: the application may read, write and replace it, inside its tenant.
create function runtime.keep_state(relation regclass) returns void
  language plpgsql as $$
begin
  perform runtime.isolate_tenant(relation);
  execute format('grant select, insert, update, delete on %s to gatehouse_app', relation);
end $$;

-- History: the application may read and add. Nobody changes or removes a row, the owner's triggers included.
create function runtime.keep_history(relation regclass) returns void
  language plpgsql as $$
begin
  perform runtime.isolate_tenant(relation);
  execute format('grant select, insert on %s to gatehouse_app', relation);
  execute format('create trigger append_only before update or delete on %s for each row execute function runtime.refuse_change()', relation);
  execute format('create trigger append_only_truncate before truncate on %s for each statement execute function runtime.refuse_change()', relation);
end $$;

-- Facts about this installation: whether it holds the demo world or real data. They never share an installation.
create table runtime.installation (
  only_row boolean primary key default true check (only_row),
  kind text not null check (kind in ('demo', 'real')),
  created_at timestamptz not null default now()
);
grant select, insert, update on runtime.installation to gatehouse_app;

-- The tenants, for workers that go round them. Carries nothing but the id.
create table runtime.tenant (
  id uuid primary key,
  created_at timestamptz not null
);
grant select, insert on runtime.tenant to gatehouse_app;

-- Answers already given to a request with an Idempotency-Key, so that a retry repeats the answer and not the act.
create table runtime.idempotency (
  tenant_id uuid not null,
  actor text not null,
  key text not null,
  route text not null,
  request_digest bytea not null,
  status integer not null,
  answer jsonb not null,
  created_at timestamptz not null,
  primary key (tenant_id, actor, key)
);
select runtime.keep_state('runtime.idempotency');
create index on runtime.idempotency (created_at);

-- Keys of the people whose values are sealed, wrapped by the master key. Destroying one erases what it sealed.
create table retain.subject_key (
  tenant_id uuid not null,
  subject_id uuid not null,
  wrapped bytea,
  created_at timestamptz not null,
  destroyed_at timestamptz,
  primary key (tenant_id, subject_id),
  check ((wrapped is null) = (destroyed_at is not null))
);
select runtime.keep_state('retain.subject_key');

-- What happened. `personal` is sealed under the key of `personal_of`; `personal_commitment` is what the ledger holds.
create table retain.event (
  position bigint generated always as identity,
  id uuid primary key,
  tenant_id uuid not null,
  recorded_at timestamptz not null,
  actor jsonb not null default runtime.current_actor(),
  type text not null,
  subject text not null,
  also text[] not null default '{}',
  data jsonb not null,
  personal_of uuid,
  personal bytea,
  personal_commitment bytea,
  check ((personal is null) = (personal_of is null)),
  check ((personal is null) = (personal_commitment is null))
);
select runtime.keep_history('retain.event');
create unique index on retain.event (position);
create index on retain.event (tenant_id, subject, position);
create index on retain.event using gin (also);
create index on retain.event (tenant_id, type, position);

-- One entry for each commit. The sealer gives entries their place in the Merkle tree afterwards.
create table retain.ledger_entry (
  position bigint generated always as identity,
  id uuid primary key,
  tenant_id uuid not null,
  recorded_at timestamptz not null,
  kind text not null,
  canonical text not null
);
select runtime.keep_history('retain.ledger_entry');
create unique index on retain.ledger_entry (position);
create index on retain.ledger_entry (tenant_id, position);
