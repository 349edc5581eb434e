/** Whatever people do, in any order: the register holds every failure, and the stored outcome is the one worked out. */
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Client, type Installation, openInstallation } from '../../../../test/setup/installation.ts';
import { type Id, isId } from '../../../kernel/ids.ts';
import { programSettings } from '../../adopt/written-program/index.ts';
import { jobs } from './jobs.ts';
import { readVerificationFacts } from './read-facts.ts';
import { handInAndRead, newIndividual, passport } from './story-fixture.ts';

let gatehouse: Installation;
let officer: Client;

beforeAll(async () => {
  gatehouse = await openInstallation();
  officer = gatehouse.as('officer');
});
afterAll(() => gatehouse.close());

const words = 'As the case demands, said in a test.';
const first = async (path: string) => (await officer.get(path)).json.items[0]?.id;

/** Each may be refused where it does not fit; what matters is what is left on record. */
const acts: Readonly<Record<string, (person: string) => Promise<unknown>>> = {
  reject: (person) => handInAndRead(officer, person, { result: 'rejected', reason: 'document-expired' }),
  accept: (person) => handInAndRead(officer, person, passport),
  blur: (person) => handInAndRead(officer, person, { result: 'rejected', reason: 'unreadable' }),
  send: (person) => officer.post(`/verification/persons/${person}/codes`, { method: 'email-code' }),
  conclude: (person) =>
    officer.post(`/verification/persons/${person}/failures`, { because: 'evidence-not-given', words }),
  grant: (person) => officer.post(`/verification/persons/${person}/attempt-grants`, { words }),
  doubt: (person) =>
    officer.post(`/verification/persons/${person}/doubts`, {
      reason: 'other',
      words,
      ask: [{ kind: 'explanation' }],
    }),
  lift: async (person) => {
    const doubt = await first(`/verification/persons/${person}/doubts`);
    return officer.post(`/verification/doubts/${doubt}/lifts`, { because: 'raised-in-error', words });
  },
  strike: (person) => resolve(person, 'entered-in-error'),
  refuse: (person) => resolve(person, 'refused'),
  us: (person) =>
    officer.post(`/us-person/persons/${person}/decisions`, {
      status: 'us',
      ground: 'us-citizen',
      evidence: [{ kind: 'passport', reference: 'seen at the desk', seenOn: '2026-03-01' }],
    }),
  foreign: (person) => officer.post(`/us-person/persons/${person}/decisions`, { status: 'foreign' }),
};

async function resolve(person: string, resolution: string) {
  const entry = await first(`/verification/unresolved-identities?state=open&person=${person}`);
  return officer.post(`/verification/unresolved-identities/${entry}/resolutions`, { resolution, words });
}

type OnRecord = { failures: number; entries: number; outcome: string | null; entry: string | null };

async function onRecord(person: Id<'person'>): Promise<OnRecord> {
  const { rows } = await gatehouse.read((tx) =>
    sql<OnRecord>`
      select (select count(*)::int from retain.event
              where type = 'identity-not-verified' and also @> array[${person}]) as failures,
             (select count(*)::int from determine.unresolved_identity where person_id = person.id) as entries,
             verification.outcome, verification.failed_entry_id as entry
      from collect.person left join determine.verification on verification.person_id = person.id
      where person.id = ${person.slice(4)}::uuid`.execute(tx),
  );
  return rows[0] ?? { failures: -1, entries: -2, outcome: null, entry: null };
}

async function judgedNow(person: Id<'person'>) {
  const { edition } = gatehouse.runtime;
  const at = gatehouse.now();
  return gatehouse.read(async (tx) => {
    const settings = await programSettings(tx, edition, at);
    return readVerificationFacts(tx, { persons: [person], settings, parameters: edition.parameters, at });
  });
}

test('every failure is in the register, and nobody is failed without an entry', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...Object.keys(acts)), { minLength: 4, maxLength: 12 }),
      async (chosen) => {
        const person = await newIndividual(officer);
        if (!isId('person', person)) throw new Error('a person has an id');
        for (const act of chosen) {
          await acts[act]?.(person);
          const kept = await onRecord(person);
          const [judged] = await judgedNow(person);
          expect(kept.entries, `${chosen} at ${act}`).toBe(kept.failures);
          expect(kept.outcome ?? 'pending', `${chosen} at ${act}`).toBe(judged?.outcome);
          expect(kept.entry !== null).toBe(judged?.outcome === 'failed');
        }
      },
    ),
    // A U.S. citizen by a status in doubt, who then uses up the attempts.
    { numRuns: 15, examples: [[['doubt', 'reject', 'us', 'reject', 'reject', 'lift']]] },
  );
});

test('of two who use up the last attempts at the same moment, one registers the failure', async () => {
  const person = await newIndividual(officer);
  const documents = await Promise.all(
    [1, 2, 3, 4, 5].map(() =>
      officer.post(`/verification/persons/${person}/documents`, {
        mediaType: 'application/pdf',
        content: Buffer.from('%PDF-1.7 of a test').toString('base64'),
      }),
    ),
  );
  const answers = await Promise.all(
    documents.map(({ json }) =>
      officer.post(`/verification/documents/${json.document}/reviews`, {
        result: 'rejected',
        reason: 'document-expired',
      }),
    ),
  );
  expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201, 201, 201]);
  const list = await officer.get(`/verification/unresolved-identities?person=${person}`);
  expect(list.json.items).toHaveLength(1);
});

test('who has used up the attempts of a stricter program is registered when it takes effect', async () => {
  const person = await newIndividual(officer);
  await handInAndRead(officer, person, { result: 'rejected', reason: 'document-expired' });
  const change = await gatehouse.as('officer', 'olga').post('/written-program/changes', {
    content: { settings: { verificationAttemptsMax: 1 } },
    reason: 'One attempt is enough for this product.',
    approve: true,
  });
  expect(change.status, change.text).toBe(201);
  // Before the program is adopted a change needs no second person.
  expect(change.json).toMatchObject({ state: 'approved' });
  gatehouse.moveClock('2026-06-01T12:00:00Z');
  const [job] = jobs;
  await job?.run(gatehouse.runtime, { tenant: gatehouse.tenant });
  const path = `/verification/unresolved-identities?person=${person}`;
  expect((await officer.get(path)).json.items).toMatchObject([
    { because: 'attempts-exhausted', failedAttempts: 1 },
  ]);
  const asked = await officer.get(`/verification/persons/${person}/evidence-requests`);
  expect(asked.json.items).toHaveLength(2);
  // Run twice, it does nothing twice.
  await job?.run(gatehouse.runtime, { tenant: gatehouse.tenant });
  expect((await officer.get(path)).json.items).toHaveLength(1);
});
