/**
 * A whole erasure, of rows, keys and sealed files, is killed in a process of its own at one place after another. The next
 * worker ends it: one certificate with the right counts, nothing left of the accounts, and nothing lost of others.
 */
import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { toId, toUuid } from '../src/kernel/ids.ts';
import { openDiskArchive } from '../src/program/collect/access-log/index.ts';
import { startWorker } from '../src/runtime/jobs/index.ts';
import { reportAccesses } from './setup/access-batches.ts';
import { runUntilKilled } from './setup/lone-worker.ts';
import { runRound } from './setup/queued-jobs.ts';
import { openRetentionWorld, type RetentionWorld } from './setup/retention-world.ts';
import type { Applicant } from './setup/standing-world.ts';
import { tracesIn, tracesInTables } from './setup/traces.ts';

const places = ['second-account', 'was-put', 'commit', 'files', 'certificate'];
const inErasure = 2;
const masterKey = randomBytes(32);
const sealedDays = ['2026-03-03', '2026-03-04'];
const hotDay = '2026-03-09';
let world: RetentionWorld;
let folder: string;
/** Those that go, of which each was used from an address of its own. */
let leaving: (Applicant & { readonly address: string })[];
let staying: Applicant;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatehouse-erasure-killed-'));
  world = await openRetentionWorld({
    masterKey,
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
  leaving = [];
  for (let n = 0; n < places.length * inErasure; n += 1)
    leaving.push({ ...(await world.opened()), address: `217.160.88.${n + 100}` });
  here.moveClock('2026-03-10T12:00:00Z');
  for (const day of [...sealedDays, hotDay])
    expect((await reportAccesses(here, `of ${day}`, [staying, ...leaving].map(accessOn(day)))).status).toBe(
      200,
    );
  await runRound(here, 'weigh-accesses');
  await runRound(here, 'seal-access-days');
  await world.jobs();
  for (const account of leaving) await world.close(account);
  here.moveClock('2028-04-10T12:00:00Z');
  // These go by themselves: they would be gone between the look and the end.
  await runRound(here, 'forget-answers');
  await runRound(here, 'forget-old-access-sums');
});
afterAll(async () => {
  await world?.here.close();
  await rm(folder, { recursive: true, force: true });
});

it.each(places)(
  'is ended by the next worker, though it is killed at: %s',
  async (place) => {
    const { here, must, otto, officer } = world;
    const before = await found(staying);
    expect(before).toHaveLength(3);
    const { id } = await must(
      officer.post('/retention/erasures', { reason: 'the retention period is over', most: inErasure }),
    );
    await world.jobs();
    const { preview } = await world.erasure(id);
    const gone = await accountsIn(id);
    expect(gone).toHaveLength(inErasure);
    await must(otto.post(`/retention/erasures/${id}/approvals`));

    const databaseUrl = String(here.runtime.database.pool.options.connectionString);
    const asked = [databaseUrl, here.now(), masterKey.toString('base64'), folder, place];
    expect(await runUntilKilled('erase-until-killed.ts', asked)).toBe('SIGKILL');
    expect(await world.erasure(id)).toMatchObject({ state: 'approved', workState: 'running' });
    await goOn(databaseUrl, id);

    const { certificate } = await world.erasure(id);
    expect(certificate).toMatchObject({
      accounts: inErasure,
      whole: inErasure,
      stayed: 0,
      files: sealedDays.length,
      fileRows: sealedDays.length * inErasure,
    });
    const sums = Object.fromEntries(
      certificate.classes.map((one: { table: string; before: number }) => [one.table, one.before]),
    );
    expect(sums).toEqual(preview.rows);
    expect({ files: certificate.files, rows: certificate.fileRows }).toEqual(preview.outside);
    expect(sums['collect.access_event']).toBe(inErasure);
    expect(await onRecordOf(id)).toEqual({ certificates: 1, accounts: inErasure, files: sealedDays.length });

    const traces = Object.fromEntries(gone.map(({ account, address }) => [account, address]));
    expect(await tracesInTables(here.ownerUrl, traces)).toEqual([]);
    for (const one of gone) expect(await found(one)).toEqual([]);
    expect(await tracesInArchive(gone)).toEqual([]);
    expect(await found(staying)).toEqual(before);
    const rest = leaving.filter((one) => !gone.some(({ account }) => account === one.account));
    leaving = rest;
    expect(await countFound(rest)).toBe(rest.length * 3);
  },
  300_000,
);

function accessOn(day: string) {
  return (of: Applicant & { readonly address?: string }, nth: number) => ({
    account: of.account,
    at: `${day}T08:${String(nth + 10)}:00.000Z`,
    address: of.address ?? '81.2.69.142',
    action: 'console:sign-in',
  });
}

async function accountsIn(erasure: string): Promise<typeof leaving> {
  const { json } = await world.officer.get(`/retention/erasures/${erasure}/accounts?limit=200`);
  return json.items.map(({ account }: { account: string }) => leaving.find((one) => one.account === account));
}

/** A worker as every other, in which nothing is old enough to be sealed. */
async function goOn(databaseUrl: string, erasure: string): Promise<void> {
  const { runtime } = world.here;
  const { accessArchive } = runtime.connectors;
  if (!accessArchive) throw new Error('no archive');
  const worker = startWorker({
    runtime: {
      ...runtime,
      connectors: { ...runtime.connectors, accessArchive: { ...accessArchive, hotDays: 100_000 } },
    },
    databaseUrl,
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

/** What the history has of an erasure. */
async function onRecordOf(erasure: string) {
  const id = toId('erasure', erasure.slice(4));
  const { rows } = await world.here.read((tx) =>
    sql<{ certificates: number; accounts: number; files: number }>`
      select (select count(*)::int from retain.event where subject = ${id} and type = 'erasure-certified') as certificates,
             (select count(*)::int from retain.event where also && array[${id}] and type = 'account-records-erased')
               as accounts,
             (select count(*)::int from retain.erased_file where erasure_id = ${toUuid(id)}) as files`.execute(
      tx,
    ),
  );
  return rows[0];
}

/** Of accounts that are still there. */
async function countFound(of: readonly Applicant[]): Promise<number> {
  const each = await Promise.all(of.map(found));
  return each.flat().length;
}

async function found({ account }: Applicant): Promise<string[]> {
  const { json, text } = await world.officer.get(`/access-log/accesses?account=${account}&limit=200`);
  expect(json?.items, text).toBeDefined();
  return json.items.map(({ at }: { at: string }) => at).sort();
}

/** The archive has the files that count and no other; none of them has the accounts' ids. */
async function tracesInArchive(gone: readonly Applicant[]): Promise<string[]> {
  const root = join(folder, 'archive', 'access', `tenant=${toUuid(world.here.tenant)}`);
  const names = await readdir(root, { recursive: true, withFileTypes: true });
  const files = names.filter((name) => name.isFile()).map((name) => join(name.parentPath, name.name));
  const { rows } = await world.here.read((tx) =>
    sql`select from collect.access_file_state where state = 'present'`.execute(tx),
  );
  expect(files).toHaveLength(rows.length);
  const ids = Object.fromEntries(gone.map(({ account }) => [account, toUuid(account)]));
  const traces = await Promise.all(files.map(async (file) => tracesIn(await readFile(file), ids)));
  return traces.flat();
}
