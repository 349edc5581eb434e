import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import { openOffice, userOf } from '../../test/setup/office.ts';
import { addMilliseconds } from '../kernel/time.ts';
import { findOpenCase, openCaseEvents } from './index.ts';

const { place, ana, ben, cleo, open, enter } = await openOffice();

afterAll(() => place.close());

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
    expect((await ana.get('/casework/cases?team=%00')).status).toBe(422);
    expect((await ana.get('/casework/cases?colour=red')).json.code).toBe('unknown-parameter');
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

  test('each number of the counts is the number of rows behind it, at every distance from the service level', async () => {
    const before = place.now();
    for (const priority of ['low', 'urgent'] as const) await open({ priority });
    const rows = async (query: string) =>
      (await ana.get(`/casework/cases?active=true&limit=200&${query}`)).json.items;
    const seen = new Set<string>();
    // The kind gives 48 hours: soon from the 24th, urgent from the 36th on.
    for (const hours of [0, 23.9, 24, 24.1, 35.9, 36, 36.1, 47.9, 48, 48.1]) {
      place.moveClock(addMilliseconds(before, hours * 3_600_000));
      const { json } = await ana.get('/casework/counts');
      for (const { urgency, cases } of json.byUrgency) {
        const found = await rows(`urgency=${urgency}`);
        expect(found.map((one: { urgency: string }) => one.urgency)).toEqual(Array(cases).fill(urgency));
        if (cases > 0) seen.add(urgency);
      }
      expect(json.cases).toBe((await rows('')).length);
      for (const { kind, cases, late } of json.byKind) {
        expect(await rows(`kind=${kind}`)).toHaveLength(cases);
        expect(await rows(`kind=${kind}&urgency=late`)).toHaveLength(late);
      }
    }
    expect([...seen]).toEqual(expect.arrayContaining(['calm', 'soon', 'urgent', 'late']));
    place.moveClock(before);
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
