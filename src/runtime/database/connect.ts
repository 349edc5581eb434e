/** Connections to PostgreSQL. Every pool has an error listener: a lost connection is logged, never a crash. */
import { Kysely, type Transaction as KyselyTransaction, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Log } from '../log.ts';

/** Any connection or transaction that runs SQL. Rows are typed at each query. */
export type Queryable = Kysely<unknown>;
export type Transaction = KyselyTransaction<unknown>;

export type Database = {
  readonly sql: Queryable;
  readonly pool: pg.Pool;
  close(): Promise<void>;
};

// bigint as a number: positions and counts stay far below 2^53. date stays text: it is a Day, not a Date.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

export function connect(url: string, log: Log, options: { max?: number; name?: string } = {}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    application_name: options.name ?? 'gatehouse',
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
  });
  endureLoss(pool, log);
  const sql = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  const close = async () => {
    await sql.destroy();
    // Kysely ends only a pool that it has used.
    if (!pool.ended) await pool.end();
  };
  return { sql, pool, close };
}

/** A lost connection of this pool is logged. One in use reports to itself, not to the pool: unheard, that ends the process. */
export function endureLoss(pool: pg.Pool, log: Log): void {
  const lost = (error: Error) => log.warn({ error: error.message }, 'database connection lost');
  pool.on('error', lost);
  pool.on('connect', (client) => client.on('error', lost));
}
