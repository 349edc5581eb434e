import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Client, type Installation, openInstallation } from '../../test/setup/installation.ts';
import type { RecordedEvent } from '../kernel/events.ts';
import { type Id, isId, toUuid } from '../kernel/ids.ts';
import { instant } from '../kernel/time.ts';
import { organizations } from '../program/adopt/organizations/index.ts';
import type { CaseKind } from '../runtime/case-kind.ts';
import type { Part } from '../runtime/part.ts';
import { clocks } from './clocks/index.ts';
import {
  answerCaseEvents,
  cancelCaseEvents,
  casework,
  findOpenCase,
  openCaseEvents,
  resolvedCases,
} from './index.ts';

const seen: RecordedEvent[] = [];

const review: CaseKind = {
  code: 'identity-review',
  label: 'Identity review',
  describes: 'Somebody looks at who a customer is',
  team: 'identity',
  priority: 'normal',
  openedBy: ['colleague'],
  decidedBy: ['reviewer', 'senior-reviewer', 'officer'],
  freshEyes: false,
  reasons: [
    { code: 'blurred', label: 'Paper not readable', customerTemplate: 'Please send the paper again.' },
    { code: 'not-shown', label: 'Identity not shown', customerTemplate: '' },
  ],
  resolutions: [
    { code: 'accept', label: 'Accept' },
    { code: 'refuse', label: 'Refuse' },
  ],
  terms: () => Promise.resolve({ reviewHours: 48, secondPersonFor: ['refuse'] }),
  about: (_work, subject) => Promise.resolve(isId('customer', subject) ? { customer: subject } : undefined),
};

const appeal: CaseKind = {
  ...review,
  code: 'appeal',
  label: 'Appeal',
  team: 'redress',
  openedBy: ['customer'],
  freshEyes: true,
  clock: { obligation: 'offer-redress', owner: 'officer' },
  terms: () =>
    Promise.resolve({
      reviewHours: 24,
      secondPersonFor: [],
      clock: {
        length: { days: 30 },
        lengthFrom: { kind: 'setting', name: 'appealDays' },
        zone: 'America/New_York',
        warnDays: [7, 1],
      },
    }),
};

/** A later part that owns the kinds and follows what comes of them. */
const owner: Part = {
  slug: 'test/owner',
  caseKinds: [review, appeal],
  follow: (_work, events) => {
    seen.push(...events);
    return Promise.resolve([]);
  },
};

let place: Installation;
let ana: Client;
let ben: Client;
let cleo: Client;

beforeAll(async () => {
  place = await openInstallation({
    parts: [organizations, clocks, casework, owner],
    at: '2026-03-02T15:00:00Z',
  });
  ana = place.as('reviewer');
  ben = place.as('reviewer');
  cleo = place.as('senior-reviewer');
});

afterAll(() => place?.close());

/** Opens a case about a new customer, as a part does, and gives both. */
async function open(over: { kind?: string; team?: string; priority?: 'urgent' | 'low' } = {}) {
  const customer = place.runtime.ids.next('customer');
  const opened = await place.perform(async (work) => {
    const { case: id, events } = await openCaseEvents(work, {
      kind: over.kind ?? 'identity-review',
      subject: customer,
      about: { customer },
      ...(over.priority ? { priority: over.priority } : {}),
      texts: { colleagueText: 'Two names in one paper.' },
    });
    await work.commit(events);
    return id;
  });
  return { id: opened, customer, path: `/casework/cases/${opened}` };
}

async function claimed(by: Client) {
  const found = await open();
  expect((await by.post(`${found.path}/claim`)).status).toBe(200);
  return found;
}

function userOf(client: Client): Id<'user'> {
  if (client.actor.kind !== 'user') throw new Error('not a person');
  return client.actor.id;
}

