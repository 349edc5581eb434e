-- filing: what is certified to an authority. A filing is its steps: both tables are added to and never changed, so that
-- nothing that was signed can be. An old worker can run beside it: it does not know the tables.

create table report.filing (
  id uuid primary key,
  tenant_id uuid not null references runtime.tenant (id),
  kind text not null,
  -- The organization it is about: the provider, or a reseller through the provider.
  about_id uuid not null,
  as_of timestamptz not null,
  corrects_id uuid references report.filing (id),
  drafted_at timestamptz not null
);
comment on table report.filing is 'filing: what was drafted for an authority, of which kind and about whom';
select runtime.keep_history('report.filing');
create index on report.filing (tenant_id, drafted_at, id);
create index on report.filing (tenant_id, about_id, kind, drafted_at);
create index on report.filing (corrects_id) where corrects_id is not null;

create table report.filing_step (
  position bigint generated always as identity,
  id uuid primary key,
  tenant_id uuid not null,
  filing_id uuid not null references report.filing (id),
  kind text not null check (kind in ('drafted', 'written', 'reviewed', 'sent-back', 'approved', 'transmitted',
    'acknowledged', 'withdrawn')),
  happened_at timestamptz not null,
  actor jsonb not null,
  facts jsonb not null,
  -- What people wrote, sealed under the filing's own key.
  words bytea
);
comment on table report.filing_step is 'filing: everything that happened to a filing, in order';
select runtime.keep_history('report.filing_step');
create index on report.filing_step (tenant_id, filing_id, position);
