import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runQueuedJobs } from '../../../../../test/setup/queued-jobs.ts';
import { perform } from '../../../../runtime/commit/perform.ts';
import { csv, formOf, sendForm } from '../../lists/hand-in-fixture.ts';
import { screenerOf } from '../screener/plugged-in.ts';
import { openScreeningOffice, type ScreeningOffice } from '../screening-fixture.ts';

let office: ScreeningOffice;
let list: string;
/** Faults that are still to come: the screener is the real one, and is cut off so many times first. */
let faults = 0;

const cutOff = <T>(run: () => Promise<T>): Promise<T> => {
  if (faults === 0) return run();
  faults -= 1;
  return Promise.reject(new Error('cut off'));
};

beforeAll(async () => {
  office = await openScreeningOffice({
    wrap: (real) => ({
      screen: (asked) => cutOff(() => real.screen(asked)),
      screenAmong: (asked) => cutOff(() => real.screenAmong(asked)),
      close: () => real.close(),
    }),
  });
  list = await office.enterList('partners');
});
afterAll(() => office?.here.close());

const count = async (subject: string) =>
  (await office.items(`/screening/subjects/${subject}/results`)).length;

describe('with no list in force', () => {
  it('nobody is compared, and whoever was entered is compared when the first one comes', async () => {
    const person = await office.enterPerson('Viktor Petrov');
    await office.screenDue();
    expect(await count(person)).toBe(0);
    await office.handIn(list, '1,Viktor Anatolievich Petrov,,');
    await office.screenDue();
    expect(await office.matchesOf(person)).toHaveLength(1);
  });
});

describe('who is due', () => {
  it('is compared once, by however many workers', async () => {
    const persons = await Promise.all(
      ['Viktor Petrov', 'Ada Example', 'Bo Example'].map((one) => office.enterPerson(one)),
    );
    await Promise.all([office.screenDue(), office.screenDue(), office.screenDue()]);
    expect(await Promise.all(persons.map(count))).toEqual([1, 1, 1]);
  });

  it('stays due when a worker dies in between, and is compared by the next', async () => {
    const person = await office.enterPerson('Viktor Petrov');
    faults = 1;
    await expect(office.screenDue()).rejects.toThrow('cut off');
    expect(await count(person)).toBe(0);
    await office.screenDue();
    expect(await count(person)).toBe(1);
  });

  it('is whoever changes what a list could know, and not who changes anything else', async () => {
    const person = await office.enterPerson('Ada Example');
    await office.screenDue();
    const add = (element: object) =>
      office.officer.post(`/identification/persons/${person}/elements`, { source: 'customer', element });
    await add({ kind: 'email', value: { address: 'ada@example.com' } });
    await office.screenDue();
    expect(await count(person)).toBe(1);
    await add({ kind: 'date-of-birth', value: { date: '1971-02-03' } });
    await office.screenDue();
    expect(await count(person)).toBe(2);
  });
});

describe('a reseller and a wallet', () => {
  it('are compared like persons: the wallet by its address, whoever pays with it', async () => {
    const reseller = await office.officer.post('/organizations/resellers', {
      legalName: 'Northern Lantern Shipping Limited',
      jurisdiction: 'GB',
      contactEmail: 'office@reseller.example',
    });
    const payer = await office.enterPerson('Ada Example', [
      {
        kind: 'payment-means',
        value: { type: 'wallet', chain: 'bitcoin', address: 'bc1qar0srrr7xfkvy5l643' },
      },
    ]);
    const other = await office.enterList('wallets');
    const main =
      'key,name,identifiers\n8,Northern Lantern Shipping Ltd,\n9,Somebody Else,wallet XBT: bc1qar0srrr7xfkvy5l643\n';
    await sendForm(office.officer, other, formOf({ main }));
    await runQueuedJobs(office.here);
    await office.screenDue();
    expect(await office.matchesOf(reseller.json.id)).toMatchObject([{ kind: 'reseller', entryKey: '8' }]);
    const found = await office.items(`/screening/matches?list=${other}`);
    expect(found).toContainEqual(
      expect.objectContaining({
        kind: 'payment-means',
        entryKey: '9',
        holder: payer,
        score: expect.any(Number),
      }),
    );
  });
});

