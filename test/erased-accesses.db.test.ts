/**
 * The accesses of an account, over days that are sealed, sealed again and hot, under its own id and under a name of another
 * system, go with it: no table, no file of the archive and no export has a trace. Those of others are all still found.
 */
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toUuid } from '../src/kernel/ids.ts';
import { openDiskArchive } from '../src/program/collect/access-log/index.ts';
import { networkBook } from '../src/program/collect/access-log/network/book.ts';
import { exportTenant, sealTenant, verifyTenant } from '../src/program/retain/ledger/index.ts';
import { runRound } from './setup/queued-jobs.ts';
import { openRetentionWorld, type RetentionWorld } from './setup/retention-world.ts';
import type { Applicant } from './setup/standing-world.ts';
import { tracesIn, tracesInTables } from './setup/traces.ts';

/** Each stands nowhere else. */
const traces = {
  address: '217.160.77.31',
  principal: 'arn:aws:iam::trazowska/root',
  source: 'trazowska.internal',
  alias: '990077665544',
};
const places: Readonly<Record<string, string>> = { [traces.address]: 'DE', '81.2.69.142': 'GB' };

let world: RetentionWorld;
let folder: string;
let one: Applicant;
let other: Applicant;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatehouse-erased-accesses-'));
  const book = networkBook(
    { builtAt: '2026-03-01T00:00:00.000Z', countryOf: (address) => places[address] },
    [],
  );
  world = await openRetentionWorld({
    connectors: {
      network: { current: () => Promise.resolve(book) },
      accessArchive: {
        archive: openDiskArchive(join(folder, 'archive')),
        workFolder: join(folder, 'work'),
        hotDays: 2,
      },
    },
  });
  [one, other] = [await world.opened(), await world.opened()];
});
afterAll(async () => {
  await world?.here.close();
  await rm(folder, { recursive: true, force: true });
});

type Line = { readonly account: unknown; readonly at: string };

async function report(lines: readonly Line[]): Promise<void> {
  await world.must(reported(lines));
}

function reported(lines: readonly Line[]) {
  const shipper = world.here.as({ scopes: ['access-log:report'] }, 'shipper');
  const body = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  const headers = {
    'content-type': 'application/x-ndjson',
    'content-length': String(Buffer.byteLength(body)),
    'idempotency-key': `batch of ${lines[0]?.at}`,
  };
  return shipper.request('POST', '/access-events', { body, headers });
}

const hours = ['08', '12', '20'];
const ofOne = (day: string, account: unknown = one.account): Line[] => [
  ...hours.map((hour) => ({
    account,
    at: `${day}T${hour}:00:00.000Z`,
    address: traces.address,
    principal: traces.principal,
    action: 'console:sign-in',
  })),
  { account, at: `${day}T21:00:00.000Z`, source: traces.source, action: 'console:sign-in' } as Line,
];
const ofOther = (day: string): Line[] =>
  hours.map((hour) => ({
    account: other.account,
    at: `${day}T${hour}:30:00.000Z`,
    address: '81.2.69.142',
    principal: 'somebody',
    action: 'console:sign-in',
  }));

const round = (name: string) => runRound(world.here, name);

async function found(of: Applicant): Promise<string[]> {
  const { json, text } = await world.officer.get(`/access-log/accesses?account=${of.account}&limit=200`);
  expect(json?.items, text).toBeDefined();
  return json.items.map(({ at }: { at: string }) => at).sort();
}

/** Of each file of the archive, what its bytes and its rows have of the traces. */
async function tracesInArchive(): Promise<string[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((name) => name.isFile()).map((name) => join(name.parentPath, name.name));
  expect(files.length).toBeGreaterThan(0);
  const traced = { ...traces, account: one.account, uuid: toUuid(one.account) };
  const duckDb = await (await DuckDBInstance.create(':memory:')).connect();
  const here: string[] = [];
  for (const file of files) {
    here.push(...tracesIn(await readFile(file), traced));
    const rows = await duckDb.runAndReadAll(
      `select columns(*)::varchar from read_parquet('${file}', hive_partitioning = false)`,
    );
    here.push(...tracesIn(JSON.stringify(rows.getRows()), traced));
  }
  duckDb.closeSync();
  return [...new Set(here)].sort();
}

/** A copy of each file, as a search of an object store makes it, and one in a folder that somebody was killed in long ago. */
async function leaveBeside(): Promise<void> {
  const { rows } = await world.here.read((tx) =>
    sql<{ path: string; sha256: string }>`
      select path, encode(digest, 'hex') as sha256 from collect.access_file`.execute(tx),
  );
  const [copies, killed] = [join(folder, 'work', 'copies'), join(folder, 'work', 'seal-killed')];
  await Promise.all([copies, killed].map((name) => mkdir(name, { recursive: true })));
  for (const { path, sha256 } of rows) {
    await copyFile(join(folder, 'archive', path), join(copies, `${sha256}.parquet`));
    await copyFile(join(folder, 'archive', path), join(killed, `${sha256}.parquet`));
  }
  const longAgo = new Date('2026-01-01');
  await utimes(killed, longAgo, longAgo);
}

