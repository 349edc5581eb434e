import { afterAll, beforeAll, expect, test } from 'vitest';
import { openUnderTest, type UnderTest } from '../../../test/setup/access.ts';
import { jobs } from './jobs.ts';

let under: UnderTest;
beforeAll(async () => {
  under = await openUnderTest();
});
afterAll(() => under.gatehouse.close());

test('sessions and links that ran out are removed, those that last stay', async () => {
  const { runtime } = under.gatehouse;
  const { pool } = runtime.database;
  const stale = under.browser();
  await stale.signIn('owner@example.com');
  await pool.query(
    `update auth.session set "expiresAt" = now() - interval '1 second'
     where id = (select id from auth.session order by "createdAt" desc limit 1)`,
  );
  await under.asOwner.post('/v1/access/members', { name: 'A', email: 'a@example.com', role: 'engineer' });
  const count = async (table: string) =>
    (await pool.query(`select count(*) as n from auth.${table}`)).rows[0].n;
  expect([await count('session'), await count('verification')]).toEqual([2, 1]);
  for (const job of jobs) await job.run(runtime, {});
  expect([await count('session'), await count('verification')]).toEqual([1, 1]);
  expect((await under.asOwner.get('/v1/access/session')).status).toBe(200);
});
