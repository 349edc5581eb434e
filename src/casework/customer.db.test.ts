import { sql } from 'kysely';
import { afterAll, describe, expect, test } from 'vitest';
import { openOffice, refusal } from '../../test/setup/office.ts';
import { toUuid } from '../kernel/ids.ts';
import { answerCaseEvents, cancelCaseEvents } from './index.ts';

const { place, ana, ben, cleo, claimed, asCustomer } = await openOffice();

afterAll(() => place.close());

describe('what the customer sees', () => {
  test('only what is theirs: never a colleague text, never a decision before it takes effect', async () => {
    const { path, id, customer } = await claimed(ana);
    const own = asCustomer(customer);
    const ownPath = `/casework/customers/${customer}/cases`;
    expect((await own.get(`${ownPath}/${id}`)).status).toBe(404);
    await ana.post(`${path}/notes`, { colleagueText: 'SECRET-NOTE' });
    await ana.post(`${path}/messages`, { customerText: 'We look at it.', colleagueText: 'SECRET-ASIDE' });
    const decision = { ...refusal, customerText: 'We cannot open it.', colleagueText: 'SECRET-REASON' };
    await ana.post(`${path}/decisions`, decision);
    const before = await own.get(`${ownPath}/${id}`);
    expect(before.json).toMatchObject({ state: 'in-review', resolution: null });
    expect(before.json.timeline.map((entry: { text: string }) => entry.text)).toEqual(['We look at it.']);
    await cleo.post(`${path}/confirmation`, { colleagueText: 'SECRET-AGREED' });
    const after = await own.get(`${ownPath}/${id}`);
    expect(after.json).toMatchObject({ state: 'decided', resolution: 'refuse' });
    expect(after.json.timeline.map((entry: { text: string }) => entry.text)).toEqual([
      'We look at it.',
      'We cannot open it.',
    ]);
    const everything = [before, after, await own.get(ownPath), await own.get(`${ownPath}?format=csv`)];
    expect(everything.map((reply) => reply.text).join()).not.toMatch(/SECRET|usr_/);
    const inside = await ana.get(`${path}/timeline`);
    expect(inside.text).toMatch(/SECRET-NOTE/);
    expect(inside.text).toMatch(/Two names in one paper/);
  });

  test('another customer finds nothing, and a customer cannot reach the inbox', async () => {
    const { id, path, customer } = await claimed(ana);
    await ana.post(`${path}/messages`, { customerText: 'We look at it.' });
    const other = asCustomer(place.runtime.ids.next('customer'));
    expect((await other.get(`/casework/customers/${customer}/cases/${id}`)).status).toBe(404);
    expect((await other.get(`/casework/customers/${customer}/cases`)).status).toBe(404);
    expect(
      (await other.post(`/casework/customers/${customer}/cases/${id}/answers`, { text: 'x' })).status,
    ).toBe(404);
    expect((await other.get('/casework/cases')).status).toBe(403);
    expect((await other.get(path)).status).toBe(403);
  });

  test('RETRY asks with the words of the reason, and the answer brings the case back', async () => {
    const { path, id, customer } = await claimed(ana);
    const asked = await ana.post(`${path}/decisions`, {
      outcome: 'RETRY',
      reason: 'blurred',
      wanted: ['person.document'],
    });
    expect(asked.json).toMatchObject({ state: 'waiting-for-customer', lock: null, urgency: 'waiting' });
    const own = asCustomer(customer);
    const ownPath = `/casework/customers/${customer}/cases/${id}`;
    expect((await own.get(ownPath)).json).toMatchObject({
      state: 'waiting-for-you',
      timeline: [{ from: 'us', text: 'Please send the paper again.', wanted: ['person.document'] }],
    });
    expect((await own.post(`${ownPath}/answers`, { text: 'Here it is.' })).json.timeline).toHaveLength(2);
    expect((await ana.get(path)).json.state).toBe('open');
  });

  test('a part that sees the evidence arrive brings the case back, and calls it off when its subject goes', async () => {
    const { path, customer } = await claimed(ana);
    await ana.post(`${path}/decisions`, { outcome: 'RETRY', reason: 'blurred' });
    await place.perform(async (work) => work.commit(await answerCaseEvents(work, { subject: customer })));
    expect((await ana.get(path)).json.state).toBe('open');
    await place.perform(async (work) =>
      work.commit(await cancelCaseEvents(work, { subject: customer }, 'subject-gone')),
    );
    expect((await ana.get(path)).json).toMatchObject({
      state: 'cancelled',
      cancelledBecause: 'subject-gone',
    });
  });
});

