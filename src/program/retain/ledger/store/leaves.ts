/** SQL of the tree: entries that wait, leaves, and the roots of full tiles. */
import { sql } from 'kysely';
import { type Id, toId, toUuid } from '../../../../kernel/ids.ts';
import type { Hash, TreeHashing } from '../../../../kernel/merkle.ts';
import { type Instant, instant } from '../../../../kernel/time.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { type Tree, tileWidth } from '../merkle/tiles.ts';

type Tenant = Id<'organization'>;

/** Takes the oldest entries out of the queue, in the order in which they were written. */
export async function takePending(
  tx: Transaction,
  limit: number,
): Promise<{ id: string; canonical: string }[]> {
  const { rows } = await sql<{ id: string; canonical: string }>`
    with taken as (
      delete from retain.ledger_pending
      where (tenant_id, position) in (
        select tenant_id, position from retain.ledger_pending order by position limit ${limit})
      returning position
    )
    select entry.id, entry.canonical
    from taken join retain.ledger_entry entry using (position)
    order by position`.execute(tx);
  return rows;
}

/** How many entries have a place: one more than the last index. */
export async function countLeaves(tx: Transaction): Promise<number> {
  const { rows } = await sql<{ size: number }>`
    select coalesce(max(tree_index) + 1, 0)::bigint as size from retain.ledger_leaf`.execute(tx);
  return rows[0]?.size ?? 0;
}

export async function insertLeaves(
  tx: Transaction,
  tenant: Tenant,
  leaves: readonly { index: number; entry: string; hash: Hash }[],
) {
  await sql`
    insert into retain.ledger_leaf (tenant_id, tree_index, entry_id, hash)
    select ${toUuid(tenant)}, * from unnest(
      ${leaves.map((leaf) => leaf.index)}::bigint[], ${leaves.map((leaf) => leaf.entry)}::uuid[],
      ${leaves.map((leaf) => Buffer.from(leaf.hash))}::bytea[])`.execute(tx);
}

/** A root of a full tile: `level` counts tiles, not nodes. */
export type TileRoot = { readonly level: number; readonly index: number; readonly hash: Hash };

export async function insertNodes(tx: Transaction, tenant: Tenant, nodes: readonly TileRoot[]) {
  if (nodes.length === 0) return;
  await sql`
    insert into retain.ledger_node (tenant_id, level, node_index, hash)
    select ${toUuid(tenant)}, * from unnest(
      ${nodes.map((node) => node.level)}::smallint[], ${nodes.map((node) => node.index)}::bigint[],
      ${nodes.map((node) => Buffer.from(node.hash))}::bytea[])`.execute(tx);
}

/** The tenant's tree, read a tile at a time. */
export function storedTree(tx: Transaction, hashing: TreeHashing): Tree {
  return {
    hashing,
    tile: async ({ level, index }) => {
      const [first, end] = [index * tileWidth, (index + 1) * tileWidth];
      const { rows } = await (level === 0
        ? sql<{ hash: Buffer }>`
            select hash from retain.ledger_leaf
            where tree_index >= ${first} and tree_index < ${end} order by tree_index`
        : sql<{ hash: Buffer }>`
            select hash from retain.ledger_node
            where level = ${level} and node_index >= ${first} and node_index < ${end} order by node_index`
      ).execute(tx);
      return rows.map((row) => row.hash);
    },
  };
}

/** An entry with its place; no index while it waits for the sealer. */
export type KeptEntry = {
  readonly id: Id<'entry'>;
  readonly position: number;
  readonly index: number | undefined;
  readonly hash: Hash | undefined;
  readonly at: Instant;
  readonly kind: string;
  readonly canonical: string;
};

type EntryRow = {
  id: string;
  position: number;
  tree_index: number | null;
  hash: Buffer | null;
  recorded_at: Date;
  kind: string;
  canonical: string;
};

const entryColumns = sql`entry.id, entry.position, leaf.tree_index, leaf.hash, entry.recorded_at, entry.kind, entry.canonical`;

export async function readEntry(tx: Transaction, id: Id<'entry'>): Promise<KeptEntry | undefined> {
  const { rows } = await sql<EntryRow>`
    select ${entryColumns} from retain.ledger_entry entry
    left join retain.ledger_leaf leaf on leaf.entry_id = entry.id
    where entry.id = ${toUuid(id)}`.execute(tx);
  return rows.map(entryOf)[0];
}

/** Sealed entries by their place: `count` of them from index `from` on, in order. */
export async function entriesFrom(
  tx: Transaction,
  range: { from: number; to: number },
): Promise<KeptEntry[]> {
  const { rows } = await sql<EntryRow>`
    select ${entryColumns} from retain.ledger_leaf leaf
    join retain.ledger_entry entry on entry.id = leaf.entry_id
    where leaf.tree_index >= ${range.from} and leaf.tree_index < ${range.to} order by leaf.tree_index`.execute(
    tx,
  );
  return rows.map(entryOf);
}

