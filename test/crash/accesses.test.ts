/**
 * Kills the program, the database, single backends of it, or all at random moments while accesses come in, and counts
 * what was acknowledged against what is there.
 *
 * Every batch has a name and is sent again with it until it is acknowledged, as a shipper of logs would. A few rounds run
 * in CI; GATEHOUSE_CRASH_ROUNDS asks for more, GATEHOUSE_CRASH_SEED repeats a run.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { enterBareAccounts } from '../../bench/access-log/accounts.ts';
import { type BenchInstallation, openBenchInstallation } from '../../bench/gate/installation.ts';
import { kill, randomOf } from './kills.ts';

const rounds = Number(process.env.GATEHOUSE_CRASH_ROUNDS ?? 4);
const seed = Number(process.env.GATEHOUSE_CRASH_SEED ?? Date.now() % 1_000_000);
const shippers = 6;
const linesPerBatch = 400;
const whatEnds = ['program', 'database', 'backends', 'both'] as const;

let gatehouse: BenchInstallation;
let accounts: readonly string[];

beforeAll(async () => {
  gatehouse = await openBenchInstallation({ accounts: 20 });
  accounts = gatehouse.accounts;
  await enterBareAccounts(gatehouse, accounts);
}, 180_000);
afterAll(() => gatehouse.stop(), 60_000);

it(
  `loses and doubles no access that was acknowledged over ${rounds} kills at random moments (seed ${seed})`,
  async () => {
    const random = randomOf(seed);
    const acknowledged = new Map<string, number>();
    const stopped = { yes: false };
    const load = Array.from({ length: shippers }, (_, lane) => ship(stopped, lane, acknowledged));
    for (let round = 0; round < rounds; round += 1) {
      await untilTaken(acknowledged);
      await sleep(random() * 800);
      await endSome(whatEnds[Math.floor(random() * 4)] ?? 'both');
      await sleep(random() * 200);
      await gatehouse.start();
    }
    await untilTaken(acknowledged);
    stopped.yes = true;
    await Promise.all(load);

    expect(acknowledged.size).toBeGreaterThan(rounds);
    const kept = await gatehouse.query<{
      key: string;
      batch: number;
      rows: number;
      lines: number;
      told: number;
    }>(
      `select batch_key as key, number as batch, events as told, coalesce(rows, 0)::int as rows,
              coalesce(lines, 0)::int as lines
       from collect.access_batch left join (
         select batch, count(*) as rows, count(distinct line) as lines from collect.access_event group by batch) as found
         on found.batch = access_batch.number`,
    );
    const byKey = new Map(kept.map((one) => [one.key, one]));
    expect(byKey.size, 'a batch is there once').toBe(kept.length);
    const lost = [...acknowledged].filter(([key, batch]) => Number(byKey.get(key)?.batch) !== batch);
    expect(lost, 'batches that were acknowledged').toEqual([]);
    const wrong = kept.filter(({ rows, lines }) => rows !== linesPerBatch || lines !== linesPerBatch);
    expect(wrong, 'batches that are not whole, or more than whole').toEqual([]);
    const [strays] = await gatehouse.query<{ count: number }>(
      `select count(*)::int as count from collect.access_event
       where batch not in (select number from collect.access_batch)`,
    );
    expect(strays?.count, 'accesses of no batch').toBe(0);
    const behind = await gatehouse.query(
      `select account_id from collect.access_event left join (
         select account_id, max(at) as at from (
           select account_id, at from collect.account_last_access
           union all
           select one.account_id, one.at from collect.last_access_told, unnest(accounts, times) as one (account_id, at)
         ) as known group by account_id) as last using (account_id)
       group by account_id, last.at having max(access_event.at) is distinct from last.at`,
    );
    expect(behind, 'accounts whose last access is not their newest').toEqual([]);
    console.log(
      `${acknowledged.size * linesPerBatch} accesses acknowledged over ${rounds} kills: 0 lost, 0 doubled`,
    );
  },
  180_000 + rounds * 60_000,
);

/** Until some more were acknowledged: a kill is to come in the middle of the work, not before it. */
async function untilTaken(acknowledged: ReadonlyMap<string, number>): Promise<void> {
  const enough = acknowledged.size + shippers;
  for (let attempt = 0; attempt < 600 && acknowledged.size < enough; attempt += 1) await sleep(100);
}

/** Sends one batch after another, each again and again until it is acknowledged. */
async function ship(
  stopped: { yes: boolean },
  lane: number,
  acknowledged: Map<string, number>,
): Promise<void> {
  for (let number = 0; !stopped.yes; number += 1) {
    const key = `lane-${lane}-${number}`;
    const body = linesOf(lane, number);
    for (;;) {
      const batch = await send(key, body);
      if (batch !== undefined) {
        acknowledged.set(key, batch);
        break;
      }
      if (stopped.yes) return;
      await sleep(50);
    }
  }
}

/** Over two days, in no order. */
function linesOf(lane: number, number: number): string {
  const until = Date.now();
  return Array.from({ length: linesPerBatch }, (_, line) =>
    JSON.stringify({
      account: accounts[(lane * 7 + number + line) % accounts.length],
      at: new Date(until - ((line * 7_919 + lane) % 2_880) * 60_000).toISOString(),
      address: '192.0.2.7',
      action: `lane-${lane}`,
    }),
  ).join('\n');
}

/** The number of the batch, or nothing when nobody knows whether it was received. */
async function send(key: string, body: string): Promise<number | undefined> {
  try {
    const response = await fetch(`http://127.0.0.1:${gatehouse.port}/v1/access-events`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${gatehouse.key}`,
        'content-type': 'application/x-ndjson',
        'idempotency-key': key,
      },
      body,
      signal: AbortSignal.timeout(10_000),
    });
    // Safe: only the number is read, and it is compared with what is on record.
    const receipt = (await response.json()) as { batch?: number };
    return response.ok ? receipt.batch : undefined;
  } catch {
    return undefined;
  }
}

/** Of the database's backends whatever they were in the middle of: the database itself goes on. */
async function endSome(what: 'program' | 'database' | 'backends' | 'both'): Promise<void> {
  if (what !== 'backends') return kill(gatehouse, what);
  await gatehouse
    .query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'gatehouse'`)
    .catch(() => undefined);
}
