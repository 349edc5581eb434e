import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runQueuedJobs } from '../../../../test/setup/queued-jobs.ts';
import { csv, formOf, sendForm } from '../lists/hand-in-fixture.ts';
import { openScreeningOffice, type ScreeningOffice } from './screening-fixture.ts';

let office: ScreeningOffice;
let list: string;
let other: string;
const petrov = '1,Viktor Anatolievich Petrov,,';
const hakim = '2,Zainab Al-Hakim,,';
beforeAll(async () => {
  office = await openScreeningOffice();
  list = await office.enterList('partners');
  other = await office.enterList('others');
  await office.handIn(list, petrov, hakim);
  await office.handIn(other, '7,Grey Harbour Exchange Bureau,,');
});
afterAll(() => office?.here.close());

const said = { because: 'source-discontinued', words: 'The publisher ended it on 1 March.' };
const look = async (of: string) => (await office.officer.get(`/screening/lists/${of}/retirement`)).json;
const retire = async (of: string, body: object = said) =>
  office.officer.post(`/screening/lists/${of}/retirement`, { ...body, seen: (await look(of)).seen });
const resume = (of: string) =>
  office.officer.post(`/screening/lists/${of}/resumption`, { words: 'It is back.' });
const matchOf = async (person: string) => (await office.matchesOf(person))[0];

async function enterAndScreen(name: string): Promise<string> {
  const person = await office.enterPerson(name);
  await office.screenDue();
  return person;
}

describe('a list that is no longer wanted', () => {
  let open: string;
  let judged: string;
  let confirmed: string;

  it('is looked at first: which matches, judgements and accounts retiring it touches', async () => {
    open = await enterAndScreen('Viktor Petrov');
    judged = await enterAndScreen('Zainab Al Hakim');
    await office.judge((await matchOf(judged)).id, 'not-a-match', 'other-birth');
    confirmed = await enterAndScreen('Viktor Anatolievich Petrov');
    const { case: found } = await office.judge((await matchOf(confirmed)).id, 'match', 'admitted');
    await office.here.as('owner').post(`/casework/cases/${found}/confirmation`, {});
    await office.officer.post('/identification/customers', { person: open });
    expect(await look(list)).toMatchObject({
      entries: 2,
      matches: { open: 1, unsure: 0, match: 1, notAMatch: 1, below: 0 },
      parties: 3,
      held: { holders: 2, released: 2, accounts: 0 },
      lastInForce: false,
    });
    expect(await look(other)).toMatchObject({ parties: 0, held: { holders: 0, released: 0, accounts: 0 } });
  });

  it('is retired by who answers for the program, who has seen what it touches, and gives a reason', async () => {
    const { seen } = await look(list);
    const path = `/screening/lists/${list}/retirement`;
    expect((await office.here.as('engineer').post(path, { ...said, seen })).status).toBe(403);
    expect((await office.officer.post(path, { ...said, words: ' ', seen })).status).toBe(422);
    await enterAndScreen('Viktor Petrov');
    expect((await office.officer.post(path, { ...said, seen })).json.errors).toMatchObject([
      { field: 'body.seen', code: 'changed-since-seen' },
    ]);
    expect((await retire(list)).status).toBe(200);
    expect((await retire(list)).json.errors).toMatchObject([{ field: 'list', code: 'retired' }]);
    const { json } = await office.officer.get(`/lists/${list}`);
    expect(json).toMatchObject({ stale: null, retired: { ...said, at: office.here.now() } });
  });

  it('leaves: its matches are gone, their cases called off; results and judgements stay', async () => {
    const before = await office.items(`/screening/subjects/${judged}/results`);
    const whole = (await office.officer.get(`/screening/results/${before[0].id}`)).json;
    const { case: called } = await office.readMatch((await matchOf(open)).id);
    await office.screenDue();
    for (const person of [open, judged, confirmed])
      expect(await matchOf(person)).toMatchObject({ state: 'gone', list });
    expect((await office.officer.get(`/casework/cases/${called}`)).json).toMatchObject({
      state: 'cancelled',
      cancelledBecause: 'superseded',
    });
    const kept = await office.readMatch((await matchOf(judged)).id);
    expect(kept).toMatchObject({ case: null, judgements: [{ verdict: 'not-a-match' }] });
    expect((await office.officer.get(`/screening/results/${before[0].id}`)).json).toEqual(whole);
    const [newest] = await office.items(`/screening/subjects/${judged}/results`);
    expect(newest).toMatchObject({ because: 'list-changed', found: 0 });
    expect(newest.against.lists).toMatchObject([{ list: other }]);
    expect(await matchOf(await enterAndScreen('Viktor Petrov'))).toBeUndefined();
  });

  it('takes no version and is not downloaded while it rests', async () => {
    const sent = await sendForm(office.officer, list, formOf({ main: csv(petrov) }));
    expect(sent.json.errors).toMatchObject([{ field: 'list', code: 'retired' }]);
    const addresses = { main: 'https://lists.example/one' };
    await office.officer.put(`/lists/${list}/downloads`, { hour: 0, addresses });
    const asked = await office.officer.post(`/lists/${list}/downloads`);
    expect(asked.json.errors).toMatchObject([{ field: 'list', code: 'retired' }]);
    await office.officer.put(`/lists/${list}/downloads`, { hour: 0, addresses: {} });
  });

  it('is taken up again: whoever meets it is found again, and what was judged is judged still', async () => {
    const meanwhile = await enterAndScreen('Zainab Hakim');
    expect((await resume(other)).json.errors).toMatchObject([{ field: 'list', code: 'not-retired' }]);
    expect((await resume(list)).status).toBe(200);
    await runQueuedJobs(office.here);
    await office.screenDue();
    expect(await matchOf(open)).toMatchObject({ state: 'open' });
    expect((await office.readMatch((await matchOf(open)).id)).case).toMatch(/^cas_/);
    expect(await matchOf(judged)).toMatchObject({ state: 'not-a-match' });
    expect(await matchOf(confirmed)).toMatchObject({ state: 'match' });
    expect(await matchOf(meanwhile)).toMatchObject({ state: 'open', entryKey: '2' });
    expect((await office.officer.get(`/lists/${list}`)).json.retired).toBeNull();
  });

  it('is the last one: nobody is compared, but whoever met it is let go; taking one up again brings it all back', async () => {
    await retire(other);
    expect(await look(list)).toMatchObject({ lastInForce: true });
    await retire(list);
    expect((await office.officer.get('/lists/counts')).json).toMatchObject({ inForce: 0 });
    const never = await office.enterPerson('Bo Example');
    await office.screenDue();
    expect(await matchOf(open)).toMatchObject({ state: 'gone' });
    expect(await office.items(`/screening/subjects/${never}/results`)).toEqual([]);
    await resume(list);
    await runQueuedJobs(office.here);
    await office.screenDue();
    expect(await matchOf(open)).toMatchObject({ state: 'open' });
    expect(await office.items(`/screening/subjects/${never}/results`)).toHaveLength(1);
  });
});
