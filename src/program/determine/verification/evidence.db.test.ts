import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Client, type Installation, openInstallation } from '../../../../test/setup/installation.ts';
import {
  confirmByEmail,
  handInAndRead,
  newEntity,
  newIndividual,
  passport,
  png,
  readingAs,
} from './story-fixture.ts';

let gatehouse: Installation;
let reviewer: Client;
let officer: Client;

beforeAll(async () => {
  gatehouse = await openInstallation();
  reviewer = gatehouse.as('reviewer');
  officer = gatehouse.as('officer');
});
afterAll(() => gatehouse.close());

const read = () => readingAs(reviewer);
const stateOf = (person: string) => read().stateOf(person);
const findingOf = (person: string, obligation: string) => read().findingOf(person, obligation);
const entriesOf = (person: string) => read().entriesOf(person);

describe('a document', () => {
  test('of another kind than it says is refused with the reason, and nothing is kept', async () => {
    const person = await newIndividual(reviewer);
    const path = `/verification/persons/${person}/documents`;
    const wrong = await reviewer.post(path, { mediaType: 'image/jpeg', content: png });
    expect(wrong.json).toMatchObject({
      code: 'invalid-field',
      errors: [{ field: 'body.content', code: 'not-what-it-says' }],
    });
    const script = Buffer.from('<script>alert(1)</script>').toString('base64');
    const strange = await reviewer.post(path, { mediaType: 'application/pdf', content: script });
    expect(strange.json.errors).toMatchObject([{ code: 'not-a-known-file' }]);
    expect((await reviewer.get(path)).json.items).toEqual([]);
  });

  test('that has expired is no evidence of identity', async () => {
    const person = await newIndividual(reviewer);
    const expired = { ...passport, expiresOn: '2026-03-01' };
    const { reviewed } = await handInAndRead(reviewer, person, expired);
    expect(reviewed.json).toMatchObject({ errors: [{ field: 'body.expiresOn', code: 'expired' }] });
    const lastDay = await handInAndRead(reviewer, person, { ...passport, expiresOn: '2026-03-02' });
    expect(lastDay.reviewed.status).toBe(201);
  });

  test('is shown masked; its image and number are shown for a reason that is on record', async () => {
    const person = await newIndividual(reviewer);
    const { document } = await handInAndRead(reviewer, person);
    const list = await reviewer.get(`/verification/persons/${person}/documents`);
    expect(list.json.items).toMatchObject([
      { number: '…7890', state: 'accepted', issuer: 'Passport Office' },
    ]);
    expect(list.text).not.toContain(passport.number);
    const reason = { reason: 'review', words: 'A second look at the number.' };
    const path = `/verification/documents/${document}/reveals`;
    expect((await reviewer.post(path, { part: 'number', ...reason })).json.number).toBe(passport.number);
    expect((await reviewer.post(path, { part: 'image', ...reason })).json.content).toBe(png);
    const { rows } = await gatehouse.read((tx) =>
      sql<{ data: { part: string } }>`
        select data from retain.event
        where type = 'identity-document-revealed' and subject = ${document} order by position`.execute(tx),
    );
    expect(rows.map((row) => row.data.part)).toEqual(['number', 'image']);
  });

  test('in another name than was stated leaves a discrepancy that blocks until a person resolves it', async () => {
    const person = await newIndividual(reviewer);
    await confirmByEmail(gatehouse, reviewer, person);
    const { reviewed } = await handInAndRead(reviewer, person, { ...passport, nameAsWritten: 'Bea Other' });
    expect(reviewed.json).toMatchObject({
      outcome: 'pending',
      lacks: ['discrepancy-open'],
      openDiscrepancies: 1,
    });
    const list = await reviewer.get(`/verification/persons/${person}/discrepancies`);
    expect(list.json.items).toMatchObject([
      { field: 'name', severity: 'substantive', stated: 'Ada Example', found: 'Bea Other' },
    ]);
    const resolved = await reviewer.post(`/verification/discrepancies/${list.json.items[0].id}/resolutions`, {
      resolution: 'explained',
      words: 'A name before marriage, shown by the certificate.',
    });
    expect(resolved.json).toMatchObject({ outcome: 'verified', openDiscrepancies: 0 });
    expect(await findingOf(person, 'resolve-discrepancies')).toMatchObject({ outcome: 'met' });
  });

  test('that is not genuine fails the attempt, raises a doubt, and asks for more', async () => {
    const person = await newIndividual(reviewer);
    const { reviewed } = await handInAndRead(reviewer, person, { result: 'rejected', reason: 'not-genuine' });
    expect(reviewed.json).toMatchObject({
      outcome: 'in-doubt',
      attemptsLeft: 2,
      lacks: expect.arrayContaining(['doubt-open']),
    });
    const asked = await reviewer.get(`/verification/persons/${person}/evidence-requests`);
    expect(asked.json.items.map((one: { kind: string }) => one.kind).sort()).toEqual([
      'another-document',
      'explanation',
    ]);
  });

  test('that cannot be read does not count against the person', async () => {
    const person = await newIndividual(reviewer);
    const { reviewed } = await handInAndRead(reviewer, person, { result: 'rejected', reason: 'unreadable' });
    expect(reviewed.json).toMatchObject({ outcome: 'pending', attemptsLeft: 3 });
  });

  test('brings a case to the inbox, which is over once it is read', async () => {
    const person = await newIndividual(reviewer);
    await reviewer.post(`/verification/persons/${person}/documents`, {
      mediaType: 'image/png',
      content: png,
    });
    const open = async () =>
      (await reviewer.get('/casework/cases?kind=documents-review')).json.items.filter(
        (one: { subject: string; state: string }) => one.subject === person && one.state === 'open',
      );
    expect(await open()).toHaveLength(1);
    const list = await reviewer.get(`/verification/persons/${person}/documents`);
    await reviewer.post(`/verification/documents/${list.json.items[0].id}/reviews`, passport);
    expect(await open()).toHaveLength(0);
  });
});

