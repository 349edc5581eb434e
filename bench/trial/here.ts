/** An empty installation in this process, with one organization: what a worker does is measured without a server. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Actor } from '../../src/kernel/events.ts';
import type { Id } from '../../src/kernel/ids.ts';
import { openInstallation } from '../../src/main/compose.ts';
import { readConfig } from '../../src/main/config.ts';
import { foundOrganization } from '../../src/program/adopt/organizations/index.ts';
import type { Runtime } from '../../src/runtime/runtime.ts';
import type { Query } from '../gate/installation.ts';

export const actor: Actor = { kind: 'system', name: 'bench' };

export type Here = {
  readonly runtime: Runtime;
  readonly tenant: Id<'organization'>;
  /** Runs SQL as the owner. */
  readonly query: Query;
};

/** `GATEHOUSE_BENCH_DIR` says where its directory is made; that goes when `use` is done. */
export async function usingInstallation<T>(name: string, use: (here: Here) => Promise<T>): Promise<T> {
  const dir = await mkdtemp(join(process.env.GATEHOUSE_BENCH_DIR ?? tmpdir(), `gatehouse-bench-${name}-`));
  const config = readConfig({ ...process.env, GATEHOUSE_DIR: dir, GATEHOUSE_LOG: 'warn' });
  const { runtime, postgres, stop } = await openInstallation(config, { join: false, empty: true });
  const client = new pg.Client({ connectionString: postgres.ownerUrl });
  try {
    await client.connect();
    const tenant = await found(runtime);
    const query: Query = async <R extends object>(text: string, values: unknown[] = []) =>
      (await client.query<R>(text, values)).rows;
    return await use({ runtime, tenant, query });
  } finally {
    await client.end();
    await stop();
    await rm(dir, { recursive: true, force: true });
  }
}

function found(runtime: Runtime): Promise<Id<'organization'>> {
  const provider = {
    legalName: 'Bench',
    jurisdiction: 'US',
    contactEmail: 'bench@cloud.example',
    newProvider: false,
  };
  return foundOrganization(runtime, provider, { actor });
}
