import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { someNetworks } from '../../../../../test/setup/networks.ts';
import { runRound } from '../../../../../test/setup/queued-jobs.ts';
import { type Applicant, openWorld } from '../../../../../test/setup/standing-world.ts';
import { matchLater, receiveBatch, type SomeAccess } from './batch-fixture.ts';

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => {
  world = await openWorld();
  const book = someNetworks();
  Object.assign(world.here.runtime.connectors, { network: { current: () => Promise.resolve(book) } });
});
afterAll(() => world.here.close());

const weigh = () => runRound(world.here, 'weigh-accesses');
const signalsOf = async ({ account }: Pick<Applicant, 'account'>) =>
  (await world.officer.get(`/access-log/signals?account=${account}`)).json.items;
const doubtsOf = async ({ person }: Pick<Applicant, 'person'>) =>
  (await world.officer.get(`/verification/persons/${person}/doubts`)).json.items;
const casesOf = async ({ person }: Pick<Applicant, 'person'>) =>
  (await world.officer.get('/casework/cases?kind=identity-in-doubt&limit=200')).json.items.filter(
    (one: { person: string }) => one.person === person,
  );
const days = (account: Applicant['account'], address: string, ...of: number[]): SomeAccess[] =>
  of.map((day) => ({ account, address, at: `2026-02-${day}T10:00:00Z`, principal: `someone-${address}` }));

async function countryDaysOf({ account }: Pick<Applicant, 'account'>) {
  const { rows } = await world.here.read((tx) =>
    sql<{ country: string; network: string; events: string }>`
      select country, network, sum(events) as events from collect.access_country_day
      where account_id = ${account.slice(4)}::uuid group by 1, 2 order by 1, 2`.execute(tx),
  );
  return rows.map(({ country, network, events }) => `${country} ${network} ${events}`);
}

describe('accesses of a batch', () => {
  it('are added up once, whatever comes late or is weighed again', async () => {
    const one = await world.apply();
    await receiveBatch(world.here, [
      ...days(one.account, '81.2.69.142', 20, 21),
      ...days(one.account, '1.0.16.1', 20),
      { account: one.account, at: '2026-02-20T11:00:00Z', source: 'AWS Internal' },
      { account: one.account, at: '2026-02-20T11:00:00Z', address: '10.0.0.1' },
    ]);
    await weigh();
    await weigh();
    await receiveBatch(world.here, days(one.account, '81.2.69.142', 19, 20));
    await weigh();
    expect(await countryDaysOf(one)).toEqual([' no-address 1', ' private 1', 'GB plain 4', 'JP hosting 1']);
    expect(await signalsOf(one)).toEqual([]);
  });

  it('whose account is told later are added up once, before and after their batch is weighed', async () => {
    const one = await world.apply();
    const two = await world.apply();
    const late = (account: Applicant['account'], line: number) => ({
      ...days(account, '81.2.69.142', 20)[0],
      account,
      at: '2026-02-20T10:00:00Z',
      line,
    });
    const batch = await receiveBatch(world.here, days(one.account, '81.2.69.142', 20));
    await matchLater(world.here, batch, [late(one.account, 7)]);
    await weigh();
    await matchLater(world.here, batch, [late(one.account, 8), late(two.account, 9)]);
    await weigh();
    expect(await countryDaysOf(one)).toEqual(['GB plain 3']);
    expect(await countryDaysOf(two)).toEqual(['GB plain 1']);
  });

  it('with refused lines alone weigh nothing, and hold up no other', async () => {
    await receiveBatch(world.here, []);
    const one = await world.apply();
    await receiveBatch(world.here, days(one.account, '81.2.69.142', 20));
    await weigh();
    expect(await countryDaysOf(one)).toEqual(['GB plain 1']);
  });

  it('that could not be recorded wait, and are weighed with the next round', async () => {
    const one = await world.apply();
    await receiveBatch(world.here, days(one.account, '81.2.69.142', 20));
    const { connectors } = world.here.runtime;
    const { network } = connectors;
    Object.assign(connectors, { network: { current: () => Promise.resolve({ factsOf: () => fail() }) } });
    await expect(weigh()).rejects.toThrow('no table');
    Object.assign(connectors, { network });
    await weigh();
    expect(await countryDaysOf(one)).toEqual(['GB plain 1']);
  });
});

