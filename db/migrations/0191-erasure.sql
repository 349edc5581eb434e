-- retention: erasure. What may be erased, table by table, stands here, and the database does it itself: only for an
-- erasure that one person prepared and another approved, only for its accounts, and each account once. Nobody else can
-- take a row out of history. An older worker can run beside it.

create table retain.erasure (
  id uuid primary key,
  tenant_id uuid not null references runtime.tenant (id),
  state text not null check (state in ('drafted', 'approved', 'withdrawn', 'certified')),
  reason text not null,
  -- The legal day on which its accounts were due.
  due_on date not null,
  accounts bigint not null,
  drafted_by text not null,
  drafted_at timestamptz not null,
  preview_work uuid,
  preview jsonb,
  previewed_at timestamptz,
  approved_by text,
  approved_at timestamptz,
  work uuid,
  certificate jsonb,
  ended_at timestamptz,
  check ((state in ('withdrawn', 'certified')) = (ended_at is not null))
);
comment on table retain.erasure is 'retention: erasures of what is due, from preparation to certificate';
select runtime.keep_state('retain.erasure');
create index on retain.erasure (tenant_id, id);

-- The accounts of an erasure, fixed when it was prepared.
create table retain.erasure_account (
  -- The erasure is on record, with their number, in the same transaction.
  erasure_id uuid not null references retain.erasure (id) deferrable initially deferred,
  account_id uuid not null,
  tenant_id uuid not null,
  kept_until date not null,
  primary key (erasure_id, account_id)
);
comment on table retain.erasure_account is 'retention: the accounts of an erasure';
select runtime.keep_history('retain.erasure_account');
create index on retain.erasure_account (tenant_id, erasure_id, account_id);

-- What an erasure would take and leave of each account: notes of a calculation.
create table retain.erasure_preview_row (
  erasure_id uuid not null references retain.erasure (id),
  account_id uuid not null,
  tenant_id uuid not null,
  -- Of each table, how many rows; tables that stay; codes of why an account stays as a whole.
  counts jsonb not null,
  kept text[] not null,
  stays text,
  primary key (erasure_id, account_id)
);
comment on table retain.erasure_preview_row is 'retention: what an erasure would take and leave of each account';
select runtime.keep_state('retain.erasure_preview_row');
create index on retain.erasure_preview_row (tenant_id, erasure_id, account_id);

-- What was erased of an account. Written by the function below alone.
create table retain.erased_account (
  erasure_id uuid not null references retain.erasure (id),
  account_id uuid not null,
  tenant_id uuid not null,
  erased_at timestamptz not null,
  erased_on date not null,
  kept_until date not null,
  -- Tables that stayed, and those of them that wait for a longer limit or a hold: the others stay because these point
  -- at them. None: it is gone as a whole, with its keys.
  kept text[] not null,
  waiting text[] not null,
  whole boolean not null,
  -- Of each table: rows and their digest before, rows left and their digest after.
  counts jsonb not null,
  keys integer not null,
  primary key (erasure_id, account_id)
);
comment on table retain.erased_account is 'retention: what was erased of each account, with counts and digests';
select runtime.keep_history('retain.erased_account');
revoke insert on retain.erased_account from gatehouse_app;
create index on retain.erased_account (tenant_id, account_id, erased_at desc, erasure_id desc);

-- Files outside the database that were rewritten without the accounts.
create table retain.erased_file (
  erasure_id uuid not null references retain.erasure (id),
  path text not null,
  tenant_id uuid not null,
  digest_before text not null,
  digest_after text,
  rows_before bigint not null,
  rows_after bigint not null,
  primary key (erasure_id, path)
);
comment on table retain.erased_file is 'retention: files rewritten by an erasure, with digests before and after';
select runtime.keep_history('retain.erased_file');
create index on retain.erased_file (tenant_id, erasure_id, path);

