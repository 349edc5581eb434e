import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../../../../test/setup/standing-world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.here.close());

const codes = (standing: { reasons: { code: string }[] }) => standing.reasons.map((reason) => reason.code);
const words = { customerText: 'We cannot open this account.', colleagueText: 'Two papers name two people.' };
const propose = (account: string, body: object = {}) =>
  world.officer.post(`/standing/accounts/${account}/refusal-proposals`, {
    because: 'identity-not-verified',
    ...words,
    ...body,
  });
const proposeClosing = (account: string, body: object = {}) =>
  world.officer.post(`/standing/accounts/${account}/closing-proposals`, {
    because: 'information-false',
    ...words,
    ...body,
  });
const refuse = { resolution: 'refuse', reason: 'identity-not-verified' };
const close = { resolution: 'close', reason: 'information-false' };

describe('refusing an application', () => {
  it('is proposed with reasons, holds the opening, and takes effect when a second person confirms', async () => {
    const one = await world.apply();
    const proposed = (await propose(one.account)).json;
    expect(codes(await world.standing(one))).toEqual(['refusal-proposed']);
    expect((await world.open(one)).json).toMatchObject({ code: 'conflict', reasons: ['refusal-proposed'] });
    await world.decide(proposed.case, refuse);
    expect((await world.standing(one)).state).toBe('not-opened');
    await world.must(
      world.here.as('officer', 'piet').post(`/casework/cases/${proposed.case}/confirmation`, {}),
    );
    expect(await world.standing(one)).toMatchObject({
      state: 'refused',
      reasons: [
        { code: 'refused-by-decision', facts: { because: 'identity-not-verified', case: proposed.case } },
      ],
      lifts: ['appeal'],
      life: { state: 'refused' },
    });
    expect((await world.open(one)).json).toMatchObject({
      code: 'transition-not-allowed',
      allowed: ['applied'],
    });
  });

  it('tells the customer nothing before it is decided', async () => {
    const one = await world.apply();
    await propose(one.account);
    const seen = (await world.asCustomer(one.customer).get(`/standing/accounts/${one.account}`)).json;
    expect([seen.reasons, seen.cases, seen.requirements.currentlyDue]).toEqual([[], [], []]);
    expect(seen.requirements.disabledReason).toBeNull();
    const cases = (await world.asCustomer(one.customer).get(`/casework/customers/${one.customer}/cases`))
      .json;
    expect(cases.items).toEqual([]);
  });

  it('is proposed once, for applications only, by people only', async () => {
    const one = await world.apply();
    const first = (await propose(one.account)).json.case;
    expect((await propose(one.account)).json).toMatchObject({ code: 'already-exists', case: first });
    const open = await world.opened();
    expect((await propose(open.account)).json).toMatchObject({
      code: 'transition-not-allowed',
      from: 'opened',
    });
    const key = world.here.as({ scopes: ['standing:write'] });
    expect((await key.post(`/standing/accounts/${one.account}/refusal-proposals`, {})).status).toBe(403);
    expect((await propose(one.account, { because: 'a hunch' })).json.code).toBe('invalid-field');
  });

  it('is undone where people decide to let the application stand', async () => {
    const one = await world.apply();
    const { case: id } = (await propose(one.account)).json;
    await world.decide(id, { resolution: 'do-not-refuse', reason: 'identity-not-verified' });
    expect(codes(await world.standing(one))).toEqual(['ready-to-open']);
  });
});

describe('a case opened again', () => {
  it('leaves the refusal in force until it is decided otherwise, and then the application stands again', async () => {
    const one = await world.apply();
    const { case: id } = (await propose(one.account)).json;
    await world.decide(id, refuse, world.here.as('officer', 'piet'));
    const again = { colleagueText: 'The registry wrote back after all.' };
    await world.must(world.here.as('officer', 'piet').post(`/casework/cases/${id}/reopening`, again));
    expect((await world.standing(one)).state).toBe('refused');
    await world.decide(id, { resolution: 'do-not-refuse', reason: 'identity-not-verified' });
    expect(await world.standing(one)).toMatchObject({
      state: 'not-opened',
      reasons: [{ code: 'ready-to-open' }],
    });
  });

  it('that is called off leaves nothing behind', async () => {
    const one = await world.apply();
    const { case: id } = (await propose(one.account)).json;
    const off = { because: 'opened-in-error' };
    await world.must(world.here.as('officer', 'piet').post(`/casework/cases/${id}/cancellation`, off));
    expect(codes(await world.standing(one))).toEqual(['ready-to-open']);
    expect((await propose(one.account)).status).toBe(201);
  });
});