function fail(): never {
  throw new Error('no table');
}

describe('use from a country that nobody stated', () => {
  it('opens doubt once, with its evidence, and decides nothing', async () => {
    const one = await world.opened();
    await receiveBatch(world.here, days(one.account, '78.46.1.1', 18, 19, 20, 21));
    await weigh();
    expect(await signalsOf(one)).toEqual([]);
    const last = await receiveBatch(world.here, [
      ...days(one.account, '78.46.1.1', 17),
      ...days(one.account, '81.2.69.142', 17),
    ]);
    await weigh();
    const [signal, ...more] = await signalsOf(one);
    expect(more).toEqual([]);
    expect(signal).toMatchObject({
      kind: 'place-not-stated',
      person: one.person,
      state: 'open',
      evidence: {
        stated: ['GB'],
        found: [{ country: 'DE', days: 5, accesses: 5, access: { batch: last, line: 1 } }],
        days: 5,
      },
    });
    expect(JSON.stringify(signal)).not.toContain('78.46.1.1');
    const [doubt] = await doubtsOf(one);
    expect(doubt).toMatchObject({
      source: 'rule',
      reason: 'use-does-not-fit',
      liftedAt: null,
      signal: { id: signal.id, kind: 'place-not-stated' },
    });
    expect(await casesOf(one)).toHaveLength(1);

    // More of the same, and another country while the doubt is open: at most one doubt.
    await receiveBatch(world.here, [
      ...days(one.account, '78.46.1.1', 22),
      ...days(one.account, '8.8.8.8', 20, 21, 22, 23, 24),
    ]);
    await weigh();
    expect(await signalsOf(one)).toHaveLength(2);
    expect(await doubtsOf(one)).toHaveLength(1);
  });

  it('does not come back once it is dismissed with a reason; the doubt ends with the last signal of its kind', async () => {
    const one = await world.opened();
    await receiveBatch(world.here, days(one.account, '133.242.0.3', 18, 19, 20, 21, 22));
    await weigh();
    const [signal] = await signalsOf(one);
    const dismiss = (body: object, as = world.officer) =>
      as.post(`/access-log/signals/${signal.id}/dismiss`, body);
    const reason = { reason: 'journey-explained', words: 'a journey, with the tickets shown' };
    expect((await dismiss({ reason: 'journey-explained' })).status).toBe(422);
    expect((await dismiss(reason, world.here.as('engineer'))).status).toBe(403);
    expect((await dismiss(reason)).json).toMatchObject({
      state: 'dismissed',
      dismissedBecause: 'journey-explained',
    });
    expect((await dismiss(reason)).status).toBe(409);
    const [doubt] = await doubtsOf(one);
    expect(doubt.liftedBecause).toBe('raised-in-error');
    expect((await casesOf(one)).map(({ state }: { state: string }) => state)).toEqual(['cancelled']);

    await receiveBatch(world.here, days(one.account, '133.242.0.3', 23, 24));
    await weigh();
    expect(await signalsOf(one)).toHaveLength(1);
    expect(await doubtsOf(one)).toHaveLength(1);
  });
});

