-- collect/identification: persons, what was collected about them, customers, accounts, and imports of existing ones.

create table collect.person (
  id uuid primary key,
  tenant_id uuid not null references runtime.tenant (id),
  kind text not null check (kind in ('individual', 'entity')),
  display_name text not null,
  -- What the current elements say, without a value: the facts that rules and counts read.
  collected text[] not null default '{}',
  created_at timestamptz not null
);
comment on table collect.person is 'identification: individuals and entities, customers and owners alike';
select runtime.keep_state('collect.person');
create index on collect.person (tenant_id, id);

create table collect.element (
  id uuid primary key,
  tenant_id uuid not null,
  person_id uuid not null references collect.person (id),
  kind text not null check (kind in ('name', 'address', 'location-of-use', 'jurisdiction', 'registration',
    'date-of-birth', 'national-id', 'payment-means', 'email', 'telephone')),
  -- In clear, with masks in the place of what is sealed.
  value jsonb not null,
  -- The masked parts as JSON, encrypted under the person's key.
  sealed bytea,
  sealed_parts text[] not null default '{}',
  facts text[] not null,
  source text not null check (source in ('customer', 'document', 'registry', 'import', 'colleague', 'provider-record')),
  reference text,
  collected_at timestamptz not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  superseded_reason text check (superseded_reason in ('changed', 'corrected', 'withdrawn')),
  superseded_by uuid references collect.element (id),
  check ((superseded_at is null) = (superseded_reason is null)),
  check ((sealed is null) = (sealed_parts = '{}'))
);
comment on table collect.element is 'identification: each piece of § 7.302(c) with its source and time; history stays';
select runtime.keep_state('collect.element');
create index on collect.element (tenant_id, person_id, recorded_at);

-- Words of names and whole e-mail addresses, folded. A range over plain text, because row-level security lets no
-- index serve a pattern match; "C" makes the beginning of a word a range.
create table collect.person_term (
  tenant_id uuid not null,
  kind text not null check (kind in ('name', 'email')),
  term text collate "C" not null,
  person_id uuid not null,
  element_id uuid not null,
  primary key (tenant_id, kind, term, person_id, element_id)
);
comment on table collect.person_term is 'identification: what persons are searched by';
select runtime.keep_state('collect.person_term');
create index on collect.person_term (element_id);

create table collect.customer (
  id uuid primary key,
  tenant_id uuid not null,
  person_id uuid not null references collect.person (id),
  external_id text,
  status text not null check (status in ('prospective', 'contracting', 'ended')),
  origin text not null check (origin in ('application', 'existing')),
  created_at timestamptz not null,
  unique (tenant_id, external_id),
  unique (tenant_id, person_id)
);
comment on table collect.customer is 'identification: persons who contract or seek to';
select runtime.keep_state('collect.customer');
create index on collect.customer (tenant_id, id);

create table collect.account (
  id uuid primary key,
  tenant_id uuid not null,
  customer_id uuid not null references collect.customer (id),
  offering_id uuid not null references adopt.offering (id),
  trial boolean not null,
  locations_of_use jsonb not null,
  external_id text,
  origin text not null check (origin in ('application', 'existing')),
  opened_on date,
  applied_at timestamptz not null,
  unique (tenant_id, external_id),
  check (opened_on is null or origin = 'existing')
);
comment on table collect.account is 'identification: what customers applied for, and what existed before the program';
select runtime.keep_state('collect.account');
create index on collect.account (tenant_id, customer_id, id);
create index on collect.account (tenant_id, id);
create index on collect.account (tenant_id, id) where origin = 'existing';

-- Where the program asks for four eyes on a reveal: who asked, who confirmed, and that it was used once.
create table collect.reveal_approval (
  id uuid primary key,
  tenant_id uuid not null,
  element_id uuid not null references collect.element (id),
  person_id uuid not null references collect.person (id),
  reason text not null,
  state text not null check (state in ('waiting', 'confirmed', 'used')),
  asked_by text not null,
  asked_at timestamptz not null,
  confirmed_by text,
  confirmed_at timestamptz,
  check ((state = 'waiting') = (confirmed_by is null)),
  check (confirmed_by is distinct from asked_by)
);
comment on table collect.reveal_approval is 'identification: second pairs of eyes on seeing a sealed value';
select runtime.keep_state('collect.reveal_approval');
create index on collect.reveal_approval (tenant_id, state, id);

create table collect.import (
  id uuid primary key,
  tenant_id uuid not null,
  mode text not null check (mode in ('import', 'preview')),
  digest bytea not null,
  bytes integer not null,
  state text not null check (state in ('running', 'finished')),
  rows_done integer not null default 0,
  imported integer not null default 0,
  updated integer not null default 0,
  unchanged integer not null default 0,
  skipped integer not null default 0,
  refused integer not null default 0,
  started_at timestamptz not null,
  finished_at timestamptz,
  check ((state = 'finished') = (finished_at is not null))
);
comment on table collect.import is 'identification: runs that bring existing accounts under the program';
select runtime.keep_state('collect.import');
create index on collect.import (tenant_id, id);

create table collect.import_row (
  tenant_id uuid not null,
  import_id uuid not null references collect.import (id),
  row_number integer not null,
  line integer not null,
  status text not null check (status in ('imported', 'updated', 'unchanged', 'skipped-duplicate', 'refused')),
  external_id text,
  account_id uuid,
  errors jsonb not null,
  primary key (tenant_id, import_id, row_number)
);
comment on table collect.import_row is 'identification: the report of an import, one line for each row of the file';
select runtime.keep_state('collect.import_row');
create index on collect.import_row (tenant_id, import_id, status, row_number);

-- The file while its import runs, sealed; gone when it ends. Work in hand, not a record.
create table collect.import_upload (
  import_id uuid primary key references collect.import (id),
  tenant_id uuid not null,
  sealed bytea not null
);
comment on table collect.import_upload is 'identification: the file of a running import';
select runtime.keep_state('collect.import_upload');
