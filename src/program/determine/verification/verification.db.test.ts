import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Client, type Installation, openInstallation } from '../../../../test/setup/installation.ts';
import { toUuid } from '../../../kernel/ids.ts';
import {
  anotherCode,
  codeInOutbox,
  confirmByEmail,
  handInAndRead,
  newEntity,
  newIndividual,
  passport,
  png,
} from './story-fixture.ts';

let gatehouse: Installation;
let reviewer: Client;
let officer: Client;
let owner: Client;

beforeAll(async () => {
  gatehouse = await openInstallation();
  reviewer = gatehouse.as('reviewer');
  officer = gatehouse.as('officer');
  owner = gatehouse.as('owner');
});
afterAll(() => gatehouse.close());

const stateOf = async (person: string) => (await reviewer.get(`/verification/persons/${person}`)).json;
const findingOf = async (person: string, obligation: string) =>
  (await stateOf(person)).findings.find((one: { obligation: string }) => one.obligation === obligation);
const entriesOf = async (person: string) =>
  (await reviewer.get(`/verification/unresolved-identities?person=${person}`)).json.items;

/** Five wrong entries end one attempt. */
async function failOnce(person: string) {
  const sent = await reviewer.post(`/verification/persons/${person}/codes`, { method: 'telephone-code' });
  expect(sent.status, sent.text).toBe(201);
  const wrong = anotherCode(await codeInOutbox(owner));
  const codes: string[] = [];
  for (let entry = 0; entry < 5; entry += 1) {
    const path = `/verification/attempts/${sent.json.attempt}/confirmations`;
    codes.push((await reviewer.post(path, { code: wrong })).json.code);
  }
  return codes;
}

async function failed(person: string) {
  for (let attempt = 0; attempt < 3; attempt += 1) await failOnce(person);
}

describe('a person is verified', () => {
  test('by a document and a code, and both proofs are named with their time', async () => {
    const person = await newIndividual(reviewer);
    expect(await stateOf(person)).toMatchObject({
      outcome: 'pending',
      attemptsLeft: 3,
      lacks: ['documentary-method', 'another-method'],
    });
    const { reviewed } = await handInAndRead(reviewer, person);
    expect(reviewed.json).toMatchObject({ outcome: 'pending', lacks: ['another-method'] });
    const confirmed = await confirmByEmail(gatehouse, reviewer, person);
    expect(confirmed.json).toMatchObject({ outcome: 'succeeded' });
    expect(await stateOf(person)).toMatchObject({
      outcome: 'verified',
      since: gatehouse.now(),
      reverifyDueOn: '2028-03-02',
      lacks: [],
    });
    expect(await findingOf(person, 'verify-by-documents')).toMatchObject({ outcome: 'met' });
    expect(await findingOf(person, 'verify-without-documents')).toMatchObject({ outcome: 'met' });
  });

  test('and is so no longer when the e-mail address that was proved is replaced', async () => {
    const person = await newIndividual(reviewer);
    await handInAndRead(reviewer, person);
    await confirmByEmail(gatehouse, reviewer, person);
    const known = (await reviewer.get(`/identification/persons/${person}`)).json;
    const email = known.elements.find((one: { kind: string }) => one.kind === 'email');
    await reviewer.post(`/identification/elements/${email.id}/supersessions`, {
      reason: 'changed',
      source: 'customer',
      replacement: { kind: 'email', value: { address: 'new@customer.example' } },
    });
    expect(await stateOf(person)).toMatchObject({ outcome: 'pending', lacks: ['another-method'] });
  });

  test('and nothing is owed of somebody established as a U.S. person, until that is withdrawn', async () => {
    const person = await newIndividual(reviewer);
    const decided = await reviewer.post(`/us-person/persons/${person}/decisions`, {
      status: 'us',
      ground: 'us-citizen',
      evidence: [{ kind: 'passport', reference: 'seen at the desk', seenOn: '2026-03-01' }],
    });
    expect(await stateOf(person)).toMatchObject({ outcome: 'not-owed', lacks: [] });
    const [decision] = decided.json.decisions;
    await reviewer.post(`/us-person/decisions/${decision.id}/withdrawals`, { reason: 'evidence-in-doubt' });
    expect(await stateOf(person)).toMatchObject({ outcome: 'pending' });
  });
});

