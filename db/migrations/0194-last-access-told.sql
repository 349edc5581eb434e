-- access-log: a batch leaves the newest access of each of its accounts as one row, which is brought to the accounts' own rows
-- soon after; whoever asks takes the later of both. Batches that tell of the same accounts wait for one another no more.
-- An older worker cannot receive beside it, and must not erase: it knows of the accounts' own rows alone.

create table collect.last_access_told (
  number bigint generated always as identity primary key,
  tenant_id uuid not null references runtime.tenant (id),
  -- By the order of the accounts' ids, each once.
  accounts uuid[] not null,
  -- Of each of them, its newest access in the batch.
  times timestamptz[] not null,
  check (cardinality(accounts) = cardinality(times))
);
comment on table collect.last_access_told is 'access-log: newest accesses as batches told them, until they stand with their accounts';
select runtime.keep_state('collect.last_access_told');
grant usage on sequence collect.last_access_told_number_seq to gatehouse_app;
create index on collect.last_access_told (tenant_id, number);
-- Ids do not become smaller, and trying takes longer than writing them.
alter table collect.last_access_told alter column accounts set storage external, alter column times set storage external;

-- Which batch told it is asked by nobody; of many it would cost a sort.
alter table collect.account_last_access drop column batch;

-- An erasure brings them to their accounts first, and is taken back where one more was told meanwhile.
insert into retain.erasure_rule (table_name, place, how, because) values
  ('collect.last_access_told', 0, 'kept', 'empty of an account once it is erased: what was told is brought to its account before');
