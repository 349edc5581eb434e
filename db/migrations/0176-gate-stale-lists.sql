-- gate, lists: a verdict says which lists are stale. The statement that writes a batch holds that as it holds the duties:
-- a record is written only where no list became fresh or stale since they were read, but by time. An old program beside
-- it calls the function of before, which stays; what it does to a list is felt by verdicts at the end of the legal day.

alter table determine.screening_list
  -- Grows by one with whatever makes the list fresh or stale but time: a version, the same one again, its setting.
  add column turns bigint not null default 1;

-- @returns the ids that were not written: their standing, the provider's duties or the lists have changed since, or their
-- request key is on record.
create function enforce.record_verdicts(
  for_tenant uuid, program_adopted boolean, is_new_provider boolean, is_certified boolean, turns_of_lists bigint,
  given_at timestamptz, with_key text,
  ids uuid[], accounts uuid[], versions bigint[], askers text[], decisions text[], texts text[], signatures bytea[],
  request_keys text[]
) returns setof uuid
  language plpgsql
  as $$
declare
  recorded bigint;
begin
  -- As runtime does for every transaction: from here on only this tenant's rows are there.
  perform set_config('gatehouse.tenant', for_tenant::text, true);
  insert into enforce.verdict
    (id, tenant_id, account_id, asked_at, asked_by, decision, standing_version, canonical, signature, key_id,
     request_key)
  select asked.id, for_tenant, asked.account_id, given_at, asked.asker, asked.decision, asked.version, asked.canonical,
         asked.signature, with_key, asked.request_key
  from unnest(ids, accounts, versions, askers, decisions, texts, signatures, request_keys)
    as asked (id, account_id, version, asker, decision, canonical, signature, request_key)
  join enforce.account_standing standing
    on standing.account_id = asked.account_id and standing.standing_version = asked.version
  where exists (select from adopt.program) = program_adopted
    and coalesce((select new_provider from adopt.organization where id = for_tenant), true) = is_new_provider
    and exists (
      select from adopt.organization
      where id = for_tenant and certified_on is not null and certification_receipt is not null
    ) = is_certified
    and coalesce((select sum(turns) from determine.screening_list), 0) = turns_of_lists
  on conflict (tenant_id, request_key) where request_key is not null do nothing;
  get diagnostics recorded = row_count;
  if recorded < cardinality(ids) then
    return query
      select missing.id from unnest(ids) as missing (id)
      where not exists (select from enforce.verdict where verdict.id = missing.id);
  end if;
end $$;
