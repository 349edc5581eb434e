-- determine/screening: who is compared with the lists, what was found, and how people judged it. An older worker can run
-- beside it: it does not know the tables. Whom it enters meanwhile is found when the next version of a list is accepted.

-- Whoever is compared: persons, resellers, and means of payment. Work in hand is marked here; it names nobody.
create table determine.screening_subject (
  id uuid primary key,
  tenant_id uuid not null references runtime.tenant (id),
  kind text not null check (kind in ('person', 'reseller', 'payment-means')),
  -- Whose key seals what is found: the person, the person who pays so, or the reseller.
  holder_id uuid not null,
  due_since timestamptz,
  due_because text,
  -- Grows with every mark, so that what changed while it was compared stays due.
  due_mark integer not null default 1,
  -- Of the newest comparison.
  result_id uuid,
  facts_digest text,
  screened_at timestamptz,
  floor double precision,
  check ((due_since is null) = (due_because is null)),
  check ((result_id is null) = (screened_at is null))
);
comment on table determine.screening_subject is 'screening: who is compared with lists, and who is due to be';
select runtime.keep_state('determine.screening_subject');
create index on determine.screening_subject (tenant_id, id);
create index on determine.screening_subject (tenant_id, due_since, id) where due_since is not null;
create index on determine.screening_subject (tenant_id, holder_id);
create index on determine.screening_subject (tenant_id, floor);

-- Each comparison, as it came out. What was compared and why it matched is sealed in the event named here.
create table determine.screening_result (
  id uuid primary key,
  tenant_id uuid not null references runtime.tenant (id),
  subject_id uuid not null references determine.screening_subject (id),
  screened_at timestamptz not null,
  because text not null,
  algorithm text not null,
  -- Matches from the threshold on are found; those from the floor on are kept beside them.
  threshold double precision not null,
  floor double precision not null,
  lists jsonb not null,
  facts_digest text not null,
  found integer not null,
  below integer not null,
  left_out integer not null,
  event_id uuid not null
);
comment on table determine.screening_result is 'screening: each comparison with the lists, by what and with what outcome';
select runtime.keep_history('determine.screening_result');
create index on determine.screening_result (tenant_id, subject_id, screened_at desc, id desc);

-- One subject and one entry of a list, as they were last compared.
create table determine.screening_match (
  id uuid primary key,
  tenant_id uuid not null references runtime.tenant (id),
  subject_id uuid not null references determine.screening_subject (id),
  holder_id uuid not null,
  list_id uuid not null references determine.screening_list (id),
  entry_key text collate "C" not null,
  entry_digest text not null,
  facts_digest text not null,
  score double precision not null,
  names double precision not null,
  ofac double precision not null,
  below boolean not null,
  first_found_at timestamptz not null,
  found_at timestamptz not null,
  result_id uuid not null references determine.screening_result (id),
  gone_at timestamptz,
  -- The judgement that holds, and of what the subject was when it came to hold.
  judgement_id uuid,
  verdict text check (verdict in ('match', 'not-a-match', 'unsure')),
  judged_facts text,
  judged_entry text,
  expires_on date,
  reopened_because text,
  check ((judgement_id is null) = (verdict is null)),
  check ((judgement_id is null) = (expires_on is null)),
  unique (tenant_id, subject_id, list_id, entry_key)
);
comment on table determine.screening_match is 'screening: which subject met which entry of a list, and whether that is judged';
select runtime.keep_state('determine.screening_match');
create index on determine.screening_match (tenant_id, id);
create index on determine.screening_match (tenant_id, list_id, entry_key);
create index on determine.screening_match (tenant_id, holder_id);
create index on determine.screening_match (tenant_id, expires_on) where judgement_id is not null;

-- What people said of a match, with the reason, how far it reaches and until when.
create table determine.screening_judgement (
  id uuid primary key,
  tenant_id uuid not null references runtime.tenant (id),
  match_id uuid not null references determine.screening_match (id),
  verdict text not null check (verdict in ('match', 'not-a-match', 'unsure')),
  reason text not null,
  scope text not null check (scope in ('subject', 'customer')),
  customers uuid[] not null,
  entry_digest text not null,
  facts_digest text not null,
  expires_on date not null,
  judged_at timestamptz not null,
  judged_by text not null,
  confirmed_by text,
  case_id uuid not null
);
comment on table determine.screening_judgement is 'screening: judgements on matches, each with its reason, scope and expiry';
select runtime.keep_history('determine.screening_judgement');
create index on determine.screening_judgement (tenant_id, match_id, judged_at desc, id desc);

-- A change of a list on its way through everybody. Work in hand and its end.
create table determine.list_screening (
  version_id uuid primary key references determine.list_version (id),
  tenant_id uuid not null references runtime.tenant (id),
  list_id uuid not null references determine.screening_list (id),
  from_number integer not null,
  to_number integer not null,
  begun_at timestamptz not null,
  after_id uuid,
  compared integer not null default 0,
  marked integer not null default 0,
  total integer not null,
  ended_at timestamptz
);
comment on table determine.list_screening is 'screening: how far a change of a list has gone through those it can touch';
select runtime.keep_state('determine.list_screening');
create index on determine.list_screening (tenant_id, begun_at);

-- Whoever is known already is due.
insert into determine.screening_subject (id, tenant_id, kind, holder_id, due_since, due_because)
select id, tenant_id, 'person', id, now(), 'entered' from collect.person;
insert into determine.screening_subject (id, tenant_id, kind, holder_id, due_since, due_because)
select id, tenant_id, 'reseller', id, now(), 'entered' from adopt.organization where kind = 'reseller' and ended_on is null;
insert into determine.screening_subject (id, tenant_id, kind, holder_id, due_since, due_because)
select id, tenant_id, 'payment-means', person_id, now(), 'entered' from collect.element
where kind = 'payment-means' and superseded_at is null;