/** As one that came under the account's own id, and that nobody has brought to it yet. */
function leaveWaiting() {
  return world.here.perform((work) =>
    sql`
      insert into collect.access_unmatched
        (tenant_id, batch, line, namespace, foreign_id, at, address, source, principal, action)
      select tenant_id, number, 99, 'gatehouse', ${one.account}, '2026-03-09T22:00:00Z', ${traces.address}, null,
             ${traces.principal}, 'console:sign-in'
      from collect.access_batch order by number limit 1`.execute(work.tx),
  );
}

/** Rows of the account in tables of the access log. */
async function rowsOf({ account }: Applicant): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of [
    'access_event',
    'account_last_access',
    'account_alias',
    'access_country_day',
    'access_address_day',
    'access_principal_day',
    'access_signal',
  ]) {
    const { rows } = await world.here.read((tx) =>
      sql<{ n: number }>`
        select count(*)::int as n from ${sql.table(`collect.${table}`)} where account_id = ${toUuid(account)}`.execute(
        tx,
      ),
    );
    counts[table] = rows[0]?.n ?? 0;
  }
  return counts;
}

const empty = {
  access_event: 0,
  account_last_access: 0,
  account_alias: 0,
  access_country_day: 0,
  access_address_day: 0,
  access_principal_day: 0,
  access_signal: 0,
};
const sealedDays = ['2026-03-03', '2026-03-04', '2026-03-05'];
const hotDay = '2026-03-09';
let before: string[];

describe('the accesses of an account that was erased', () => {
  it('stand in the database and in the archive before', async () => {
    const { here, officer, must } = world;
    here.moveClock('2026-03-10T12:00:00Z');
    for (const day of sealedDays) await report([...ofOne(day), ...ofOther(day)]);
    await round('weigh-accesses');
    await round('seal-access-days');
    const name = { namespace: 'aws', id: traces.alias };
    await report([...ofOne('2026-03-06', name), ...ofOne(hotDay), ...ofOther(hotDay)]);
    await report([...ofOne('2026-03-07'), ...ofOther('2026-03-05').map(later)]);
    await must(officer.put('/access-log/aliases', { ...name, account: one.account }));
    await world.jobs();
    await round('match-waiting-accesses');
    // Late for a sealed day: a supplement.
    await report(ofOne('2026-03-05').map(later));
    await round('weigh-accesses');
    await round('seal-access-days');
    await world.jobs();
    const kinds = await here.read((tx) =>
      sql<{
        day: string;
        kind: string;
      }>`select day::text, kind from collect.access_file order by day, part`.execute(tx),
    );
    expect(kinds.rows.map(({ day, kind }) => `${day} ${kind}`)).toEqual([
      '2026-03-03 day',
      '2026-03-04 day',
      '2026-03-05 day',
      '2026-03-05 supplement',
      '2026-03-06 day',
      '2026-03-07 day',
    ]);
    expect(await found(one)).toHaveLength(7 * 4);
    before = await found(other);
    expect(before).toHaveLength(5 * 3);
    expect(await tracesInArchive()).toEqual(['address', 'principal', 'source', 'uuid']);
    const tables = new Set(
      (await tracesInTables(here.ownerUrl, traces)).map((place) => place.split(': ')[1]),
    );
    expect(tables).toEqual(new Set(Object.keys(traces)));
    await leaveBeside();
    await round('bring-last-accesses');
    const counts = await rowsOf(one);
    expect(Object.entries(counts).filter(([, n]) => n === 0)).toEqual([]);
    expect(counts.access_event).toBe(4);
  });

  it('are counted by the certificate, with the digests of each file before and after', async () => {
    await world.close(one);
    world.here.moveClock('2028-04-10T12:00:00Z');
    expect(await world.due()).toEqual([one.account]);
    await leaveWaiting();
    const { id, certificate, preview } = (await world.erase()) as unknown as {
      id: string;
      certificate: { classes: { table: string }[] };
      preview: { outside: unknown };
    };
    // As the second person saw it before.
    expect(preview.outside).toEqual({ files: 6, rows: 6 * 4 });
    expect(certificate).toMatchObject({ whole: 1, stayed: 0, files: 6, fileRows: 6 * 4 });
    expect(certificate.classes.find(({ table }) => table === 'collect.access_event')).toMatchObject({
      before: 4,
      after: 0,
    });
    expect(certificate.classes.find(({ table }) => table === 'collect.access_unmatched')).toMatchObject({
      before: 1,
      after: 0,
    });
    const { rows } = await world.here.read((tx) =>
      sql<{ path: string; before: string; after: string | null; left: number }>`
        select path, digest_before as before, digest_after as after, rows_after::int as left from retain.erased_file
        where erasure_id = ${id.slice(4)} order by path`.execute(tx),
    );
    // Of the 6th and 7th the account had all there was.
    expect(rows.map(({ left }) => left)).toEqual([3, 3, 3, 3, 0, 0]);
    expect(rows.map(({ after }) => after === null)).toEqual([false, false, false, false, true, true]);
    for (const row of rows) expect(row.before).toMatch(/^[0-9a-f]{64}$/);
    expect(new Set(rows.flatMap(({ before: was, after }) => [was, after ?? was])).size).toBe(10);
  });

  it('stand in no table', async () => {
    expect(await tracesInTables(world.here.ownerUrl, traces)).toEqual([]);
    expect(await rowsOf(one)).toEqual(empty);
  });

  it('are found by no search and in no export, and the ledger holds', async () => {
    const { officer, here } = world;
    expect(await found(one)).toEqual([]);
    const list = await officer.get(`/access-log/accesses?address=${traces.address}&format=csv`);
    expect(list.status).toBe(200);
    // What was asked, the names of the columns, and the end.
    const [, columns, ...lines] = list.text.trim().split('\n');
    expect([columns?.startsWith('account,'), lines]).toEqual([true, ['# {"rows":0,"whole":true}']]);
    await sealTenant(here.runtime, here.tenant);
    expect(await verifyTenant(here.runtime, here.tenant, {})).toMatchObject({ problems: [] });
    let bundle = '';
    const pieces = await exportTenant(here.runtime, { tenant: here.tenant, actor: officer.actor });
    for await (const piece of pieces ?? []) bundle += piece;
    expect(bundle).toContain('access-file-rewritten');
    expect(tracesIn(bundle, traces)).toEqual([]);
  });

  it('leave all those of others, hot and sealed', async () => {
    expect(await found(other)).toEqual(before);
    await round('check-access-files');
    const { rows } = await world.here.read((tx) =>
      sql`select from collect.access_file_state where fault is not null`.execute(tx),
    );
    expect(rows).toEqual([]);
    const counts = await rowsOf(other);
    expect(counts).toMatchObject({ access_event: 3, account_last_access: 1 });
    expect(counts.access_country_day).toBeGreaterThan(0);
  });

  it('stand in no file of the archive nor beside it, and no day that is sealed later brings them back', async () => {
    await round('seal-access-days');
    expect(await tracesInArchive()).toEqual([]);
    expect(await found(other)).toEqual(before);
  });
});

