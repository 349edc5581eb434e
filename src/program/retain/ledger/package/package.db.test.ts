/** What an examiner takes home is checked there by plain Node, and tells of nothing that the grant does not cover. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Applicant, openWorld } from '../../../../../test/setup/standing-world.ts';
import { filesIn } from '../../../../../test/setup/zip.ts';
import { instant } from '../../../../kernel/time.ts';
import type { Session } from '../../../../runtime/http/session.ts';

const run = promisify(execFile);
const expiresAt = instant('2100-01-01T00:00:00Z');
const then = '2026-03-02T20:00:00Z';

let world: Awaited<ReturnType<typeof openWorld>>;
let granted: Applicant;
let other: Applicant;
let folder: string;
let key: string;

beforeAll(async () => {
  world = await openWorld();
  [granted, other] = [await world.opened(), await world.apply()];
  world.here.moveClock('2026-03-03T15:00:00Z');
  await world.us(granted.person);
  folder = await mkdtemp(join(tmpdir(), 'gatehouse-package-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await world.here.close();
});

/** Takes the package under a grant and lays its files out; gives the entries that were handed over. */
async function taken(examiner: NonNullable<Session['examiner']>, query = '') {
  const seen = world.here.as({ role: 'examiner', examiner });
  const app = await seen.bytes(`/ledger/package${query}`);
  expect([app.status, app.headers.get('content-type')]).toEqual([200, 'application/zip']);
  const files = filesIn(Buffer.from(app.bytes));
  for (const [name, content] of files) await writeFile(join(folder, name), content);
  key = (await seen.get('/ledger/keys')).json.keys[0];
  const lines = gunzipSync(files.get('ledger.ndjson.gz') ?? '')
    .toString('utf8')
    .split('\n');
  const entries = lines.filter((line) => line.startsWith('{"actor"')).map((line) => JSON.parse(line));
  return { files, entries, withheld: lines.filter((line) => line.startsWith('{"withheld"')).length };
}

const verified = (...more: string[]) =>
  run(process.execPath, ['verify-ledger.mjs', 'ledger.ndjson.gz', '--key', key, '--deep', ...more], {
    cwd: folder,
    env: {},
  });

describe('the package an examiner takes', () => {
  it('is proven by plain Node in an empty place, as its own page says', async () => {
    const { files, withheld } = await taken({ expiresAt });
    expect([...files.keys()]).toEqual(['README.txt', 'verify-ledger.mjs', 'ledger.ndjson.gz']);
    expect(await readFile(join(folder, 'README.txt'), 'utf8')).toContain(
      'node verify-ledger.mjs ledger.ndjson.gz --key KEY',
    );
    expect((await verified()).stdout).toContain('PROVEN: every entry is as it was');
    expect(withheld).toBe(0);
  });

  it('is found out when a byte of it is changed', async () => {
    const { files } = await taken({ expiresAt });
    const changed = gunzipSync(files.get('ledger.ndjson.gz') ?? '').toString('utf8');
    await writeFile(join(folder, 'changed.ndjson'), changed.replace('customer-entered', 'customer-altered'));
    const failed = await run(process.execPath, ['verify-ledger.mjs', 'changed.ndjson', '--key', key], {
      cwd: folder,
    }).catch((error: { code: number; stdout: string }) => error);
    expect(failed).toMatchObject({ code: 1, stdout: expect.stringContaining('NOT PROVEN') });
  });

  it('holds under a grant for a customer the entries about it, and all others by their hash', async () => {
    const { entries, withheld } = await taken({ expiresAt, customers: [granted.customer] });
    const subjects = entries.flatMap((entry) => entry.subjects);
    expect(subjects).toEqual(expect.arrayContaining([granted.customer, granted.person, granted.account]));
    for (const id of [other.customer, other.person, other.account]) expect(subjects).not.toContain(id);
    expect(withheld).toBeGreaterThan(0);
    expect((await verified()).stdout).toContain('PROVEN');
    const seen = world.here.as({ role: 'examiner', examiner: { expiresAt, customers: [granted.customer] } });
    expect((await seen.get(`/ledger/package?about=${other.person}`)).status).toBe(404);
  });

  it('tells under a grant as of a moment of nothing that was written later', async () => {
    const { entries } = await taken({ expiresAt, asOf: instant(then) });
    expect(entries.length).toBeGreaterThan(3);
    expect(entries.filter(({ at }) => at > instant(then))).toEqual([]);
    expect((await verified()).stdout).toContain('PROVEN');
  });

  it('is on the ledger itself, and the look with it', async () => {
    await taken({ expiresAt, customers: [granted.customer] });
    const { items } = (await world.officer.get('/ledger/entries?limit=2')).json;
    const events = items.flatMap((entry: { events: { type: string; data: object }[] }) => entry.events);
    expect(events).toMatchObject([
      { type: 'examiner-shown', data: { operation: 'getLedgerKeys' } },
      { type: 'examiner-shown', data: { operation: 'exportLedgerPackage', file: 'application/zip' } },
    ]);
    const exported = (await world.officer.get('/ledger/entries?kind=ledger-exported&limit=1')).json.items;
    expect(exported[0].events[0].data.about).toContain(granted.account);
  });
});