describe('doubt', () => {
  const raise = {
    reason: 'use-does-not-fit',
    words: 'The use does not fit what was said at the start.',
    ask: [{ kind: 'explanation' }, { kind: 'signatory-identity' }],
  };

  test('takes effect at once and ends only when what it asked for is settled', async () => {
    const person = await newEntity(reviewer);
    const raised = await reviewer.post(`/verification/persons/${person}/doubts`, raise);
    expect(raised.json).toMatchObject({ outcome: 'in-doubt', dueOn: '2026-04-01' });
    expect(await findingOf(person, 'ask-more-when-in-doubt')).toMatchObject({
      outcome: 'unknown',
      missing: ['person.evidence.explanation', 'person.evidence.signatory-identity'],
    });
    const [doubt] = (await reviewer.get(`/verification/persons/${person}/doubts`)).json.items;
    const lift = { because: 'explained', words: 'They run a render farm; seen on a call.' };
    const early = await reviewer.post(`/verification/doubts/${doubt.id}/lifts`, lift);
    expect(early.json.code).toBe('evidence-missing');
    const asked = await reviewer.get(`/verification/persons/${person}/evidence-requests`);
    for (const one of asked.json.items) {
      const how = one.kind === 'explanation' ? 'provided' : 'waived';
      const words = 'Seen and noted in the file of the customer.';
      await reviewer.post(`/verification/evidence-requests/${one.id}/settlements`, { how, words });
    }
    expect(await findingOf(person, 'ask-more-when-in-doubt')).toMatchObject({ outcome: 'met' });
    const lifted = await reviewer.post(`/verification/doubts/${doubt.id}/lifts`, lift);
    expect(lifted.json).toMatchObject({ outcome: 'pending', dueOn: null });
  });

  test('that is decided in its case acts on the person, in the same commit', async () => {
    const person = await newIndividual(reviewer);
    await officer.post(`/verification/persons/${person}/doubts`, raise);
    const [doubt] = (await reviewer.get(`/verification/persons/${person}/doubts`)).json.items;
    const inbox = await reviewer.get('/casework/cases?kind=identity-in-doubt');
    const found = inbox.json.items.find((one: { subject: string }) => one.subject === doubt.id);
    const claimed = await reviewer.post(`/casework/cases/${found.id}/claim`);
    expect(claimed.status, claimed.text).toBeLessThan(300);
    const confirmed = await reviewer.post(`/casework/cases/${found.id}/decisions`, {
      outcome: 'FINAL',
      resolution: 'identity-confirmed',
      reason: 'evidence-convinces',
    });
    expect(confirmed.json.code, confirmed.text).toBe('evidence-missing');
    const ended = await reviewer.post(`/casework/cases/${found.id}/decisions`, {
      outcome: 'FINAL',
      resolution: 'not-verified',
      reason: 'evidence-does-not-convince',
    });
    expect(ended.status, ended.text).toBeLessThan(300);
    expect(await stateOf(person)).toMatchObject({ outcome: 'failed' });
    expect(await entriesOf(person)).toMatchObject([{ because: 'doubt-not-lifted' }]);
  });
});