-- Every table that has rows of a tenant, and what an erasure does to it. `rows`: they go. `emptied`: the values go, the
-- row stays, because counts and links rest on it. `key`: what is personal in it is sealed, and goes with its key.
-- `kept`: it holds nothing personal, or nothing of a customer.
create table retain.erasure_rule (
  table_name text primary key,
  place integer not null,
  how text not null check (how in ('rows', 'emptied', 'key', 'kept')),
  -- Whose rows: a kind that retain.erasure_subjects gives, and the condition, where $1 are their ids.
  of_kind text,
  condition text,
  emptied text,
  because text not null,
  check ((how in ('rows', 'emptied')) = (of_kind is not null and condition is not null)),
  check ((how = 'emptied') = (emptied is not null))
);
comment on table retain.erasure_rule is 'retention: what an erasure does to each table, and why';
grant select on retain.erasure_rule to gatehouse_app;

insert into retain.erasure_rule (table_name, place, how, of_kind, condition, emptied, because) values
  ('determine.evidence_request', 10, 'rows', 'person', 'person_id = any($1) or about_id = any($1)', null, 'what was asked of a person'),
  ('determine.discrepancy', 11, 'rows', 'person', 'person_id = any($1)', null, 'what was stated and found, in clear'),
  ('determine.verification_attempt', 12, 'rows', 'person', 'person_id = any($1)', null, 'how a person was verified'),
  ('determine.identity_document', 13, 'rows', 'person', 'person_id = any($1)', null, 'names and numbers of documents'),
  ('determine.doubt', 14, 'rows', 'person', 'person_id = any($1)', null, 'what was doubted about a person'),
  ('determine.verification', 15, 'rows', 'person', 'person_id = any($1)', null, 'how far the verification of a person is'),
  ('determine.unresolved_identity', 16, 'rows', 'person', 'person_id = any($1)', null, 'that a person could not be verified'),
  ('determine.circumstance', 17, 'rows', 'person', 'person_id = any($1)', null, 'what is known of a person'),
  ('determine.us_person_claim', 18, 'rows', 'person', 'person_id = any($1)', null, 'what a person claims to be'),
  ('determine.us_person_decision', 19, 'rows', 'person', 'person_id = any($1)', null, 'the decision on a person and its evidence'),
  ('determine.screening_judgement', 20, 'rows', 'screening', 'match_id in (select id from determine.screening_match where subject_id = any($1))', null, 'judgements on matches of a person'),
  ('determine.screening_match', 21, 'rows', 'screening', 'subject_id = any($1)', null, 'which entries of lists a person met'),
  ('determine.screening_result', 22, 'rows', 'screening', 'subject_id = any($1)', null, 'comparisons of a person with lists'),
  ('determine.screening_subject', 23, 'rows', 'screening', 'id = any($1)', null, 'that a person is compared with lists'),
  ('determine.measure_preview_row', 24, 'rows', 'account', 'account_id = any($1)', null, 'notes of a calculation'),
  ('enforce.trial_verdict', 25, 'rows', 'account', 'account_id = any($1)', null, 'notes of a calculation'),
  ('enforce.trial_account', 26, 'rows', 'account', 'account_id = any($1)', null, 'notes of a calculation'),
  ('report.transaction_value', 27, 'rows', 'account', 'account_id = any($1)', null, 'what the transactions of the account were worth'),
  ('collect.reveal_approval', 30, 'rows', 'person', 'person_id = any($1)', null, 'who was let see what, and why'),
  ('collect.person_term', 31, 'rows', 'person', 'person_id = any($1)', null, 'names and addresses to search by'),
  ('collect.element', 32, 'rows', 'person', 'person_id = any($1)', null, 'identifying information'),
  ('collect.owner_addition', 33, 'rows', 'person', 'person_id = any($1) or subject_id = any($1)', null, 'who came to stand behind whom'),
  ('collect.owner_notice_clause', 34, 'rows', 'person', 'subject_id = any($1)', null, 'what an entity agreed to'),
  ('collect.ownership_determination', 35, 'rows', 'person', 'subject_id = any($1)', null, 'who stands behind an entity'),
  ('collect.ownership_party', 36, 'rows', 'person', 'person_id = any($1) or subject_id = any($1)', null, 'who stands behind an entity'),
  ('collect.ownership_reliance', 37, 'rows', 'person', 'subject_id = any($1)', null, 'whose ownership is relied on'),
  ('collect.ownership_statement', 38, 'rows', 'person', 'subject_id = any($1)', null, 'who stands behind an entity'),
  ('collect.named_holder', 39, 'rows', 'person', 'person_id = any($1) or entity_id = any($1)', null, 'who stands behind an entity'),
  ('collect.portal_opening', 40, 'rows', 'opening', 'id = any($1)', null, 'addresses that links were opened for'),
  ('collect.portal_link', 41, 'rows', 'link', 'id = any($1)', null, 'addresses that links were sent to'),
  ('collect.application', 42, 'rows', 'application', 'id = any($1)', null, 'addresses of applicants'),
  ('collect.owner_invitation', 43, 'rows', 'invitation', 'id = any($1)', null, 'addresses of owners'),
  ('casework.case_entry', 44, 'emptied', 'case', 'case_id = any($1)', 'customer_text = null, colleague_text = null', 'texts about a customer'),
  ('casework.clock_step', 45, 'emptied', 'clock', 'clock_id = any($1)', 'words = null', 'texts about a customer'),
  ('runtime.notice', 46, 'rows', 'notice', 'id = any($1)', null, 'messages to a person'),
  ('runtime.idempotency', 47, 'rows', 'answer', 'exists (select from unnest($1) as told (id) where strpos(answer::text, told.id::text) > 0)', null, 'answers that tell of the customer'),
  ('collect.import_row', 48, 'emptied', 'account', 'account_id = any($1)', 'external_id = null, errors = ''[]''', 'the row of a file that the account came from'),
  ('collect.access_unmatched', 50, 'rows', 'account', '(namespace, foreign_id) in (select namespace, foreign_id from collect.account_alias where account_id = any($1))', null, 'accesses not matched with their account'),
  ('collect.account_alias', 51, 'rows', 'account', 'account_id = any($1)', null, 'what other systems call the account'),
  ('collect.access_event', 52, 'rows', 'account', 'account_id = any($1)', null, 'addresses and times of accesses'),
  ('collect.account_last_access', 53, 'rows', 'account', 'account_id = any($1)', null, 'the newest access'),
  ('enforce.account_person', 60, 'rows', 'account', 'account_id = any($1)', null, 'who stands behind the account'),
  ('runtime.membership', 61, 'rows', 'member', 'id = any($1)', null, 'who signed in for the customer'),
  ('collect.account', 70, 'emptied', 'account', 'id = any($1)', 'external_id = null, locations_of_use = ''[]''', 'counts that were filed rest on it'),
  ('collect.customer', 71, 'emptied', 'customer', 'id = any($1)', 'external_id = null', 'counts that were filed rest on it'),
  ('collect.person', 72, 'emptied', 'person', 'id = any($1)', 'display_name = ''Erased'', collected = ''{}''', 'counts that were filed rest on it'),
  ('retain.event', 0, 'key', null, null, null, 'history and ledger stay whole: what is personal in it is sealed, and its keys are destroyed'),
  ('retain.subject_key', 0, 'key', null, null, null, 'the keys themselves: what is wrapped goes, that there was one stays');

