/** SQL of a tenant's log: its name, its keys, its checkpoints. Row-level security keeps each query to the tenant. */
import { sql } from 'kysely';
import { type Id, toUuid } from '../../../../kernel/ids.ts';
import type { Hash } from '../../../../kernel/merkle.ts';
import type { Instant } from '../../../../kernel/time.ts';
import { instant } from '../../../../kernel/time.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';

export type KeptCheckpoint = {
  readonly size: number;
  readonly root: Hash;
  readonly edge: readonly Hash[];
  /** The signed note. */
  readonly note: string;
  readonly signedAt: Instant;
};

type Tenant = Id<'organization'>;

/** True when this transaction alone may seal the tenant's entries, until it ends. */
export async function lockLog(tx: Transaction, tenant: Tenant): Promise<boolean> {
  const { rows } = await sql<{ got: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${`gatehouse.ledger ${tenant}`}, 0)) as got`.execute(
    tx,
  );
  return rows[0]?.got === true;
}

export async function readOrigin(tx: Transaction): Promise<string | undefined> {
  const { rows } = await sql<{ origin: string }>`select origin from retain.ledger_log`.execute(tx);
  return rows[0]?.origin;
}

export async function insertLog(tx: Transaction, log: { tenant: Tenant; origin: string; at: Instant }) {
  await sql`
    insert into retain.ledger_log (tenant_id, origin, opened_at)
    values (${toUuid(log.tenant)}, ${log.origin}, ${log.at})`.execute(tx);
}

/** Verifier keys, in the order in which they came into use. */
export async function readKeys(tx: Transaction): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select verifier_key as key from retain.ledger_key order by position`.execute(tx);
  return rows.map((row) => row.key);
}

export async function insertKey(tx: Transaction, key: { tenant: Tenant; text: string; sinceSize: number }) {
  await sql`
    insert into retain.ledger_key (tenant_id, verifier_key, since_size)
    values (${toUuid(key.tenant)}, ${key.text}, ${key.sinceSize})
    on conflict (tenant_id, verifier_key) do nothing`.execute(tx);
}

type Row = { size: number; root: Buffer; edge: Buffer[]; note: string; signed_at: Date };

const columns = sql`size, root, edge, note, signed_at`;

/** The newest checkpoint; the newest signed by `until`, when that is given. */
export async function lastCheckpoint(tx: Transaction, until?: Instant): Promise<KeptCheckpoint | undefined> {
  const { rows } = await sql<Row>`
    select ${columns} from retain.ledger_checkpoint
    where ${until ?? null}::timestamptz is null or signed_at <= ${until ?? null}::timestamptz
    order by size desc limit 1`.execute(tx);
  return rows.map(checkpointOf)[0];
}

/** The checkpoint of that size, or the nearest on the given side of it. */
export async function checkpointNear(
  tx: Transaction,
  { size, side }: { size: number; side: 'before' | 'after' },
): Promise<KeptCheckpoint | undefined> {
  const { rows } = await (side === 'before'
    ? sql<Row>`select ${columns} from retain.ledger_checkpoint where size <= ${size} order by size desc limit 1`
    : sql<Row>`select ${columns} from retain.ledger_checkpoint where size >= ${size} order by size limit 1`
  ).execute(tx);
  return rows.map(checkpointOf)[0];
}

/** The checkpoints of sizes from `from` up to `to`, both included, in order. */
export async function checkpointsBetween(
  tx: Transaction,
  range: { from: number; to: number; limit: number },
): Promise<KeptCheckpoint[]> {
  const { rows } = await sql<Row>`
    select ${columns} from retain.ledger_checkpoint
    where size between ${range.from} and ${range.to} order by size limit ${range.limit}`.execute(tx);
  return rows.map(checkpointOf);
}

/** The newest checkpoints below `below`, newest first. */
export async function checkpointsBefore(
  tx: Transaction,
  page: { below: number | undefined; until: Instant | undefined; limit: number },
): Promise<KeptCheckpoint[]> {
  const { rows } = await sql<Row>`
    select ${columns} from retain.ledger_checkpoint
    where (${page.below ?? null}::bigint is null or size < ${page.below ?? null}::bigint)
      and (${page.until ?? null}::timestamptz is null or signed_at <= ${page.until ?? null}::timestamptz)
    order by size desc limit ${page.limit}`.execute(tx);
  return rows.map(checkpointOf);
}

export async function insertCheckpoint(tx: Transaction, tenant: Tenant, checkpoint: KeptCheckpoint) {
  const { size, root, edge, note, signedAt } = checkpoint;
  await sql`
    insert into retain.ledger_checkpoint (tenant_id, size, root, edge, note, signed_at)
    values (${toUuid(tenant)}, ${size}, ${Buffer.from(root)}, ${edge.map((hash) => Buffer.from(hash))}::bytea[],
            ${note}, ${signedAt})`.execute(tx);
}

function checkpointOf(row: Row): KeptCheckpoint {
  const { size, root, edge, note, signed_at } = row;
  return { size, root, edge, note, signedAt: instant(signed_at) };
}
