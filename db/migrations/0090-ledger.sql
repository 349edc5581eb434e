-- retain/ledger: the place of each entry in its tenant's Merkle tree, and the signed checkpoints of that tree.
-- One tree for each tenant: see docs/decisions/020-ledger.md. An old worker can run beside this: what it commits waits
-- in the queue until a sealer comes.

-- What identifies a tenant's log for ever, fixed when its first entry is sealed. A later move to another address
-- must not make it another log.
create table retain.ledger_log (
  tenant_id uuid primary key references runtime.tenant (id),
  origin text not null unique,
  opened_at timestamptz not null
);
comment on table retain.ledger_log is 'ledger: the name of each tenant''s log';
select runtime.keep_history('retain.ledger_log');

-- The keys that signed its checkpoints, in the order in which they came into use.
create table retain.ledger_key (
  position bigint generated always as identity,
  tenant_id uuid not null references retain.ledger_log (tenant_id),
  verifier_key text not null,
  since_size bigint not null,
  primary key (tenant_id, verifier_key)
);
comment on table retain.ledger_key is 'ledger: verifier keys of each log';
select runtime.keep_history('retain.ledger_key');

-- Entries that have no place yet. A queue, not evidence: a row goes when its leaf is written, in one transaction.
-- An entry committed late by a long transaction turns up here late and gets a later place; none is passed over, and
-- none waits for a transaction that is still open.
create table retain.ledger_pending (
  tenant_id uuid not null,
  position bigint not null,
  primary key (tenant_id, position)
);
comment on table retain.ledger_pending is 'ledger: entries that wait for the sealer';
select runtime.isolate_tenant('retain.ledger_pending');
grant select, insert, delete on retain.ledger_pending to gatehouse_app;

create function retain.queue_ledger_entries() returns trigger
  language plpgsql as $$
begin
  insert into retain.ledger_pending (tenant_id, position) select tenant_id, position from added;
  return null;
end $$;

create trigger queue_for_sealer after insert on retain.ledger_entry
  referencing new table as added
  for each statement execute function retain.queue_ledger_entries();

insert into retain.ledger_pending (tenant_id, position) select tenant_id, position from retain.ledger_entry;

-- The leaves: RFC 6962 leaf hashes over the bytes of the entries, numbered from 0 without gaps.
create table retain.ledger_leaf (
  tenant_id uuid not null,
  tree_index bigint not null check (tree_index >= 0),
  entry_id uuid not null unique references retain.ledger_entry (id),
  hash bytea not null check (length(hash) = 32),
  primary key (tenant_id, tree_index)
);
comment on table retain.ledger_leaf is 'ledger: the place and leaf hash of each sealed entry';
select runtime.keep_history('retain.ledger_leaf');

-- Roots of full tiles: level 1 over 256 leaves, level 2 over 256 of those, and so on. What lies between is hashed again
-- when a proof is made. Level 0 is the leaves.
create table retain.ledger_node (
  tenant_id uuid not null,
  level smallint not null check (level >= 1),
  node_index bigint not null check (node_index >= 0),
  hash bytea not null check (length(hash) = 32),
  primary key (tenant_id, level, node_index)
);
comment on table retain.ledger_node is 'ledger: roots of full tiles of the tree';
select runtime.keep_history('retain.ledger_node');

-- What the log signed. `edge` holds the roots of the complete subtrees at that size: all a sealer needs to go on.
create table retain.ledger_checkpoint (
  tenant_id uuid not null references retain.ledger_log (tenant_id),
  size bigint not null check (size > 0),
  root bytea not null check (length(root) = 32),
  edge bytea[] not null,
  note text not null,
  signed_at timestamptz not null,
  primary key (tenant_id, size)
);
comment on table retain.ledger_checkpoint is 'ledger: signed checkpoints (c2sp.org/tlog-checkpoint)';
select runtime.keep_history('retain.ledger_checkpoint');

-- Exports ask for a stretch of time.
create index on retain.ledger_entry (tenant_id, recorded_at);
