import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Installation, openInstallation } from '../../../test/setup/installation.ts';
import { connectToLoad, type Database } from './index.ts';

let installation: Installation;
let owner: pg.Client;
let loading: Database;

beforeAll(async () => {
  installation = await openInstallation();
  owner = new pg.Client({ connectionString: installation.ownerUrl });
  await owner.connect();
  const { database, log } = installation.runtime;
  loading = connectToLoad(database, { log, rarelyWritten: 'adopt' });
});

afterAll(async () => {
  await loading.close();
  await owner.end();
  await installation.close();
});

test('a connection that is lost in the middle of a load fails what it did and ends nothing else', async () => {
  const lost = loading.sql.transaction().execute(async (tx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
    await owner.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
    // Nothing is asked of it at the moment it goes: nobody but a listener hears of it.
    await sleep(100);
    await sql`select 1`.execute(tx);
  });
  await expect(lost).rejects.toThrow();
  expect((await sql<{ one: number }>`select 1 as one`.execute(loading.sql)).rows).toEqual([{ one: 1 }]);
});