/** The newest entries written before position `before`, newest first. */
export async function newestEntries(
  tx: Transaction,
  page: { before: number | undefined; kind: string | undefined; until: Instant | undefined; limit: number },
): Promise<KeptEntry[]> {
  const { rows } = await sql<EntryRow>`
    select ${entryColumns} from retain.ledger_entry entry
    left join retain.ledger_leaf leaf on leaf.entry_id = entry.id
    where (${page.before ?? null}::bigint is null or entry.position < ${page.before ?? null}::bigint)
      and (${page.kind ?? null}::text is null or entry.kind = ${page.kind ?? null})
      and (${page.until ?? null}::timestamptz is null or entry.recorded_at <= ${page.until ?? null}::timestamptz)
    order by entry.position desc limit ${page.limit}`.execute(tx);
  return rows.map(entryOf);
}

/** The least and greatest index of the sealed entries written in a stretch of time. */
export async function indexesWritten(
  tx: Transaction,
  within: { from: Instant | undefined; until: Instant | undefined },
): Promise<{ first: number; last: number } | undefined> {
  const { rows } = await sql<{ first: number | null; last: number | null }>`
    select min(leaf.tree_index) as first, max(leaf.tree_index) as last
    from retain.ledger_leaf leaf join retain.ledger_entry entry on entry.id = leaf.entry_id
    where (${within.from ?? null}::timestamptz is null or entry.recorded_at >= ${within.from ?? null}::timestamptz)
      and (${within.until ?? null}::timestamptz is null or entry.recorded_at <= ${within.until ?? null}::timestamptz)
  `.execute(tx);
  const { first, last } = rows[0] ?? {};
  return typeof first === 'number' && typeof last === 'number' ? { first, last } : undefined;
}

function entryOf(row: EntryRow): KeptEntry {
  return {
    id: toId('entry', row.id),
    position: row.position,
    index: row.tree_index ?? undefined,
    hash: row.hash ?? undefined,
    at: instant(row.recorded_at),
    kind: row.kind,
    canonical: row.canonical,
  };
}

/** An entry without a place. `lost`: it is not in the queue either. */
export type UnsealedEntry = {
  readonly id: Id<'entry'>;
  readonly position: number;
  readonly canonical: string;
  readonly lost: boolean;
};

/** Entries without a place, oldest first. */
export async function unsealedEntries(
  tx: Transaction,
  page: { after: number; limit: number },
): Promise<UnsealedEntry[]> {
  const { rows } = await sql<{ id: string; position: number; canonical: string; lost: boolean }>`
    select entry.id, entry.position, entry.canonical, pending.position is null as lost
    from retain.ledger_entry entry
    left join retain.ledger_leaf leaf on leaf.entry_id = entry.id
    left join retain.ledger_pending pending on pending.position = entry.position
    where leaf.entry_id is null and entry.position > ${page.after}
    order by entry.position limit ${page.limit}`.execute(tx);
  return rows.map((row) => ({ ...row, id: toId('entry', row.id) }));
}

/** How many entries have waited for the sealer longer than so many minutes, by the machine's time, and since when. */
export async function overdueEntries(
  tx: Transaction,
  minutes: number,
): Promise<{ count: number; since: Instant } | undefined> {
  const { rows } = await sql<{ count: number; since: Date | null }>`
    select count(*) as count, min(waiting_since) as since from retain.ledger_pending
    where waiting_since < clock_timestamp() - ${minutes}::int * interval '1 minute'`.execute(tx);
  const { count = 0, since } = rows[0] ?? {};
  return since ? { count, since: instant(since) } : undefined;
}

/** How many entries wait for the sealer. */
export async function countWaiting(tx: Transaction): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from retain.ledger_pending`.execute(
    tx,
  );
  return rows[0]?.count ?? 0;
}

/** The kept roots of full tiles of one level, `count` of them from `index` on. */
export async function nodesFrom(
  tx: Transaction,
  at: { level: number; index: number; count: number },
): Promise<TileRoot[]> {
  const { rows } = await sql<{ node_index: number; hash: Buffer }>`
    select node_index, hash from retain.ledger_node
    where level = ${at.level} and node_index >= ${at.index} and node_index < ${at.index + at.count}
    order by node_index`.execute(tx);
  return rows.map((row) => ({ level: at.level, index: row.node_index, hash: row.hash }));
}

export async function countNodes(tx: Transaction): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from retain.ledger_node`.execute(tx);
  return rows[0]?.count ?? 0;
}
