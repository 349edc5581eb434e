import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { complete, openWorld, type World } from '../../../../test/setup/standing-world.ts';
import { toUuid } from '../../../kernel/ids.ts';
import { addMilliseconds } from '../../../kernel/time.ts';
import { readStandings } from './index.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.here.close());

const codes = (standing: { reasons: { code: string }[] }) => standing.reasons.map((reason) => reason.code);

describe('an application', () => {
  it('has a standing from the moment it is made, and opens when nothing stands in the way', async () => {
    const one = await world.apply();
    const before = await world.standing(one);
    expect([before.state, codes(before), before.version]).toEqual(['not-opened', ['ready-to-open'], 1]);
    expect((await world.open(one)).json).toMatchObject({
      state: 'pending',
      life: { state: 'opened', openedOn: '2026-03-02' },
      terms: {
        newProvisioning: 'within-limits',
        runningMachines: 'untouched',
        until: '2026-04-02T04:00:00.000Z',
      },
      validUntil: '2026-04-02T04:00:00.000Z',
      requirements: { currentDeadline: '2026-04-01', disabledReason: 'verification-pending' },
    });
    expect((await world.open(one)).json).toMatchObject({
      code: 'transition-not-allowed',
      from: 'opened',
      allowed: ['closing', 'closed'],
    });
  });

  it('is not opened while minimum data is missing, and each piece is named with what counts', async () => {
    const one = await world.apply(complete.filter(({ kind }) => kind !== 'email' && kind !== 'telephone'));
    const refused = await world.open(one);
    expect([refused.status, refused.json]).toMatchObject([
      422,
      {
        code: 'evidence-missing',
        errors: [
          { field: `requirements.person.email:${one.person}`, code: 'minimum-data-missing' },
          { field: `requirements.person.telephone:${one.person}`, code: 'minimum-data-missing' },
        ],
      },
    ]);
    const { requirements } = await world.standing(one);
    expect(requirements.currentlyDue[0]).toMatchObject({
      code: 'person.email',
      title: 'E-mail address',
      remedy: expect.stringContaining('code'),
    });
    const element = { kind: 'email', value: { address: 'ada@example.com' } };
    await world.must(
      world.officer.post(`/identification/persons/${one.person}/elements`, { source: 'customer', element }),
    );
    expect((await world.standing(one)).lifts).toEqual([`person.telephone:${one.person}`]);
  });

  it('of a foreign or undetermined holder is not opened by a new provider before its first certification', async () => {
    const strict = await openWorld({ certified: false });
    try {
      const one = await strict.apply();
      expect((await strict.open(one)).json).toMatchObject({ code: 'certification-missing' });
      await strict.us(one.person);
      expect((await strict.open(one)).json).toMatchObject({ state: 'good' });
    } finally {
      await strict.here.close();
    }
  });

  it('waits for the adoption of the program, and the job brings all standings up to date after it', async () => {
    const early = await openWorld({ adopted: false, certified: true });
    try {
      const one = await early.apply();
      expect((await early.open(one)).json).toMatchObject({
        code: 'conflict',
        reasons: ['program-not-adopted'],
      });
      await early.must(
        early.officer.post('/written-program/adoptions', { statement: 'adopted by the board' }),
      );
      await early.jobs();
      expect(codes(await early.standing(one))).toEqual(['ready-to-open']);
    } finally {
      await early.here.close();
    }
  });
});

