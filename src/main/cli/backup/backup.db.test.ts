import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { freshDatabase } from '../../../../test/setup/database.ts';
import { type Installation, openInstallation } from '../../../../test/setup/installation.ts';
import { describeSchema } from '../../../../tools/contracts/schema-dump.ts';
import { receiveBatch } from '../../../program/collect/access-log/signals/batch-fixture.ts';
import { sealTenant, verifyTenant } from '../../../program/retain/ledger/index.ts';
import { connect } from '../../../runtime/database/index.ts';
import { silentLog } from '../../../runtime/log.ts';
import { holdDays } from './days.ts';
import { keyCheckOf, wrongKeys } from './keys.ts';
import { loadBackup } from './load-backup.ts';
import { checkBackup } from './read-backup.ts';
import { writeBackup } from './write-backup.ts';

const progress = { show: () => undefined, end: () => undefined };

let here: Installation;
let dir: string;
let file: string;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'gatehouse-backup-'));
  file = join(dir, 'whole.backup');
  here = await openInstallation();
  const officer = here.as('officer');
  for (const name of ['Ada Okafor', 'a name of\ntwo lines\tand \\N']) {
    const elements = [{ kind: 'name', value: { fullName: name.replaceAll(/[\n\t]/g, ' ') } }];
    await officer.post('/identification/persons', { kind: 'individual', source: 'customer', elements });
  }
  await ownerQuery(here.ownerUrl, "update adopt.organization set legal_name = E'two\\nlines\\t\\\\N'");
  await sealTenant(here.runtime, here.tenant);
  await backup(here.ownerUrl, file);
});
afterAll(async () => {
  await here?.close();
  await rm(dir, { recursive: true, force: true });
});

async function backup(ownerUrl: string, into: string) {
  const keyCheck = await keyCheckOf(here.runtime.keys);
  return writeBackup({ ownerUrl, file: into, madeAt: here.now(), keyCheck, keys: [], progress });
}

async function ownerQuery<T extends object>(url: string, text: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(text)).rows;
  } finally {
    await client.end();
  }
}

async function changed(name: string, change: (bytes: Buffer) => Buffer): Promise<string> {
  const path = join(dir, name);
  await writeFile(path, change(await readFile(file)));
  return path;
}

const tenants = (url: string) => ownerQuery<{ id: string }>(url, 'select id from runtime.tenant');

