import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openUnderTest, type UnderTest } from '../../../test/setup/access.ts';
import { firstRun } from './first-run.ts';

let under: UnderTest;
let dir: string;
let tenant: UnderTest['gatehouse']['tenant'];
const printed: string[] = [];
const start = () =>
  firstRun(under.gatehouse.runtime, {
    tenant,
    dir,
    ownerEmail: 'Boss@Cloud.example',
    print: (text) => printed.push(text),
  });

beforeAll(async () => {
  under = await openUnderTest();
  dir = await mkdtemp(join(tmpdir(), 'gatehouse-first-run-'));
  // The fixture gave its tenant an owner; this one has nobody yet.
  tenant = await under.gatehouse.foundAnother();
});
afterAll(async () => {
  await under.gatehouse.close();
  await rm(dir, { recursive: true });
});

const modeOf = async (file: string) => (await stat(join(dir, file))).mode & 0o777;
const read = (file: string) => readFile(join(dir, file), 'utf8');

test('two first starts at once make one owner and one key, and say once how to sign in', async () => {
  const runs = await Promise.all([start(), start()]);
  expect(runs.filter((run) => run.ownerMade)).toHaveLength(1);
  expect(runs.filter((run) => run.keyMade)).toHaveLength(1);
  expect(printed).toHaveLength(1);
  expect(printed[0]).toBe(await read('owner-sign-in.txt'));
  expect([await modeOf('owner-sign-in.txt'), await modeOf('cli.key')]).toEqual([0o600, 0o600]);
});

test('what was printed signs the owner in', async () => {
  const [, email] = /^e-mail +(\S+)$/m.exec(printed[0] ?? '') ?? [];
  const [, password] = /^password +(\S+)$/m.exec(printed[0] ?? '') ?? [];
  const browser = under.browser();
  expect((await browser.signIn(email ?? '', password)).status).toBe(200);
  expect((await browser.get('/v1/access/session')).json).toMatchObject({ tenant, role: 'owner' });
});

test('the command line’s key reaches the tenant with every scope', async () => {
  const program = under.program((await read('cli.key')).trim());
  const { json } = await program.get('/v1/access/session');
  expect(json).toMatchObject({ tenant, role: null });
  expect(json.scopes).toContain('access:manage');
});

test('a later start changes nothing', async () => {
  const before = [await read('owner-sign-in.txt'), await read('cli.key')];
  expect(await start()).toEqual({ ownerMade: false, keyMade: false });
  expect([await read('owner-sign-in.txt'), await read('cli.key')]).toEqual(before);
});

test('a lost key file is made anew, a withdrawn key is not', async () => {
  const lost = await under.program((await read('cli.key')).trim()).get('/v1/access/session');
  await writeFile(join(dir, 'cli.key'), 'not a key');
  expect(await start()).toEqual({ ownerMade: false, keyMade: true });
  const program = under.program((await read('cli.key')).trim());
  const { json } = await program.get('/v1/access/session');
  expect(json.actor).not.toBe(lost.json.actor);
  expect((await program.post(`/v1/access/keys/${json.actor}/ending`)).status).toBe(200);
  expect(await start()).toEqual({ ownerMade: false, keyMade: false });
});