insert into retain.erasure_rule (table_name, place, how, because)
select name, 0, 'kept', why from (values
  ('adopt', 'of the provider and its program, of no customer',
    array['employee_count', 'offering', 'organization', 'primary_contact', 'program', 'program_change', 'program_review',
          'program_value', 'reseller_program', 'setting_change', 'structure_change']),
  ('casework', 'ids, codes and days of the work that was done',
    array['case', 'case_span', 'clock', 'clock_feed', 'clock_span']),
  ('collect', 'counts of batches and imports, without a value of them',
    array['access_batch', 'access_problem', 'import', 'import_upload']),
  ('determine', 'published lists and determinations, of no customer',
    array['list_download', 'list_entry', 'list_entry_read', 'list_file', 'list_piece', 'list_problem', 'list_screening',
          'list_version', 'measure_preview', 'reseller_enforcement', 'screening_list', 'special_measure']),
  ('enforce', 'ids, codes and days: what was enforced and counted, with roots on the ledger',
    array['account_case', 'account_life', 'account_standing', 'measure_enforcement', 'standing_change',
          'standing_count', 'trial', 'verdict', 'verdict_batch']),
  ('report', 'figures that were filed can be taken again',
    array['census_entry', 'census_start', 'filing', 'filing_step']),
  ('retain', 'what proves the history, and what was kept and erased',
    array['erased_account', 'erased_file', 'erasure', 'erasure_account', 'erasure_preview_row', 'ledger_checkpoint',
          'ledger_entry', 'ledger_key', 'ledger_leaf', 'ledger_log', 'ledger_node', 'ledger_pending', 'legal_hold',
          'retention_choice']),
  ('runtime', 'of the installation and of colleagues, or forgotten after a time of their own',
    array['long_work', 'long_work_refusal', 'service_key', 'service_key_use', 'webhook_attempt', 'webhook_delivery',
          'webhook_endpoint'])
) as kept (stage, why, tables), lateral (select stage || '.' || name from unnest(tables) as name) as named (name);

