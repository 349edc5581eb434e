import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Installation, openInstallation } from '../../../test/setup/installation.ts';
import { organizations } from '../../program/adopt/organizations/index.ts';
import { openKeys } from '../../runtime/crypto/keys.ts';
import { seal } from '../../runtime/crypto/sealing.ts';
import { startWorker } from '../../runtime/jobs/index.ts';
import { notices } from '../../runtime/notices/index.ts';
import { type Config, readConfig } from '../config.ts';
import { checkNode } from './checks/machine.ts';
import { type Check, printChecks, runDoctor } from './index.ts';
import { isHealthy } from './print.ts';

const parts = [organizations, notices];

let installation: Installation;
let owner: pg.Client;
let dir: string;
const mends: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'gatehouse-doctor-'));
  const keys = await openKeys(dir, {});
  installation = await openInstallation({ parts });
  owner = new pg.Client({ connectionString: installation.ownerUrl });
  await owner.connect();
  await owner.query(`insert into runtime.installation (kind) values ('real')`);
  await installation.perform((work) =>
    seal({ ...work.seals, master: keys.master }, work.runtime.ids.next('person'), Buffer.from('x')),
  );
});

afterEach(async () => {
  for (const mend of mends.splice(0).reverse()) await mend();
});

afterAll(async () => {
  await owner.end();
  await installation.close();
  await rm(dir, { recursive: true, force: true });
});

function configOf(more: NodeJS.ProcessEnv = {}): Config {
  return readConfig({
    PORT: '0',
    GATEHOUSE_DIR: dir,
    DATABASE_URL: installation.ownerUrl,
    GATEHOUSE_APP_DATABASE_URL: String(installation.runtime.database.pool.options.connectionString),
    GATEHOUSE_PUBLIC_URL: 'https://gate.example',
    ...more,
  });
}

async function visit(more: NodeJS.ProcessEnv = {}): Promise<Check[]> {
  return runDoctor({ config: configOf(more), parts, masterKey: more.GATEHOUSE_MASTER_KEY });
}

const named = (checks: readonly Check[], name: string) => checks.find((check) => check.name === name);

/** Breaks something as the database's owner, and mends it after the test. */
async function breaking(how: string, mend: string): Promise<void> {
  await owner.query(how);
  mends.push(() => owner.query(mend));
}

test('on a well installation everything is ok but what the test server leaves off on purpose', async () => {
  const checks = await visit();
  // The server of the tests is a throw-away one without fsync, and no worker and no mail server run.
  const wrong = checks.filter((check) => check.level !== 'ok').map((check) => check.name);
  expect([...new Set(wrong)].sort()).toEqual(['durability', 'mail', 'worker']);
  expect(named(checks, 'append-only')).toMatchObject({ level: 'ok' });
  expect(named(checks, 'master-key')).toMatchObject({ level: 'ok', what: 'opens what is sealed' });
  expect(checks.every((check) => check.level === 'ok' || (check.mend ?? '').length > 10)).toBe(true);
});

test('a running worker is seen', async () => {
  const databaseUrl = String(installation.runtime.database.pool.options.connectionString);
  const worker = startWorker({ runtime: installation.runtime, databaseUrl });
  mends.push(() => worker.stop());
  const end = Date.now() + 5000;
  let checks = await visit();
  while (named(checks, 'worker')?.level !== 'ok' && Date.now() < end) checks = await visit();
  expect(named(checks, 'worker')).toMatchObject({ level: 'ok' });
});

describe('history that can be changed is found by trying', () => {
  test('when the role was given the right', async () => {
    await breaking(
      'grant update on retain.event to gatehouse_app',
      'revoke update on retain.event from gatehouse_app',
    );
    expect(named(await visit(), 'append-only')).toMatchObject({
      level: 'fail',
      what: 'history can be changed: retain.event',
    });
  });

  test('when its trigger was switched off, so that the owner could', async () => {
    await breaking(
      'alter table retain.ledger_entry disable trigger append_only',
      'alter table retain.ledger_entry enable trigger append_only',
    );
    expect(named(await visit(), 'append-only')?.what).toContain('retain.ledger_entry');
  });
});

