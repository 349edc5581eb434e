import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runUntilKilled } from '../../../../../test/setup/lone-worker.ts';
import { someNetworks } from '../../../../../test/setup/networks.ts';
import { runRound } from '../../../../../test/setup/queued-jobs.ts';
import { type Applicant, openWorld } from '../../../../../test/setup/standing-world.ts';
import { toUuid } from '../../../../kernel/ids.ts';
import { receiveBatch, type SomeAccess } from './batch-fixture.ts';

const masterKey = randomBytes(32);
let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => {
  world = await openWorld({ masterKey });
  const book = someNetworks();
  Object.assign(world.here.runtime.connectors, { network: { current: () => Promise.resolve(book) } });
});
afterAll(() => world?.here.close());

const days = (account: Applicant['account'], address: string, of: readonly number[]): SomeAccess[] =>
  of.map((day) => ({ account, address, at: `2026-02-${day}T10:00:00Z`, principal: `someone-${address}` }));

/** Several batches of one account: enough days elsewhere for one signal, and a journey that nobody can make for another. */
async function receiveFor({ account }: Applicant): Promise<void> {
  for (const day of [17, 18, 19, 20, 21])
    await receiveBatch(world.here, [
      ...days(account, '78.46.1.1', [day, day]),
      ...days(account, '81.2.69.142', [day]),
    ]);
  await receiveBatch(world.here, [
    { account, address: '81.2.69.142', at: '2026-02-22T10:00:00Z', principal: 'ada' },
    { account, address: '133.242.0.3', at: '2026-02-22T10:20:00Z', principal: 'ada' },
  ]);
}

async function countedOf({ account }: Applicant): Promise<Record<string, number>> {
  const { rows } = await world.here.read((tx) =>
    sql<{ country: string; events: string }>`
      select country, sum(events) as events from collect.access_country_day
      where account_id = ${toUuid(account)} group by 1 order by 1`.execute(tx),
  );
  return Object.fromEntries(rows.map(({ country, events }) => [country, Number(events)]));
}

async function raisedOn({ account }: Applicant): Promise<string[]> {
  const { items } = (await world.officer.get(`/access-log/signals?account=${account}&limit=200`)).json;
  return items.map(({ kind }: { kind: string }) => kind).sort();
}

/** By the history alone, past the table of signals. */
async function eventsRaised(): Promise<number> {
  const { rows } = await world.here.read((tx) =>
    sql<{ count: number }>`
      select count(*)::integer as count from retain.event where type = 'access-signal-raised'`.execute(tx),
  );
  return rows[0]?.count ?? 0;
}

async function killAt(where: string): Promise<void> {
  const { here } = world;
  const url = String(here.runtime.database.pool.options.connectionString);
  const asked = [url, here.tenant, here.now(), masterKey.toString('base64'), where];
  // With a number it ends itself, in whatever it is doing.
  expect(
    await runUntilKilled('weigh-until-killed.ts', asked, (line) => !/^\d+$/.test(where) && line !== ''),
  ).toBe('SIGKILL');
}

let accounts = 0;
const atRandom = Array.from({ length: 3 }, () => String(20 + Math.floor(Math.random() * 400)));

it.each(['adding', 'raising', 'committed', ...atRandom])(
  'each access counts once and each signal is raised once, though weighing is killed at: %s',
  async (where) => {
    const one = await world.opened();
    accounts += 1;
    await receiveFor(one);
    await killAt(where);
    await runRound(world.here, 'weigh-accesses');
    await runRound(world.here, 'weigh-accesses');
    expect(await countedOf(one)).toEqual({ DE: 10, GB: 6, JP: 1 });
    expect(await raisedOn(one)).toEqual(['impossible-travel', 'place-not-stated']);
    expect(await eventsRaised()).toBe(accounts * 2);
    const { items } = (await world.officer.get(`/verification/persons/${one.person}/doubts`)).json;
    expect(new Set(items.map(({ signal }: { signal: { kind: string } }) => signal.kind)).size).toBe(
      items.length,
    );
  },
  300_000,
);
