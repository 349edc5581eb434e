-- access-log, retention: accesses of accounts that nobody here knows are kept from the later of the access and its reception,
-- and go with an erasure once their time is over. An older worker can run beside it: the database itself notes the reception,
-- and what such a worker looked at takes none of them.

alter table collect.access_unmatched add column received_at timestamptz;
update collect.access_unmatched as waiting set received_at = batch.received_at
from collect.access_batch as batch where batch.number = waiting.batch;
alter table collect.access_unmatched alter column received_at set not null;
create index on collect.access_unmatched (tenant_id, greatest(at, received_at));

create function collect.note_reception() returns trigger
  language plpgsql set search_path = pg_catalog as $$
begin
  select received_at into new.received_at from collect.access_batch where number = new.batch;
  return new;
end $$;
create trigger note_reception before insert on collect.access_unmatched
  for each row execute function collect.note_reception();

-- Whether a name means an account that is there and was not erased: what waits for it goes to that account within a minute,
-- and is kept as long as that. Reads with the rights of whoever asks.
create function collect.is_known_name(of_namespace text, of_id text) returns boolean
  language sql stable set search_path = pg_catalog
  as $$
    select exists (
      select from (
        select account_id from collect.account_alias
        where tenant_id = runtime.current_tenant() and namespace = of_namespace and foreign_id = of_id
        union all
        select id from collect.account
        where tenant_id = runtime.current_tenant() and of_namespace = 'provider' and external_id = of_id
        union all
        select id from collect.account
        where tenant_id = runtime.current_tenant() and id = case
          when of_namespace = 'gatehouse' and of_id ~ '^acc_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
          then substr(of_id, 5)::uuid end) as meant
      where not exists (select from collect.erased_account where erased_account.account_id = meant.account_id))
  $$;

-- What an erasure took of them, some thousand at a time.
create table retain.erased_unmatched (
  erasure_id uuid not null references retain.erasure (id),
  number integer not null,
  tenant_id uuid not null,
  erased_at timestamptz not null,
  -- Of each namespace, how many; and SHA-256 of the batch and line of each, a line each, in their order.
  counts jsonb not null,
  digest text not null,
  primary key (erasure_id, number)
);
comment on table retain.erased_unmatched is 'retention: accesses of nobody known that an erasure took, with counts and digests';
select runtime.keep_history('retain.erased_unmatched');
create index on retain.erased_unmatched (tenant_id, erasure_id, number);

insert into retain.erasure_rule (table_name, place, how, because) values
  ('retain.erased_unmatched', 0, 'kept', 'counts of accesses of nobody known that went, and a digest of their batches and lines');