describe('the database', () => {
  test('a migration edited after it ran, one that is missing, and one of a newer program', async () => {
    const set = (digest: string) =>
      `update public.gatehouse_migration set digest = '${digest}' where name = '0001-foundation.sql'`;
    const { rows } = await owner.query(
      `select digest from public.gatehouse_migration where name = '0001-foundation.sql'`,
    );
    await breaking(set('other'), set(rows[0].digest));
    expect(named(await visit(), 'migrations')).toMatchObject({ level: 'fail' });
    await owner.query(set(rows[0].digest));
    await breaking(
      `insert into public.gatehouse_migration (name, digest) values ('9999-later.sql', 'x')`,
      `delete from public.gatehouse_migration where name = '9999-later.sql'`,
    );
    expect(named(await visit(), 'migrations')).toMatchObject({ level: 'warn' });
  });

  test('a table of tenants without row-level security, and one that the role owns', async () => {
    await breaking(
      'alter table runtime.notice disable row level security',
      'alter table runtime.notice enable row level security',
    );
    await breaking(
      `grant create on schema runtime to gatehouse_app; create table runtime.stray (id int);
       alter table runtime.stray owner to gatehouse_app; revoke create on schema runtime from gatehouse_app`,
      'drop table runtime.stray',
    );
    const checks = await visit();
    expect(named(checks, 'tenant-isolation')?.what).toBe('no row-level security on runtime.notice');
    expect(named(checks, 'app-role')).toMatchObject({
      level: 'fail',
      what: 'gatehouse_app owns 1 tables or indexes',
    });
  });

  test('one that cannot be reached, without giving away its password', async () => {
    const checks = await visit({ DATABASE_URL: 'postgres://owner:the-password@127.0.0.1:1/db' });
    expect(named(checks, 'database')).toMatchObject({ level: 'fail' });
    expect(JSON.stringify(checks)).not.toContain('the-password');
  });

  test('a job that failed at every attempt is a heap of work left lying', async () => {
    await owner.query(`select graphile_worker.add_job('send-notice', '{}'::json, max_attempts := 1)`);
    await owner.query('update graphile_worker._private_jobs set attempts = 1');
    mends.push(() => owner.query('delete from graphile_worker._private_jobs'));
    expect(named(await visit(), 'queue-jobs-failed')).toMatchObject({ level: 'warn' });
  });

  test('a recurring job that fails again and again, by its name and its fault', async () => {
    await breaking(
      `insert into runtime.job_run (name, started_at, ended_at, failures_in_row, fault)
       values ('seal-ledger', now(), now(), 5, 'database error 42P01')`,
      `delete from runtime.job_run where name = 'seal-ledger'`,
    );
    expect(named(await visit(), 'failing-job')?.what).toBe(
      'seal-ledger failed 5 times in a row: database error 42P01',
    );
  });
});

describe('keys', () => {
  test('a key file that others can read, that is missing, or that is no key', async () => {
    await chmod(join(dir, 'keys', 'ledger.pem'), 0o644);
    mends.push(() => chmod(join(dir, 'keys', 'ledger.pem'), 0o600));
    expect(named(await visit(), 'keys')).toMatchObject({
      level: 'fail',
      mend: `chmod 600 ${join(dir, 'keys', 'ledger.pem')}`,
    });
    const other = await mkdtemp(join(tmpdir(), 'gatehouse-doctor-'));
    mends.push(() => rm(other, { recursive: true }));
    await openKeys(other, {});
    await rm(join(other, 'keys', 'verdicts.pem'));
    await writeFile(join(other, 'keys', 'session.secret'), 'short');
    const found = (await visit({ GATEHOUSE_DIR: other })).filter((check) => check.name === 'keys');
    expect(found.map((check) => check.what.replace(other, ''))).toEqual([
      '/keys/verdicts.pem is missing',
      '/keys/session.secret is not a key of its kind',
    ]);
  });

  test('a master key that is not the one this data was sealed with', async () => {
    const other = Buffer.alloc(32, 7).toString('base64');
    const checks = await visit({ GATEHOUSE_MASTER_KEY: other });
    expect(named(checks, 'master-key')).toMatchObject({ level: 'fail' });
    expect(JSON.stringify(checks)).not.toContain(other);
  });
});

describe('machine and settings', () => {
  test('a Node that is too old', () => {
    expect(checkNode('18.20.4')).toMatchObject({ level: 'fail' });
    expect(checkNode('20.18.0')).toMatchObject({ level: 'fail' });
    expect(checkNode('20.19.0')).toMatchObject({ level: 'ok' });
    expect(checkNode('24.1.0')).toMatchObject({ level: 'ok' });
  });

  test('a port that another program has', async () => {
    const other = createServer((_, response) => response.writeHead(404).end('no'));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    mends.push(async () => other.close().closeAllConnections());
    const address = other.address();
    const PORT = String(typeof address === 'object' ? address?.port : '');
    expect(named(await visit({ PORT }), 'port')).toMatchObject({ level: 'fail' });
  });

  test('a demo world that could write to real addresses', async () => {
    await breaking(
      `update runtime.installation set kind = 'demo'`,
      `update runtime.installation set kind = 'real'`,
    );
    const checks = await visit({ GATEHOUSE_SMTP_URL: 'smtp://127.0.0.1:1' });
    expect(named(checks, 'kind')).toMatchObject({ level: 'fail' });
    expect(named(checks, 'mail')).toMatchObject({
      level: 'fail',
      what: 'the mail server cannot be used: unreachable',
    });
  });

  test('real data whose links lead to this machine, and webhooks open to the private network', async () => {
    const checks = await visit({
      GATEHOUSE_PUBLIC_URL: 'http://localhost:4600',
      GATEHOUSE_WEBHOOKS_ALLOW_PRIVATE: '1',
    });
    expect(named(checks, 'public-url')).toMatchObject({ level: 'warn' });
    expect(named(checks, 'webhooks')).toMatchObject({ level: 'warn' });
  });

  test('a directory that is not there yet is no failure', async () => {
    const nowhere = join(dir, 'not-there');
    const checks = await runDoctor({ config: readConfig({ PORT: '0', GATEHOUSE_DIR: nowhere }), parts });
    expect(checks.every((check) => check.level !== 'fail')).toBe(true);
  });
});

test('one line for each finding, and JSON for programs', () => {
  const checks: Check[] = [
    { name: 'node', level: 'ok', what: 'Node 20.20.2' },
    { name: 'disk', level: 'fail', what: '0.1 GiB free', mend: 'Free some room.' },
  ];
  expect(printChecks(checks, { json: false })).toBe(
    'ok    node: Node 20.20.2\nfail  disk: 0.1 GiB free  — Free some room.\n',
  );
  expect(JSON.parse(printChecks(checks, { json: true }))).toEqual({ healthy: false, checks });
  expect(isHealthy(checks)).toBe(false);
});