describe('a code', () => {
  test('is in no answer, event or row; only in its sealed notice', async () => {
    const person = await newIndividual(reviewer);
    const sent = await reviewer.post(`/verification/persons/${person}/codes`, { method: 'email-code' });
    const code = await codeInOutbox(owner);
    expect(code).toMatch(/^\d{6}$/);
    expect(sent.text).not.toContain(code);
    const { rows } = await gatehouse.read((tx) =>
      sql<{ text: string }>`
        select data::text as text from retain.event union all
        select canonical from retain.ledger_entry union all
        select to_jsonb(verification_attempt)::text from determine.verification_attempt`.execute(tx),
    );
    expect(rows.filter((row) => row.text.includes(`"${code}"`))).toEqual([]);
  });

  test('that is wrong is recorded and refused; after five the attempt has failed and the code is void', async () => {
    const person = await newIndividual(reviewer);
    expect(await failOnce(person)).toEqual([
      'code-wrong',
      'code-wrong',
      'code-wrong',
      'code-wrong',
      'code-expired',
    ]);
    expect(await stateOf(person)).toMatchObject({ outcome: 'pending', attemptsLeft: 2 });
  });

  test('is void once a new one is sent, and runs out', async () => {
    const person = await newIndividual(reviewer);
    const path = `/verification/persons/${person}/codes`;
    const first = await reviewer.post(path, { method: 'email-code' });
    const code = await codeInOutbox(owner);
    const second = await reviewer.post(path, { method: 'email-code' });
    const late = await codeInOutbox(owner);
    const old = await reviewer.post(`/verification/attempts/${first.json.attempt}/confirmations`, { code });
    expect(old.json.code).toBe('code-expired');
    const before = gatehouse.now();
    gatehouse.moveClock('2026-03-02T15:30:00Z');
    const answer = await reviewer.post(`/verification/attempts/${second.json.attempt}/confirmations`, {
      code: late,
    });
    expect(answer.json.code).toBe('code-expired');
    expect(await stateOf(person)).toMatchObject({ attemptsLeft: 3 });
    gatehouse.moveClock(before);
  });

  test('is sent no more than five times an hour', async () => {
    const person = await newIndividual(reviewer);
    const answers = [];
    for (let count = 0; count < 6; count += 1) {
      const sent = await reviewer.post(`/verification/persons/${person}/codes`, { method: 'email-code' });
      answers.push(sent.status);
    }
    expect(answers).toEqual([201, 201, 201, 201, 201, 429]);
  });

  test('can be sent and entered by the customer, for its own person only', async () => {
    const person = await newIndividual(reviewer);
    const other = await newIndividual(reviewer);
    const entered = await reviewer.post('/identification/customers', { person });
    const customer = gatehouse.as({ role: 'customer', customer: entered.json.id });
    expect((await confirmByEmail(gatehouse, customer, person)).json).toMatchObject({ outcome: 'succeeded' });
    const strange = await customer.post(`/verification/persons/${other}/codes`, { method: 'email-code' });
    expect(strange.status).toBe(404);
    const sent = await reviewer.post(`/verification/persons/${other}/codes`, { method: 'email-code' });
    const code = await codeInOutbox(owner);
    const entry = await customer.post(`/verification/attempts/${sent.json.attempt}/confirmations`, { code });
    expect(entry.status).toBe(404);
    expect((await customer.get(`/verification/persons/${other}`)).status).toBe(404);
    expect((await customer.get(`/verification/persons/${other}/documents`)).status).toBe(404);
  });
});

