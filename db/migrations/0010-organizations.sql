-- adopt/organizations: the provider and its resellers.
create table adopt.organization (
  id uuid primary key,
  tenant_id uuid not null references runtime.tenant (id),
  kind text not null check (kind in ('provider', 'reseller')),
  legal_name text not null,
  jurisdiction text not null,
  contact_email text not null,
  new_provider boolean not null,
  edition text not null,
  created_at timestamptz not null,
  certified_on date,
  certification_receipt text,
  check ((certified_on is null) = (certification_receipt is null))
);
comment on table adopt.organization is 'organizations: the provider (the tenant) and its resellers';
select runtime.keep_state('adopt.organization');
create unique index on adopt.organization (tenant_id) where kind = 'provider';
