/** Special measures through the API: whom a look finds, what is enforced from which day, and what lifts it. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from './setup/installation.ts';
import { type MeasuresWorld, openMeasuresWorld } from './setup/measures-world.ts';
import { runRound } from './setup/queued-jobs.ts';
import { type Applicant, complete } from './setup/standing-world.ts';

const source = {
  citation: '91 FR 1234',
  url: 'https://www.federalregister.example/1234',
  signedBy: 'Secretary of Commerce',
};
const determination = {
  title: 'Accounts located in Poland',
  target: { kind: 'jurisdiction', country: 'PL' },
  imposes: { opening: 'prohibited', maintaining: 'prohibited', resellerAccounts: true },
  source,
  determinedOn: '2026-03-01',
  publishedOn: '2026-03-02',
  effectiveOn: '2026-08-28',
};

let world: MeasuresWorld;
let officer: Client;
let plane: Client;

beforeAll(async () => {
  world = await openMeasuresWorld();
  ({ officer, plane } = world);
});
afterAll(() => world.here.close());

const from = (country: string, region?: string) =>
  complete.map((one) =>
    one.kind === 'address'
      ? { ...one, value: { ...one.value, country, ...(region ? { region } : {}) } }
      : one,
  );

const looked = (over: object = {}) => world.look({ ...determination, ...over });

async function approved(over: object = {}): Promise<string> {
  const { measure } = await looked(over);
  await world.approve(measure);
  await world.jobs();
  return measure;
}

const step = (measure: string, given: object) => world.step(measure, given);

const revoked = (measure: string, on: string) =>
  step(measure, { kind: 'revoke', on, publishedOn: on, source });
const ask = async ({ account }: Pick<Applicant, 'account'>, action = 'provision') =>
  (await plane.post('/gate/verdicts', { account, action })).json.verdict;
const log = async (measure: string) =>
  (await officer.get(`/standing/special-measures/${measure}/enforcements`)).json.items;
const codes = ({ because }: { because: { code: string }[] }) => because.map(({ code }) => code);

describe('a look at whom a measure would touch', () => {
  let found: Record<string, unknown>;
  let preview: string;
  let inside: Applicant;
  beforeAll(async () => {
    inside = await world.opened(from('PL', 'Śląskie'));
    await world.opened(from('PL', 'Mazowieckie'));
    const nowhere = await world.opened(from('PL'));
    await world.opened();
    const month = { month: '2026-02', amount: '1200.50', currency: 'USD' };
    await world.must(
      officer.post('/exposure/transaction-values', {
        values: [
          { account: inside.account, ...month },
          { account: nowhere.account, ...month },
        ],
      }),
    );
    for (const [legalName, jurisdiction] of [
      ['Wolke GmbH', 'DE'],
      ['Chmura sp. z o.o.', 'PL-24'],
    ])
      await officer.post('/organizations/resellers', {
        legalName,
        jurisdiction,
        contactEmail: 'cip@chmura.example',
      });
    const regions = [{ code: 'PL-24', names: ['Śląskie', 'Silesia'] }];
    const one = await looked({ target: { kind: 'jurisdiction', country: 'PL', regions } });
    ({ preview } = one);
    const read = (await officer.get(`/special-measures/previews/${preview}`)).json;
    ({ found } = read);
    expect(read).toMatchObject({ basis: ['address', 'use'], work: { state: 'done' } });
  });

  it('counts accounts, customers, resellers and money, and those of whom the record says too little', () => {
    expect(found).toMatchObject({
      accounts: 4,
      touched: 1,
      unknown: 1,
      otherwise: 0,
      customers: 1,
      persons: 1,
      money: [{ currency: 'USD', minor: 120_050 }],
    });
  });

  it('names the value and the reading that reaches each account, and what it is worth', async () => {
    const { items } = (await officer.get(`/special-measures/previews/${preview}/accounts`)).json;
    expect(items).toMatchObject([
      {
        account: inside.account,
        outcome: 'touched',
        hits: [{ criterion: 'address', person: inside.person, country: 'PL', region: 'Śląskie', sure: true }],
        money: [{ currency: 'USD', minor: 120_050 }],
      },
      { outcome: 'unknown', hits: [{ criterion: 'address', region: null, sure: false }] },
    ]);
    const only = await officer.get(`/special-measures/previews/${preview}/accounts?outcome=unknown`);
    expect(only.json.items).toHaveLength(1);
  });

  it('lists the resellers there, and no others', async () => {
    const { items } = (await officer.get(`/special-measures/previews/${preview}/resellers`)).json;
    expect(items.map(({ jurisdiction }: { jurisdiction: string }) => jurisdiction)).toEqual(['PL-24']);
    expect(found.resellers).toBe(1);
  });

  it('is a file too, as CSV and JSON, with its filter', async () => {
    const path = `/special-measures/previews/${preview}/accounts`;
    expect((await officer.get(`${path}?format=csv`)).text).toContain(inside.account);
    expect((await officer.get(`${path}?format=json&outcome=touched`)).text).toContain('"outcome": "touched"');
  });

  it('is on record with its method and a digest of its rows', async () => {
    const { rows } = await world.here.read((tx) =>
      sql<{ data: unknown }>`
        select data from retain.event where type = 'special-measure-previewed'`.execute(tx),
    );
    expect(rows).toEqual([{ data: found }]);
    expect(found.rowsDigest).toMatch(/^[0-9a-f]{64}$/);
  });
});

const deadlines = async (measure: string) =>
  (await officer.get('/clocks?limit=200')).json.items
    .filter(({ subject }: { subject: string }) => subject === measure)
    .map(({ obligation, state, dueOn }: Record<string, string>) => ({ obligation, state, dueOn }));

describe('the days of a measure', () => {
  it('are deadlines of which people are warned: its effect, its end, and the end of an extension', async () => {
    const [enforce, expire] = ['enforce-special-measure', 'expire-special-measure'];
    const measure = await approved({
      target: { kind: 'jurisdiction', country: 'IS' },
      effectiveOn: '2026-03-10',
      earlyBecause: 'the board asked for it at once',
    });
    expect(await deadlines(measure)).toEqual([
      { obligation: enforce, state: 'running', dueOn: '2026-03-10' },
    ]);
    world.here.moveClock('2026-03-10T15:00:00Z');
    await runRound(world.here, 'watch-special-measures');
    const met = { obligation: enforce, state: 'satisfied', dueOn: '2026-03-10' };
    expect(await deadlines(measure)).toEqual(
      expect.arrayContaining([met, { obligation: expire, state: 'running', dueOn: '2027-03-10' }]),
    );
    await step(measure, { kind: 'extend', until: '2028-03-10', publishedOn: '2026-03-10', source });
    expect(await deadlines(measure)).toEqual(
      expect.arrayContaining([
        met,
        { obligation: expire, state: 'cancelled', dueOn: '2027-03-10' },
        { obligation: expire, state: 'running', dueOn: '2028-03-10' },
      ]),
    );
    await revoked(measure, '2026-03-10');
    await runRound(world.here, 'watch-special-measures');
    expect((await deadlines(measure)).map(({ state }: { state: string }) => state)).not.toContain('running');
    const history = await world.here.read((tx) =>
      sql<{ data: object }>`
        select data from retain.event where subject = ${measure} and type = 'special-measure-ended'`.execute(
        tx,
      ),
    );
    expect(history.rows).toEqual([{ data: { on: '2026-03-10', because: 'revoked' } }]);
  });
});

describe('a measure in force', () => {
  it('refuses a new account from its day, and lets it open before', async () => {
    const measure = await approved();
    const [before, after] = [await world.apply(from('PL')), await world.apply(from('PL'))];
    world.here.moveClock('2026-08-28T03:59:59Z');
    expect((await world.open(before)).status).toBeLessThan(300);
    world.here.moveClock('2026-08-28T04:00:00Z');
    expect((await world.open(after)).json).toMatchObject({
      code: 'conflict',
      reasons: ['special-measure-prohibits-opening'],
    });
    await world.watch();
    const verdict = await ask(before);
    expect(verdict).toMatchObject({ decision: 'deny', standing: { state: 'suspended' } });
    expect(codes(verdict)).toContain('special-measure-prohibits-maintaining');
    const entries = await log(measure);
    expect(entries).toContainEqual(
      expect.objectContaining({ account: before.account, what: 'enforced', on: '2026-08-28' }),
    );
    expect(entries).toContainEqual(expect.objectContaining({ account: after.account, what: 'enforced' }));
    await revoked(measure, '2026-08-28');
    await world.jobs();
    expect(codes(await ask(before))).not.toContain('special-measure-prohibits-maintaining');
    expect((await log(measure)).filter(({ what }: { what: string }) => what === 'lifted').length).toBe(
      entries.length,
    );
    expect(await world.drift([before.account, after.account])).toEqual([]);
  });

  it('reaches whoever moves there while it is in force, and lets go of whoever moves away', async () => {
    const today = { determinedOn: '2026-08-01', publishedOn: '2026-08-01', effectiveOn: '2026-08-28' };
    const measure = await approved({ ...today, earlyBecause: 'the board asked for it at once' });
    const moves = await world.opened();
    const addressOf = async () =>
      (await officer.get(`/identification/persons/${moves.person}`)).json.elements.find(
        ({ kind }: { kind: string }) => kind === 'address',
      );
    const move = async (country: string) => {
      const { id, value } = await addressOf();
      await world.must(
        officer.post(`/identification/elements/${id}/supersessions`, {
          reason: 'changed',
          source: 'customer',
          replacement: { kind: 'address', value: { ...value, country } },
        }),
      );
    };
    expect(codes(await ask(moves))).not.toContain('special-measure-prohibits-maintaining');
    await move('PL');
    expect(codes(await ask(moves))).toContain('special-measure-prohibits-maintaining');
    await move('GB');
    expect(codes(await ask(moves))).not.toContain('special-measure-prohibits-maintaining');
    const itsOwn = (await log(measure)).filter(
      ({ account }: { account: string }) => account === moves.account,
    );
    expect(itsOwn).toMatchObject([{ what: 'lifted' }, { what: 'enforced' }]);
    await revoked(measure, '2026-08-28');
    await world.jobs();
  });

  it('about a person reaches the accounts of whoever is linked, at once, and names nobody on the ledger', async () => {
    const named = { name: 'Zenobia Quartz', identifiers: [{ kind: 'passport', value: 'X1234567' }] };
    const measure = await approved({
      target: { kind: 'person', party: 'individual' },
      named,
      determinedOn: '2026-08-01',
      publishedOn: '2026-08-01',
      earlyBecause: 'the board asked for it at once',
    });
    const one = await world.opened();
    expect((await officer.get(`/special-measures/${measure}`)).json).toMatchObject({ named });
    await step(measure, { kind: 'link', link: { party: one.person, because: 'same-identifier' } });
    expect(codes(await ask(one))).toContain('special-measure-prohibits-maintaining');
    await step(measure, { kind: 'unlink', party: one.person });
    expect(codes(await ask(one))).not.toContain('special-measure-prohibits-maintaining');
    const { rows } = await world.here.read((tx) =>
      sql<{ count: number }>`
        select count(*)::integer as count from retain.event
        where data::text like '%Zenobia%' or data::text like '%X1234567%'`.execute(tx),
    );
    expect(rows[0]?.count).toBe(0);
  });

  it('links nobody who is not on record', async () => {
    const target = {
      kind: 'person',
      party: 'entity',
      links: [{ party: 'per_01980000-0000-7000-8000-000000000009', because: 'same-person' }],
    };
    const body = { ...determination, target, named: { name: 'Nobody Ltd' } };
    expect((await officer.post('/special-measures', body)).json).toMatchObject({ code: 'not-found' });
  });

  it('is one tenant’s own: another sees none of it, and its accounts are not touched', async () => {
    const other = world.here.as({
      role: 'officer',
      tenant: await world.here.foundAnother(),
    });
    expect((await other.get('/special-measures')).json).toEqual({ items: [] });
    const [{ id }] = (await officer.get('/special-measures')).json.items;
    expect((await other.get(`/special-measures/${id}`)).status).toBe(404);
    expect((await other.get(`/standing/special-measures/${id}/enforcements`)).json.items).toEqual([]);
  });
});