describe('a hard case', () => {
  test('needs a method without documents, whatever the documents show', async () => {
    const person = await newIndividual(reviewer);
    await handInAndRead(reviewer, person);
    await confirmByEmail(gatehouse, reviewer, person);
    const path = `/verification/persons/${person}/circumstances`;
    const set = await reviewer.post(path, { circumstance: 'not-met-in-person', applies: true });
    expect(set.json).toMatchObject({ outcome: 'verified', circumstances: ['not-met-in-person'] });
    const finding = await findingOf(person, 'verify-without-documents');
    expect(finding.reasons).toMatchObject([
      { code: 'hard-case', facts: { circumstance: 'not-met-in-person' } },
      { code: 'method-succeeded' },
    ]);
    const ended = await reviewer.post(path, { circumstance: 'not-met-in-person', applies: false });
    expect(ended.json.circumstances).toEqual([]);
  });
});

describe('a registry record', () => {
  const record = {
    name: 'EXAMPLE TRADING LTD.',
    number: '12345',
    jurisdiction: 'GB',
    address: { street: ['1 High Street'], locality: 'LONDON', postalCode: 'EC1A1AA', country: 'GB' },
    status: 'active',
  };

  test('that says the same in other spelling is a proof without a discrepancy', async () => {
    const person = await newEntity(reviewer);
    const compared = await reviewer.post(`/verification/persons/${person}/registry-comparisons`, {
      source: 'plain',
      record,
    });
    expect(compared.json).toEqual({
      fields: {
        name: 'agrees',
        number: 'agrees',
        jurisdiction: 'agrees',
        address: 'agrees',
        status: 'agrees',
      },
      differences: [],
    });
    const state = await stateOf(person);
    const method = state.methods.find((one: { method: string }) => one.method === 'registry-record');
    expect(method.provedAt).toBe(gatehouse.now());
  });

  test('that differs leaves a discrepancy for each field, once', async () => {
    const person = await newEntity(reviewer);
    const path = `/verification/persons/${person}/registry-comparisons`;
    const other = { ...record, jurisdiction: 'IE', address: { ...record.address, country: 'IE' } };
    await reviewer.post(path, { source: 'plain', record: other });
    await reviewer.post(path, { source: 'plain', record: other });
    const list = await reviewer.get(`/verification/persons/${person}/discrepancies`);
    expect(list.json.items.map((one: { field: string }) => one.field).sort()).toEqual([
      'address',
      'jurisdiction',
    ]);
  });

  test('of another entity is a failed attempt', async () => {
    const person = await newEntity(reviewer);
    const other = { ...record, name: 'Unrelated GmbH', number: '99' };
    await reviewer.post(`/verification/persons/${person}/registry-comparisons`, {
      source: 'plain',
      record: other,
    });
    expect(await stateOf(person)).toMatchObject({ attemptsLeft: 2, openDiscrepancies: 0 });
  });
});
