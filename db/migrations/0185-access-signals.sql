-- collect/access-log: what accesses add up to, kept small and batch by batch, and the signals that come of it. An older
-- worker can run beside it: it does not know the tables.

-- What was received and is not weighed yet: a whole batch, or lines of one whose account was told later. A row is put here
-- with what it stands for and is gone with what was added up, so each event counts once.
create table collect.access_to_weigh (
  id bigint generated always as identity primary key,
  tenant_id uuid not null references runtime.tenant (id),
  batch bigint not null references collect.access_batch (number),
  lines integer[]
);
comment on table collect.access_to_weigh is 'access-log: batches and lines that are not weighed yet';
select runtime.keep_state('collect.access_to_weigh');
create index on collect.access_to_weigh (tenant_id, id);
create index on collect.access_to_weigh (batch);

create function collect.weigh_batch() returns trigger
  language plpgsql set search_path = pg_catalog as $$
begin
  insert into collect.access_to_weigh (tenant_id, batch) values (new.tenant_id, new.number);
  return null;
end $$;
create trigger to_weigh after insert on collect.access_batch for each row execute function collect.weigh_batch();

-- An event leaves the unmatched in the transaction that makes it one of an account. Where its batch still waits as a whole it
-- is weighed with it; the lock holds off whoever weighs it now until that is settled.
create function collect.weigh_matched() returns trigger
  language plpgsql set search_path = pg_catalog as $$
begin
  perform from collect.access_to_weigh where lines is null and batch in (select batch from gone) for share;
  insert into collect.access_to_weigh (tenant_id, batch, lines)
  select tenant_id, batch, array_agg(line order by line) from gone
  where not exists (
    select from collect.access_to_weigh as whole where whole.lines is null and whole.batch = gone.batch)
  group by tenant_id, batch;
  return null;
end $$;
create trigger to_weigh after delete on collect.access_unmatched referencing old table as gone
  for each statement execute function collect.weigh_matched();

-- Where each account was used from, by UTC day. The country is that of registration; '' where none is known.
create table collect.access_country_day (
  tenant_id uuid not null,
  account_id uuid not null references collect.account (id),
  day date not null,
  country text not null,
  network text not null check (network in ('plain', 'private', 'reserved', 'relay', 'vpn', 'hosting', 'no-address')),
  events bigint not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  -- The first of them.
  batch bigint not null,
  line integer not null,
  primary key (tenant_id, account_id, day, country, network)
);
comment on table collect.access_country_day is 'access-log: accesses of each account by day, country and kind of network';
select runtime.keep_state('collect.access_country_day');

-- Which accounts were used from an address, by UTC day: plain connections alone, and for as long as rules look back.
create table collect.access_address_day (
  tenant_id uuid not null,
  address inet not null,
  account_id uuid not null references collect.account (id),
  day date not null,
  batch bigint not null,
  line integer not null,
  primary key (tenant_id, address, account_id, day)
);
comment on table collect.access_address_day is 'access-log: accounts used from one address, by day';
select runtime.keep_state('collect.access_address_day');
create index on collect.access_address_day (tenant_id, day);
create index on collect.access_address_day (tenant_id, account_id, day);

-- The first and the last access of a principal from a country on a UTC day: plain connections alone.
create table collect.access_principal_day (
  tenant_id uuid not null,
  account_id uuid not null references collect.account (id),
  principal text not null,
  day date not null,
  country text not null,
  first_at timestamptz not null,
  first_batch bigint not null,
  first_line integer not null,
  last_at timestamptz not null,
  last_batch bigint not null,
  last_line integer not null,
  primary key (tenant_id, account_id, principal, day, country)
);
comment on table collect.access_principal_day is 'access-log: where a principal of an account was, by day';
select runtime.keep_state('collect.access_principal_day');
create index on collect.access_principal_day (tenant_id, day);

-- What accesses say against what is on record. It decides nothing. The evidence names batches and lines, never an address.
create table collect.access_signal (
  id uuid primary key,
  tenant_id uuid not null references runtime.tenant (id),
  account_id uuid not null references collect.account (id),
  person_id uuid not null references collect.person (id),
  customer_id uuid not null references collect.customer (id),
  kind text not null,
  evidence jsonb not null,
  raised_at timestamptz not null
);
comment on table collect.access_signal is 'access-log: what accesses say against what is on record';
select runtime.keep_history('collect.access_signal');
create index on collect.access_signal (tenant_id, id);
create index on collect.access_signal (tenant_id, account_id, kind);
create index on collect.access_signal (tenant_id, person_id, kind);

create table collect.access_signal_dismissal (
  signal_id uuid primary key references collect.access_signal (id),
  tenant_id uuid not null references runtime.tenant (id),
  reason text not null,
  dismissed_at timestamptz not null,
  dismissed_by text not null
);
comment on table collect.access_signal_dismissal is 'access-log: signals that somebody dismissed, and why';
select runtime.keep_history('collect.access_signal_dismissal');
create index on collect.access_signal_dismissal (tenant_id, signal_id);