-- Whose rows go with an account: itself; its customer, where no other account of it stays; the persons behind it who
-- stand behind no other account that stays; and what belongs to these. Reads with the rights of whoever asks.
create function retain.erasure_subjects(of_tenant uuid, of_account uuid) returns table (kind text, id uuid)
  language sql stable set search_path = pg_catalog
  as $$
    with gone as (
      select distinct account_id from retain.erased_account where tenant_id = of_tenant and whole
    ), own as (
      select account.id, account.customer_id from collect.account
      where account.tenant_id = of_tenant and account.id = of_account
    ), staying as (
      select account.id, account.customer_id from collect.account
      where account.tenant_id = of_tenant and account.customer_id in (select customer_id from own)
        and account.id <> of_account and account.id not in (select account_id from gone)
    ), customers as (
      select customer.id, customer.person_id from collect.customer
      where customer.tenant_id = of_tenant and customer.id in (select customer_id from own)
        and not exists (select from staying)
    ), candidates as (
      select person_id from customers
      union select person_id from enforce.account_person where tenant_id = of_tenant and account_id = of_account
      union select person_id from collect.named_holder
        where tenant_id = of_tenant and entity_id in (select person_id from customers)
      union select person_id from collect.ownership_party
        where tenant_id = of_tenant and subject_id in (select person_id from customers)
      union select person_id from collect.owner_invitation
        where tenant_id = of_tenant and entity_id in (select person_id from customers)
    ), persons as (
      select person_id from candidates
      where person_id is not null
        and not exists (select from enforce.account_person as other
                        where other.tenant_id = of_tenant and other.person_id = candidates.person_id
                          and other.account_id <> of_account and other.account_id not in (select account_id from gone))
        and not exists (select from collect.customer as other
                        where other.tenant_id = of_tenant and other.person_id = candidates.person_id
                          and other.id not in (select customers.id from customers)
                          and not (exists (select from collect.account where account.tenant_id = of_tenant
                                             and account.customer_id = other.id)
                                   and not exists (select from collect.account where account.tenant_id = of_tenant
                                             and account.customer_id = other.id
                                             and account.id not in (select account_id from gone))))
        and not exists (select from collect.named_holder as other
                        where other.tenant_id = of_tenant and other.person_id = candidates.person_id
                          and other.entity_id not in (select person_id from customers)
                          and other.entity_id not in (select c.person_id from candidates as c where c.person_id is not null))
    ), applications as (
      select application.id, application.membership_id, application.email from collect.application
      where application.tenant_id = of_tenant
        and (application.account_id = of_account or application.customer_id in (select customers.id from customers))
    ), invitations as (
      select invitation.id, invitation.membership_id, invitation.email from collect.owner_invitation as invitation
      where invitation.tenant_id = of_tenant and (invitation.person_id in (select person_id from persons)
        or invitation.entity_id in (select person_id from persons))
    ), members as (
      select membership.id, membership.user_id from runtime.membership
      where membership.tenant_id = of_tenant
        and (membership.customer_id in (select customers.id from customers)
             or membership.person_id in (select person_id from persons)
             or membership.id in (select membership_id from applications, customers)
             or membership.id in (select membership_id from invitations))
    ), things as (
      select 'account' as kind, own.id, 'acc_' || own.id as text from own
      union all select 'customer', customers.id, 'cus_' || customers.id from customers
      union all select 'person', person_id, 'per_' || person_id from persons
      union all select 'application', applications.id, 'apl_' || applications.id from applications
      union all select 'invitation', invitations.id, 'oin_' || invitations.id from invitations
    ), cases as (
      select found.id from casework.case as found
      where found.tenant_id = of_tenant
        and (found.account_id = of_account or found.customer_id in (select customers.id from customers)
             or found.person_id in (select person_id from persons)
             or found.subject in (select things.text from things))
    ), clocks as (
      select clock.id from casework.clock
      where clock.tenant_id = of_tenant and (clock.subject in (select things.text from things)
                                             or clock.subject in (select 'cas_' || cases.id from cases))
    ), notices as (
      select notice.id from runtime.notice
      where notice.tenant_id = of_tenant
        and notice.recipient in (select things.text from things
                                 union all select 'usr_' || user_id from members)
      -- One to a bare address is of nobody that is known, such as somebody who applied by a link. It was written before
      -- this account ended, so its own time is over too; a hold that nobody can match with it keeps it.
      union
      select notice.id from runtime.notice
      where notice.tenant_id = of_tenant and notice.recipient is null
        and notice.written_at < (select coalesce(closed_on::timestamptz, since) from enforce.account_life
                                 where account_life.account_id = of_account and state in ('closed', 'refused'))
        and not exists (select from retain.legal_hold
                        where legal_hold.tenant_id = of_tenant and legal_hold.state <> 'released')
    ), links as (
      select link.id from collect.portal_link as link
      where link.tenant_id = of_tenant
        and (link.opens_id in (select applications.id from applications)
             or link.opens_id in (select invitations.id from invitations))
    ), openings as (
      -- A link for applying is of nobody; whoever opened it is known by the address alone.
      select opening.id from collect.portal_opening as opening
      where opening.tenant_id = of_tenant
        and (opening.link_id in (select links.id from links)
             or lower(opening.email) in (select lower(email) from applications
                                         union all select lower(email) from invitations))
    ), screened as (
      select subject.id from determine.screening_subject as subject
      where subject.tenant_id = of_tenant and subject.holder_id in (select person_id from persons)
    )
    select things.kind, things.id from things
    union all select 'member', members.id from members
    union all select 'user', members.user_id from members
    union all select 'case', cases.id from cases
    union all select 'clock', clocks.id from clocks
    union all select 'notice', notices.id from notices
    union all select 'link', links.id from links
    union all select 'opening', openings.id from openings
    union all select 'screening', screened.id from screened
    union all select 'answer', things.id from things
  $$;

