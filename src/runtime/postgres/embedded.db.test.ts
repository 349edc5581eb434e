import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { silentLog as log } from '../log.ts';
import { lockPath } from './directory-lock.ts';
import { resolveDatabase, startPostgres } from './index.ts';
import { processSpace, serversIn } from './processes.ts';
import { recordPath } from './record.ts';
import type { RunningPostgres, StartOptions } from './types.ts';

const writer = new URL('../../../test/setup/write-until-killed.ts', import.meta.url).pathname;

let dir: string;
let open: (() => Promise<unknown>)[];

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'gatehouse-test-'));
  open = [];
});

afterEach(async () => {
  for (const close of open.reverse()) await close();
  rmSync(dir, { recursive: true, force: true });
});

async function start(options: Partial<StartOptions> = {}): Promise<RunningPostgres> {
  const postgres = await startPostgres({ dir, log, patienceMilliseconds: 3000, ...options });
  open.push(() => postgres.stop());
  return postgres;
}

async function ask(url: string, question: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(question)).rows;
  } finally {
    await client.end();
  }
}

/** Asks until the server answers again, for five seconds at most. */
async function askPatiently(url: string, question: string): Promise<Record<string, unknown>[]> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await ask(url, question);
    } catch (error) {
      if (attempt === 100) throw error;
      await pause(50);
    }
  }
}

const rowsOnRecord = 'select count(*)::int as count, coalesce(max(row), 0)::int as last from acknowledged';

