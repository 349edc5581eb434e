/** Forward-only migrations: each file runs once, in the order of its name, in one transaction. */
import { createHash, randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import pg from 'pg';

const migrations = new URL('../../../db/migrations/', import.meta.url);

/** The role the application connects as. It owns nothing, so row-level security and grants hold it. */
export const appRole = 'gatehouse_app';

/**
 * Brings the database at `ownerUrl` up to date and lets `gatehouse_app` log in with `appPassword`.
 *
 * @returns the names of the migrations that ran now.
 * @throws Error naming the file when an applied migration was edited or one fails.
 */
export async function migrate(
  ownerUrl: string,
  options: { appPassword?: string; only?: (name: string) => boolean } = {},
): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'gatehouse-migrate' });
  // What fails is told by the query that waits for it.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('gatehouse.migrate'))`);
    await ensureRole(
      client,
      options.appPassword ?? randomBytes(24).toString('base64url'),
      options.appPassword,
    );
    const applied = await appliedMigrations(client);
    const names = (await readdir(migrations)).filter((name) => name.endsWith('.sql')).sort();
    const ran: string[] = [];
    for (const name of names.filter(options.only ?? (() => true))) {
      if (await runOnce(client, name, applied)) ran.push(name);
    }
    await settleServer(client);
    return ran;
  } finally {
    await client.end();
  }
}

/** Rows that came to another server than they were last opened on go on with the numbers of their transactions. */
async function settleServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ known: boolean }>(
    `select to_regclass('public.gatehouse_server') is not null as known`,
  );
  if (!rows[0]?.known) return;
  await client.query(`
    select runtime.number_transactions_on() from public.gatehouse_server
    where system_identifier <> (select system_identifier::text from pg_control_system())`);
}

async function ensureRole(client: pg.Client, password: string, setTo: string | undefined): Promise<void> {
  const quoted = client.escapeLiteral(password);
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [appRole]);
  if (rowCount === 0) await client.query(`create role ${appRole} login password ${quoted}`);
  else if (setTo !== undefined) await client.query(`alter role ${appRole} login password ${quoted}`);
}

async function appliedMigrations(client: pg.Client): Promise<Map<string, string>> {
  await client.query(`create table if not exists public.gatehouse_migration (
    name text primary key, digest text not null, applied_at timestamptz not null default now())`);
  const { rows } = await client.query<{ name: string; digest: string }>(
    'select name, digest from public.gatehouse_migration',
  );
  return new Map(rows.map((row) => [row.name, row.digest]));
}

async function runOnce(client: pg.Client, name: string, applied: Map<string, string>): Promise<boolean> {
  const text = await readFile(new URL(name, migrations), 'utf8');
  const digest = createHash('sha256').update(text).digest('hex');
  const before = applied.get(name);
  if (before === digest) return false;
  if (before !== undefined) throw new Error(`migration ${name} was edited after it had run`);
  await client.query('begin');
  try {
    await client.query(text);
    await client.query('insert into public.gatehouse_migration (name, digest) values ($1, $2)', [
      name,
      digest,
    ]);
    await client.query('commit');
    return true;
  } catch (cause) {
    await client.query('rollback');
    const message = cause instanceof Error ? cause.message : 'unknown error';
    throw new Error(`migration ${name} failed: ${message}`, { cause });
  }
}
