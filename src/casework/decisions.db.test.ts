import { afterAll, describe, expect, test } from 'vitest';
import { openOffice, refusal, userOf } from '../../test/setup/office.ts';
import { casework, resolvedCases } from './index.ts';

const { place, seen, ana, ben, cleo, open, claimed } = await openOffice();

afterAll(() => place.close());

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
