/** An erasure whose worker is killed goes on elsewhere, and its certificate counts each account once. */
import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runUntilKilled } from '../../../../test/setup/lone-worker.ts';
import { runRound } from '../../../../test/setup/queued-jobs.ts';
import { openRetentionWorld, type RetentionWorld } from '../../../../test/setup/retention-world.ts';
import { startWorker } from '../../../runtime/jobs/index.ts';

const masterKey = randomBytes(32);
const accounts = 12;
let world: RetentionWorld;

beforeAll(async () => {
  world = await openRetentionWorld({ masterKey });
});
afterAll(() => world.here.close());

it('is gone on with after each kill, and certified with the right counts', async () => {
  const { here, otto } = world;
  for (let n = 0; n < accounts; n += 1) await world.close(await world.opened());
  here.moveClock('2028-03-10T12:00:00Z');
  // Old answers go by themselves: they would be gone between the look and the end.
  await runRound(here, 'forget-answers');
  const id = await world.prepare();
  const { preview } = await world.erasure(id);
  expect(preview).toMatchObject({ accounts, whole: accounts });
  await world.must(otto.post(`/retention/erasures/${id}/approvals`));

  const databaseUrl = String(here.runtime.database.pool.options.connectionString);
  await untilKilled(databaseUrl, 4);
  const between = await erasedSoFar();
  expect(between).toBeGreaterThanOrEqual(3);
  expect(between).toBeLessThan(accounts);
  expect(await world.erasure(id)).toMatchObject({ state: 'approved', workState: 'running' });

  const worker = startWorker({
    runtime: here.runtime,
    databaseUrl,
    pollMilliseconds: 100,
    lostWorkersMilliseconds: 200,
  });
  try {
    await expect.poll(async () => (await world.erasure(id)).state, { timeout: 90_000 }).toBe('certified');
  } finally {
    await worker.stop();
  }
  const { certificate } = await world.erasure(id);
  expect(certificate).toMatchObject({ accounts, whole: accounts, partly: 0, stayed: 0 });
  const sums = Object.fromEntries(
    certificate.classes.map((one: { table: string; before: number }) => [one.table, one.before]),
  );
  expect(sums).toEqual(preview.rows);
  expect(await erasedSoFar()).toBe(accounts);
});

/** Accounts of which it is on record that they were erased: once each. */
async function erasedSoFar(): Promise<number> {
  const { rows } = await world.here.read((tx) =>
    sql<{ events: number; rows: number }>`
      select (select count(*)::int from retain.event where type = 'account-records-erased') as events,
             (select count(*)::int from retain.erased_account) as rows`.execute(tx),
  );
  expect(rows[0]?.events).toBe(rows[0]?.rows);
  return rows[0]?.rows ?? 0;
}

/** Runs a worker of its own until it is in the middle of so many items, then ends it without a word. */
async function untilKilled(databaseUrl: string, count: number): Promise<void> {
  let seen = 0;
  const asked = [databaseUrl, world.here.now(), masterKey.toString('base64')];
  const signal = await runUntilKilled('erase-until-killed.ts', asked, (line) => {
    if (line.startsWith('item ')) seen += 1;
    return seen === count;
  });
  expect(signal).toBe('SIGKILL');
}