/** Enters somebody as a member of the tenant, as the access layer does. */
async function enter(user: Id<'user'>, role: string) {
  await place.perform(async ({ tx, tenant, at }) => {
    await sql`insert into auth."user" (id, name, email, "emailVerified") values (${toUuid(user)}, 'Test', ${`${user}@cloud.example`}, true)`.execute(
      tx,
    );
    await sql`
      insert into runtime.membership (id, tenant_id, user_id, role, granted_at, granted_by)
      values (${randomUUID()}, ${toUuid(tenant)}, ${toUuid(user)}, ${role}, ${at}, 'test')`.execute(tx);
  });
}

const asCustomer = (customer: Id<'customer'>) =>
  place.as({
    role: 'customer',
    customer,
    actor: { kind: 'user', id: place.runtime.ids.next('user'), role: 'customer' },
  });

const refusal = { outcome: 'FINAL', resolution: 'refuse', reason: 'not-shown' };

describe('opening', () => {
  test('a case that is open already for the same kind and subject is found, also by two parts at once', async () => {
    const customer = place.runtime.ids.next('customer');
    const once = () =>
      place.perform(async (work) => {
        const opening = await openCaseEvents(work, {
          kind: 'identity-review',
          subject: customer,
          about: { customer },
        });
        await work.commit(opening.events);
        return opening;
      });
    const [first, second] = await Promise.all([once(), once()]);
    expect(first.case).toBe(second.case);
    expect(first.events.length + second.events.length).toBe(1);
    const found = await place.read((tx) => findOpenCase(tx, { kind: 'identity-review', subject: customer }));
    expect(found?.id).toBe(first.case);
  });

  test('a colleague opens one only about a thing that is there, and of a kind open to colleagues', async () => {
    const body = {
      kind: 'identity-review',
      subject: place.runtime.ids.next('customer'),
      colleagueText: 'look',
    };
    const made = await ana.post('/casework/cases', body);
    expect(made).toMatchObject({ status: 201, json: { customer: body.subject, state: 'open' } });
    expect(await ana.post('/casework/cases', body)).toMatchObject({
      status: 409,
      json: { code: 'already-exists', case: made.json.id },
    });
    expect(
      (await ana.post('/casework/cases', { ...body, subject: place.runtime.ids.next('account') })).status,
    ).toBe(404);
    expect((await ana.post('/casework/cases', { ...body, subject: 'cus_nonsense' })).status).toBe(404);
    expect((await ana.post('/casework/cases', { ...body, kind: 'appeal' })).json.code).toBe('invalid-field');
  });
});

describe('get-next', () => {
  test('two who ask at once get different cases, and nobody gets one twice', async () => {
    await open({ priority: 'urgent' });
    await open({ priority: 'urgent' });
    const [one, two] = await Promise.all([ana.post('/casework/next', {}), ben.post('/casework/next', {})]);
    expect([one.status, two.status]).toEqual([200, 200]);
    expect(one.json.case.priority).toBe('urgent');
    expect(two.json.case.priority).toBe('urgent');
    expect(one.json.case.id).not.toBe(two.json.case.id);
    expect(one.json.case.lock.by).toBe(userOf(ana));
  });

  test('what is assigned to somebody comes to them first and to nobody else; the end of the inbox is null', async () => {
    const mine = await open({ priority: 'low' });
    await enter(userOf(ana), 'reviewer');
    expect((await cleo.put(`${mine.path}/assignee`, { to: userOf(ana) })).status).toBe(200);
    for (let left = true; left; ) {
      const { json } = await ben.post('/casework/next', { kinds: ['identity-review'] });
      expect(json.case?.id).not.toBe(mine.id);
      left = json.case !== null;
    }
    expect((await ana.post('/casework/next', { teams: ['identity'] })).json.case.id).toBe(mine.id);
    expect((await ana.post('/casework/next', { kinds: ['no-such-kind'] })).json.code).toBe('invalid-field');
  });

  test('somebody who does not work here cannot be assigned a case', async () => {
    const { path } = await open();
    const stranger = place.runtime.ids.next('user');
    expect((await cleo.put(`${path}/assignee`, { to: stranger })).json).toMatchObject({
      code: 'invalid-field',
      errors: [{ field: 'body.to', code: 'cannot-work-on-this-kind' }],
    });
  });
});