describe('backup and restore', () => {
  it('gives back the same schema, the same rows of every table, and a ledger that is proven', async () => {
    const there = await freshDatabase(inject('ownerUrl'));
    await loadBackup({ ownerUrl: there.ownerUrl, file, progress });
    expect(await describeSchema(there.ownerUrl)).toBe(await describeSchema(here.ownerUrl));
    const second = await backup(there.ownerUrl, join(dir, 'second.backup'));
    const { tables } = await checkBackup(file);
    expect(second.tables).toEqual(tables);
    expect(tables.find(({ table }) => table === 'retain.event')?.rows).toBeGreaterThan(2);
    const database = connect(there.appUrl, silentLog);
    const report = await verifyTenant({ ...here.runtime, database }, here.tenant, { personal: true });
    await database.close();
    expect(report).toMatchObject({ ok: true, problems: [] });
  });

  it('carries each day of the access log, and brings its rows back into days', async () => {
    const other = await openInstallation({ at: '2026-03-10T12:00:00Z' });
    const account = other.runtime.ids.next('account');
    const days = ['2026-03-01', '2026-03-02', '2026-03-09'];
    const at = (day: string) => `${day}T23:59:59.5Z`;
    await receiveBatch(
      other,
      days.map((day) => ({ account, at: at(day), address: '192.0.2.7', principal: 'a\tb\\N' })),
    );
    const path = join(dir, 'days.backup');
    const keyCheck = await keyCheckOf(other.runtime.keys);
    const { ownerUrl } = other;
    const written = await writeBackup({
      ownerUrl,
      file: path,
      madeAt: other.now(),
      keyCheck,
      keys: [],
      progress,
    });
    expect(written.tables.find(({ table }) => table === 'collect.access_event')?.rows).toBe(3);
    expect(written.tables.filter(({ table }) => table.startsWith('collect.access_2'))).toEqual([]);
    const there = await freshDatabase(inject('ownerUrl'));
    await loadBackup({ ownerUrl: there.ownerUrl, file: path, progress });
    const leaves = `select tableoid::regclass::text as leaf, access_event::text as row
      from collect.access_event order by 1, 2`;
    const before = await ownerQuery<{ leaf: string }>(ownerUrl, leaves);
    expect(new Set(before.map(({ leaf }) => leaf)).size).toBe(3);
    expect(await ownerQuery(there.ownerUrl, leaves)).toEqual(before);
    expect(await describeSchema(there.ownerUrl)).toBe(await describeSchema(ownerUrl));
    // A day that came back takes more, of its own tenant alone.
    const restored = {
      runtime: { ...other.runtime, database: connect(there.appUrl, silentLog) },
      tenant: other.tenant,
    };
    await receiveBatch(restored, [{ account, at: at('2026-03-09') }]);
    await restored.runtime.database.close();
    expect(await ownerQuery(there.ownerUrl, leaves)).toHaveLength(4);
    await other.close();
  });

  it('keeps a day from being emptied while it is copied', async () => {
    const holding = new pg.Client({ connectionString: here.ownerUrl });
    await holding.connect();
    await receiveBatch(here, [{ account: here.runtime.ids.next('account'), at: '2026-03-01T10:00:00Z' }]);
    const [leaf] = await ownerQuery<{ name: string }>(
      here.ownerUrl,
      `select tableoid::regclass::text as name from collect.access_event`,
    );
    await holding.query('begin isolation level repeatable read read only');
    await holdDays(holding);
    const emptying = `set lock_timeout = '100ms'; truncate ${leaf?.name}`;
    await expect(ownerQuery(here.ownerUrl, emptying)).rejects.toThrow('lock timeout');
    // Others still receive, into days that are new too.
    await receiveBatch(here, [{ account: here.runtime.ids.next('account'), at: '2026-03-02T10:00:00Z' }]);
    await holding.query('rollback');
    await holding.end();
  });

  it('goes on counting where the old database stopped, and history stays append-only', async () => {
    const there = await freshDatabase(inject('ownerUrl'));
    await loadBackup({ ownerUrl: there.ownerUrl, file, progress });
    const next = `select nextval(pg_get_serial_sequence('retain.event', 'position')) as next,
      (select max(position) from retain.event) as last`;
    const [counted] = await ownerQuery<{ next: number; last: number }>(there.ownerUrl, next);
    expect(counted?.next).toBeGreaterThan(counted?.last ?? Number.POSITIVE_INFINITY);
    await expect(ownerQuery(there.ownerUrl, 'delete from retain.event')).rejects.toThrow('append-only');
  });

  it('numbers transactions on from those of the old server, so that no count misses a row', async () => {
    const there = await freshDatabase(inject('ownerUrl'));
    const ahead = `alter table report.census_entry alter column written_by set default '9000000000'`;
    const line = `insert into report.census_entry (tenant_id, kind, subject_id, of_id, at, counted, state)
      select id, 'customer', id, id, now(), true, 'contracting' from runtime.tenant`;
    await ownerQuery(here.ownerUrl, `${ahead}; ${line}`);
    const path = join(dir, 'ahead.backup');
    await backup(here.ownerUrl, path);
    await loadBackup({ ownerUrl: there.ownerUrl, file: path, progress });
    const seen = `select pg_visible_in_snapshot(written_by, runtime.transactions_seen()) as seen from report.census_entry`;
    expect(await ownerQuery(there.ownerUrl, seen)).toEqual([{ seen: true }]);
  });

  it.each([
    ['a byte is flipped', (bytes: Buffer) => flip(bytes, Math.floor(bytes.length / 2))],
    ['it is cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 100)],
    ['it is no backup', () => Buffer.from('external_id,kind,name\n')],
    ['it is empty', () => Buffer.alloc(0)],
  ])('refuses a file whole when %s, and says so', async (name, change) => {
    const path = await changed(`${name.replaceAll(' ', '-')}.backup`, change);
    const there = await freshDatabase(inject('ownerUrl'));
    await expect(checkBackup(path)).rejects.toThrow(/cannot be used: /);
    await expect(loadBackup({ ownerUrl: there.ownerUrl, file: path, progress })).rejects.toThrow();
    expect(await tenants(there.ownerUrl)).toEqual([]);
  });

  it('names the table whose row was changed, even where the file was packed again', async () => {
    const path = await changed('packed-again.backup', (bytes) => {
      const plain = gunzipSync(bytes);
      return gzipSync(flip(plain, plain.indexOf('person-collected')));
    });
    await expect(checkBackup(path)).rejects.toThrow(
      /cannot be used: the rows of retain\.event are not those/,
    );
    const there = await freshDatabase(inject('ownerUrl'));
    await expect(loadBackup({ ownerUrl: there.ownerUrl, file: path, progress })).rejects.toThrow(
      'retain.event',
    );
    expect(await tenants(there.ownerUrl)).toEqual([]);
  });

  it('refuses an installation that is not empty, and one of another version', async () => {
    await expect(loadBackup({ ownerUrl: here.ownerUrl, file, progress })).rejects.toThrow(/not empty/);
    const there = await freshDatabase(inject('ownerUrl'));
    await ownerQuery(
      there.ownerUrl,
      "delete from public.gatehouse_migration where name like '0012-%'; insert into public.gatehouse_migration (name, digest) values ('9999-later.sql', 'x')",
    );
    const loading = loadBackup({ ownerUrl: there.ownerUrl, file, progress });
    await expect(loading).rejects.toThrow(/needs 0012-\S+; it was made before 9999-later\.sql/);
    expect(await tenants(there.ownerUrl)).toEqual([]);
  });

  it('writes no file where a table cannot be carried, or where a file is already', async () => {
    const there = await freshDatabase(inject('ownerUrl'));
    await ownerQuery(there.ownerUrl, 'create table collect.access (at date) partition by range (at)');
    const path = join(dir, 'partitioned.backup');
    await expect(backup(there.ownerUrl, path)).rejects.toThrow(/collect\.access is partitioned/);
    expect((await readdir(dir)).filter((name) => name.startsWith('partitioned'))).toEqual([]);
    const before = await readFile(file);
    await expect(backup(here.ownerUrl, file)).rejects.toThrow(/is there already/);
    expect(await readFile(file)).toEqual(before);
  });

  it('knows its keys from others', async () => {
    const { header } = await checkBackup(file);
    expect(await wrongKeys(here.runtime.keys, header.keyCheck)).toEqual([]);
    const other = await openInstallation();
    expect(await wrongKeys(other.runtime.keys, header.keyCheck)).toEqual([
      'the master key',
      'ledger.pem',
      'verdicts.pem',
    ]);
    await other.close();
  });
});

function flip(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}
