import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Client, type Installation, openInstallation } from '../../../../test/setup/installation.ts';
import { isId, toUuid } from '../../../kernel/ids.ts';
import {
  anotherCode,
  codeInOutbox,
  confirmByEmail,
  handInAndRead,
  newIndividual,
  readingAs,
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

const read = () => readingAs(reviewer);
const stateOf = (person: string) => read().stateOf(person);
const findingOf = (person: string, obligation: string) => read().findingOf(person, obligation);
const entriesOf = (person: string) => read().entriesOf(person);

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
  test('is not sent to somebody erased, and the answer says that the record was erased', async () => {
    const person = await newIndividual(reviewer);
    if (!isId('person', person)) throw new Error('the person has no id');
    await gatehouse.perform(async (work) => {
      await sql`update retain.subject_key set wrapped = null, destroyed_at = ${work.at}
                where subject_id = ${toUuid(person)}`.execute(work.tx);
    });
    expect(
      await reviewer.post(`/verification/persons/${person}/codes`, { method: 'email-code' }),
    ).toMatchObject({ status: 410, json: { code: 'erased' } });
  });

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