describe('a standing follows its facts in the same transaction', () => {
  it('good with U.S. status, back at once when the decision is taken back, with every change in the history', async () => {
    const one = await world.opened();
    const decision = await world.us(one.person);
    expect((await world.standing(one)).state).toBe('good');
    const decisions = (await world.officer.get(`/us-person/persons/${one.person}`)).json.decisions;
    await world.must(
      world.officer.post(`/us-person/decisions/${decisions[0].id}/withdrawals`, {
        reason: 'evidence-in-doubt',
      }),
    );
    expect((await world.standing(one)).state).toBe('pending');
    const history = (await world.officer.get(`/standing/accounts/${one.account}/history`)).json.items;
    expect(history.map((change: { to: string }) => change.to)).toEqual([
      'pending',
      'good',
      'pending',
      'not-opened',
    ]);
    expect(history[0]).toMatchObject({
      version: 4,
      from: 'good',
      terms: { newProvisioning: 'within-limits' },
    });
    expect(decision).toBeDefined();
  });

  it('doubt limits at once and touches nothing that runs', async () => {
    const one = await world.opened();
    await world.us(one.person);
    await world.doubt(one.person);
    expect(await world.standing(one)).toMatchObject({
      state: 'restricted',
      terms: { runningMachines: 'untouched' },
      requirements: { disabledReason: 'identity-in-doubt' },
    });
  });

  it('every account of a person follows, and two changes at once leave the standing of the last', async () => {
    const one = await world.opened();
    const again = await world.must(
      world.officer.post('/identification/accounts', {
        customer: one.customer,
        offering: world.offering,
        trial: false,
        locationsOfUse: [],
      }),
    );
    await Promise.all([world.us(one.person), world.doubt(one.person)]);
    expect((await world.standing(one)).state).toBe('restricted');
    expect(codes(await world.standing({ account: again.id }))).toEqual(['identity-in-doubt']);
    expect(await world.drift([one.account, again.id])).toEqual([]);
  });

  it('of an entity follows whoever owns it: an unproven owner takes away at once what the others gave', async () => {
    const elements = [
      { kind: 'name', value: { legalName: 'Prairie Compute LLC' } },
      { kind: 'jurisdiction', value: { jurisdiction: 'US-DE' } },
    ];
    const entity = await world.apply(elements, 'entity');
    expect((await world.open(entity)).json).toMatchObject({ code: 'evidence-missing' });
    const [ann, bo] = [await world.apply(), await world.apply()];
    const owns = (person: string, percent: string) =>
      world.must(
        world.officer.post(`/beneficial-owners/persons/${entity.person}/statements`, {
          holder: { person },
          interests: [
            { type: 'shareholding', share: { exact: percent } },
            { type: 'seniorManagingOfficial' },
          ],
          source: { type: ['officialRegister'] },
        }),
      );
    await owns(ann.person, '60');
    await owns(bo.person, '40');
    await world.us(entity.person, { ground: 'organized-in-us', evidence: 'registry-record' });
    await world.us(ann.person);
    await world.us(bo.person);
    expect((await world.open(entity)).json).toMatchObject({ state: 'good' });
    await world.doubt(bo.person);
    expect(await world.standing(entity)).toMatchObject({
      state: 'restricted',
      reasons: [{ code: 'identity-in-doubt', facts: { person: bo.person } }],
    });
    expect(await world.drift([entity.account])).toEqual([]);
  });

  it('is read by key in one query, and unknown accounts are not in the answer', async () => {
    const one = await world.opened();
    const nobody = world.here.runtime.ids.next('account');
    const found = await world.here.read((tx) => readStandings(tx, [one.account, nobody]));
    expect([...found.keys()]).toEqual([one.account]);
    expect(found.get(one.account)).toMatchObject({
      state: 'pending',
      version: 2,
      lifts: [`verification:${one.person}`],
    });
  });

  it('is written by its event alone: history can be added to and not changed', async () => {
    const change = world.here.read((tx) =>
      sql`update enforce.standing_change set to_state = 'good'`.execute(tx),
    );
    await expect(change).rejects.toThrow(/permission denied/);
  });
});