describe('a refused applicant', () => {
  it('appeals once, to somebody who took no part, and a granted appeal makes the application stand again', async () => {
    const one = await world.apply();
    const { case: id } = (await propose(one.account)).json;
    await world.decide(id, refuse, world.here.as('officer', 'piet'));
    const me = world.asCustomer(one.customer);
    const path = `/standing/accounts/${one.account}/appeals`;
    const appealed = await world.must(me.post(path, { text: 'My passport is new; here it is.' }));
    expect(appealed).toMatchObject({ account: one.account, dueOn: '2026-04-01' });
    expect((await me.post(path, { text: 'And another thing, please.' })).json).toMatchObject({
      code: 'already-exists',
      case: appealed.case,
    });
    expect((await world.standing(one)).requirements).toMatchObject({
      pendingVerification: [{ requirement: 'appeal', owedBy: 'provider', dueOn: '2026-04-01' }],
      eventuallyDue: [],
    });
    const decision = { outcome: 'FINAL', resolution: 'granted', reason: 'new-facts' };
    const piet = world.here.as('officer', 'piet');
    await piet.post(`/casework/cases/${appealed.case}/claim`);
    const involved = await piet.post(`/casework/cases/${appealed.case}/decisions`, decision);
    expect(involved.status, involved.text).toBe(409);
    await piet.post(`/casework/cases/${appealed.case}/release`);
    const anna = world.here.as('officer', 'anna');
    await world.must(anna.post(`/casework/cases/${appealed.case}/claim`));
    await world.must(anna.post(`/casework/cases/${appealed.case}/decisions`, decision));
    expect(await world.standing(one)).toMatchObject({ state: 'not-opened', life: { state: 'applied' } });
    expect((await world.open(one)).status).toBe(201);
  });

  it('stays refused by a denied appeal, and has no second one against the same decision', async () => {
    const one = await world.apply();
    const { case: id } = (await propose(one.account)).json;
    await world.decide(id, refuse, world.here.as('officer', 'piet'));
    const me = world.asCustomer(one.customer);
    const path = `/standing/accounts/${one.account}/appeals`;
    const appealed = await world.must(me.post(path, { text: 'Please look at it again.' }));
    const anna = world.here.as('officer', 'anna');
    await world.must(anna.post(`/casework/cases/${appealed.case}/claim`));
    const denied = { outcome: 'FINAL', resolution: 'denied', reason: 'nothing-new' };
    await world.must(anna.post(`/casework/cases/${appealed.case}/decisions`, denied));
    expect(await world.standing(one)).toMatchObject({ state: 'refused', lifts: [] });
    expect((await me.post(path, { text: 'Please look at it again.' })).json).toMatchObject({
      code: 'conflict',
      errors: [{ code: 'nothing-to-appeal-against' }],
    });
  });

  it('cannot appeal where nothing was decided against it', async () => {
    const one = await world.apply();
    const reply = await world.officer.post(`/standing/accounts/${one.account}/appeals`, {
      text: 'on the phone today',
    });
    expect([reply.status, reply.json.code]).toEqual([409, 'conflict']);
  });
});

describe('closing a running account', () => {
  it('needs two people, stops new use, leaves what runs, and ends only when somebody records it', async () => {
    const one = await world.opened();
    const { case: id } = (await proposeClosing(one.account, { closesOn: '2026-04-30' })).json;
    expect((await world.standing(one)).state).toBe('pending');
    await world.decide(id, close, world.here.as('officer', 'piet'));
    expect(await world.standing(one)).toMatchObject({
      state: 'closing',
      terms: { newProvisioning: 'stopped', runningMachines: 'untouched' },
      life: { closesOn: '2026-04-30', openedOn: '2026-03-02' },
      reasons: [{ code: 'closing-by-decision', facts: { because: 'information-false' } }],
      validUntil: null,
    });
    const path = `/standing/accounts/${one.account}/closing`;
    expect((await world.officer.post(path, { because: 'customer-request' })).json.code).toBe('invalid-field');
    const closed = await world.must(world.here.as({ scopes: ['standing:write'] }).post(path, {}));
    expect(closed).toMatchObject({ state: 'closed', life: { closedOn: '2026-03-02' }, lifts: [] });
    expect((await world.officer.post(path, {})).json.code).toBe('transition-not-allowed');
  });

  it('is taken back by a granted appeal while it is not done', async () => {
    const one = await world.opened();
    const { case: id } = (await proposeClosing(one.account)).json;
    await world.decide(id, close, world.here.as('officer', 'piet'));
    const path = `/standing/accounts/${one.account}/appeals`;
    const appealed = await world.must(
      world.asCustomer(one.customer).post(path, { text: 'It was not false at all.' }),
    );
    const anna = world.here.as('officer', 'anna');
    await world.must(anna.post(`/casework/cases/${appealed.case}/claim`));
    const granted = { outcome: 'FINAL', resolution: 'granted', reason: 'decision-was-wrong' };
    await world.must(anna.post(`/casework/cases/${appealed.case}/decisions`, granted));
    expect(await world.standing(one)).toMatchObject({ state: 'pending', life: { openedOn: '2026-03-02' } });
  });

  it('at the customer’s wish needs no second person, and its reason must fit', async () => {
    const [open, applied] = [await world.opened(), await world.apply()];
    const end = (account: string, body: object) =>
      world.officer.post(`/standing/accounts/${account}/closing`, body);
    expect((await end(open.account, {})).json.code).toBe('reason-missing');
    expect(
      (await end(open.account, { because: 'customer-request', closedOn: '2026-03-03' })).json.errors,
    ).toEqual([{ field: 'body.closedOn', code: 'in-the-future' }]);
    expect((await end(open.account, { because: 'customer-request' })).json.state).toBe('closed');
    expect((await end(applied.account, { because: 'application-withdrawn' })).json.state).toBe('closed');
  });
});

