/** One throw-away PostgreSQL for a test run, and a fresh, migrated database for each test file. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '../../src/runtime/database/index.ts';
import { openLog } from '../../src/runtime/log.ts';
import { startPostgres, withDatabase } from '../../src/runtime/postgres/index.ts';

declare module 'vitest' {
  interface ProvidedContext {
    ownerUrl: string;
  }
}

const template = 'gatehouse_template';
const appPassword = 'test';

/** vitest calls this once before the run; what it returns runs after. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.GATEHOUSE_TEST_DATABASE;
  const dir = await mkdtemp(join(tmpdir(), 'gatehouse-test-'));
  const server = given ? undefined : await startPostgres({ dir, log: openLog('warn'), durable: false });
  const ownerUrl = given ?? server?.ownerUrl ?? '';
  await withClient(ownerUrl, async (client) => {
    await client.query(`drop database if exists ${template}`);
    await client.query(`create database ${template}`);
  });
  await migrate(withDatabase(ownerUrl, template), { appPassword });
  project.provide('ownerUrl', ownerUrl);
  return async () => {
    await server?.stop();
    await rm(dir, { recursive: true, force: true });
  };
}

export type FreshDatabase = { readonly ownerUrl: string; readonly appUrl: string };

/** A new database with every migration, copied from the template. It goes with the server. */
export async function freshDatabase(ownerUrl: string): Promise<FreshDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await withClient(ownerUrl, async (client) => {
    // Copies of one template wait for each other.
    await client.query('select pg_advisory_lock(4600)');
    await client.query(`create database ${name} template ${template}`);
  });
  const owner = withDatabase(ownerUrl, name);
  const app = new URL(owner);
  app.username = 'gatehouse_app';
  app.password = appPassword;
  return { ownerUrl: owner, appUrl: app.toString() };
}

async function withClient(url: string, run: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await run(client);
  } finally {
    await client.end();
  }
}