describe('an appeal', () => {
  async function refused() {
    const found = await claimed(ana);
    await ana.post(`${found.path}/decisions`, { ...refusal, customerText: 'We cannot open it.' });
    await cleo.post(`${found.path}/confirmation`, {});
    return found;
  }

  test('opened by the customer, it starts its own clock, is linked, and is met when it is resolved', async () => {
    const against = await refused();
    const own = asCustomer(against.customer);
    const ownPath = `/casework/customers/${against.customer}/cases`;
    const appealed = await own.post(ownPath, {
      kind: 'appeal',
      against: against.id,
      text: 'You are mistaken.',
    });
    expect(appealed).toMatchObject({
      status: 201,
      json: { state: 'in-review', answerDueOn: '2026-04-01', against: against.id },
    });
    const path = `/casework/cases/${appealed.json.id}`;
    expect((await ana.get(path)).json.deadline).toMatchObject({
      state: 'running',
      obligation: 'offer-redress',
      subject: appealed.json.id,
    });
    expect((await ana.get(`${against.path}/timeline`)).json.items.at(-1)).toMatchObject({
      kind: 'linked',
      facts: { from: appealed.json.id },
    });
    expect((await own.post(ownPath, { kind: 'appeal', against: against.id, text: 'Again.' })).json.code).toBe(
      'already-exists',
    );

    await ana.post(`${path}/claim`);
    const accept = {
      outcome: 'FINAL',
      resolution: 'accept',
      reason: 'blurred',
      customerText: 'You are right.',
    };
    expect((await ana.post(`${path}/decisions`, accept)).json.code).toBe('same-person');
    await ana.post(`${path}/release`);
    await ben.post(`${path}/claim`);
    expect((await ben.post(`${path}/decisions`, accept)).json.state).toBe('resolved');
    expect((await ana.get(path)).json.deadline).toMatchObject({
      state: 'satisfied',
      satisfiedBy: { what: appealed.json.id },
    });
  });

  test('opened again, it has a clock that starts anew; with a second appeal open it cannot be', async () => {
    const against = await refused();
    const own = asCustomer(against.customer);
    const ownPath = `/casework/customers/${against.customer}/cases`;
    const ask = { kind: 'appeal', against: against.id, text: 'You are mistaken.' };
    const first = (await own.post(ownPath, ask)).json.id;
    await cleo.post(`/casework/cases/${first}/cancellation`, { because: 'withdrawn' });
    expect((await ana.get(`/casework/cases/${first}`)).json.deadline.state).toBe('cancelled');
    const again = await cleo.post(`/casework/cases/${first}/reopening`, { colleagueText: 'they came back' });
    expect(again.json.state).toBe('open');
    expect((await ana.get(`/casework/cases/${first}`)).json.deadline.state).toBe('running');
    await cleo.post(`/casework/cases/${first}/cancellation`, { because: 'withdrawn' });
    const second = (await own.post(ownPath, ask)).json.id;
    expect(
      (await cleo.post(`/casework/cases/${first}/reopening`, { colleagueText: 'once more' })).json,
    ).toMatchObject({
      code: 'already-exists',
      case: second,
    });
  });

  test('a customer cannot appeal against a case of somebody else, or one not decided, or open a colleague’s kind', async () => {
    const against = await refused();
    const other = place.runtime.ids.next('customer');
    const own = asCustomer(other);
    const ownPath = `/casework/customers/${other}/cases`;
    expect((await own.post(ownPath, { kind: 'appeal', against: against.id, text: 'x' })).status).toBe(404);
    expect((await own.post(ownPath, { kind: 'appeal', subject: against.customer, text: 'x' })).status).toBe(
      404,
    );
    expect((await own.post(ownPath, { kind: 'identity-review', text: 'x' })).json.code).toBe('invalid-field');
    const { id, path, customer } = await claimed(ana);
    await ana.post(`${path}/messages`, { customerText: 'We look at it.' });
    const early = await asCustomer(customer).post(`/casework/customers/${customer}/cases`, {
      kind: 'appeal',
      against: id,
      text: 'x',
    });
    expect(early.json.code).toBe('conflict');
  });
});

test('when the person is erased their texts are gone, the case says so, and no new text is taken', async () => {
  const { path, customer } = await claimed(ana);
  await place.perform(async (work) => {
    await sql`update retain.subject_key set wrapped = null, destroyed_at = ${place.now()}
              where subject_id = ${toUuid(customer)}`.execute(work.tx);
  });
  expect((await ana.get(`${path}/timeline`)).json.items[0]).toMatchObject({
    colleagueText: null,
    erased: true,
  });
  expect(await ana.post(`${path}/notes`, { colleagueText: 'x' })).toMatchObject({
    status: 410,
    json: { code: 'erased' },
  });
});