describe('after failed attempts', () => {
  it('limits, suspension and a proposal to close follow on their days; people decide, no clock closes', async () => {
    const one = await world.opened();
    await world.fail(one.person);
    expect(await world.standing(one)).toMatchObject({
      state: 'restricted',
      validUntil: '2026-03-10T04:00:00.000Z',
    });
    world.here.moveClock('2026-03-10T04:00:00Z');
    await world.watch();
    expect(await world.standing(one)).toMatchObject({
      state: 'suspended',
      validUntil: '2026-04-09T04:00:00.000Z',
    });
    world.here.moveClock('2026-04-09T04:00:00Z');
    await world.watch();
    const suspended = await world.standing(one);
    expect([suspended.state, codes(suspended)]).toEqual([
      'suspended',
      ['suspended-after-failed-attempts', 'closing-proposed'],
    ]);
    const [proposal] = suspended.cases;
    expect(proposal).toMatchObject({ kind: 'closing-proposal', outcome: null });
    const inbox = (await world.officer.get(`/casework/cases/${proposal.case}`)).json;
    expect(inbox).toMatchObject({ kind: 'closing-proposal', state: 'open' });
    await world.watch();
    expect((await world.standing(one)).version).toBe(suspended.version);
    await world.decide(proposal.case, { resolution: 'keep-open', reason: 'identity-not-verified' });
    expect(codes(await world.standing(one))).toEqual(['suspended-after-failed-attempts']);
    world.here.moveClock('2026-03-02T15:00:00Z');
  });
});

describe('a compromised identity', () => {
  it('stops new use at once on the customer’s word, with a clock of its own, and is lifted by the answer', async () => {
    const one = await world.opened();
    await world.us(one.person);
    const me = world.asCustomer(one.customer);
    const path = `/standing/accounts/${one.account}/identity-reports`;
    const report = await world.must(me.post(path, { text: 'Somebody else signed in as me.' }));
    expect(report.dueOn).toBe('2026-03-12');
    expect(await world.standing(one)).toMatchObject({
      state: 'suspended',
      reasons: [{ code: 'identity-compromised' }, { code: 'customer-and-all-owners-us' }],
      terms: { newProvisioning: 'stopped', runningMachines: 'untouched' },
      lifts: ['identity-report'],
    });
    const clocks = (await world.officer.get(`/clocks?subject=${report.case}`)).json.items;
    expect(clocks).toMatchObject([{ obligation: 'offer-redress', dueOn: '2026-03-12', state: 'running' }]);
    await world.decide(report.case, { resolution: 'restored', reason: 'access-secured' });
    expect((await world.standing(one)).state).toBe('good');
  });

  it('reported about a customer as a whole bears on each of its accounts', async () => {
    const one = await world.opened();
    const body = { customer: one.customer, offering: world.offering, trial: false, locationsOfUse: [] };
    const other = (await world.must(world.officer.post('/identification/accounts', body))).id;
    const kind = { kind: 'compromised-identity', text: 'Somebody has my papers, all of them.' };
    const me = world.asCustomer(one.customer);
    await world.must(me.post(`/casework/customers/${one.customer}/cases`, kind));
    expect((await world.standing(one)).state).toBe('suspended');
    expect(codes(await world.standing({ account: other }))).toEqual(['identity-compromised']);
    expect(await world.drift([one.account, other])).toEqual([]);
  });
});