describe('asking the lists', () => {
  it('gives the answer a customer would have, keeps no result, and is on record without the name', async () => {
    const asked = await office.officer.post('/screening/inquiries', {
      kind: 'person',
      names: ['Viktor Petrov'],
      reason: 'trying-the-lists',
    });
    expect(asked.json.matches).toMatchObject([{ entry: { key: '1' } }]);
    const { rows } = await office.here.read((tx) =>
      sql<{ data: object; personal: Buffer | null }>`
        select data, personal from retain.event where type = 'lists-asked'`.execute(tx),
    );
    expect(rows).toMatchObject([{ data: { reason: 'trying-the-lists', found: 1 }, personal: null }]);
    expect((await office.here.as('engineer').post('/screening/inquiries', {})).status).toBe(403);
  });
});

describe('a new version of a list', () => {
  it('touches only those whom its changes can: the others are not compared again', async () => {
    const touched = await office.enterPerson('Zainab Al-Hakim');
    const other = await office.enterPerson('Bo Example');
    await office.screenDue();
    const version = await office.handIn(list, '1,Viktor Anatolievich Petrov,,', '2,Zainab Al Hakim,,');
    await office.screenDue();
    expect(await office.matchesOf(touched)).toMatchObject([{ state: 'open', entryKey: '2' }]);
    expect([await count(touched), await count(other)]).toEqual([2, 1]);
    const progress = (await office.officer.get(`/screening/versions/${version}/screening`)).json;
    expect(progress).toMatchObject({ marked: 1, endedAt: expect.any(String), waiting: 0 });
    expect(progress.compared).toBe(progress.total);
  });

  it('is not through before whoever it touches is compared, and says who waits and since when', async () => {
    const touched = await office.enterPerson('Dorothea Quill');
    await office.screenDue();
    const nobody = (await office.officer.get('/screening/progress')).json;
    expect(nobody).toMatchObject({ due: 0, dueSince: null, changes: [] });
    // Whoever waits since then cannot have been left over by a change that ended before.
    office.here.moveClock('2026-03-02T16:00:00Z');
    const version = await office.handIn(
      list,
      '1,Viktor Anatolievich Petrov,,',
      '2,Zainab Al Hakim,,',
      '3,Dorothea Quill,,',
    );
    const progress = (await office.officer.get('/screening/progress')).json;
    expect(progress).toMatchObject({ subjects: nobody.subjects, due: 1, dueSince: expect.any(String) });
    expect(progress.changes).toMatchObject([{ version, list, marked: 1, waiting: 1 }]);
    const of = `/screening/subjects/${touched}`;
    const waits = { kind: 'person', holder: touched, because: 'list-changed', dueSince: expect.any(String) };
    expect((await office.officer.get(of)).json).toMatchObject(waits);
    await office.screenDue();
    expect((await office.officer.get('/screening/progress')).json).toMatchObject({ due: 0, changes: [] });
    expect((await office.officer.get(of)).json).toMatchObject({ dueSince: null, because: null });
  });

  it('goes on where a worker died, and ends once', async () => {
    const person = await office.enterPerson('Cy Twombly');
    await office.screenDue();
    const received = await sendForm(
      office.officer,
      list,
      formOf({ main: csv('1,Viktor Anatolievich Petrov,,', '2,Zainab Al Hakim,,', '4,Cy Twombly,,') }),
    );
    const version = received.json.id;
    faults = 1;
    const path = `/screening/versions/${version}/screening`;
    await runQueuedJobs(office.here);
    expect((await office.officer.get(path)).json).toMatchObject({ compared: 0, endedAt: null });
    const job = office.here.runtime.parts
      .flatMap((part) => part.jobs ?? [])
      .find(({ name }) => name === 'screen-list-change');
    const again = () => job?.run(office.here.runtime, { tenant: office.here.tenant, payload: { version } });
    await Promise.all([again(), again()]);
    await office.screenDue();
    expect((await office.officer.get(path)).json).toMatchObject({ endedAt: expect.any(String) });
    expect(await office.matchesOf(person)).toMatchObject([{ entryKey: '4' }]);
    const { rows } = await office.here.read((tx) =>
      sql<{ ends: number }>`
        select count(*)::integer as ends from retain.event
        where type = 'list-change-screened' and subject = ${version}`.execute(tx),
    );
    expect(rows[0]?.ends).toBe(1);
  });
});