-- Tables that stay because a table that stays points at them.
create function retain.kept_with(tables text[]) returns text[]
  language sql stable set search_path = pg_catalog
  as $$
    with recursive kept (name) as (
      select unnest(tables)
      union
      select (target_schema.nspname || '.' || target.relname) collate "default"
      from kept
      join pg_constraint as link on link.contype = 'f' and link.conrelid = to_regclass(kept.name)
      join pg_class as target on target.oid = link.confrelid
      join pg_namespace as target_schema on target_schema.oid = target.relnamespace
    )
    select coalesce(array_agg(name order by name), '{}') from kept
  $$;

-- How many rows of each table would go with an account. Reads with the rights of whoever asks.
create function retain.count_erasure(of_account uuid, keeping text[]) returns jsonb
  language plpgsql stable set search_path = pg_catalog
  as $$
declare
  tenant uuid := runtime.current_tenant();
  kept text[] := retain.kept_with(keeping);
  rule record;
  ids uuid[];
  found bigint;
  counts jsonb := '{}';
begin
  for rule in select * from retain.erasure_rule where how in ('rows', 'emptied') order by place loop
    continue when rule.table_name = any(kept);
    select array_agg(distinct s.id) into ids from retain.erasure_subjects(tenant, of_account) as s where s.kind = rule.of_kind;
    continue when ids is null;
    execute format('select count(*) from %s where tenant_id = $2 and (%s)', rule.table_name, rule.condition)
      into found using ids, tenant;
    if found > 0 then counts := counts || jsonb_build_object(rule.table_name, found); end if;
  end loop;
  return counts;
