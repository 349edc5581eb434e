/** Connections to PostgreSQL. Every pool has an error listener: a lost connection is logged, never a crash. */
import { Kysely, PostgresDialect, type Transaction as KyselyTransaction } from 'kysely';
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
  pool.on('error', (error) => log.warn({ error: error.message }, 'database connection lost'));
  const sql = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  return { sql, pool, close: () => sql.destroy() };
}