describe('a doubt that is settled', () => {
  it('settles every signal it was about, as of that moment; what comes later is a doubt of its own', async () => {
    const one = await world.apply();
    await receiveBatch(world.here, days(one.account, '78.46.1.1', 17, 18, 19, 20, 21));
    await weigh();
    await receiveBatch(world.here, days(one.account, '133.242.0.3', 17, 18, 19, 20, 21));
    await weigh();
    const before = world.here.now();
    const open = (await signalsOf(one)).filter(({ kind }: { kind: string }) => kind === 'place-not-stated');
    expect(open.map(({ state }: { state: string }) => state)).toEqual(['open', 'open']);
    const doubt = (await doubtsOf(one)).find(
      (found: { signal: { kind: string } }) => found.signal.kind === 'place-not-stated',
    );
    const settle = async () => {
      for (const asked of (await world.officer.get(`/verification/persons/${one.person}/evidence-requests`))
        .json.items)
        if (asked.doubt === doubt.id && asked.state === 'asked')
          await world.officer.post(`/verification/evidence-requests/${asked.id}/settlements`, {
            how: 'waived',
            words: 'It was told and shown by other papers.',
          });
      return world.officer.post(`/verification/doubts/${doubt.id}/lifts`, {
        because: 'explained',
        words: 'They moved, and showed it by their lease.',
      });
    };
    world.here.moveClock('2026-03-02T16:00:00Z');
    const lifted = await settle();
    expect(lifted.status, lifted.text).toBe(201);
    const settled = await signalsOf(one);
    expect(settled.filter(({ state }: { state: string }) => state === 'settled')).toEqual(
      open.map((signal: object) => ({
        ...signal,
        state: 'settled',
        settledAt: world.here.now(),
        settledBy: expect.any(String),
        settledWith: doubt.id,
      })),
    );
    const then = world.here.as({
      role: 'examiner',
      examiner: { expiresAt: '2100-01-01T00:00:00.000Z', asOf: before },
    } as never);
    expect((await then.get(`/access-log/signals/${open[0].id}`)).json).toEqual(open[0]);
    const states = async (state: string) =>
      (await world.officer.get(`/access-log/signals?account=${one.account}&state=${state}`)).json.items
        .length;
    expect([await states('open'), await states('settled'), await states('dismissed')]).toEqual([
      settled.length - 2,
      2,
      0,
    ]);
    const dismissed = await world.officer.post(`/access-log/signals/${open[0].id}/dismiss`, {
      reason: 'other',
      words: 'It is settled, and needs nothing more.',
    });
    expect([dismissed.status, dismissed.json.errors]).toEqual([
      409,
      [{ field: 'signal', code: 'settled-already' }],
    ]);
    const doubts = (await doubtsOf(one)).length;
    await receiveBatch(world.here, days(one.account, '8.8.8.8', 22, 23, 24, 25, 26));
    await weigh();
    expect(await doubtsOf(one)).toHaveLength(doubts + 1);
    world.here.moveClock(before);
  });
});

describe('one principal in two countries', () => {
  it('faster than any journey raises a signal, from batches that come in any order', async () => {
    const one = await world.apply();
    const at = (time: string, address: string): SomeAccess => ({
      account: one.account,
      at: `2026-02-20T${time}:00Z`,
      address,
      principal: 'arn:aws:iam::1:user/ada',
    });
    await receiveBatch(world.here, [at('10:00', '133.242.0.3'), at('12:00', '1.0.16.1')]);
    await weigh();
    await receiveBatch(world.here, [at('08:30', '81.2.69.142')]);
    await weigh();
    const [signal] = await signalsOf(one);
    expect(signal.evidence).toMatchObject({
      kind: 'impossible-travel',
      from: { country: 'GB', at: '2026-02-20T08:30:00.000Z' },
      to: { country: 'JP', at: '2026-02-20T10:00:00.000Z' },
      minutes: 90,
    });
    expect(JSON.stringify(signal)).not.toContain('ada');
    expect(await doubtsOf(one)).toHaveLength(1);
  });
});

describe('many customers at one address', () => {
  it('are each in doubt, whoever came first; a hosting address says nothing', async () => {
    const crowd: Applicant[] = [];
    for (let count = 0; count < 10; count++) crowd.push(await world.apply());
    for (const [at, { account }] of crowd.entries())
      await receiveBatch(world.here, [
        { account, address: '9.9.9.9', at: `2026-02-2${at % 5}T10:00:00Z` },
        { account, address: '1.0.16.1', at: `2026-02-2${at % 5}T10:00:00Z` },
      ]);
    await weigh();
    for (const one of crowd) {
      const signals = await signalsOf(one);
      expect(signals).toHaveLength(1);
      expect(signals[0].evidence).toMatchObject({ kind: 'shared-address', customers: 10 });
      expect(signals[0].evidence.others).toHaveLength(9);
    }
  });
});

