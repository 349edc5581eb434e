-- clocks: a calendar address per person, by which a calendar program reads deadlines without signing in. The secret is
-- random, 256 bits, and leaves the server once; its SHA-256 stays here. An older worker can run beside it.

create table casework.clock_feed (
  id uuid primary key,
  tenant_id uuid not null references runtime.tenant (id),
  user_id uuid not null,
  digest bytea not null unique check (octet_length(digest) = 32),
  made_at timestamptz not null,
  ended_at timestamptz
);
comment on table casework.clock_feed is 'clocks: calendar addresses of people, by the digest of their secret';
select runtime.keep_state('casework.clock_feed');
-- One for each person: a new one ends the one before.
create unique index on casework.clock_feed (tenant_id, user_id) where ended_at is null;

-- Which organization an address belongs to must be known before the tenant is. It answers for one secret only.
create function casework.clock_feed_of(secret_digest bytea) returns table (tenant_id uuid, user_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select f.tenant_id, f.user_id from casework.clock_feed f
    where f.digest = secret_digest and f.ended_at is null
  $$;
revoke all on function casework.clock_feed_of(bytea) from public;
grant execute on function casework.clock_feed_of(bytea) to gatehouse_app;

-- What a list of breaches reads.
create index clock_breached on casework.clock_step (tenant_id, clock_id, position) where kind = 'breached';
