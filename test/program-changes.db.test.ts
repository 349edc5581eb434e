/** Changes of the program through the API, tried on real accounts, and what the program states before and after them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instant } from '../src/kernel/time.ts';
import type { Client } from './setup/installation.ts';
import {
  bringIntoForce,
  notMaterial,
  openChangeWorld,
  changesPath as path,
  changeReason as reason,
  tried,
} from './setup/program-change.ts';

let world: Awaited<ReturnType<typeof openChangeWorld>>;
let olga: Client;
let piet: Client;
beforeAll(async () => {
  world = await openChangeWorld();
  ({ olga, piet } = world);
  await world.opened();
  await world.opened();
});
afterAll(() => world.here.close());

describe('a draft', () => {
  it('is written anew as a whole, and one that was written since is kept', async () => {
    const change = await world.drafted({ settings: { pendingDays: 20 } });
    const { id, digest } = change;
    const anew = {
      content: { narratives: { fit: 'Fitted to us.' } },
      reason,
      effectiveOn: change.effectiveOn,
    };
    const written = await world.must(piet.put(`${path}/${id}`, { ...anew, replaces: digest }));
    expect(written).toMatchObject({ settings: [], narratives: ['fit'], state: 'drafted' });
    expect(written.authors).toHaveLength(2);
    const late = await olga.put(`${path}/${id}`, { ...anew, replaces: digest });
    expect(late.json).toMatchObject({ code: 'conflict', errors: [{ code: 'written-since' }] });
    await world.must(olga.post(`${path}/${id}/withdrawals`));
    expect((await olga.post(`${path}/${id}/submissions`, { material: notMaterial })).json.code).toBe(
      'transition-not-allowed',
    );
  });

  it('is sent back with words, and is then a draft again that nobody has submitted', async () => {
    const { id } = await world.submitted({ narratives: { fit: 'Fitted to us.' } });
    const back = await world.must(piet.post(`${path}/${id}/returns`, { words: 'Say how large we are.' }));
    expect(back).toMatchObject({
      state: 'drafted',
      material: null,
      submittedBy: null,
      sentBack: { words: 'Say how large we are.' },
    });
  });

  it('is out of reach of keys, of reviewers, and of other tenants', async () => {
    const key = world.here.as({ scopes: ['adopt:write'] });
    const body = { content: {}, reason };
    expect((await key.post(path, body)).status).toBe(403);
    expect((await world.here.as('reviewer').post(path, body)).status).toBe(403);
    const { id } = await world.drafted({ settings: { pendingDays: 20 } });
    const stranger = world.here.as({ tenant: await world.here.foundAnother(), role: 'officer' });
    expect((await stranger.get(`${path}/${id}`)).status).toBe(404);
    expect((await stranger.post(`${path}/${id}/withdrawals`)).status).toBe(404);
    expect((await stranger.get('/written-program/versions')).json.items).toHaveLength(1);
  });
});

describe('a change that would lock customers out', () => {
  it('is held by the brake until a third person confirms it, who then cannot approve it', async () => {
    // Both accounts are pending; by that day their time would be over.
    const { id } = await world.submitted({ settings: { pendingDays: 1 } }, { effectiveOn: '2026-03-12' });
    await tried(world.here, id);
    const held = (await olga.get(`${path}/${id}`)).json;
    expect(held).toMatchObject({
      braked: true,
      trial: { customers: 2, customersWorse: 2, sharePercent: 100 },
      needs: ['confirmation', 'second-person'],
    });
    const approvals = `${path}/${id}/approvals`;
    expect((await piet.post(approvals)).json).toMatchObject({
      code: 'confirmation-needed',
      errors: [{ detail: expect.stringContaining('100 % of the customers') }],
    });
    expect((await olga.post(`${path}/${id}/confirmations`)).json.code).toBe('same-person');
    const rita = world.here.as('senior-reviewer', 'rita');
    await world.must(rita.post(`${path}/${id}/confirmations`));
    expect((await rita.post(approvals)).status).toBe(403);
    expect((await world.must(piet.post(approvals))).state).toBe('approved');
  });

  it('loses its trial, and with it the confirmation, when it is written anew', async () => {
    const { id } = await world.submitted({ settings: { pendingDays: 2 } }, { effectiveOn: '2026-03-12' });
    await tried(world.here, id);
    const back = await world.must(piet.post(`${path}/${id}/returns`, { words: 'Two days are too few.' }));
    const { digest, effectiveOn } = back;
    const anew = { content: { settings: { pendingDays: 25 } }, reason, effectiveOn, replaces: digest };
    expect(await world.must(olga.put(`${path}/${id}`, anew))).toMatchObject({ trial: null, braked: false });
  });
});

describe('what the program states', () => {
  const risk = {
    factor: 'opening-methods',
    title: 'Trials opened in numbers',
    likelihood: 4,
    impact: 3,
    answeredBy: ['hard-cases'],
  };

  it('is printed with the words and the risks in force, and an earlier version without them', async () => {
    await bringIntoForce(world.here, {
      content: { narratives: { 'hard-cases': 'A second document is asked for.' }, risks: { trials: risk } },
      by: olga,
      second: piet,
    });
    const printed = async (query: string) =>
      (await olga.get(`/written-program/document?format=markdown${query}`)).text;
    expect(await printed('')).toContain('A second document is asked for.');
    expect(await printed('')).toContain('Trials opened in numbers');
    expect(await printed('&version=0')).not.toContain('A second document is asked for.');
    expect((await olga.get('/written-program/document?version=99')).status).toBe(404);
    const clauses = (await olga.get('/written-program/clauses')).json;
    expect(clauses.empty).not.toContain('hard-cases');
    expect(clauses.clauses.find(({ id }: { id: string }) => id === 'hard-cases')).toMatchObject({
      text: 'A second document is asked for.',
      answers: ['trials'],
    });
  });

  it('has a version for each day on which it changes, those ahead included, and any two are compared', async () => {
    const { items } = (await olga.get('/written-program/versions')).json;
    expect(items.map(({ number, state }: { number: number; state: string }) => [number, state])).toEqual([
      [2, 'ahead'],
      [1, 'in-force'],
      [0, 'superseded'],
    ]);
    const [first] = (await olga.get('/written-program/versions?limit=1')).json.items;
    expect(first.number).toBe(2);
    const compared = (await olga.get('/written-program/comparisons?from=0&to=2')).json;
    expect(compared.clauses).toMatchObject([
      { id: 'hard-cases', narrative: [{ kind: 'added' }], risksNow: ['trials'] },
      { id: 'time-of-verification', settings: [{ before: '30 days', after: '1 day' }] },
    ]);
    expect(compared.risks).toMatchObject([{ id: 'trials', before: null }]);
    expect((await olga.get('/written-program/comparisons?from=0&to=7')).status).toBe(404);
  });

  it('is compared in a file that names both versions, their days and digests, as PDF, Markdown and JSON', async () => {
    const file = '/written-program/comparisons/document?from=0&to=2';
    const compared = (await olga.get('/written-program/comparisons?from=0&to=2')).json;
    expect(compared.from.digest).not.toBe(compared.to.digest);
    const markdown = await olga.get(`${file}&format=markdown`);
    expect(markdown.headers.get('content-disposition')).toContain('written-program-0-and-2.md');
    for (const { digest, since } of [compared.from, compared.to]) {
      expect(markdown.text).toContain(digest);
      expect(markdown.text).toContain(since);
    }
    expect(markdown.text).toContain('A second document is asked for.');
    const asData = (await olga.get(`${file}&format=json`)).json;
    const { from, to, ...differences } = compared;
    const [{ state: _was, ...before }, { state: _is, ...after }] = [from, to];
    expect(asData).toMatchObject({ from: before, to: after, ...differences });
    expect((await olga.get(`${file}&format=json`)).text).toBe((await olga.get(`${file}&format=json`)).text);
    const pdf = await olga.bytes(file);
    expect(Buffer.from(pdf.bytes).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await olga.get('/written-program/comparisons/document?to=7')).status).toBe(404);
  });

  it('is changed risk by risk: a draft takes one that holds, changes it, removes it, or leaves it again', async () => {
    const drafted = await world.drafted({});
    expect(drafted.risksBefore).toMatchObject([{ id: 'trials', ...risk }]);
    const { effectiveOn } = drafted;
    const write = async (risks: object, replaces: string) =>
      world.must(olga.put(`${path}/${drafted.id}`, { content: { risks }, reason, effectiveOn, replaces }));
    const changed = await write({ trials: { ...risk, impact: 5 } }, drafted.digest);
    expect(changed.differences.risks).toMatchObject([
      { id: 'trials', before: { impact: 3 }, after: { impact: 5 } },
    ]);
    const removed = await write({ trials: null }, changed.digest);
    expect(removed.differences.risks).toMatchObject([{ id: 'trials', after: null }]);
    expect(removed.risksBefore).toEqual(drafted.risksBefore);
    const left = await write({}, removed.digest);
    expect(left.differences.risks).toEqual([]);
    expect(left.digest).toBe(drafted.digest);
    await world.must(olga.post(`${path}/${drafted.id}/withdrawals`));
  });

  it('pages its versions, the edition last', async () => {
    const numbers: number[] = [];
    let cursor = '';
    do {
      const page = (await olga.get(`/written-program/versions?limit=1${cursor && `&cursor=${cursor}`}`)).json;
      numbers.push(...page.items.map(({ number }: { number: number }) => number));
      cursor = page.next ?? '';
    } while (cursor && numbers.length < 9);
    expect(numbers).toEqual([2, 1, 0]);
  });

  it('takes effect on the day of its approval where the day it asked for has passed', async () => {
    const { id } = await world.submitted(
      { narratives: { fit: 'Fitted to us.' } },
      { effectiveOn: '2026-03-05' },
    );
    world.here.moveClock('2026-03-08T15:00:00Z');
    expect((await world.must(piet.post(`${path}/${id}/approvals`))).inForceFrom).toBe('2026-03-08');
    const examiner = world.here.as({
      role: 'examiner',
      examiner: { expiresAt: instant('2100-01-01T00:00:00Z'), asOf: instant('2026-03-06T15:00:00Z') },
    });
    expect((await examiner.get(`${path}/${id}`)).json).toMatchObject({
      state: 'submitted',
      inForceFrom: null,
    });
    expect((await examiner.get('/written-program/clauses')).json.empty).toContain('fit');
  });
});

describe('a review of the program', () => {
  it('is on record with what was looked at, and is none of the future', async () => {
    const review = {
      reviewedOn: '2026-03-07',
      changesNeeded: true,
      offeringsReviewed: true,
      threatsReviewed: true,
      reference: 'minutes 3 of the board',
    };
    await world.must(olga.post('/written-program/reviews', review));
    expect((await olga.get('/written-program/reviews')).json.items).toMatchObject([review]);
    const early = await olga.post('/written-program/reviews', { ...review, reviewedOn: '2026-03-09' });
    expect(early.json).toMatchObject({ errors: [{ field: 'body.reviewedOn', code: 'in-the-future' }] });
  });

  it('needs a program that is adopted', async () => {
    const other = world.here.as({ tenant: await world.here.foundAnother(), role: 'officer' });
    const review = {
      reviewedOn: '2026-03-07',
      changesNeeded: false,
      offeringsReviewed: true,
      threatsReviewed: true,
      reference: 'minutes 3 of the board',
    };
    expect((await other.post('/written-program/reviews', review)).json).toMatchObject({
      code: 'conflict',
      errors: [{ code: 'not-adopted' }],
    });
  });
});
