/** The database schema as text, read from a fresh database with every migration: tables, columns, grants and policies. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '../../src/runtime/database/index.ts';
import { silentLog } from '../../src/runtime/log.ts';
import { startPostgres } from '../../src/runtime/postgres/index.ts';

const schemas = [
  'auth',
  'runtime',
  'casework',
  'adopt',
  'collect',
  'determine',
  'enforce',
  'report',
  'retain',
];

/** Starts a throw-away PostgreSQL, migrates it and describes what is there. */
export async function dumpSchema(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'gatehouse-schema-'));
  const server = await startPostgres({ dir, log: silentLog, durable: false });
  try {
    await migrate(server.ownerUrl, { ...(server.appPassword ? { appPassword: server.appPassword } : {}) });
    return await describeSchema(server.ownerUrl);
  } finally {
    await server.stop();
    await rm(dir, { recursive: true, force: true });
  }
}

/** The description of the database at `url`: equal text is equal schema. Used to prove that fresh is upgraded. */
export async function describeSchema(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const sections: string[] = [];
    for (const [title, query] of queries) {
      const { rows } = await client.query<{ line: string }>(query, [schemas]);
      sections.push(`-- ${title}\n${rows.map((row) => row.line).join('\n')}`);
    }
    return `-- Generated from db/migrations by npm run contracts. Read it; do not run it.\n\n${sections.join('\n\n')}\n`;
  } finally {
    await client.end();
  }
}

const queries: readonly (readonly [title: string, query: string])[] = [
  [
    'tables and columns',
    `select format('%s.%s.%s %s%s%s', n.nspname, c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
              case when a.attnotnull then ' not null' else '' end,
              coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')) as line
     from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
     where n.nspname = any($1) and c.relkind in ('r', 'p', 'v') and a.attnum > 0 and not a.attisdropped
     order by n.nspname, c.relname, a.attnum`,
  ],
  [
    'constraints',
    `select format('%s.%s %s: %s', n.nspname, c.relname, k.conname, pg_get_constraintdef(k.oid)) as line
     from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = any($1) and k.contype <> 'n' order by n.nspname, c.relname, k.conname`,
  ],
  [
    'indexes',
    `select indexdef as line from pg_indexes where schemaname = any($1) order by schemaname, tablename, indexname`,
  ],
  [
    'row-level security',
    `select format('%s.%s %s using %s', schemaname, tablename, policyname, qual) as line
     from pg_policies where schemaname = any($1) order by schemaname, tablename, policyname`,
  ],
  [
    'grants to the application',
    `select format('%s.%s: %s', table_schema, table_name, string_agg(privilege_type, ', ' order by privilege_type)) as line
     from information_schema.role_table_grants where grantee = 'gatehouse_app' and table_schema = any($1)
     group by table_schema, table_name order by table_schema, table_name`,
  ],
  [
    'triggers',
    `select format('%s.%s: %s', n.nspname, c.relname, pg_get_triggerdef(t.oid)) as line
     from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = any($1) and not t.tgisinternal order by n.nspname, c.relname, t.tgname`,
  ],
  [
    'functions',
    `select format('%s.%s(%s) returns %s%s', n.nspname, p.proname, pg_get_function_arguments(p.oid),
              pg_get_function_result(p.oid), case when p.prosecdef then ' security definer' else '' end) as line
     from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = any($1)
     order by n.nspname, p.proname, pg_get_function_arguments(p.oid)`,
  ],
];
