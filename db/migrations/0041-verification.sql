-- determine/verification: attempts, documents, discrepancies, doubts, and the register of identities not verified.
-- An old worker can run beside this: it does not know the tables.

-- Documents handed in. Image, number, issuer's words and days are in the events named here, sealed under the person's key.
create table determine.identity_document (
  id uuid primary key,
  tenant_id uuid not null references runtime.tenant (id),
  person_id uuid not null references collect.person (id),
  media_type text not null check (media_type in ('image/png', 'image/jpeg', 'image/webp', 'application/pdf')),
  bytes integer not null,
  received_at timestamptz not null,
  received_from text not null check (received_from in ('customer', 'colleague')),
  content_event uuid not null,
  state text not null check (state in ('received', 'accepted', 'rejected')),
  type text,
  number_masked text,
  issuer text,
  place_of_issue text,
  issued_on date,
  expires_on date,
  name_as_written text,
  rejection text,
  reviewed_at timestamptz,
  reviewed_by text,
  review_event uuid,
  check ((state = 'received') = (reviewed_at is null)),
  check ((state = 'rejected') = (rejection is not null)),
  check ((reviewed_at is null) = (review_event is null))
);
comment on table determine.identity_document is 'verification: documents handed in and what a reviewer read in them';
select runtime.keep_state('determine.identity_document');
create index on determine.identity_document (tenant_id, person_id, received_at);

create table determine.verification_attempt (
  id uuid primary key,
  tenant_id uuid not null references runtime.tenant (id),
  person_id uuid not null references collect.person (id),
  method text not null check (method in ('documentary', 'email-code', 'telephone-code', 'domain-dns', 'registry-record')),
  -- Failed attempts count within a round; being verified, or being given new attempts, begins the next.
  round integer not null,
  started_at timestamptz not null,
  -- What was tried: the e-mail or telephone element, the document, the domain.
  element_id uuid,
  document_id uuid references determine.identity_document (id),
  domain text,
  token text,
  expires_at timestamptz,
  salt bytea,
  digest bytea,
  wrong_entries integer not null default 0,
  comparison jsonb,
  outcome text not null check (outcome in ('open', 'succeeded', 'failed', 'abandoned')),
  why text,
  ended_at timestamptz,
  -- What was proved is no longer what is collected.
  overtaken_at timestamptz,
  check ((outcome = 'open') = (ended_at is null)),
  check ((outcome = 'open') = (why is null)),
  check ((salt is null) = (digest is null))
);
comment on table determine.verification_attempt is 'verification: each attempt to verify a person, by method, and how it ended';
select runtime.keep_state('determine.verification_attempt');
create index on determine.verification_attempt (tenant_id, person_id, started_at);
create unique index on determine.verification_attempt (tenant_id, person_id, method) where outcome = 'open';

create table determine.discrepancy (
  id uuid primary key,
  tenant_id uuid not null references runtime.tenant (id),
  person_id uuid not null references collect.person (id),
  field text not null,
  severity text not null check (severity in ('substantive', 'minor')),
  stated_by text not null,
  found_by text not null,
  -- In clear where the collected element is, masked where it is sealed.
  stated text not null,
  found text not null,
  attempt_id uuid references determine.verification_attempt (id),
  recorded_at timestamptz not null,
  recorded_by text not null,
  resolution text,
  resolved_at timestamptz,
  resolved_by text,
  check ((resolution is null) = (resolved_at is null))
);
comment on table determine.discrepancy is 'verification: pieces of evidence that do not agree, and how that was resolved';
select runtime.keep_state('determine.discrepancy');
create index on determine.discrepancy (tenant_id, person_id, recorded_at);

create table determine.doubt (
  id uuid primary key,
  tenant_id uuid not null references runtime.tenant (id),
  person_id uuid not null references collect.person (id),
  source text not null check (source in ('colleague', 'rule')),
  reason text not null,
  raised_at timestamptz not null,
  raised_by text not null,
  lifted_at timestamptz,
  lifted_by text,
  lifted_because text,
  check ((lifted_at is null) = (lifted_because is null))
);
comment on table determine.doubt is 'verification: doubts about an identity, by whom and until when';
select runtime.keep_state('determine.doubt');
create index on determine.doubt (tenant_id, person_id, raised_at);

create table determine.evidence_request (
  id uuid primary key,
  tenant_id uuid not null references runtime.tenant (id),
  person_id uuid not null references collect.person (id),
  doubt_id uuid references determine.doubt (id),
  -- The signatory or controller it is about, where it is not the person itself.
  about_id uuid references collect.person (id),
  kind text not null,
  asked_at timestamptz not null,
  due_on date not null,
  state text not null check (state in ('asked', 'provided', 'waived')),
  document_id uuid references determine.identity_document (id),
  settled_at timestamptz,
  settled_by text,
  check ((state = 'asked') = (settled_at is null))
);
comment on table determine.evidence_request is 'verification: what was asked further when identity was in doubt, and what came of it';
select runtime.keep_state('determine.evidence_request');
create index on determine.evidence_request (tenant_id, person_id, asked_at);

create table determine.circumstance (
  tenant_id uuid not null references runtime.tenant (id),
  person_id uuid not null references collect.person (id),
  circumstance text not null,
  recorded_at timestamptz not null,
  ended_at timestamptz,
  primary key (person_id, circumstance)
);
comment on table determine.circumstance is 'verification: hard cases of § 7.302(d), for which documents alone are not enough';
select runtime.keep_state('determine.circumstance');
create index on determine.circumstance (tenant_id, person_id);

create table determine.unresolved_identity (
  id uuid primary key,
  tenant_id uuid not null references runtime.tenant (id),
  person_id uuid not null references collect.person (id),
  round integer not null,
  because text not null,
  failed_attempts integer not null,
  registered_at timestamptz not null,
  registered_by text not null,
  resolution text check (resolution in ('verified-later', 'refused', 'closed', 'entered-in-error')),
  resolved_at timestamptz,
  resolved_by text,
  check ((resolution is null) = (resolved_at is null)),
  unique (tenant_id, person_id, round)
);
comment on table determine.unresolved_identity is 'verification: the register of each time a person could not be verified, and how it was resolved';
select runtime.keep_state('determine.unresolved_identity');
create index on determine.unresolved_identity (tenant_id, registered_at, id);

create table determine.verification (
  person_id uuid primary key references collect.person (id),
  tenant_id uuid not null references runtime.tenant (id),
  outcome text not null check (outcome in ('verified', 'pending', 'in-doubt', 'failed', 'not-owed')),
  since timestamptz not null,
  round integer not null default 1,
  failed_entry_id uuid references determine.unresolved_identity (id),
  information_changed_at timestamptz,
  -- Nobody can be failed without a row in the register.
  check ((outcome = 'failed') = (failed_entry_id is not null))
);
comment on table determine.verification is 'verification: how far the verification of each person is';
select runtime.keep_state('determine.verification');
create index on determine.verification (tenant_id, outcome, person_id);
