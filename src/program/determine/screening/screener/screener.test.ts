import { afterEach, expect, it } from 'vitest';
import { toId } from '../../../../kernel/ids.ts';
import { day } from '../../../../kernel/time.ts';
import type { ListEntry } from '../../lists/index.ts';
import { entryNamed, partyNamed } from '../party/party-fixture.ts';
import { startIndexThread } from './index-thread.ts';
import { openScreener, type ScreenerNeeds } from './screener.ts';

const uuid = (last: number) => `0199aaaa-0000-7000-8000-${String(last).padStart(12, '0')}`;
const tenant = toId('organization', uuid(1));
const list = toId('screeningList', uuid(2));
const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

/** Lists in memory in place of the database; pages come when `release` lets them. */
function listed() {
  const world = { version: 1, entries: [entryNamed('1', 'Ada Byron')] as ListEntry[], read: 0 };
  let gate = Promise.resolve();
  const needs: ScreenerNeeds = {
    listsInForce: async () => [
      {
        id: list,
        slug: 'test',
        version: toId('listVersion', uuid(10 + world.version)),
        number: world.version,
        digest: `digest ${world.version}`,
        publishedOn: null,
        staleFrom: day('2027-01-01'),
      },
    ],
    entriesAfter: async (_tenant, { after }) => {
      world.read += 1;
      await gate;
      return after === undefined ? world.entries : [];
    },
  };
  const screener = openScreener(needs);
  ends.push(() => screener.close());
  const ask = (latest: boolean, name = 'Ada Byron') =>
    screener.screen({ tenant, parties: [partyNamed(name)], threshold: 0.7, latest });
  const hold = () => {
    let release = () => {};
    gate = new Promise((resolve) => {
      release = resolve;
    });
    return release;
  };
  return { world, screener, ask, hold };
}

it('says of each answer on which versions it rests, and keeps the entry as it was compared', async () => {
  const { ask, world } = listed();
  const answer = await ask(true);
  expect(answer.against).toMatchObject({ threshold: 0.7, lists: [{ list, digest: 'digest 1' }] });
  expect(answer.parties).toMatchObject([
    { leftOut: 0, matches: [{ list, score: 1, entry: world.entries[0] }] },
  ]);
});

it('answers from the old version while the new one is read, and from the new one to who waits', async () => {
  const { ask, world, hold } = listed();
  await ask(true);
  const release = hold();
  world.version = 2;
  world.entries = [entryNamed('2', 'Grace Hopper')];
  expect((await ask(false)).against.lists).toMatchObject([{ digest: 'digest 1' }]);
  expect((await ask(false)).parties[0]?.matches).toHaveLength(1);
  const waiting = ask(true, 'Grace Hopper');
  release();
  expect((await waiting).against.lists).toMatchObject([{ digest: 'digest 2' }]);
  expect((await waiting).parties[0]?.matches).toHaveLength(1);
  expect((await ask(false)).parties[0]?.matches).toEqual([]);
});

it('reads the lists once for all who ask at the same time', async () => {
  const { ask, world } = listed();
  await Promise.all([ask(true), ask(true), ask(false)]);
  expect(world.read).toBe(2);
});

it('compares with these entries alone, where a version changed', async () => {
  const { screener } = listed();
  const [first, second] = await screener.screenAmong({
    entries: [{ list, entry: entryNamed('9', 'Grace Hopper') }],
    parties: [partyNamed('Grace Hoper'), partyNamed('Ada Byron')],
    threshold: 0.7,
  });
  expect(first?.matches.map(({ entry }) => entry.key)).toEqual(['9']);
  expect(second?.matches).toEqual([]);
});

it('gives the lists that it cannot read as an error to who waits, and reads them anew for the next', async () => {
  const { world, screener } = listed();
  const entries = world.entries;
  Object.defineProperty(world, 'entries', {
    configurable: true,
    get: () => {
      throw new Error('the connection was lost');
    },
  });
  const ask = () => screener.screen({ tenant, parties: [partyNamed('Ada Byron')], threshold: 0.7 });
  await expect(ask()).rejects.toThrow('the connection was lost');
  Object.defineProperty(world, 'entries', { value: entries });
  expect((await ask()).parties[0]?.matches).toHaveLength(1);
});

it('tells who waits when its thread ends, instead of leaving them', async () => {
  const thread = startIndexThread();
  await thread.take([{ list, entry: entryNamed('1', 'Ada Byron') }]);
  const waiting = thread.screen(
    Array.from({ length: 2000 }, () => partyNamed('Ada Byron')),
    0.7,
  );
  const outcome = expect(waiting).rejects.toThrow('the screening thread ended');
  await thread.end();
  await outcome;
  expect(thread.alive()).toBe(false);
  await expect(thread.screen([], 0.7)).rejects.toThrow('the screening thread ended');
});
