-- adopt/offerings: the product register.
create table adopt.offering (
  id uuid primary key,
  tenant_id uuid not null references runtime.tenant (id),
  code text not null,
  name text not null,
  facts jsonb not null,
  version integer not null,
  decision jsonb,
  decided_by text,
  decided_at timestamptz,
  updated_at timestamptz not null,
  unique (tenant_id, code)
);
comment on table adopt.offering is 'offerings: products in or out of scope, and why';
select runtime.keep_state('adopt.offering');