describe('the ground "located in the United States"', () => {
  it('is in doubt when accounts are used only from elsewhere for as long as the program says', async () => {
    const { here, us } = world;
    const one = await world.apply();
    await us(one.person, { ground: 'located-in-us', evidence: 'address-document' });
    const two = await world.apply();
    await us(two.person, { ground: 'located-in-us', evidence: 'address-document' });
    const after = here.now();
    here.moveClock('2026-04-10T12:00:00Z');
    const use = ({ account }: Applicant, address: string, of: number) => ({
      account,
      address,
      at: `2026-04-0${of}T10:00:00Z`,
    });
    await receiveBatch(here, [
      use(one, '81.2.69.142', 1),
      use(one, '81.2.69.142', 2),
      use(one, '81.2.69.142', 3),
    ]);
    await receiveBatch(here, [
      use(two, '81.2.69.142', 1),
      use(two, '81.2.69.142', 2),
      use(two, '8.8.8.8', 3),
      use(two, '81.2.69.142', 4),
    ]);
    await weigh();
    await runRound(here, 'weigh-us-locations');
    await runRound(here, 'weigh-us-locations');
    const [signal, ...more] = await signalsOf(one);
    expect(more).toEqual([]);
    expect(signal.evidence).toMatchObject({
      kind: 'us-location-not-borne-out',
      days: 3,
      found: [{ country: 'GB' }],
    });
    expect(await signalsOf(two)).toEqual([]);
    const status = await world.officer.get(`/us-person/persons/${one.person}`);
    expect(status.json.status).toBe('us');
    here.moveClock(after);
  });
});

describe('where accounts were used from, day by day', () => {
  it('is listed for an account and for its person, newest first, page by page', async () => {
    const one = await world.apply();
    await receiveBatch(world.here, [
      ...days(one.account, '81.2.69.142', 20, 21, 22),
      ...days(one.account, '1.0.16.1', 21),
      { account: one.account, at: '2026-02-21T11:00:00Z', source: 'AWS Internal' },
    ]);
    await weigh();
    const of = async (query: string) => (await world.officer.get(`/access-log/days?${query}`)).json;
    const all = (await of(`account=${one.account}`)).items;
    expect(
      all.map((row: Record<string, unknown>) => [row.day, row.country, row.network, row.events]),
    ).toEqual([
      ['2026-02-22', 'GB', 'plain', 1],
      ['2026-02-21', null, 'no-address', 1],
      ['2026-02-21', 'GB', 'plain', 1],
      ['2026-02-21', 'JP', 'hosting', 1],
      ['2026-02-20', 'GB', 'plain', 1],
    ]);
    expect((await of(`person=${one.person}`)).items).toEqual(all);
    const first = await of(`person=${one.person}&limit=2`);
    const second = await of(`person=${one.person}&limit=3&cursor=${first.next}`);
    expect([...first.items, ...second.items]).toEqual(all);
    const some = await of(`account=${one.account}&from=2026-02-21&until=2026-02-21`);
    expect(some.items).toHaveLength(3);
    expect((await world.officer.get('/access-log/days')).status).toBe(422);
  });
});

describe('who may read', () => {
  it('is who works on customers; an examiner sees the customers granted, as of the moment granted', async () => {
    const one = await world.apply();
    await receiveBatch(world.here, days(one.account, '78.46.1.1', 18, 19, 20, 21, 22));
    await weigh();
    expect((await world.here.as('engineer').get('/access-log/signals')).status).toBe(403);
    expect((await world.here.as('reseller-manager').get('/access-log/addresses/8.8.8.8')).status).toBe(403);
    const grant = (over: object) =>
      world.here.as({
        role: 'examiner',
        examiner: { expiresAt: '2100-01-01T00:00:00.000Z', ...over },
      } as never);
    const seen = async (over: object) => (await grant(over).get('/access-log/signals?limit=200')).json.items;
    const own = await seen({ customers: [one.customer] });
    expect(own.map(({ account }: { account: string }) => account)).toEqual([one.account]);
    expect(await seen({ asOf: '2026-01-01T00:00:00.000Z' })).toEqual([]);
  });

  it('gives facts of an address as indications, and refuses what is none', async () => {
    const facts = await world.officer.get('/access-log/addresses/1.0.16.1');
    expect(facts.json).toMatchObject({ country: 'JP', kinds: ['hosting'], indication: true });
    expect(
      (await world.officer.get(`/access-log/addresses/${encodeURIComponent('2001:db8::1')}`)).json.kinds,
    ).toEqual(['reserved']);
    const none = await world.officer.get('/access-log/addresses/AWS%20Internal');
    expect([none.status, none.json.code]).toEqual([422, 'invalid-field']);
  });
});
