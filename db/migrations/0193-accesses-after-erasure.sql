-- access-log, retention: accesses of an account that was erased are refused, and what waits under its own names goes with it.
-- An older worker can run beside it: it still takes such accesses, which are due again after their time.

-- Accounts that were erased as a whole. The database writes it itself, with what it erased.
create table collect.erased_account (
  account_id uuid primary key references collect.account (id),
  tenant_id uuid not null,
  erased_at timestamptz not null
);
comment on table collect.erased_account is 'access-log: accounts that were erased, whose accesses are refused';
select runtime.keep_history('collect.erased_account');
revoke insert on collect.erased_account from gatehouse_app;
create index on collect.erased_account (tenant_id, account_id);

create function collect.note_erased_account() returns trigger
  language plpgsql set search_path = pg_catalog
  as $$
begin
  insert into collect.erased_account (account_id, tenant_id, erased_at)
  values (new.account_id, new.tenant_id, new.erased_at) on conflict do nothing;
  return null;
end $$;
create trigger note_erased_account after insert on retain.erased_account
  for each row when (new.whole) execute function collect.note_erased_account();

insert into collect.erased_account (account_id, tenant_id, erased_at)
select account_id, tenant_id, min(erased_at) from retain.erased_account where whole group by account_id, tenant_id;

insert into retain.erasure_rule (table_name, place, how, because) values
  ('collect.erased_account', 0, 'kept', 'that the account was erased, so that none of its accesses is taken again');

-- What came under its own id before it was entered, or under the provider's key, waits for a minute; an erasure does not.
update retain.erasure_rule
set condition = '(namespace, foreign_id) in (
    select namespace, foreign_id from collect.account_alias where account_id = any($1)
    union all select ''gatehouse'', ''acc_'' || own.id from unnest($1) as own (id)
    union all select ''provider'', account.external_id from collect.account where account.id = any($1))'
where table_name = 'collect.access_unmatched';
