/** Special measures on foreign resellers through the API: the accounts through one, and the relation with it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Instant, instant } from '../src/kernel/time.ts';
import { readAccount } from '../src/program/collect/identification/index.ts';
import type { Client } from './setup/installation.ts';
import { type MeasuresWorld, openMeasuresWorld } from './setup/measures-world.ts';
import { runRound } from './setup/queued-jobs.ts';
import { type Applicant, complete } from './setup/standing-world.ts';

const source = { citation: '91 FR 1234', url: null, signedBy: 'Secretary of Commerce' };
const early = 'the board asked for it at once';
const forbidden = 'special-measure-prohibits-maintaining';

let world: MeasuresWorld;
let officer: Client;
let plane: Client;

beforeAll(async () => {
  world = await openMeasuresWorld();
  ({ officer, plane } = world);
});
afterAll(() => world?.here.close());

async function enterReseller(jurisdiction: string, legalName = `Reseller in ${jurisdiction}`) {
  const described = { legalName, jurisdiction, contactEmail: 'cip@reseller.example' };
  return (await world.must(officer.post('/organizations/resellers', described))).id as string;
}

/** An account in use by somebody in the United Kingdom, held through a reseller. */
async function through(reseller: string, elements = complete): Promise<Applicant> {
  const one = await world.opened(elements);
  await moveTo(one, reseller);
  return one;
}

const moveTo = ({ account }: Applicant, reseller: string | null) =>
  world.must(officer.put(`/identification/accounts/${account}/reseller`, { reseller }));

async function approved(
  country: string,
  over: { readonly effectiveOn?: string; readonly [field: string]: unknown } = {},
) {
  const { effectiveOn = '2026-03-03' } = over;
  const { measure } = await world.look({
    title: `Accounts located in ${country}`,
    target: { kind: 'jurisdiction', country },
    imposes: { opening: 'prohibited', maintaining: 'prohibited', resellerAccounts: true },
    source,
    determinedOn: '2026-03-01',
    publishedOn: '2026-03-01',
    effectiveOn,
    earlyBecause: early,
    ...over,
  });
  await world.approve(measure);
  await turnTo(`${effectiveOn}T15:00:00Z`);
  return measure;
}

async function step(measure: string, given: object) {
  await world.step(measure, given);
  await turnTo();
}

/** Moves the clock and lets the worker do what it does each minute. */
async function turnTo(at?: string) {
  if (at) world.here.moveClock(at);
  await world.jobs();
  await world.watch();
  await runRound(world.here, 'watch-special-measures');
}

const reasons = async ({ account }: Applicant, action = 'keep-running'): Promise<string[]> =>
  (await plane.post('/gate/verdicts', { account, action })).json.verdict.because.map(
    ({ code }: { code: string }) => code,
  );
const log = async (measure: string, { account }: Applicant) =>
  (await officer.get(`/standing/special-measures/${measure}/enforcements`)).json.items
    .filter((one: { account: string }) => one.account === account)
    .map(({ what, on }: Record<string, string>) => `${what} ${on}`);
const relation = async (measure: string) =>
  (await officer.get(`/special-measures/${measure}/resellers`)).json.items.map(
    ({ what, on }: Record<string, string>) => `${what} ${on}`,
  );

describe('an account through a reseller', () => {
  it('names one that is there and whose relation has not ended, and no customer says it', async () => {
    const one = await world.apply();
    const path = `/identification/accounts/${one.account}/reseller`;
    const ended = await enterReseller('NO');
    const end = { on: '2026-03-02', because: 'ceased-business', reference: 'letter 1' };
    await world.must(officer.post(`/organizations/resellers/${ended}/end`, end));
    const refused = await officer.put(path, { reseller: ended });
    expect(refused.json).toMatchObject({ errors: [{ field: 'body.reseller', code: 'ended' }] });
    const unknown = await officer.put(path, { reseller: world.here.tenant });
    expect(unknown.json).toMatchObject({ errors: [{ field: 'body.reseller', code: 'no-such-reseller' }] });
    const reseller = await enterReseller('SE');
    const application = {
      customer: one.customer,
      offering: world.offering,
      trial: false,
      locationsOfUse: [],
      reseller,
    };
    const own = await world.asCustomer(one.customer).post('/identification/accounts', application);
    expect(own.json).toMatchObject({ errors: [{ field: 'body.reseller', code: 'not-for-customers' }] });
    const entered = await world.must(officer.post('/identification/accounts', application));
    expect(entered.reseller).toBe(reseller);
    const { items } = (await officer.get(`/identification/accounts?reseller=${reseller}`)).json;
    expect(items.map(({ id }: { id: string }) => id)).toEqual([entered.id]);
  });

  it('is stopped though its customer is elsewhere or a U.S. person, and not where resellers are left out', async () => {
    const reseller = await enterReseller('AT');
    const [abroad, us] = [await through(reseller), await through(reseller)];
    await world.us(us.person);
    const left = { opening: 'prohibited', maintaining: 'prohibited', resellerAccounts: false };
    await approved('AT', { imposes: left });
    expect(await reasons(abroad)).not.toContain(forbidden);
    const measure = await approved('AT');
    for (const one of [abroad, us]) {
      expect(await reasons(one)).toContain(forbidden);
      expect(await reasons(one, 'stop')).not.toContain(forbidden);
      expect(await log(measure, one)).toEqual(['enforced 2026-03-03']);
    }
    expect(await relation(measure)).toEqual(['enforced 2026-03-03']);
    expect(await world.drift([abroad.account, us.account])).toEqual([]);
  });

  it('is let go when it is moved to another, and reached when it is moved there', async () => {
    const [there, elsewhere] = [await enterReseller('BE'), await enterReseller('SE')];
    const measure = await approved('BE');
    const one = await through(elsewhere);
    expect(await reasons(one)).not.toContain(forbidden);
    await moveTo(one, there);
    expect(await reasons(one)).toContain(forbidden);
    await moveTo(one, null);
    expect(await reasons(one)).not.toContain(forbidden);
    expect(await log(measure, one)).toEqual(['lifted 2026-03-03', 'enforced 2026-03-03']);
  });

  it('is reached and let go with its reseller, where that is described anew', async () => {
    const reseller = await enterReseller('SE', 'Moln AB');
    const measure = await approved('FI');
    const one = await through(reseller);
    const describe = async (jurisdiction: string) => {
      const described = { legalName: 'Moln AB', jurisdiction, contactEmail: 'cip@moln.example' };
      await world.must(officer.put(`/organizations/resellers/${reseller}`, described));
      await turnTo();
    };
    await describe('FI');
    expect(await reasons(one)).toContain(forbidden);
    await describe('SE');
    expect(await reasons(one)).not.toContain(forbidden);
    expect(await relation(measure)).toEqual(['lifted 2026-03-03', 'enforced 2026-03-03']);
  });

  it('is reached by a link to its reseller, and let go with it', async () => {
    const reseller = await enterReseller('CH');
    const one = await through(reseller);
    const measure = await approved('XX', {
      title: 'A person',
      target: { kind: 'person', party: 'entity' },
      named: { name: 'Zenobia Quartz' },
    });
    await step(measure, { kind: 'link', link: { party: reseller, because: 'controlled-by-it' } });
    expect(await reasons(one)).toContain(forbidden);
    await step(measure, { kind: 'unlink', party: reseller });
    expect(await reasons(one)).not.toContain(forbidden);
    expect(await relation(measure)).toEqual(['lifted 2026-03-03', 'enforced 2026-03-03']);
  });
});

