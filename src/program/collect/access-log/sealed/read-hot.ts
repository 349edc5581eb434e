/** Reads the events of a day as they stand at one moment: what they are together, and each of them into a file. */
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { type Id, toUuid } from '../../../../kernel/ids.ts';
import type { Day } from '../../../../kernel/time.ts';
import type { Runtime } from '../../../../runtime/runtime.ts';
import { digestInPostgres, microseconds, plainText } from './columns.ts';

/** The events of a day that lie in the database, at one moment. */
export type HotDay = {
  readonly rows: number;
  readonly rowDigest: string;
  /** The newest batch that has one of them: what comes later has a later one. */
  readonly lastBatch: number;
  /** By the names of the events alone: what is compared before they are taken out. */
  readonly checksum: string;
};

const ofDay = `tenant_id = runtime.current_tenant() and at >= $1::date::timestamp at time zone 'UTC'
  and at < ($1::date + 1)::timestamp at time zone 'UTC'`;

/** @returns nothing where the day has no events in the database; then nothing is written. */
export async function readHotDay(
  runtime: Runtime,
  { tenant, day, into }: { tenant: Id<'organization'>; day: Day; into: string },
): Promise<HotDay | undefined> {
  const client = await runtime.database.pool.connect();
  let fault: Error | undefined;
  try {
    // One snapshot for the sum and for the rows.
    await client.query('begin isolation level repeatable read read only');
    await client.query(`select set_config('gatehouse.tenant', $1, true)`, [toUuid(tenant)]);
    const found = await sumUp(client, day);
    if (found) await copyRows(client, day, into);
    await client.query('commit');
    return found;
  } catch (error) {
    // A connection that broke off in the middle of a copy is of no use to anybody.
    fault = error instanceof Error ? error : new Error('a day could not be read');
    throw error;
  } finally {
    client.release(fault);
  }
}

async function sumUp(client: PoolClient, day: Day): Promise<HotDay | undefined> {
  const { rows } = await client.query<{ rows: number; digest: string | null; last_batch: number | null }>(
    `select count(*) as rows, ${digestInPostgres} as digest, max(batch) as last_batch
     from collect.access_event where ${ofDay}`,
    [day],
  );
  const row = rows[0];
  if (!row || row.digest === null || row.last_batch === null) return undefined;
  const sum = await client.query<{ checksum: string }>(
    'select checksum from collect.access_checksum($1, $2)',
    [day, row.last_batch],
  );
  const checksum = sum.rows[0]?.checksum;
  if (checksum === undefined) throw new Error('a sum gave no row');
  return { rows: row.rows, rowDigest: row.digest, lastBatch: row.last_batch, checksum };
}

/** As CSV: a null is nothing, an empty text stands in quotes. `day` is a calendar day, so it may stand in the text. */
async function copyRows(client: PoolClient, day: Day, into: string): Promise<void> {
  const where = ofDay.replaceAll('$1', client.escapeLiteral(day));
  const copy = client.query(
    copyTo(`copy (
      select account_id, ${microseconds}, abbrev(address), ${['source', 'principal', 'action'].map(plainText).join(', ')},
        batch, line
      from collect.access_event where ${where}
    ) to stdout (format csv, force_quote (source, principal, action))`),
  );
  await pipeline(copy, createWriteStream(into, { mode: 0o600 }));
}
