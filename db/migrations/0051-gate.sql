-- enforce/gate: every verdict as it was signed, and the batches that bring them under the ledger.

create table enforce.verdict (
  id uuid primary key,
  tenant_id uuid not null,
  account_id uuid not null,
  asked_at timestamptz not null,
  asked_by text not null,
  decision text not null check (decision in ('permit', 'permit-with-terms', 'deny')),
  standing_version bigint not null,
  -- The bytes that were signed. Text, not jsonb: a byte that moved would break the signature.
  canonical text not null,
  signature bytea not null,
  key_id text not null,
  -- The caller's Idempotency-Key, where it gave one.
  request_key text
);
comment on table enforce.verdict is 'gate: answers given to the control plane, each durable before it was given';
select runtime.keep_history('enforce.verdict');
create unique index on enforce.verdict (tenant_id, request_key) where request_key is not null;
create index on enforce.verdict (tenant_id, account_id, id desc);

create table enforce.verdict_batch (
  last_id uuid primary key,
  first_id uuid not null,
  tenant_id uuid not null,
  count bigint not null,
  root text not null,
  sealed_at timestamptz not null
);
comment on table enforce.verdict_batch is 'gate: batches of verdicts under one Merkle root';
select runtime.keep_history('enforce.verdict_batch');
create index on enforce.verdict_batch (tenant_id, last_id desc);