describe('the lock', () => {
  test('the second reviewer is told who has the case and until when; a lost lock frees it', async () => {
    const { path } = await claimed(ana);
    const held = await ben.post(`${path}/claim`);
    expect(held).toMatchObject({ status: 409, json: { code: 'locked-by-another', by: userOf(ana) } });
    const before = place.now();
    place.moveClock(held.json.until);
    expect((await ana.post(`${path}/decisions`, refusal)).json.code).toBe('transition-not-allowed');
    expect((await ben.post(`${path}/claim`)).json.lock.by).toBe(userOf(ben));
    const { json } = await ben.get(`${path}/timeline`);
    expect(json.items.map((entry: { kind: string }) => entry.kind)).toEqual([
      'opened',
      'claimed',
      'released',
      'claimed',
    ]);
    place.moveClock(before);
  });

  test('two who claim one case at once: one has it, the other is told so', async () => {
    const { path } = await open();
    const statuses = (await Promise.all([ana, ben].map((who) => who.post(`${path}/claim`)))).map(
      (reply) => reply.status,
    );
    expect(statuses.sort()).toEqual([200, 409]);
  });

  test('the worker puts lost cases back and leaves it in the history once', async () => {
    const { path } = await claimed(ana);
    const before = place.now();
    place.moveClock('2026-03-02T18:00:00Z');
    const [job] = casework.jobs ?? [];
    await Promise.all([1, 2].map(() => job?.run(place.runtime, { tenant: place.tenant })));
    const { json } = await ana.get(`${path}/timeline`);
    expect(json.items.map((entry: { kind: string }) => entry.kind)).toEqual([
      'opened',
      'claimed',
      'released',
    ]);
    expect(json.items[2].facts).toMatchObject({ because: 'lock-expired' });
    place.moveClock(before);
  });
});

describe('four eyes', () => {
  test('a refusal waits for a second person, who is not the first; only then is it resolved', async () => {
    const { path, id } = await claimed(cleo);
    const decided = await cleo.post(`${path}/decisions`, {
      ...refusal,
      customerText: 'We could not confirm you.',
    });
    expect(decided).toMatchObject({
      status: 201,
      json: { state: 'awaiting-second-person', shownToCustomer: false },
    });
    expect(seen.some((event) => event.type === 'case-resolved' && event.subject === id)).toBe(false);
    expect((await cleo.post(`${path}/confirmation`, {})).json.code).toBe('same-person');
    expect((await ben.post(`${path}/confirmation`, {})).json.code).toBe('not-allowed');
    const confirmed = await place.as('officer').post(`${path}/confirmation`, { colleagueText: 'agreed' });
    expect(confirmed.json).toMatchObject({ state: 'resolved', decision: { resolution: 'refuse' } });
    const resolved = resolvedCases(seen, ['identity-review']).filter((one) => one.case === id);
    expect(resolved).toMatchObject([{ resolution: 'refuse', reason: 'not-shown', decidedBy: userOf(cleo) }]);
    expect(resolvedCases(seen, ['appeal']).some((one) => one.case === id)).toBe(false);
  });

  test('two second persons at once: the decision takes effect once', async () => {
    const { path, id } = await claimed(ana);
    await ana.post(`${path}/decisions`, refusal);
    const replies = await Promise.all(
      [cleo, place.as('officer')].map((who) => who.post(`${path}/confirmation`, {})),
    );
    expect(replies.map((reply) => reply.status).sort()).toEqual([201, 409]);
    expect(seen.filter((event) => event.type === 'case-resolved' && event.subject === id)).toHaveLength(1);
  });

  test('what needs no second person is resolved at once; a reason or resolution outside the list is refused', async () => {
    const { path } = await claimed(ana);
    const accept = { outcome: 'FINAL', resolution: 'accept', reason: 'not-shown' };
    expect((await ana.post(`${path}/decisions`, { ...accept, reason: 'because' })).json.code).toBe(
      'reason-missing',
    );
    expect((await ana.post(`${path}/decisions`, { ...accept, resolution: 'vanish' })).json.code).toBe(
      'reason-missing',
    );
    expect((await ana.post(`${path}/decisions`, accept)).json).toMatchObject({ state: 'resolved' });
  });

  test('declined, it is open again and assigned to whoever decided', async () => {
    const { path } = await claimed(ana);
    await ana.post(`${path}/decisions`, refusal);
    const declined = await cleo.post(`${path}/refusal`, { colleagueText: 'look at page two' });
    expect(declined.json).toMatchObject({ state: 'open', assignee: userOf(ana), decision: null });
  });
});

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

