/** An erasure of an account and a batch that tells of an access to it, at the same time. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { reportAccesses } from '../../../../test/setup/access-batches.ts';
import { openRetentionWorld, type RetentionWorld } from '../../../../test/setup/retention-world.ts';

let world: RetentionWorld;
beforeAll(async () => {
  world = await openRetentionWorld();
});
afterAll(() => world.here.close());

it('is taken back where an access of the account was told while it was under way: the account stays due', async () => {
  world.here.moveClock('2037-02-11T12:00:00Z');
  const one = await world.opened();
  await world.close(one);
  world.here.moveClock('2039-02-20T12:00:00Z');
  const id = await world.prepare();
  await world.must(world.otto.post(`/retention/erasures/${id}/approvals`));
  const late = { account: one.account, at: '2037-02-11T12:00:00Z', address: '192.0.2.9', action: 'sign-in' };
  let erasing: Promise<void> | undefined;
  await world.here.perform(async ({ tx }) => {
    // Where an erasure waits once it holds the account.
    await sql`
      select pg_advisory_xact_lock(hashtextextended('access files ' || runtime.current_tenant(), 0))`.execute(
      tx,
    );
    erasing = world.jobs();
    await vi.waitFor(async () => {
      const { rows } = await sql`
        select from pg_locks join pg_database on pg_database.oid = pg_locks.database
        where locktype = 'advisory' and not granted and datname = current_database()`.execute(tx);
      expect(rows).toHaveLength(1);
    }, 10_000);
    await world.must(reportAccesses(world.here, 'told while it was erased', [late]));
  });
  await erasing;
  const { certificate, work } = await world.erasure(id);
  expect(certificate).toMatchObject({ accounts: 1, whole: 0, partly: 0, stayed: 1 });
  const { refusals } = await world.must(world.officer.get(`/long-work/${work}`));
  expect(refusals).toMatchObject([{ item: one.account, code: 'conflict', reason: 'accessed-meanwhile' }]);
  expect(await world.due()).toContain(one.account);
  const { json } = await world.officer.get(`/access-log/accounts/${one.account}`);
  expect(json.lastAccessAt).toBe('2037-02-11T12:00:00.000Z');
  expect(await world.erase()).toMatchObject({
    preview: { rows: { 'collect.account_last_access': 1 } },
    certificate: { whole: 1, stayed: 0 },
  });
  expect(await world.due()).not.toContain(one.account);
});
