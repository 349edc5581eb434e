/** A command that also copies rows: its transaction runs on a connection that is at hand, beside the queries. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { RefusedError } from '../../../../kernel/problems.ts';
import { performIn, type Who } from '../../../../runtime/commit/perform.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { inTenant } from '../../../../runtime/database/index.ts';
import type { Runtime } from '../../../../runtime/runtime.ts';

export type Copy = (table: string, rows: Uint8Array) => Promise<void>;

/**
 * As `perform`, with a way to copy.
 *
 * @param run.copy writes a whole binary COPY into a table, by the name the database gave.
 */
export async function performCopying<T>(
  runtime: Runtime,
  who: Who,
  run: (work: Work, copy: Copy) => Promise<T>,
): Promise<T> {
  const started = performance.now();
  const client = await runtime.database.pool.connect();
  let broken = false;
  try {
    const copy: Copy = (table, rows) => copyInto(client, table, rows);
    const result = await inTenant(onlyOn(client), who, (tx) =>
      performIn({ tx, runtime, who }, (work) => run(work, copy)),
    );
    runtime.meter?.commit(performance.now() - started);
    return result;
  } catch (error) {
    // A copy that broke off may have left the connection in the middle of it.
    broken = !(error instanceof RefusedError);
    throw error;
  } finally {
    client.release(broken);
  }
}

const columns = 'tenant_id, account_id, at, address, source, principal, action, batch, line';
const pieceBytes = 262_144;

async function copyInto(client: pg.PoolClient, table: string, rows: Uint8Array): Promise<void> {
  const into = client.query(copyFrom(`copy ${table} (${columns}) from stdin (format binary)`));
  await pipeline(Readable.from(piecesOf(rows), { objectMode: false }), into);
}

function* piecesOf({ buffer, byteOffset, byteLength }: Uint8Array): Generator<Buffer> {
  for (let at = 0; at < byteLength; at += pieceBytes) {
    yield Buffer.from(buffer, byteOffset + at, Math.min(pieceBytes, byteLength - at));
  }
}

function onlyOn(client: pg.PoolClient): Kysely<unknown> {
  const lent = {
    query: (text: string, values: readonly unknown[]) => client.query(text, [...values]),
    release: () => undefined,
  };
  // Safe: the dialect calls `connect`, and of a client `query` with a text and `release`; it is never ended.
  const pool = { connect: () => Promise.resolve(lent), end: () => Promise.resolve() } as unknown as pg.Pool;
  return new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
}
