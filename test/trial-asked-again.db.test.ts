/** Who is only asked again is not worse off: what a trial counts when verification becomes stricter. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sampleRow, toCsv } from '../src/program/collect/identification/sample-customers.ts';
import type { Applicant } from './setup/standing-world.ts';
import { openTrialWorld, type TrialWorld } from './setup/trial-world.ts';

let world: TrialWorld;
let recent: Applicant;
let before: string;

beforeAll(async () => {
  world = await openTrialWorld();
  const file = toCsv([{ ...sampleRow(0), name: 'Ada Example' }]);
  const headers = { 'content-type': 'text/csv', 'idempotency-key': 'before-the-program' };
  await world.must(world.officer.request('POST', '/identification/imports', { body: file, headers }));
  await world.jobs();
  const { items } = (await world.officer.get('/identification/accounts?origin=existing')).json;
  before = items[0].id;
  await world.verify(items[0].person);
  recent = await world.opened();
  await world.verify(recent.person);
});
afterAll(() => world?.here.close());

it('both accounts become pending, and only the one whose use is limited by it counts against the brake', async () => {
  const trial = await world.tried((await world.draft({ verificationMethodsNeeded: 3 })).id);
  expect(trial.moves).toEqual([{ from: 'good', to: 'pending', accounts: 2 }]);
  expect(trial.found).toMatchObject({
    accounts: 2,
    changed: 2,
    worse: 1,
    customers: 2,
    customersWorse: 1,
    sharePercent: 50,
  });
  const rows = await world.rows(trial.id, 'accounts');
  expect(rows.find(({ account }: Applicant) => account === before)).toMatchObject({
    worse: false,
    after: { state: 'pending', terms: { newProvisioning: 'allowed' }, reasons: ['existing-account'] },
  });
  expect(rows.find(({ account }: Applicant) => account === recent.account)).toMatchObject({
    worse: true,
    after: { state: 'pending', terms: { newProvisioning: 'within-limits' } },
  });
});
