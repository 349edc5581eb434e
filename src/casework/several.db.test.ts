import { afterAll, describe, expect, test } from 'vitest';
import type { Client } from '../../test/setup/installation.ts';
import { type OpenedCase, openOffice, refusal, userOf } from '../../test/setup/office.ts';
import { runQueuedJobs } from '../../test/setup/queued-jobs.ts';
import { randomIds } from '../kernel/ids.ts';

const { place, ana, ben, cleo, open, claimed, enter } = await openOffice();

afterAll(() => place.close());

type Act = Readonly<Record<string, unknown>>;

const named = (cases: readonly OpenedCase[]) => cases.map(({ id }) => id);

async function preview(by: Client, cases: readonly OpenedCase[], act: Act) {
  const { status, json, text } = await by.post('/casework/acts/preview', { cases: named(cases), act });
  expect(status, text).toBe(200);
  return json.items.map((one: { becomes: string; steps: string[]; refusal: { code: string } | null }) => [
    one.becomes,
    one.refusal?.code ?? one.steps.join(' '),
  ]);
}

/** Starts it, runs it, and gives what came of it. */
async function doAll(by: Client, cases: readonly OpenedCase[], act: Act) {
  const started = await by.post('/casework/acts', { cases: named(cases), act });
  expect(started, started.text).toMatchObject({ status: 202, json: { state: 'waiting', kind: 'case-acts' } });
  await runQueuedJobs(place);
  const { json } = await by.get(`/long-work/${started.json.id}`);
  expect(json.state).toBe('done');
  return json;
}

const stateOf = async ({ path }: OpenedCase) => (await cleo.get(path)).json;