end $$;

-- Whether one person prepared an erasure, another approved it, and it has not ended: as the history says.
create function retain.is_approved(of_tenant uuid, of_erasure uuid) returns boolean
  language sql stable set search_path = pg_catalog
  as $$
    select exists (
      select from retain.event as approved
      join retain.event as prepared on prepared.tenant_id = approved.tenant_id
        and prepared.subject = approved.subject and prepared.type = 'erasure-prepared'
      where approved.tenant_id = of_tenant and approved.subject = 'ers_' || of_erasure
        and approved.type = 'erasure-approved'
        and approved.actor ->> 'kind' = 'user' and approved.actor ->> 'id' is distinct from prepared.actor ->> 'id'
        and (prepared.data ->> 'accounts')::bigint = (select count(*) from retain.erasure_account
               where tenant_id = of_tenant and erasure_id = of_erasure))
      and not exists (
        select from retain.event as ended
        where ended.tenant_id = of_tenant and ended.subject = 'ers_' || of_erasure
          and ended.type in ('erasure-certified', 'erasure-withdrawn'))
  $$;

-- History stays as it is for everybody, its owner too; but for the rows of an approved erasure while it is carried out.
create or replace function runtime.refuse_change() returns trigger
  language plpgsql as $$
begin
  if tg_op = 'DELETE' and tg_level = 'ROW'
     and nullif(current_setting('gatehouse.erasure', true), '') is not null
     and exists (select from retain.erasure_rule
                 where table_name = tg_table_schema || '.' || tg_table_name and how = 'rows')
     and retain.is_approved(old.tenant_id, current_setting('gatehouse.erasure')::uuid)
  then
    return old;
  end if;
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;

-- Erases an account of an approved erasure, but for the tables that are kept. Each account once: the same again answers
-- as before. The digests are salted with the keys that go: who holds a backup from before can check them, and nobody can
-- guess from them what was there.
-- @returns of each table its rows and digest before, and rows and digest after.
create function retain.erase_account(of_erasure uuid, of_account uuid, keeping text[], at timestamptz, today date)
  returns jsonb
  language plpgsql security definer set search_path = pg_catalog
  as $$
declare
  tenant uuid := runtime.current_tenant();
  fixed retain.erasure_account;
  before_it retain.erased_account;
  kept text[] := retain.kept_with(keeping);
  is_whole boolean := cardinality(keeping) = 0;
  subjects jsonb;
  key_ids uuid[];
  salt bytea;
  rule record;
  ids uuid[];
  n_before bigint; d_before bytea; n_after bigint; d_after bytea;
  digests text;
  counts jsonb := '{}';
  destroyed integer := 0;
