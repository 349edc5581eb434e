/**
 * The disk of a whole installation, its database on it, is filled up by accesses that come in. What is answered then, what
 * is kept, and whether it goes on by itself once there is room. A disk of its own is mounted for it, where that is allowed.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enterBareAccounts } from '../../bench/access-log/accounts.ts';
import { type BenchInstallation, openBenchInstallation } from '../../bench/gate/installation.ts';
import { mountSmallDisk, type SmallDisk, whyNoSmallDisk } from './small-disk.ts';

const why = whyNoSmallDisk();
const linesPerBatch = 5_000;
const mebibyte = 1_048_576;

describe.skipIf(why)(`the disk of an installation is full${why ? ` (${why})` : ''}`, () => {
  const mount = mkdtempSync(join(tmpdir(), 'gatehouse-disk-'));
  const logTo = join(tmpdir(), `${basename(mount)}.log`);
  const acknowledged = new Map<string, number>();
  let disk: SmallDisk;
  let gatehouse: BenchInstallation;
  let next = 0;

  beforeAll(async () => {
    disk = mountSmallDisk(mount, 1_024);
    gatehouse = await openBenchInstallation({ accounts: 20, within: mount, logTo });
    await enterBareAccounts(gatehouse, gatehouse.accounts);
  }, 180_000);
  afterAll(async () => {
    await gatehouse?.stop();
    disk?.unmount();
    rmSync(mount, { recursive: true, force: true });
    rmSync(logTo, { force: true });
  }, 60_000);

  it('says so, keeps what it acknowledged, and goes on by itself once there is room', async () => {
    await untilAcknowledged(send);
    const running = gatehouse.process().pid;
    for (const left of [24 * mebibyte, 8 * mebibyte]) {
      disk.fill(left);
      const refused = new Map<string, Answer>();
      for (let tries = 0; tries < 400 && refused.size < 12; tries += 1) {
        const key = `batch-${next}`;
        const answer = await send(key);
        if (answer.status !== 200) {
          refused.set(`${key} ${tries}`, answer);
          await sleep(250);
        } else next += 1;
      }
      expect(refused.size).toBe(12);
      for (const { status, json, retryAfter, text } of refused.values()) {
        expect([status, json.code, Number(retryAfter) > 0]).toEqual([503, 'unavailable', true]);
        expect(text).not.toMatch(/\bat .*\.[mc]?[jt]s|stack/);
      }
      disk.makeRoom();
      // The batch that was refused, under its own name, as a shipper sends it again.
      await untilAcknowledged(send);
      await untilAcknowledged(send);
    }
    expect(gatehouse.process().pid).toBe(running);
    expect(gatehouse.process().exitCode).toBeNull();
    expect(readFileSync(logTo, 'utf8')).toContain('the disk of the database is full: make room on it');
    expect(await untilWeighed(), 'batches that background work never came to').toBe(0);

    const kept = await gatehouse.query<{ key: string; batch: number; rows: number; lines: number }>(
      `select batch_key as key, number::float8 as batch, count(line)::int as rows, count(distinct line)::int as lines
       from collect.access_batch left join collect.access_event on batch = number group by batch_key, number`,
    );
    const found = new Map(kept.map((one) => [one.key, one]));
    expect(found.size, 'a batch is there once').toBe(kept.length);
    const lost = [...acknowledged].filter(([key, batch]) => found.get(key)?.batch !== batch);
    expect(lost, 'batches that were acknowledged').toEqual([]);
    const wrong = kept.filter(({ rows, lines }) => rows !== linesPerBatch || lines !== linesPerBatch);
    expect(wrong, 'batches that are not whole, or more than whole').toEqual([]);
    console.log(
      `${acknowledged.size * linesPerBatch} accesses acknowledged beside a full disk: 0 lost, 0 doubled`,
    );
  }, 600_000);

  async function untilWeighed(): Promise<number | undefined> {
    let waiting: number | undefined;
    for (let tries = 0; tries < 240 && waiting !== 0; tries += 1) {
      await sleep(500);
      const [found] = await gatehouse.query<{ waiting: number }>(
        'select count(*)::int as waiting from collect.access_to_weigh',
      );
      waiting = found?.waiting;
    }
    return waiting;
  }

  type Answer = {
    status: number;
    json: { batch?: number; code?: string };
    text: string;
    retryAfter: string | null;
  };

  async function untilAcknowledged(ask: (key: string) => Promise<Answer>): Promise<void> {
    for (let tries = 0; tries < 480; tries += 1) {
      if ((await ask(`batch-${next}`)).status === 200) {
        next += 1;
        return;
      }
      await sleep(250);
    }
    throw new Error('nothing was acknowledged for two minutes');
  }

  async function send(key: string): Promise<Answer> {
    const until = Date.now();
    const { accounts } = gatehouse;
    const body = Array.from({ length: linesPerBatch }, (_, line) =>
      JSON.stringify({
        account: accounts[line % accounts.length],
        at: new Date(until - (line % 600) * 1_000).toISOString(),
        address: `192.0.2.${line % 250}`,
        principal: `user/${key}/${line}`,
        action: `read-${line}`,
      }),
    ).join('\n');
    const response = await fetch(`http://127.0.0.1:${gatehouse.port}/v1/access-events`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${gatehouse.key}`,
        'content-type': 'application/x-ndjson',
        'idempotency-key': key,
      },
      body,
      signal: AbortSignal.timeout(60_000),
    });
    const text = await response.text();
    // Safe: only the number and the code are read, and both are compared.
    const json = JSON.parse(text) as Answer['json'];
    if (response.status === 200 && json.batch !== undefined) acknowledged.set(key, json.batch);
    return { status: response.status, json, text, retryAfter: response.headers.get('retry-after') };
  }
});
