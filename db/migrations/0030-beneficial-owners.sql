-- collect/beneficial-owners: who holds what in whom, as it was stated, and who is found to stand behind an entity.

create table collect.ownership_statement (
  id uuid primary key,
  tenant_id uuid not null references runtime.tenant (id),
  -- The entity whose ownership it is about; what it says is sealed under this person's key.
  subject_id uuid not null references collect.person (id),
  -- The order in which statements came, and leave again in an export.
  position bigint generated always as identity,
  about text not null check (about in ('person', 'entity', 'relationship')),
  via text not null check (via in ('package', 'form')),
  -- The statement itself, byte for byte as JSON text, encrypted. Names and record ids are in here only.
  sealed bytea not null,
  recorded_at timestamptz not null,
  retracted_at timestamptz,
  retraction_reason text check (retraction_reason in ('entered-in-error', 'not-this-customer', 'withdrawn-by-source')),
  check ((retracted_at is null) = (retraction_reason is null))
);
comment on table collect.ownership_statement is 'beneficial-owners: BODS 0.4 statements, sealed';
select runtime.keep_state('collect.ownership_statement');
create index on collect.ownership_statement (tenant_id, subject_id, position);

-- Which record of the statements is which person here. Several records may be one person.
create table collect.ownership_party (
  id uuid primary key,
  tenant_id uuid not null,
  subject_id uuid not null references collect.person (id),
  person_id uuid not null references collect.person (id),
  sealed_record bytea not null,
  linked_at timestamptz not null
);
comment on table collect.ownership_party is 'beneficial-owners: records of statements that are persons here';
select runtime.keep_state('collect.ownership_party');
create index on collect.ownership_party (tenant_id, subject_id);
create index on collect.ownership_party (tenant_id, person_id);

-- One row for each entity about which anything was stated: the newest determination, for those who judge many at once.
create table collect.ownership_determination (
  subject_id uuid primary key references collect.person (id),
  tenant_id uuid not null,
  outcome text not null check (outcome in ('met', 'unmet', 'unknown')),
  finding jsonb not null,
  owners jsonb not null,
  -- The settings it was made under: when they change it is made again.
  settings jsonb not null,
  determined_at timestamptz not null,
  -- The first day on which time alone changes the answer: an interest begins or ends.
  look_again_on date
);
comment on table collect.ownership_determination is 'beneficial-owners: who stands behind an entity, as last determined';
select runtime.keep_state('collect.ownership_determination');
create index on collect.ownership_determination (tenant_id, look_again_on);

-- Owners a customer did not have when its ownership was first determined, and whether it told of them.
create table collect.owner_addition (
  subject_id uuid not null references collect.person (id),
  person_id uuid not null references collect.person (id),
  tenant_id uuid not null,
  since date not null,
  told_on date,
  found_at timestamptz not null,
  primary key (subject_id, person_id)
);
comment on table collect.owner_addition is 'beneficial-owners: owners added, and the customer''s notice of them';
select runtime.keep_state('collect.owner_addition');

create table collect.owner_notice_clause (
  subject_id uuid primary key references collect.person (id),
  tenant_id uuid not null,
  accepted_on date not null,
  reference text not null,
  recorded_at timestamptz not null
);
comment on table collect.owner_notice_clause is 'beneficial-owners: the clause by which a customer is bound to tell of new owners';
select runtime.keep_state('collect.owner_notice_clause');