describe('the inbox', () => {
  test('filters and sorts, pages without gaps, and refuses a cursor it did not write', async () => {
    const { customer, id } = await open({ priority: 'low' });
    expect((await ana.get(`/casework/cases?customer=${customer}`)).json.items).toMatchObject([
      { id, urgency: 'calm' },
    ]);
    expect((await ana.get(`/casework/cases?customer=${customer}&state=claimed`)).json.items).toEqual([]);
    expect((await ana.get(`/casework/cases?customer=${customer}&overdue=true`)).json.items).toEqual([]);
    const ended = (await ana.get('/casework/cases?active=false&limit=200')).json.items;
    const active = (await ana.get('/casework/cases?active=true&limit=200')).json.items;
    expect(ended.every((one: { urgency: string }) => one.urgency === 'closed')).toBe(true);
    expect(active.some((one: { urgency: string }) => one.urgency === 'closed')).toBe(false);
    for (const sort of ['priority', 'due', 'opened']) {
      const all = (await ana.get(`/casework/cases?sort=${sort}&limit=200`)).json.items.map(
        (one: { id: string }) => one.id,
      );
      const paged: string[] = [];
      let cursor = '';
      do {
        const { json } = await ana.get(
          `/casework/cases?sort=${sort}&limit=3${cursor && `&cursor=${cursor}`}`,
        );
        paged.push(...json.items.map((one: { id: string }) => one.id));
        cursor = json.next ?? '';
      } while (cursor);
      expect(paged).toEqual(all);
      const forged = Buffer.from(`x\ncas_${randomUUID()}`).toString('base64url');
      expect((await ana.get(`/casework/cases?sort=${sort}&cursor=${forged}`)).json.code).toBe(
        'invalid-field',
      );
    }
    expect((await ana.get('/casework/cases?holder=me&format=csv')).text).toContain('"list":"cases"');
    expect((await ana.get('/casework/kinds')).json.items.map((kind: { code: string }) => kind.code)).toEqual([
      'identity-review',
      'appeal',
    ]);
  });

  test('another tenant sees none of it and changes none of it', async () => {
    const { path, id } = await open();
    const elsewhere = await place.foundAnother();
    const stranger = place.as({
      tenant: elsewhere,
      role: 'officer',
      actor: { kind: 'user', id: place.runtime.ids.next('user'), role: 'officer' },
    });
    expect((await stranger.get('/casework/cases')).json.items).toEqual([]);
    expect((await stranger.get(path)).status).toBe(404);
    expect((await stranger.get(`${path}/timeline`)).status).toBe(404);
    expect((await stranger.post(`${path}/claim`)).status).toBe(404);
    expect((await stranger.post('/casework/next', {})).json).toEqual({ case: null });
    expect((await ana.get(path)).json).toMatchObject({ id, state: 'open' });
  });
});

test('when the person is erased their texts are gone, the case says so, and no new text is taken', async () => {
  const { path, customer } = await claimed(ana);
  await place.perform(async (work) => {
    await sql`update retain.subject_key set wrapped = null, destroyed_at = ${instant(place.now())}
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