describe('another threshold', () => {
  it('is tried on what is on record: which matches it would find and lose, and which of them were judged', async () => {
    const [match] = await office.items('/screening/matches?state=open');
    await office.judge(match.id, 'not-a-match', 'other-birth');
    const { json } = await office.officer.get('/screening/threshold-trial/counts?thresholdPercent=100');
    expect(json).toMatchObject({ inForcePercent: 70, floorPercent: 60, found: 0 });
    expect(json.standing).toBeGreaterThanOrEqual(json.lost);
    const lost = await office.items('/screening/threshold-trial?thresholdPercent=100&effect=lost');
    expect(lost).toHaveLength(json.lost);
    const file = await office.officer.get('/screening/threshold-trial?thresholdPercent=100&format=csv');
    expect(file.text.split('\n').filter(Boolean)).toHaveLength(json.lost + (json.lost > 0 ? 2 : 1));
    const under = await office.officer.get('/screening/threshold-trial/counts?thresholdPercent=50');
    expect(under.json.errors).toMatchObject([{ code: 'below-the-floor', detail: 'at least 60' }]);
  });
});

describe('the list of matches', () => {
  it('names who is listed and on which list, as the entry was met, also when it left the list', async () => {
    const person = await office.enterPerson('Leonora Vance');
    const other = await office.enterList('leaving');
    await office.handIn(other, '1,Leonora Vance,,', '2,Somebody Else,,');
    await office.screenDue();
    const [found] = await office.matchesOf(person);
    expect(found).toMatchObject({ entryName: 'Leonora Vance', listTitle: 'Partners we left', entryKey: '1' });
    await office.handIn(other, '1,Renamed Altogether,,', '2,Somebody Else,,');
    await office.screenDue();
    expect(await office.matchesOf(person)).toMatchObject([{ state: 'gone', entryName: 'Leonora Vance' }]);
  });

  it('comes by score, page by page, and by how matches stand', async () => {
    const all: { id: string; score: number; state: string }[] = [];
    let next: string | undefined;
    do {
      const path = `/screening/matches?sort=score&limit=2${next ? `&cursor=${next}` : ''}`;
      const page = (await office.officer.get(path)).json;
      all.push(...page.items);
      next = page.next;
    } while (next);
    const scores = all.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    const whole = await office.items('/screening/matches?limit=200');
    expect(all.map(({ id }) => id).toSorted()).toEqual(whole.map(({ id }: { id: string }) => id).toSorted());
    const statesOf = async (asked: string): Promise<ReadonlySet<string>> => {
      const found: readonly { state: string }[] = await office.items(`/screening/matches?state=${asked}`);
      return new Set(found.map(({ state }) => state));
    };
    expect(await statesOf('judged')).toEqual(new Set(['not-a-match']));
    const standing = await statesOf('standing');
    expect(standing.has('open')).toBe(true);
    expect(standing.has('below') || standing.has('gone')).toBe(false);
    const wrong = await office.officer.get('/screening/matches?sort=score&cursor=eA');
    expect(wrong.status).toBe(422);
  });
});

describe('another provider', () => {
  it('sees nobody who was compared here, and nothing that was found', async () => {
    const tenant = await office.here.foundAnother();
    const other = office.here.as({ tenant, role: 'officer' });
    const [match] = await office.items('/screening/matches');
    expect((await other.get('/screening/matches')).json.items).toEqual([]);
    expect((await other.get(`/screening/matches/${match.id}`)).status).toBe(404);
    expect((await other.get(`/screening/results/${match.result}`)).status).toBe(404);
    expect((await other.get(`/screening/subjects/${match.subject}/results`)).status).toBe(404);
    const found = await perform(
      office.here.runtime,
      { tenant, actor: { kind: 'system', name: 'test' } },
      (work) =>
        screenerOf(work.runtime).screen({
          tenant,
          parties: [
            {
              kind: 'person',
              names: [{ kind: 'primary', text: 'Viktor Petrov' }],
              births: [],
              countries: [],
              addresses: [],
              identifiers: [],
            },
          ],
          threshold: 0.7,
        }),
    );
    expect(found).toMatchObject({ against: { lists: [] }, parties: [{ matches: [] }] });
  });
});
