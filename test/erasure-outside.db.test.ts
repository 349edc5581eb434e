/**
 * Sealed accesses in an erasure: a second person sees how many would go before he approves, and the certificate says the same
 * afterwards. While the archive cannot be read, no number is given, nothing is approved, and nothing is certified.
 */
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDiskArchive } from '../src/program/collect/access-log/index.ts';
import { reportAccesses } from './setup/access-batches.ts';
import { runRound } from './setup/queued-jobs.ts';
import { openRetentionWorld, type RetentionWorld } from './setup/retention-world.ts';
import type { Applicant } from './setup/standing-world.ts';

const sealedDays = ['2026-03-03', '2026-03-04', '2026-03-05'];
let world: RetentionWorld;
let folder: string;
let leaving: readonly Applicant[];
let staying: Applicant;
let id: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatehouse-erasure-outside-'));
  world = await openRetentionWorld({
    connectors: {
      accessArchive: {
        archive: openDiskArchive(join(folder, 'archive')),
        workFolder: join(folder, 'work'),
        hotDays: 2,
      },
    },
  });
  const { here } = world;
  staying = await world.opened();
  leaving = [await world.opened(), await world.opened()];
  here.moveClock('2026-03-10T12:00:00Z');
  const accessOn = (day: string, hour: string) => (of: Applicant) => ({
    account: of.account,
    at: `${day}T${hour}:00:00.000Z`,
    address: '192.0.2.7',
    action: 'console:sign-in',
  });
  const [first] = leaving;
  if (!first) throw new Error('nobody leaves');
  for (const day of sealedDays) {
    const lines = [staying, ...leaving].map(accessOn(day, '08'));
    expect((await reportAccesses(here, day, [...lines, accessOn(day, '09')(first)])).status).toBe(200);
  }
  // A day on which only somebody was there who stays.
  expect((await reportAccesses(here, 'alone', [accessOn('2026-03-06', '08')(staying)])).status).toBe(200);
  await runRound(here, 'weigh-accesses');
  await runRound(here, 'seal-access-days');
  await world.jobs();
  for (const account of leaving) await world.close(account);
  here.moveClock('2028-04-10T12:00:00Z');
});
afterAll(async () => {
  await world?.here.close();
  await rm(folder, { recursive: true, force: true });
});

const takeAway = () => rename(join(folder, 'archive'), join(folder, 'away'));
const bringBack = () => rename(join(folder, 'away'), join(folder, 'archive'));
const all = { files: sealedDays.length, rows: sealedDays.length * 3 };

it('gives no number while the archive cannot be read, says so, and is not approved', async () => {
  const { otto } = world;
  await takeAway();
  id = await world.prepare();
  const { preview, workState } = await world.erasure(id);
  expect(workState).toBe('done');
  expect(preview).toMatchObject({ accounts: 2, whole: 2, outside: null });
  expect(preview.notCounted).toEqual([
    { part: 'collect/access-log', because: expect.stringContaining('archive') },
  ]);
  const { status, json } = await otto.post(`/retention/erasures/${id}/approvals`);
  expect([status, json.code, json.errors?.[0]?.code]).toEqual([422, 'evidence-missing', 'not-counted']);
});

it('counts them once somebody looks again after it came back', async () => {
  const { officer, must } = world;
  await bringBack();
  await must(officer.post(`/retention/erasures/${id}/previews`));
  // The earlier look stands for nothing while this one is under way.
  expect((await world.otto.post(`/retention/erasures/${id}/approvals`)).json.code).toBe('evidence-missing');
  await world.jobs();
  const { preview } = await world.erasure(id);
  expect(preview.outside).toEqual(all);
  expect(preview.notCounted).toBeUndefined();
});

it('is not certified while sealed accesses are left, and says the same number once they are gone', async () => {
  const { otto, must, here } = world;
  const { work } = await must(otto.post(`/retention/erasures/${id}/approvals`));
  await takeAway();
  const job = here.runtime.parts
    .flatMap(({ jobs = [] }) => jobs)
    .find(({ name }) => name === 'run-long-work');
  const faults: unknown[] = [];
  // Until it gives up: each fault is tried again, three times.
  for (let n = 0; n < 9 && (await world.erasure(id)).workState !== 'failed'; n += 1)
    await job
      ?.run(here.runtime, { tenant: here.tenant, payload: { longWork: work } })
      .catch((error: unknown) => faults.push(error));
  expect(faults.length).toBeGreaterThanOrEqual(3);
  expect(await world.erasure(id)).toMatchObject({
    state: 'approved',
    workState: 'failed',
    certificate: null,
  });
  await bringBack();
  await must(otto.post(`/retention/erasures/${id}/runs`));
  await world.jobs();
  const { state, certificate } = await world.erasure(id);
  expect(state).toBe('certified');
  expect({ files: certificate.files, rows: certificate.fileRows }).toEqual(all);
  const { json } = await world.officer.get(`/access-log/accesses?account=${staying.account}&limit=200`);
  expect(json.items).toHaveLength(sealedDays.length + 1);
});
