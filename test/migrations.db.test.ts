import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import pg from 'pg';
import { describe, expect, inject, it } from 'vitest';
import { migrate } from '../src/runtime/database/index.ts';
import { withDatabase } from '../src/runtime/postgres/index.ts';
import { describeSchema } from '../tools/contracts/schema-dump.ts';

const names = (await readdir('db/migrations')).filter((name) => name.endsWith('.sql')).sort();

/** A database of its own, without any migration. */
async function emptyDatabase(): Promise<string> {
  const owner = inject('ownerUrl');
  const name = `migrations_${randomBytes(6).toString('hex')}`;
  await query(owner, `create database ${name}`);
  return withDatabase(owner, name);
}

async function query(url: string, text: string, values: unknown[] = []): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(text, values);
  } finally {
    await client.end();
  }
}

describe('migrations', () => {
  it('give the same schema to a fresh installation and to one that is upgraded a step at a time', async () => {
    const [fresh, upgraded] = [await emptyDatabase(), await emptyDatabase()];
    expect(await migrate(fresh)).toEqual(names);
    for (const last of names)
      expect(await migrate(upgraded, { only: (name) => name <= last })).toEqual([last]);
    expect(await describeSchema(upgraded)).toBe(await describeSchema(fresh));
  });

  it('run once: a second start has nothing to do', async () => {
    const url = await emptyDatabase();
    await migrate(url);
    expect(await migrate(url)).toEqual([]);
  });

  it('stop the start where one was edited after it had run, naming it', async () => {
    const url = await emptyDatabase();
    await migrate(url);
    await query(url, 'update gatehouse_migration set digest = $1 where name = $2', ['other', names[0]]);
    await expect(migrate(url)).rejects.toThrow(`migration ${names[0]} was edited`);
  });

  it('wait for each other: two starts at once leave one schema', async () => {
    const url = await emptyDatabase();
    const ran = await Promise.all([migrate(url), migrate(url)]);
    expect(ran.flat().sort()).toEqual(names);
  });
});

describe('the application’s role', () => {
  it('owns nothing, bypasses nothing, and sees no tenant’s row without a tenant', async () => {
    const url = await emptyDatabase();
    await migrate(url);
    const role = await query(
      url,
      `select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole from pg_roles where rolname = 'gatehouse_app'`,
    );
    expect(role.rows[0]).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreatedb: false,
      rolcreaterole: false,
    });
    const owned = await query(
      url,
      `select count(*)::int as count from pg_class where relowner = (select oid from pg_roles where rolname = 'gatehouse_app')`,
    );
    expect(owned.rows[0].count).toBe(0);
  });

  it('has row-level security on every table with a tenant', async () => {
    const url = await emptyDatabase();
    await migrate(url);
    const open = await query(
      url,
      `select n.nspname || '.' || c.relname as name
       from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
       where a.attname = 'tenant_id' and c.relkind in ('r', 'p') and not c.relrowsecurity
         and n.nspname not in ('pg_catalog', 'information_schema')`,
    );
    expect(open.rows.map((row) => row.name)).toEqual([]);
  });

  it('may not change or remove a row of history: events, ledger, verdicts, changes of standing', async () => {
    const url = await emptyDatabase();
    await migrate(url);
    for (const table of [
      'retain.event',
      'retain.ledger_entry',
      'enforce.verdict',
      'enforce.standing_change',
    ]) {
      const { rows } = await query(
        url,
        `select privilege_type as may from information_schema.role_table_grants
         where grantee = 'gatehouse_app' and table_schema || '.' || table_name = $1 order by 1`,
        [table],
      );
      expect(
        rows.map((row) => row.may),
        table,
      ).toEqual(['INSERT', 'SELECT']);
    }
  });
});