/** Starts another program that writes to the database in `dir`, and waits for its first `rows` rows. */
async function startWriter(
  rows: number,
): Promise<{ child: ChildProcess; server: number; last: () => number }> {
  const child = spawn(process.execPath, ['--import', 'tsx', writer, dir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  open.push(async () => child.kill('SIGKILL'));
  let server = 0;
  let last = 0;
  await new Promise<void>((resolve) => {
    createInterface({ input: child.stdout ?? process.stdin }).on('line', (line) => {
      const [what, number] = line.split(' ');
      if (what === 'server') server = Number(number);
      else last = Number(number);
      if (last === rows) resolve();
    });
  });
  return { child, server, last: () => last };
}

describe('the embedded database', () => {
  test('is made at the first start, and has its data at the second', async () => {
    const first = await start();
    await ask(first.ownerUrl, 'create table kept (word text)');
    await ask(first.ownerUrl, `insert into kept values ('here')`);
    expect(await ask(first.appUrl(), 'select current_user as who')).toEqual([{ who: 'gatehouse_app' }]);
    await first.stop();
    await first.stop();
    const second = await start();
    expect(await ask(second.ownerUrl, 'select word from kept')).toEqual([{ word: 'here' }]);
  });

  test('lets nobody in without the password', async () => {
    const { ownerUrl } = await start({ durable: false });
    const url = new URL(ownerUrl);
    url.password = 'guess';
    await expect(ask(url.href, 'select 1')).rejects.toThrow('password authentication failed');
  });

  test('comes back by itself after kill -9 of the server, with every acknowledged row', async () => {
    const postgres = await start();
    await ask(postgres.ownerUrl, 'create table kept (row int)');
    await ask(postgres.ownerUrl, 'insert into kept select generate_series(1, 1000)');
    const deaths: unknown[] = [];
    postgres.onExit((exit) => deaths.push(exit));
    for (let round = 1; round <= 3; round++) {
      process.kill(postgres.pid ?? 0, 'SIGKILL');
      await expect.poll(() => deaths.length).toBe(round);
      expect(await askPatiently(postgres.ownerUrl, 'select count(*)::int from kept')).toEqual([
        { count: 1000 },
      ]);
    }
    expect(deaths[0]).toEqual({ code: null, signal: 'SIGKILL' });
  });

  test('does not wait for a running query of a killed server', async () => {
    const postgres = await start({ durable: false });
    const busy = ask(postgres.ownerUrl, 'select count(*) from generate_series(1, 1e10::bigint)');
    busy.catch(() => {});
    await pause(200);
    process.kill(postgres.pid ?? 0, 'SIGKILL');
    await expect(busy).rejects.toThrow();
    expect(await askPatiently(postgres.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('loses no acknowledged row when the program is killed, and leaves no server behind', async () => {
    const { child, last } = await startWriter(50);
    child.kill('SIGKILL');
    await expect.poll(() => serversIn(join(dir, 'postgres')), { timeout: 5000 }).toEqual([]);
    const postgres = await start();
    const [found] = await ask(postgres.ownerUrl, rowsOnRecord);
    expect(found?.last).toBeGreaterThanOrEqual(last());
    expect(found?.count).toBe(found?.last);
  });

  test('loses no acknowledged row when program, server and all its processes are killed at once', async () => {
    const { child, last } = await startWriter(50);
    for (const pid of serversIn(join(dir, 'postgres'))) process.kill(pid, 'SIGKILL');
    child.kill('SIGKILL');
    const postgres = await start();
    const [found] = await ask(postgres.ownerUrl, rowsOnRecord);
    expect(found?.last).toBeGreaterThanOrEqual(last());
  });

  test('refuses a second program in the same directory and names the first', async () => {
    await start({ durable: false });
    await expect(startPostgres({ dir, log, patienceMilliseconds: 0 })).rejects.toMatchObject({
      code: 'directory-in-use',
      message: expect.stringContaining(`process ${process.pid}`),
    });
  });

  test('lets a command join the server that runs, and stops nothing when the command ends', async () => {
    const running = await start({ durable: false });
    const joined = await resolveDatabase({ dir, log, join: true });
    expect(joined.kind).toBe('joined');
    await joined.stop();
    expect(await ask(joined.appUrl(), 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(joined.ownerUrl).toBe(running.ownerUrl);
  });

  test('takes no other program that bears an old process id for its holder or its server', async () => {
    const first = await start({ durable: false });
    await first.stop();
    const other = process.ppid;
    writeFileSync(lockPath(dir), JSON.stringify({ pid: other, started: 'long ago', space: processSpace() }));
    const marks = `${other}\n${join(dir, 'postgres')}\n1\n5432\n.\n\n0 0\nready\n`;
    writeFileSync(join(dir, 'postgres', 'postmaster.pid'), marks);
    writeFileSync(join(dir, 'postgres', '.s.PGSQL.5432.lock'), marks);
    const second = await start({ durable: false });
    expect(await ask(second.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('keeps its data when the record of its passwords was lost', async () => {
    const first = await start({ durable: false });
    await ask(first.ownerUrl, 'create table kept ()');
    await first.stop();
    rmSync(recordPath(dir));
    const second = await start({ durable: false });
    expect(await ask(second.ownerUrl, 'select count(*)::int from kept')).toEqual([{ count: 0 }]);
    expect(second.ownerUrl).not.toBe(first.ownerUrl);
  });

  test('begins anew when its first start was interrupted', async () => {
    mkdirSync(join(dir, 'postgres.new-0000', 'base'), { recursive: true });
    const postgres = await start({ durable: false });
    expect(await ask(postgres.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('is reached over TCP where the path of its socket would be too long', async () => {
    const deep = join(dir, 'a-directory-with-a-long-name'.repeat(4));
    const postgres = await start({ dir: deep, durable: false });
    expect(postgres.socketDir).toBeUndefined();
    expect(postgres.ownerUrl).toContain(`@127.0.0.1:${postgres.port}/`);
    expect(await ask(postgres.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('refuses data that another version of PostgreSQL made', async () => {
    const first = await start({ durable: false });
    await first.stop();
    const version = join(dir, 'postgres', 'PG_VERSION');
    writeFileSync(version, `${Number(readFileSync(version, 'utf8')) - 1}\n`);
    await expect(startPostgres({ dir, log })).rejects.toMatchObject({ code: 'data-of-another-version' });
  });
});
