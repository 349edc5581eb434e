-- applications: openings of a link that wait for their code, and applications that were begun by a link. An older worker
-- can run beside it.

create table collect.portal_opening (
  id uuid primary key,
  tenant_id uuid not null references runtime.tenant (id),
  link_id uuid not null references collect.portal_link (id),
  email text not null,
  salt bytea not null,
  digest bytea not null,
  opened_at timestamptz not null,
  expires_at timestamptz not null,
  wrong_entries integer not null default 0,
  -- Entered by its code, or void by wrong ones.
  ended_at timestamptz
);
comment on table collect.portal_opening is 'applications: links that were opened and wait for the code that was mailed';
select runtime.keep_state('collect.portal_opening');
create index on collect.portal_opening (tenant_id, link_id, opened_at);

create table collect.application (
  id uuid primary key,
  tenant_id uuid not null references runtime.tenant (id),
  customer_id uuid not null references collect.customer (id),
  person_id uuid not null references collect.person (id),
  account_id uuid not null references collect.account (id),
  membership_id uuid not null references runtime.membership (id),
  user_id uuid not null,
  email text not null,
  language text not null check (language in ('en', 'es', 'zh-Hans', 'ar')),
  -- Which wording of the notice of disclosure the applicant had before them.
  notice_version text not null,
  begun_at timestamptz not null,
  handed_in_at timestamptz
);
comment on table collect.application is 'applications: applications that customers fill in by themselves';
select runtime.keep_state('collect.application');
create index on collect.application (tenant_id, id);
create index on collect.application (tenant_id, customer_id, id);
