/**
 * Kills the program, the database, or both at random moments under load, and counts answers against records.
 *
 * Every question carries a key and is asked again with it until it is answered, as a control plane would. A few rounds
 * run in CI; GATEHOUSE_CRASH_ROUNDS asks for more, GATEHOUSE_CRASH_SEED repeats a run.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BenchInstallation, openBenchInstallation } from '../../bench/gate/installation.ts';
import { kill, randomOf } from './kills.ts';

const rounds = Number(process.env.GATEHOUSE_CRASH_ROUNDS ?? 4);
const seed = Number(process.env.GATEHOUSE_CRASH_SEED ?? Date.now() % 1_000_000);
const askers = 24;
const enterers = 4;

let gatehouse: BenchInstallation;
beforeAll(async () => {
  gatehouse = await openBenchInstallation({ accounts: 100 });
}, 120_000);
afterAll(() => gatehouse.stop(), 60_000);

it(
  `loses and doubles nothing acknowledged over ${rounds} kills at random moments (seed ${seed})`,
  async () => {
    const random = randomOf(seed);
    const verdicts = new Map<string, string>();
    const persons = new Map<string, string>();
    const stopped = { yes: false };
    const load = [
      ...Array.from({ length: askers }, (_, lane) => repeat(stopped, `ask-${lane}`, verdicts, askOnce)),
      ...Array.from({ length: enterers }, (_, lane) => repeat(stopped, `enter-${lane}`, persons, enterOnce)),
    ];
    for (let round = 0; round < rounds; round += 1) {
      await sleep(300 + random() * 900);
      kill(gatehouse, (['program', 'database', 'both'] as const)[Math.floor(random() * 3)] ?? 'both');
      await sleep(random() * 200);
      await gatehouse.start();
    }
    // On a slow machine little was answered between the kills.
    const patience = Date.now() + 60_000;
    while (verdicts.size <= rounds * 10 && Date.now() < patience) await sleep(200);
    await sleep(1_000);
    stopped.yes = true;
    await Promise.all(load);

    expect(verdicts.size).toBeGreaterThan(rounds * 10);
    const kept = await gatehouse.query<{ key: string; id: string }>(
      `select split_part(request_key, ' ', 2) as key, 'vrd_' || id as id from enforce.verdict where request_key is not null`,
    );
    expect(difference(verdicts, kept), 'verdicts').toEqual({ lost: [], different: [], doubled: [] });
    const entered = await gatehouse.query<{ key: string; id: string }>(
      `select key, answer->>'id' as id from runtime.idempotency where route = 'createPerson'`,
    );
    expect(difference(persons, entered), 'persons').toEqual({ lost: [], different: [], doubled: [] });
    const [count] = await gatehouse.query<{ persons: number; keys: number }>(
      `select (select count(*)::int from collect.person) as persons,
              (select count(*)::int from runtime.idempotency where route = 'createPerson') as keys`,
    );
    expect(count?.persons).toBe(count?.keys);
    console.log(
      `${verdicts.size} verdicts and ${persons.size} persons acknowledged over ${rounds} kills: 0 lost, 0 doubled`,
    );
  },
  120_000 + rounds * 60_000,
);

/** Does one thing after another, each under its own key, again and again until it is acknowledged. */
async function repeat(
  stopped: { yes: boolean },
  lane: string,
  acknowledged: Map<string, string>,
  once: (key: string) => Promise<string | undefined>,
): Promise<void> {
  for (let number = 0; !stopped.yes; number += 1) {
    const key = `${lane}-${number}`;
    for (;;) {
      const id = await once(key).catch(() => undefined);
      if (id !== undefined) {
        acknowledged.set(key, id);
        break;
      }
      if (stopped.yes) return;
      await sleep(50);
    }
  }
}

async function askOnce(key: string): Promise<string | undefined> {
  const account = gatehouse.accounts[key.length % gatehouse.accounts.length];
  const answer = await post('/gate/verdicts', key, { account, action: 'stop', amounts: {} });
  return answer?.verdict?.id;
}

async function enterOnce(key: string): Promise<string | undefined> {
  const elements = [{ kind: 'name', value: { fullName: 'Ada Example' } }];
  const answer = await post('/identification/persons', key, {
    kind: 'individual',
    source: 'customer',
    elements,
  });
  return answer?.id;
}

type Answer = { id?: string; verdict?: { id: string } };

/** The answer, or nothing when there was none: then nobody knows whether it was done, and it is asked again. */
async function post(path: string, key: string, body: object): Promise<Answer | undefined> {
  const response = await fetch(`http://127.0.0.1:${gatehouse.port}/v1${path}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${gatehouse.key}`,
      'content-type': 'application/json',
      'idempotency-key': key.padEnd(8, '.'),
    },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(10_000),
  });
  // Safe: only the id is read, and it is compared with what is on record.
  const answer = (await response.json()) as Answer & { code?: string };
  if (response.ok) return answer;
  if (answer.code !== 'unavailable')
    throw new Error(`unexpected refusal ${response.status} ${String(answer.code)}`);
  return undefined;
}

function difference(acknowledged: ReadonlyMap<string, string>, kept: readonly { key: string; id: string }[]) {
  const byKey = new Map<string, string[]>();
  for (const { key, id } of kept) byKey.set(key, [...(byKey.get(key) ?? []), id]);
  const keys = [...acknowledged.keys()].map((key) => [key, key.padEnd(8, '.')] as const);
  return {
    lost: keys.filter(([, key]) => !byKey.has(key)).map(([key]) => key),
    different: keys
      .filter(([key, sent]) => byKey.has(sent) && byKey.get(sent)?.[0] !== acknowledged.get(key))
      .map(([key]) => key),
    doubled: [...byKey].filter(([, ids]) => ids.length > 1).map(([key]) => key),
  };
}