describe('attempts that are used up', () => {
  test('fail the person and enter the register in the same commit', async () => {
    const person = await newIndividual(reviewer);
    await failed(person);
    expect(await stateOf(person)).toMatchObject({
      outcome: 'failed',
      attemptsLeft: 0,
      failedOn: '2026-03-02',
    });
    const entries = await entriesOf(person);
    expect(entries).toMatchObject([{ because: 'attempts-exhausted', failedAttempts: 3, resolution: null }]);
    const more = await reviewer.post(`/verification/persons/${person}/codes`, { method: 'email-code' });
    expect(more.json.code).toBe('attempts-exhausted');
    expect(await findingOf(person, 'ask-more-when-in-doubt')).toMatchObject({ outcome: 'unknown' });
    const inbox = await officer.get('/casework/cases');
    const subjects = inbox.json.items.map((one: { subject: string }) => one.subject);
    expect(subjects).toContain(entries[0].id);
  });

  test('may be given again, and who is verified then leaves the register as verified later', async () => {
    const person = await newIndividual(reviewer);
    await failed(person);
    const granted = await officer.post(`/verification/persons/${person}/attempt-grants`, {
      words: 'The telephone was lost; a new one is at hand.',
    });
    expect(granted.json).toMatchObject({ outcome: 'pending', attemptsLeft: 3, failedOn: null });
    expect(await entriesOf(person)).toMatchObject([{ resolution: null }]);
    await handInAndRead(reviewer, person);
    await confirmByEmail(gatehouse, reviewer, person);
    expect(await stateOf(person)).toMatchObject({ outcome: 'verified' });
    expect(await entriesOf(person)).toMatchObject([{ resolution: 'verified-later' }]);
  });

  test('that were no failure are struck with a reason, and do not fail the person again', async () => {
    const person = await newIndividual(reviewer);
    await failed(person);
    const [entry] = await entriesOf(person);
    const resolved = await officer.post(`/verification/unresolved-identities/${entry.id}/resolutions`, {
      resolution: 'entered-in-error',
      words: 'A test of the gateway used this account.',
    });
    expect(resolved.json).toMatchObject({ outcome: 'pending', attemptsLeft: 3 });
    expect(await entriesOf(person)).toMatchObject([{ resolution: 'entered-in-error' }]);
  });

  test('stay a failure when the case ends by refusing, and cannot be verified later without evidence', async () => {
    const person = await newIndividual(reviewer);
    await failed(person);
    const [entry] = await entriesOf(person);
    const path = `/verification/unresolved-identities/${entry.id}/resolutions`;
    const words = 'The application was refused under the program.';
    const early = await officer.post(path, { resolution: 'verified-later', words });
    expect(early.json.code).toBe('evidence-missing');
    expect((await officer.post(path, { resolution: 'refused', words })).json).toMatchObject({
      outcome: 'failed',
    });
    expect((await officer.post(path, { resolution: 'closed', words })).json.code).toBe(
      'transition-not-allowed',
    );
  });

  test('the register counts every failure there was, as of any moment', async () => {
    const { rows } = await gatehouse.read((tx) =>
      sql<{ failures: number; entries: number; failed: number; open: number }>`
        select (select count(*)::int from retain.event where type = 'identity-not-verified') as failures,
               (select count(*)::int from determine.unresolved_identity) as entries,
               (select count(*)::int from determine.verification where outcome = 'failed') as failed,
               (select count(*)::int from determine.verification v join determine.unresolved_identity u
                  on u.id = v.failed_entry_id where v.outcome = 'failed') as open`.execute(tx),
    );
    expect(rows[0]?.entries).toBe(rows[0]?.failures);
    expect(rows[0]?.entries).toBeGreaterThanOrEqual(4);
    expect(rows[0]?.open).toBe(rows[0]?.failed);
    const now = (await officer.get('/verification/unresolved-identities/counts')).json;
    expect(now.registered).toBe(rows[0]?.entries);
    const sum = Object.values<number>(now.resolved).reduce((a, b) => a + b, now.open);
    expect(sum).toBe(now.registered);
    const before = await officer.get('/verification/unresolved-identities/counts?asOf=2026-03-01T00:00:00Z');
    expect(before.json).toMatchObject({ registered: 0, open: 0 });
  });

  test('nobody can be failed in the database without a row in the register', async () => {
    const person = await newIndividual(reviewer);
    const write = gatehouse.perform((work) =>
      sql`insert into determine.verification (person_id, tenant_id, outcome, since)
          values (${person.slice(4)}, ${toUuid(work.tenant)}, 'failed', ${work.at})`.execute(work.tx),
    );
    await expect(write).rejects.toThrow(/check constraint/);
  });
});

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

test('what was verified is due again by the schedule, and sooner after a change of name', async () => {
  const person = await newIndividual(reviewer);
  await handInAndRead(reviewer, person);
  await confirmByEmail(gatehouse, reviewer, person);
  gatehouse.moveClock('2026-05-04T15:00:00Z');
  const known = (await reviewer.get(`/identification/persons/${person}`)).json;
  const name = known.elements.find((one: { kind: string }) => one.kind === 'name');
  await reviewer.post(`/identification/elements/${name.id}/supersessions`, {
    reason: 'changed',
    source: 'customer',
    replacement: { kind: 'name', value: { fullName: 'Ada Newname' } },
  });
  expect(await stateOf(person)).toMatchObject({ outcome: 'verified', reverifyDueOn: '2026-06-03' });
  gatehouse.moveClock('2026-06-04T15:00:00Z');
  expect(await findingOf(person, 'reverify-periodically')).toMatchObject({
    outcome: 'unmet',
    reasons: [{ code: 'information-changed' }, { code: 'verification-due-again' }],
  });
  gatehouse.moveClock('2026-03-02T15:00:00Z');
});