describe('the end of a measure on a reseller', () => {
  let one: Applicant;
  let measure: string;
  beforeAll(async () => {
    one = await through(await enterReseller('PT'));
    measure = await approved('PT');
    expect(await reasons(one)).toContain(forbidden);
  });

  it('is put off by an extension, which keeps the accounts through it stopped without a break', async () => {
    await step(measure, { kind: 'extend', until: '2027-06-30', publishedOn: '2026-03-03', source });
    await turnTo('2027-03-04T15:00:00Z');
    expect(await reasons(one)).toContain(forbidden);
    expect(await log(measure, one)).toEqual(['enforced 2026-03-03']);
    expect(await relation(measure)).toEqual(['enforced 2026-03-03']);
  });

  it('comes when its life is over, and lets them go on that day', async () => {
    world.here.moveClock('2027-07-01T03:59:59Z');
    expect(await reasons(one)).toContain(forbidden);
    await turnTo('2027-07-01T04:00:00Z');
    expect(await reasons(one)).not.toContain(forbidden);
    expect(await log(measure, one)).toEqual(['lifted 2027-07-01', 'enforced 2026-03-03']);
    expect(await relation(measure)).toEqual(['lifted 2027-07-01', 'enforced 2026-03-03']);
  });

  it('is undone by an extension that comes late, from the day of the decision', async () => {
    await turnTo('2027-07-10T15:00:00Z');
    await step(measure, { kind: 'extend', until: '2028-06-30', publishedOn: '2027-07-10', source });
    expect(await reasons(one)).toContain(forbidden);
    expect((await log(measure, one))[0]).toBe('enforced 2027-07-10');
    expect((await relation(measure))[0]).toBe('enforced 2027-07-10');
  });

  it('comes with a revocation, from its first day', async () => {
    await step(measure, { kind: 'revoke', on: '2027-07-12', publishedOn: '2027-07-10', source });
    world.here.moveClock('2027-07-12T03:59:59Z');
    expect(await reasons(one)).toContain(forbidden);
    await turnTo('2027-07-12T04:00:00Z');
    expect(await reasons(one)).not.toContain(forbidden);
    expect((await log(measure, one))[0]).toBe('lifted 2027-07-12');
    expect((await relation(measure))[0]).toBe('lifted 2027-07-12');
    expect(await world.drift([one.account])).toEqual([]);
  });

  it('comes with the end of the relation for the reseller, and its accounts stay stopped until they are moved', async () => {
    const reseller = await enterReseller('ES');
    const held = await through(reseller);
    const measure = await approved('ES', {
      determinedOn: '2027-07-01',
      publishedOn: '2027-07-01',
      effectiveOn: '2027-07-12',
    });
    const end = { on: '2027-07-12', because: 'contract-ended', reference: 'letter 2' };
    await world.must(officer.post(`/organizations/resellers/${reseller}/end`, end));
    await turnTo();
    expect(await relation(measure)).toEqual(['lifted 2027-07-12', 'enforced 2027-07-12']);
    expect(await reasons(held)).toContain(forbidden);
    await moveTo(held, null);
    expect(await reasons(held)).not.toContain(forbidden);
  });
});

describe('through whom an account is held', () => {
  it('is on record as it was at each moment', async () => {
    const reseller = await enterReseller('LU');
    const one = await world.apply();
    const applied = world.here.now();
    await turnTo('2027-07-12T16:00:00Z');
    await moveTo(one, reseller);
    await turnTo('2027-07-12T17:00:00Z');
    await moveTo(one, null);
    const at = (asOf: Instant) => world.here.read((tx) => readAccount(tx, one.account, asOf));
    expect((await at(applied))?.reseller).toBeNull();
    expect((await at(instant('2027-07-12T16:30:00Z')))?.reseller).toBe(reseller);
    expect((await at(world.here.now()))?.reseller).toBeNull();
  });
});