begin
  if tenant is null or not retain.is_approved(tenant, of_erasure) then
    raise exception 'this erasure is not approved' using errcode = 'insufficient_privilege';
  end if;
  select * into fixed from retain.erasure_account
  where tenant_id = tenant and erasure_id = of_erasure and account_id = of_account;
  if not found then
    raise exception 'this account is not of this erasure' using errcode = 'insufficient_privilege';
  end if;
  select * into before_it from retain.erased_account
  where tenant_id = tenant and erasure_id = of_erasure and account_id = of_account;
  if found then return before_it.counts; end if;
  if exists (select from retain.holds_on(of_account, null, today) as hold where hold.classes = '{}') then
    raise exception 'a legal hold is on this account' using errcode = 'insufficient_privilege';
  end if;

  select jsonb_object_agg(kind, held) into subjects
  from (select s.kind, jsonb_agg(distinct s.id) as held
        from retain.erasure_subjects(tenant, of_account) as s group by s.kind) as of_kinds;
  -- Keys of these subjects, and of things that hold a key of their own and tell of them.
  select array_agg(distinct subject_key.subject_id), string_agg(subject_key.wrapped, ''::bytea order by subject_key.subject_id)
  into key_ids, salt
  from retain.subject_key
  where subject_key.tenant_id = tenant and subject_key.wrapped is not null
    and subject_key.subject_id in (
      select told::uuid from jsonb_each(subjects) as of_kind (kind, held),
        lateral jsonb_array_elements_text(held) as told
      where kind in ('account', 'customer', 'person', 'application', 'invitation', 'case', 'clock', 'notice', 'link', 'opening')
      union
      select told::uuid from jsonb_array_elements_text(coalesce(subjects -> 'user', '[]')) as told
      where not exists (select from runtime.membership
                        where membership.user_id = told::uuid
                          and not coalesce(subjects -> 'member', '[]') ? membership.id::text)
      union
      select event.personal_of from retain.event
      where event.tenant_id = tenant and event.personal_of is not null
        and event.also && (select array_agg(prefix || told) from (values ('acc_', 'account'), ('cus_', 'customer'),
               ('per_', 'person'), ('apl_', 'application'), ('oin_', 'invitation')) as of_prefix (prefix, kind),
               lateral jsonb_array_elements_text(coalesce(subjects -> of_prefix.kind, '[]')) as told)
        and event.subject in ('ntc_' || event.personal_of, 'cas_' || event.personal_of, 'pop_' || event.personal_of,
          'plk_' || event.personal_of, 'doc_' || event.personal_of, 'clk_' || event.personal_of));
  salt := coalesce(salt, uuid_send(gen_random_uuid()));

  perform set_config('gatehouse.erasure', of_erasure::text, true);
  for rule in select * from retain.erasure_rule where how in ('rows', 'emptied') order by place loop
    continue when rule.table_name = any(kept);
    select array_agg(told::uuid) into ids from jsonb_array_elements_text(subjects -> rule.of_kind) as told;
    continue when ids is null;
    digests := format('select count(*), sha256(string_agg(mac, ''''::bytea order by mac)) from (
      select sha256($3 || convert_to(one::text, ''UTF8'')) as mac from %s as one where tenant_id = $2 and (%s)) as rows',
      rule.table_name, rule.condition);
    execute digests into n_before, d_before using ids, tenant, salt;
    continue when n_before = 0;
    if rule.how = 'rows' then
      execute format('delete from %s where tenant_id = $2 and (%s)', rule.table_name, rule.condition) using ids, tenant;
    else
      execute format('update %s set %s where tenant_id = $2 and (%s)', rule.table_name, rule.emptied, rule.condition)
        using ids, tenant;
    end if;
    execute digests into n_after, d_after using ids, tenant, salt;
    counts := counts || jsonb_build_object(rule.table_name, jsonb_build_object(
      'before', n_before, 'digestBefore', encode(d_before, 'hex'),
      'after', n_after, 'digestAfter', encode(d_after, 'hex')));
  end loop;
  perform set_config('gatehouse.erasure', '', true);

  if is_whole then
    delete from auth."user" where id in (
        select told::uuid from jsonb_array_elements_text(coalesce(subjects -> 'user', '[]')) as told)
      and not exists (select from runtime.membership where membership.user_id = "user".id);
    update retain.subject_key set wrapped = null, destroyed_at = at
    where subject_key.tenant_id = tenant and subject_key.subject_id = any(key_ids) and wrapped is not null;
    get diagnostics destroyed = row_count;
  end if;
  insert into retain.erased_account
    (erasure_id, account_id, tenant_id, erased_at, erased_on, kept_until, kept, waiting, whole, counts, keys)
  values (of_erasure, of_account, tenant, at, today, fixed.kept_until, kept, keeping, is_whole, counts, destroyed);
  return counts;
end $$;
revoke all on function retain.erase_account(uuid, uuid, text[], timestamptz, date) from public;
grant execute on function retain.erase_account(uuid, uuid, text[], timestamptz, date) to gatehouse_app;