describe('reading standings', () => {
  it('lists by state and reason, in pages and as a file', async () => {
    const all = await world.officer.get('/standing/accounts?state=restricted&limit=1');
    expect(all.json.items).toHaveLength(1);
    const next = await world.officer.get(
      `/standing/accounts?state=restricted&limit=1&cursor=${all.json.next}`,
    );
    expect(next.json.items[0].account).not.toBe(all.json.items[0].account);
    const file = await world.officer.get('/standing/accounts?reason=identity-in-doubt&format=csv');
    expect(file.text.split('\n')[0]).toContain('"reason":"identity-in-doubt"');
    const bad = await world.officer.get(
      `/standing/accounts?cursor=${Buffer.from('x\ny').toString('base64url')}`,
    );
    expect([bad.status, bad.json.code]).toEqual([422, 'invalid-field']);
  });

  it('counts by standing now and as of a moment in the past', async () => {
    const before = world.here.now();
    world.here.moveClock('2026-03-03T15:00:00Z');
    const now = (await world.officer.get('/standing/counts')).json;
    await world.opened();
    const after = (await world.officer.get('/standing/counts')).json;
    expect(after.byState.pending).toBe(now.byState.pending + 1);
    const past = (await world.officer.get(`/standing/counts?asOf=${before}`)).json;
    expect([past.accounts, past.byState]).toEqual([now.accounts, now.byState]);
    expect((await world.officer.get('/standing/counts?asOf=2020-01-01T00:00:00Z')).json.accounts).toBe(0);
  });

  it('shows a customer its own accounts only, without findings, and another tenant nothing', async () => {
    const [mine, theirs] = [await world.opened(), await world.opened()];
    const me = world.asCustomer(mine.customer);
    expect((await me.get(`/standing/accounts/${mine.account}`)).json).toMatchObject({
      state: 'pending',
      findings: [],
    });
    expect((await me.get(`/standing/accounts/${theirs.account}`)).status).toBe(404);
    const list = (await me.get('/standing/accounts')).json.items;
    expect(list.map((row: { account: string }) => row.account)).toEqual([mine.account]);
    expect((await me.get(`/standing/accounts?customer=${theirs.customer}`)).status).toBe(404);
    expect(
      (await me.post(`/standing/accounts/${theirs.account}/appeals`, { text: 'let me in, please' })).status,
    ).toBe(404);
    const stranger = world.here.as({ tenant: await world.here.foundAnother(), role: 'officer' });
    expect((await stranger.get(`/standing/accounts/${mine.account}`)).status).toBe(404);
    expect((await stranger.post(`/standing/accounts/${mine.account}/opening`)).status).toBe(404);
  });
});

describe('time', () => {
  it('is watched: what it has changed alone is worked out anew, once, at its moment', async () => {
    const one = await world.opened();
    const { validUntil, version } = await world.standing(one);
    world.here.moveClock(new Date(Date.parse(validUntil) - 1).toISOString());
    await world.watch();
    expect((await world.standing(one)).version).toBe(version);
    world.here.moveClock(validUntil);
    await world.watch();
    await world.watch();
    expect(await world.standing(one)).toMatchObject({
      state: 'restricted',
      version: version + 1,
      validUntil: null,
    });
  });

  it('holds nobody up: an account that cannot be worked out is passed over and named', async () => {
    const [bad, good] = [await world.opened(), await world.opened()];
    // A version that cannot grow any more.
    await world.here.perform(({ tx }) =>
      sql`update enforce.account_standing set standing_version = ${Number.MAX_SAFE_INTEGER}, state = 'good'
          where account_id = ${toUuid(bad.account)}`.execute(tx),
    );
    world.here.moveClock((await world.standing(good)).validUntil);
    await expect(world.watch()).rejects.toThrow('1 standings could not be worked out');
    expect((await world.standing(good)).state).toBe('restricted');
  });
});

describe('accounts in use whose holder is not verified', () => {
  it('are counted by how long, each number with the rows behind it, until verified', async () => {
    const { officer, here } = world;
    const before = here.now();
    const one = await world.apply();
    const all = () => officer.get('/standing/unverified-foreign?limit=200');
    const listed = async () => (await all()).json.items.map((row: { account: string }) => row.account);
    expect(await listed()).not.toContain(one.account);
    await world.open(one);
    expect(await listed()).toContain(one.account);
    for (const days of [0, 7, 8, 30, 31, 61, 91]) {
      here.moveClock(addMilliseconds(before, days * 86_400_000));
      const { json } = await officer.get('/standing/unverified-foreign/counts');
      expect(json.accounts).toBe((await listed()).length);
      for (const { fromDays, toDays, accounts } of json.bands) {
        const band = `fromDays=${fromDays}${toDays === null ? '' : `&toDays=${toDays}`}`;
        const { items } = (await officer.get(`/standing/unverified-foreign?limit=200&${band}`)).json;
        expect([band, items.length]).toEqual([band, accounts]);
        if (items.some((row: { account: string }) => row.account === one.account))
          expect(fromDays <= days && (toDays === null || days <= toDays)).toBe(true);
      }
    }
    here.moveClock(before);
    const counts = (await officer.get('/standing/counts')).json;
    expect(counts.unverifiedForeign).toBe((await listed()).length);
    const { unverifiedForeign, accounts } = counts;
    expect((await officer.get(`/standing/counts?asOf=${counts.asOf}`)).json).toMatchObject({
      unverifiedForeign,
      accounts,
    });
    await world.must(
      officer.post(`/standing/accounts/${one.account}/closing`, { because: 'customer-request' }),
    );
    expect(await listed()).not.toContain(one.account);
  });
});
