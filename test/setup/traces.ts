/** Looks for values that stand nowhere else: in the tables, in the files of the database, in a text. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

/** What each value is, and the value. */
export type Traces = Readonly<Record<string, string>>;

/** Every row of every table as text, and where a trace is in it. */
export async function tracesInTables(ownerUrl: string, traces: Traces): Promise<string[]> {
  return asOwner(ownerUrl, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as name from pg_class c
       join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') order by 1`,
    );
    const found: string[] = [];
    for (const { name } of tables)
      for (const [what, value] of Object.entries(traces)) {
        const { rows } = await client.query<{ n: number }>(
          `select count(*)::int as n from ${name} as one where strpos(one::text, $1) > 0
             or strpos(one::text, lower($1)) > 0 or strpos(one::text, encode(convert_to($1, 'UTF8'), 'hex')) > 0`,
          [value],
        );
        if (rows[0]?.n) found.push(`${name}: ${what}`);
      }
    return found;
  });
}

async function asOwner<T>(ownerUrl: string, run: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}

/** The files of this database, once rows that are gone are gone from them too. */
export async function tracesInFiles(
  ownerUrl: string,
  traces: Traces,
): Promise<{ read: number; found: string[] } | undefined> {
  return asOwner(ownerUrl, async (client) => {
    await client.query('vacuum full');
    await client.query('checkpoint');
    const { rows } = await client.query<{ pid: number; oid: number }>(
      'select pg_backend_pid() as pid, oid::int from pg_database where datname = current_database()',
    );
    // A server works in its directory. One on another machine is not looked into.
    const dir = `/proc/${rows[0]?.pid}/cwd/base/${rows[0]?.oid}`;
    const names = await readdir(dir).catch(() => undefined);
    if (!names) return undefined;
    const found: string[] = [];
    for (const name of names) {
      const bytes = await readFile(join(dir, name));
      for (const [what, value] of Object.entries(traces))
        if (bytes.includes(value) || bytes.includes(value.toLowerCase())) found.push(`${name}: ${what}`);
    }
    return { read: names.length, found };
  });
}

/** The names of those that a text or a file has. */
export function tracesIn(text: string | Buffer, traces: Traces): string[] {
  return Object.entries(traces).flatMap(([what, value]) => (text.includes(value) ? [what] : []));
}
