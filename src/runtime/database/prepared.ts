/**
 * The same database for a long load of few different statements: each is planned once, and no commit waits for the
 * disk. What a crash of the machine loses is the end of the load, never the middle.
 */
import { createHash } from 'node:crypto';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Log } from '../log.ts';
import { type Database, endureLoss } from './connect.ts';

// A plan made while tables are empty would read them from end to end when they are full.
const settings = [
  'synchronous_commit=off',
  'plan_cache_mode=force_generic_plan',
  'enable_seqscan=off',
  'enable_hashjoin=off',
  'enable_mergejoin=off',
  'enable_material=off',
]
  .map((setting) => `-c ${setting}`)
  .join(' ');

/**
 * Connections of its own, as the same role. Close it when the load has ended.
 *
 * @param options.rarelyWritten a schema that nobody else writes meanwhile: what was read of its tables is kept until
 * the load writes there itself.
 */
export function connectToLoad(
  database: Database,
  { log, rarelyWritten }: { log: Log; rarelyWritten: string },
): Database {
  const pool = new pg.Pool({ ...database.pool.options, max: 2, options: settings });
  endureLoss(pool, log);
  const names = new Map<string, string>();
  const nameOf = (text: string) => {
    const name = names.get(text) ?? createHash('sha256').update(text).digest('base64url');
    names.set(text, name);
    return name;
  };
  const kept = new Map<string, Promise<pg.QueryResult>>();
  const reads = new RegExp(
    `^\\s*select [^;]*? from ${rarelyWritten}\\.(?!.* for update)(?!.* (join|from) )`,
    's',
  );
  const writes = new RegExp(`(insert into|update|delete from) ${rarelyWritten}\\.`);
  const connect = async () => {
    const client = await pool.connect();
    const ask = (text: string, values: readonly unknown[]) =>
      client.query({ name: nameOf(text), text, values: [...values] });
    return {
      query: (text: string, values: readonly unknown[]) => {
        if (writes.test(text)) kept.clear();
        if (reads.test(text)) {
          const key = `${nameOf(text)} ${JSON.stringify(values)}`;
          const answer = kept.get(key) ?? ask(text, values);
          kept.set(key, answer);
          return answer;
        }
        // Begin and commit have nothing to plan.
        return values.length === 0 ? client.query(text) : ask(text, values);
      },
      release: () => client.release(),
    };
  };
  // Safe: the dialect calls `connect`, and of a client `query` with a text and `release`; no cursor is used in a load.
  const prepared = { connect, end: () => pool.end() } as unknown as pg.Pool;
  const sql = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: prepared }) });
  return { sql, pool, close: () => sql.destroy() };
}
