import { afterAll, beforeAll, expect, it } from 'vitest';
import { handInAgain, putListInForce } from '../../../../test/setup/partners-list.ts';
import { runQueuedJobs, runRound } from '../../../../test/setup/queued-jobs.ts';
import { complete, openWorld, type World } from '../../../../test/setup/standing-world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.here.close());

const named = (fullName: string) =>
  complete.map((one) => (one.kind === 'name' ? { kind: 'name', value: { fullName } } : one));
const codes = (standing: { reasons: { code: string }[] }) => standing.reasons.map((reason) => reason.code);

/** The open case in which the match of a person is judged, decided. */
async function judge(person: string, resolution: string, reason: string): Promise<string> {
  const [{ id }] = (await world.officer.get(`/screening/matches?subject=${person}`)).json.items;
  const { case: found } = (await world.officer.get(`/screening/matches/${id}`)).json;
  await world.must(world.officer.post(`/casework/cases/${found}/claim`));
  await world.must(
    world.officer.post(`/casework/cases/${found}/decisions`, {
      outcome: 'FINAL',
      resolution,
      reason,
      colleagueText: 'Compared.',
    }),
  );
  return found;
}

it('an application waits until the matches of its people are judged; a confirmed one is proposed for refusal', async () => {
  const before = await world.apply(named('Viktor Petrov'));
  expect(codes(await world.standing(before))).toEqual(['ready-to-open']);
  await putListInForce(world);
  await runRound(world.here, 'screen-due-parties');
  expect(codes(await world.standing(before))).toEqual(['listed-party-not-judged']);
  expect((await world.open(before)).json).toMatchObject({
    code: 'conflict',
    reasons: ['listed-party-not-judged'],
  });

  await judge(before.person, 'not-a-match', 'other-birth');
  expect(codes(await world.standing(before))).toEqual(['ready-to-open']);
  expect((await world.open(before)).status).toBeLessThan(300);

  const listed = await world.apply(named('Viktor Anatolievich Petrov'));
  await runRound(world.here, 'screen-due-parties');
  const decided = await judge(listed.person, 'match', 'admitted');
  expect(codes(await world.standing(listed))).toEqual(['listed-party-not-judged']);
  await world.must(world.here.as('owner', 'otto').post(`/casework/cases/${decided}/confirmation`, {}));
  const standing = await world.standing(listed);
  expect([standing.state, ...codes(standing)]).toEqual([
    'not-opened',
    'refusal-proposed',
    'listed-party-confirmed',
  ]);
  const cases = (await world.officer.get('/casework/cases?kind=refusal-proposal')).json.items;
  expect(cases).toHaveLength(1);
});

it('an account of an entity waits while an owner whom only a statement names is not judged', async () => {
  const name = { kind: 'name', value: { legalName: 'Alpha Ltd' } };
  const entity = await world.apply([name, { kind: 'jurisdiction', value: { jurisdiction: 'GB' } }], 'entity');
  await runRound(world.here, 'screen-due-parties');
  expect(codes(await world.standing(entity))).not.toContain('listed-party-not-judged');
  const holder = { entity: { name: 'Viktor Petrov' } };
  const interests = [{ type: 'shareholding', share: { exact: '10' } }];
  await world.must(
    world.officer.post(`/beneficial-owners/persons/${entity.person}/statements`, {
      holder,
      interests,
      source: { type: ['selfDeclaration'] },
    }),
  );
  await runRound(world.here, 'screen-due-parties');
  const { json } = await world.officer.get('/screening/matches?state=open');
  const matches = json.items.filter((one: { holder: string }) => one.holder === entity.person);
  expect(matches).toMatchObject([{ kind: 'stated-owner' }]);
  expect(codes(await world.standing(entity))).toContain('listed-party-not-judged');
  expect(await world.drift([entity.account])).toEqual([]);
});

it('an account is held up no more once the list that held it is retired, and again once it is taken up', async () => {
  const [list] = (await world.officer.get('/lists')).json.items;
  const account = await world.apply(named('Viktor Petrov'));
  await runRound(world.here, 'screen-due-parties');
  expect(codes(await world.standing(account))).toEqual(['listed-party-not-judged']);
  const path = `/screening/lists/${list.id}`;
  const { seen, held, lastInForce } = (await world.officer.get(`${path}/retirement`)).json;
  expect(held).toMatchObject({ holders: held.released });
  expect(held.accounts).toBeGreaterThanOrEqual(held.holders);
  expect(lastInForce).toBe(true);
  const said = { because: 'no-longer-required', words: 'Nobody is left on it.' };
  await world.must(world.officer.post(`${path}/retirement`, { ...said, seen }));
  await runQueuedJobs(world.here);
  await runRound(world.here, 'screen-due-parties');
  expect(codes(await world.standing(account))).toEqual(['ready-to-open']);
  expect(await world.drift([account.account])).toEqual([]);
  await world.must(world.officer.post(`${path}/resumption`, { words: 'Somebody is.' }));
  await runQueuedJobs(world.here);
  await runRound(world.here, 'screen-due-parties');
  expect(codes(await world.standing(account))).toEqual(['listed-party-not-judged']);
  expect(await world.drift([account.account])).toEqual([]);
});

it('an open account on which a match bears says which list is stale and since when, until a fresh one is handed in', async () => {
  const settings = { slug: 'stale-soon', staleAfterDays: 1 };
  const list = await putListInForce(world, settings);
  const one = await world.opened(named('Vera Ordinary'));
  const other = await world.opened(named('Olga Ordinary'));
  await handInAgain(world, list, ['1,Viktor Anatolievich Petrov', '2,Vera Ordinary']);
  await runRound(world.here, 'screen-due-parties');
  const before = await world.standing(one);
  expect(codes(before)).toContain('listed-party-not-judged');
  expect(codes(before)).not.toContain('screening-list-stale');

  world.here.moveClock('2026-03-04T05:00:00Z');
  await world.watch();
  const stale = await world.standing(one);
  expect(stale.reasons).toContainEqual(
    expect.objectContaining({
      code: 'screening-list-stale',
      facts: { list: 'stale-soon', since: '2026-03-04' },
    }),
  );
  expect([stale.state, stale.terms.newProvisioning]).toEqual([before.state, before.terms.newProvisioning]);
  expect(codes(await world.standing(other))).not.toContain('screening-list-stale');

  await handInAgain(world, list, ['1,Viktor Anatolievich Petrov', '2,Vera Ordinary']);
  expect(codes(await world.standing(one))).not.toContain('screening-list-stale');
  expect(await world.drift([one.account, other.account])).toEqual([]);
});
