/** One throw-away PostgreSQL for a test run, and a fresh, migrated database for each test file. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '../../src/runtime/database/index.ts';
import { migrateJobs } from '../../src/runtime/jobs/index.ts';
import { openLog } from '../../src/runtime/log.ts';
import { holderOf, startPostgres, withDatabase } from '../../src/runtime/postgres/index.ts';

declare module 'vitest' {
  interface ProvidedContext {
    ownerUrl: string;
  }
}

const prefix = 'gatehouse-test-';
const template = 'gatehouse_template';
const appPassword = 'test';

/** vitest calls this once before the run; what it returns runs after. GATEHOUSE_TEST_DATABASE names another server. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await sweep();
  const server = await openServer(process.env.GATEHOUSE_TEST_DATABASE);
  try {
    await withClient(server.ownerUrl, async (client) => {
      await client.query(`drop database if exists ${template}`);
      await client.query(`create database ${template}`);
    });
    await migrate(withDatabase(server.ownerUrl, template), { appPassword });
    await migrateJobs(withDatabase(server.ownerUrl, template));
  } catch (error) {
    await server.close();
    throw error;
  }
  project.provide('ownerUrl', server.ownerUrl);
  return server.close;
}

async function openServer(
  given: string | undefined,
): Promise<{ ownerUrl: string; close: () => Promise<void> }> {
  if (given) return { ownerUrl: given, close: () => Promise.resolve() };
  const dir = await mkdtemp(join(tmpdir(), prefix));
  const server = await startPostgres({ dir, log: openLog('warn'), durable: false });
  const close = async () => {
    await server.stop();
    await rm(dir, { recursive: true, force: true });
  };
  return { ownerUrl: server.ownerUrl, close };
}

/** Removes what runs left that were killed. Their servers have ended by themselves. */
async function sweep(): Promise<void> {
  for (const name of (await readdir(tmpdir())).filter((entry) => entry.startsWith(prefix))) {
    const dir = join(tmpdir(), name);
    // Another user's, or one that is just being made, is not ours to remove.
    const found = await stat(dir).catch(() => undefined);
    if (!found || found.uid !== process.getuid?.() || Date.now() - found.mtimeMs < 60_000) continue;
    if (holderOf(dir) !== undefined) continue;
    await rm(dir, { recursive: true, force: true }).catch(() => undefined);
  }
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
