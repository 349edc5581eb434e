import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../../../test/setup/installation.ts';
import { handInAgain, partners, putListInForce } from '../../../../test/setup/partners-list.ts';
import { type Applicant, openWorld, type World } from '../../../../test/setup/standing-world.ts';

let world: World;
let plane: Client;
let one: Applicant;
beforeAll(async () => {
  world = await openWorld();
  plane = world.here.as({ scopes: ['gate:ask', 'standing:read'] });
  one = await world.opened();
});
afterAll(() => world?.here.close());

const ask = async () =>
  (await plane.post('/gate/verdicts', { account: one.account, action: 'provision' })).json.verdict;
const said = async () => (await ask()).staleLists;

describe('a verdict says which lists are stale', () => {
  let list: string;

  it('none where there is no list', async () => {
    expect(await said()).toEqual([]);
  });

  it('at once when one was entered of which no version is there yet, and no more when there is', async () => {
    const { id } = await world.must(world.officer.post('/lists', partners));
    list = id;
    const stale = await ask();
    expect(stale.staleLists).toEqual([{ list, slug: 'partners', reason: 'no-version', since: '2026-03-02' }]);
    expect((await plane.get(`/gate/verdicts/${stale.id}`)).json.verdict).toEqual(stale);
    await handInAgain(world, list);
    expect(await said()).toEqual([]);
  });

  it('from the first moment of the day on which it is, and not a moment sooner', async () => {
    world.here.moveClock('2026-03-05T04:59:59Z');
    const before = await ask();
    expect(before.staleLists).toEqual([]);
    world.here.moveClock('2026-03-05T05:00:00Z');
    const after = await ask();
    expect(after.staleLists).toEqual([
      { list, slug: 'partners', reason: 'not-downloaded', since: '2026-03-05' },
    ]);
    // It decides nothing.
    expect([after.decision, after.because]).toEqual([before.decision, before.because]);
  });

  it('the longest stale first', async () => {
    await putListInForce(world, { slug: 'another', staleAfterDays: 1 });
    world.here.moveClock('2026-03-09T15:00:00Z');
    const slugs = (await said()).map(({ slug }: { slug: string }) => slug);
    expect(slugs).toEqual(['partners', 'another']);
  });

  it('but none that was retired, and at once again when it is taken up', async () => {
    const retirement = `/screening/lists/${list}/retirement`;
    const { seen } = (await world.officer.get(retirement)).json;
    const said = { because: 'no-longer-required', words: 'Nobody is left on it.' };
    await world.must(world.officer.post(retirement, { ...said, seen }));
    expect((await ask()).staleLists).toMatchObject([{ slug: 'another' }]);
    await world.must(world.officer.post(`/screening/lists/${list}/resumption`, { words: 'Somebody is.' }));
    expect((await ask()).staleLists).toMatchObject([{ slug: 'partners' }, { slug: 'another' }]);
  });

  it('and no longer once the same files are handed in again, or it may be older', async () => {
    await handInAgain(world, list);
    expect(await said()).toMatchObject([{ slug: 'another' }]);
    const [another] = (await world.officer.get('/lists?stale=yes')).json.items;
    const { title, authority, leastShare } = partners;
    const settings = { title, authority, leastShare, staleAfterDays: 30 };
    await world.must(world.officer.put(`/lists/${another.id}/settings`, settings));
    expect(await said()).toEqual([]);
  });
});