describe('one act on several cases', () => {
  test('becomes of each what the preview says, and the history of each says who did it', async () => {
    const cases = [await open({ priority: 'urgent' }), await open({ priority: 'low' }), await claimed(ben)];
    const act = { name: 'prioritize', priority: 'low' };
    const expected = [
      ['changed', 'case-prioritized'],
      ['same', ''],
      ['changed', 'case-prioritized'],
    ];
    expect(await preview(ana, cases, act)).toEqual(expected);
    // Nothing came of looking.
    expect((await stateOf(cases[0] as OpenedCase)).priority).toBe('urgent'); // Safe: made above.
    const done = await doAll(ana, cases, act);
    expect(done).toMatchObject({
      about: { act: 'prioritize', priority: 'low', cases: 3 },
      progress: { done: 3, total: 3, refused: 0 },
    });
    for (const one of cases) {
      expect((await stateOf(one)).priority).toBe('low');
      const { items } = (await ana.get(`${one.path}/timeline`)).json;
      const changed = items.filter(({ kind }: { kind: string }) => kind === 'prioritized');
      expect(changed.map(({ actor }: { actor: { id: string } }) => actor.id)).toEqual(
        one === cases[1] ? [] : [userOf(ana)],
      );
    }
  });

  test('takes no case out of a colleague’s hands that the person may not take, and the others change', async () => {
    await enter(userOf(ana), 'reviewer');
    const cases = [await open(), await claimed(ben), await open()];
    const act = { name: 'assign', to: userOf(ana) };
    expect(await preview(ana, cases, act)).toEqual([
      ['changed', 'case-assigned'],
      ['refused', 'locked-by-another'],
      ['changed', 'case-assigned'],
    ]);
    expect(await doAll(ana, cases, act)).toMatchObject({
      progress: { done: 3, refused: 1 },
      refusals: [{ item: cases[1]?.id, code: 'locked-by-another', reason: 'held' }],
    });
    expect((await Promise.all(cases.map(stateOf))).map(({ assignee }) => assignee)).toEqual([
      userOf(ana),
      null,
      userOf(ana),
    ]);
    // A senior may, and the preview names that a colleague loses it.
    expect(await preview(cleo, cases.slice(1, 2), { ...act })).toEqual([
      ['changed', 'case-released case-assigned'],
    ]);
  });

  test('gives no case to somebody who cannot work on its kind', async () => {
    const cases = [await open()];
    const done = await doAll(ana, cases, { name: 'assign', to: randomIds.next('user') });
    expect(done.refusals).toMatchObject([{ code: 'invalid-field', reason: 'cannot-work-on-this-kind' }]);
  });

  test('puts back what the person has in hand, and nothing of others', async () => {
    const cases = [await claimed(ana), await claimed(ben), await open()];
    const done = await doAll(ana, cases, { name: 'release' });
    expect(done.refusals.map(({ code }: { code: string }) => code)).toEqual([
      'locked-by-another',
      'transition-not-allowed',
    ]);
    expect((await Promise.all(cases.map(stateOf))).map(({ state }) => state)).toEqual([
      'open',
      'claimed',
      'open',
    ]);
  });

  test('asks customers for more in the words of the reason; a reason without words asks nobody', async () => {
    const cases = [await claimed(ana), await claimed(ana)];
    const silent = await preview(ana, cases, { name: 'ask', reason: 'not-shown' });
    expect(silent).toEqual([
      ['refused', 'reason-missing'],
      ['refused', 'reason-missing'],
    ]);
    await doAll(ana, cases, { name: 'ask', reason: 'blurred', wanted: ['person.name'] });
    for (const one of cases) {
      expect((await stateOf(one)).state).toBe('waiting-for-customer');
      const { items } = (await ana.get(`${one.path}/timeline`)).json;
      expect(items.at(-1)).toMatchObject({
        kind: 'evidence-asked',
        customerText: 'Please send the paper again.',
      });
    }
  });

  test('never decides: what refuses or closes is done case by case, and by two people where it must', async () => {
    const one = await claimed(cleo);
    for (const act of [
      { name: 'decide', ...refusal },
      { name: 'confirm' },
      { name: 'cancel', because: 'duplicate' },
    ]) {
      const reply = await cleo.post('/casework/acts', { cases: [one.id], act });
      expect([reply.status, reply.json.code]).toEqual([422, 'invalid-field']);
    }
    await cleo.post(`${one.path}/decisions`, refusal);
    // A decision that waits for its second person can be made more pressing, and given to nobody else.
    const waiting = { name: 'assign', to: null };
    expect(await preview(cleo, [one], waiting)).toEqual([['refused', 'transition-not-allowed']]);
    expect(await preview(cleo, [one], { name: 'prioritize', priority: 'urgent' })).toEqual([
      ['changed', 'case-prioritized'],
    ]);
  });

  test('leaves a case alone that ended between the preview and its turn', async () => {
    const cases = [await open(), await open()];
    const act = { name: 'prioritize', priority: 'urgent' };
    expect((await preview(ana, cases, act)).map(([becomes]: string[]) => becomes)).toEqual([
      'changed',
      'changed',
    ]);
    await cleo.post(`${cases[0]?.path}/cancellation`, { because: 'duplicate' });
    const done = await doAll(ana, cases, act);
    expect(done.refusals).toMatchObject([
      { item: cases[0]?.id, code: 'transition-not-allowed', reason: 'cancelled' },
    ]);
    expect((await stateOf(cases[1] as OpenedCase)).priority).toBe('urgent'); // Safe: made above.
  });
});

describe('what can be asked', () => {
  test('is at most 500 cases, each once; a case of nobody is refused by itself', async () => {
    const act = { name: 'release' };
    const many = Array.from({ length: 501 }, () => randomIds.next('case'));
    expect((await ana.post('/casework/acts', { cases: many, act })).status).toBe(422);
    expect((await ana.post('/casework/acts', { cases: [many[0], many[0]], act })).status).toBe(422);
    expect((await ana.post('/casework/acts', { cases: [], act })).status).toBe(422);
    const stranger = { id: randomIds.next('case'), customer: randomIds.next('customer'), path: '' };
    expect(await preview(ana, [stranger], act)).toEqual([['refused', 'not-found']]);
    expect((await doAll(ana, [stranger], act)).refusals).toMatchObject([{ code: 'not-found' }]);
  });

  test('is open to those who work on cases: examiners, engineers and programs are refused', async () => {
    const body = { cases: [randomIds.next('case')], act: { name: 'release' } };
    for (const who of [
      place.as('examiner'),
      place.as('engineer'),
      place.as({ scopes: ['casework:write'] }),
    ]) {
      expect((await who.post('/casework/acts', body)).status).toBe(403);
      expect((await who.post('/casework/acts/preview', body)).status).toBe(403);
    }
  });
});
