/** An erasure whose worker is killed goes on elsewhere, and its certificate counts each account and each access once. */
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

  await untilKilled(4);
  const between = await erasedSoFar();
  expect(between).toBeGreaterThanOrEqual(3);
  expect(between).toBeLessThan(accounts);
  expect(await world.erasure(id)).toMatchObject({ state: 'approved', workState: 'running' });

  await goOn(id);
  const { certificate } = await world.erasure(id);
  expect(certificate).toMatchObject({ accounts, whole: accounts, partly: 0, stayed: 0 });
  const sums = Object.fromEntries(
    certificate.classes.map((one: { table: string; before: number }) => [one.table, one.before]),
  );
  expect(sums).toEqual(preview.rows);
  expect(await erasedSoFar()).toBe(accounts);
});

it('takes each access of nobody known once, though it is killed between them', async () => {
  const { here, officer, otto, must } = world;
  const accesses = 25_000;
  await here.perform((work) =>
    sql`
      with batch as (
        insert into collect.access_batch (tenant_id, batch_key, digest, format, received_at, events, unmatched, refused,
                                          skipped, bytes, event_id)
        select runtime.current_tenant(), 'of nobody', sha256('x'), 'gatehouse', ${work.at}, 0, ${accesses}, 0, 0, 1,
               gen_random_uuid()
        returning tenant_id, number)
      insert into collect.access_unmatched (tenant_id, batch, line, namespace, foreign_id, at, action)
      select tenant_id, number, line, 'aws', 'account ' || line % 40, '2028-03-09T12:00:00Z', 'login'
      from batch, generate_series(1, ${accesses}) as line`.execute(work.tx),
  );
  here.moveClock('2030-06-10T12:00:00Z');
  const id = await world.prepare();
  expect((await world.erasure(id)).preview.unmatched.accesses).toBe(accesses);
  await must(otto.post(`/retention/erasures/${id}/approvals`));
  const asked = [databaseUrlOf(), here.now(), masterKey.toString('base64'), '', 'unmatched 2'];
  expect(await runUntilKilled('erase-until-killed.ts', asked)).toBe('SIGKILL');
  const { json } = await officer.get('/access-log/unmatched?limit=200');
  const left = json.items.reduce((sum: number, { events }: { events: number }) => sum + events, 0);
  // What the killed worker took second is there again.
  expect(left).toBe(accesses - 10_000);
  await goOn(id);
  expect((await world.erasure(id)).certificate.unmatched).toEqual({
    accesses,
    namespaces: [{ namespace: 'aws', accesses }],
  });
  const { rows } = await here.read((tx) =>
    sql<{ number: number; waiting: number }>`
      select number, (select count(*)::int from collect.access_unmatched) as waiting
      from retain.erased_unmatched order by number`.execute(tx),
  );
  expect(rows).toEqual([1, 2, 3].map((number) => ({ number, waiting: 0 })));
});

function databaseUrlOf(): string {
  return String(world.here.runtime.database.pool.options.connectionString);
}

/** With a worker as every other. */
async function goOn(erasure: string): Promise<void> {
  const worker = startWorker({
    runtime: world.here.runtime,
    databaseUrl: databaseUrlOf(),
    pollMilliseconds: 100,
    lostWorkersMilliseconds: 200,
  });
  try {
    await expect
      .poll(async () => (await world.erasure(erasure)).state, { timeout: 90_000 })
      .toBe('certified');
  } finally {
    await worker.stop();
  }
}

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
async function untilKilled(count: number): Promise<void> {
  let seen = 0;
  const asked = [databaseUrlOf(), world.here.now(), masterKey.toString('base64')];
  const signal = await runUntilKilled('erase-until-killed.ts', asked, (line) => {
    if (line.startsWith('item ')) seen += 1;
    return seen === count;
  });
  expect(signal).toBe('SIGKILL');
}