describe('accesses that are told of an account after it was erased', () => {
  const lines = () => [...ofOne('2028-04-09'), ...ofOther('2028-04-09')];

  it('are not taken by a program that does not know yet: nothing of the batch is kept, and it is sent again', async () => {
    const { status, json } = await reported(lines());
    expect(status, JSON.stringify(json)).toBe(503);
    expect(await rowsOf(one)).toEqual(empty);
    expect(await found(other)).toEqual(before);
  });

  it('are refused line by line, and those of others in the batch are kept', async () => {
    const receipt = await world.must(reported(lines()));
    expect(receipt).toMatchObject({
      counts: { events: 3, unmatched: 0, refused: 4, skipped: 0 },
      firstAt: '2028-04-09T08:30:00.000Z',
      problems: [1, 2, 3, 4].map((line) => ({ line, code: 'account-erased', field: 'account' })),
    });
    before = [...before, ...ofOther('2028-04-09').map(({ at }) => at)].sort();
    expect(await found(other)).toEqual(before);
    expect((await world.must(reported(lines()))).problems).toEqual(receipt.problems);
  });

  it('leave no last access and no trace, and make nothing due', async () => {
    const { officer, here } = world;
    await world.jobs();
    await round('match-waiting-accesses');
    await round('weigh-accesses');
    expect(await rowsOf(one)).toEqual(empty);
    expect(await tracesInTables(here.ownerUrl, traces)).toEqual([]);
    here.moveClock('2030-06-10T12:00:00Z');
    expect(await world.due()).toEqual([]);
    const { json } = await officer.get(`/retention/accounts/${one.account}`);
    expect(json).toMatchObject({ lastAccessOn: null });
  });

  it('come under no new name of it', async () => {
    const named = { namespace: 'aws', id: '111122223333', account: one.account };
    const { status, json } = await world.officer.put('/access-log/aliases', named);
    expect([status, json.errors]).toEqual([
      409,
      [expect.objectContaining({ field: 'body.account', code: 'account-erased' })],
    ]);
  });
});

/** The same, half a minute on. */
function later(line: Line): Line {
  return { ...line, at: line.at.replace(':00.000Z', ':30.000Z') };
}
