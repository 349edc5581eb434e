/** What an examiner is shown is on record, and no answer goes out that could not be recorded. */
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instant } from '../src/kernel/time.ts';
import { type Client, type Installation, openInstallation } from './setup/installation.ts';

const expiresAt = instant('2100-01-01T00:00:00Z');

let gatehouse: Installation;
let officer: Client;
beforeAll(async () => {
  gatehouse = await openInstallation();
  officer = gatehouse.as('officer');
});
afterAll(() => gatehouse.close());

async function individual(name: string): Promise<string> {
  const elements = [{ kind: 'name', value: { fullName: name } }];
  const body = { kind: 'individual', source: 'customer', elements };
  return (await officer.post('/identification/persons', body)).json.id;
}

/** The events of looks that the ledger holds for somebody, newest first. */
async function looksOf(examiner: Client): Promise<Record<string, unknown>[]> {
  const { items } = (await officer.get('/ledger/entries?kind=examiner-shown')).json;
  const id = 'id' in examiner.actor ? examiner.actor.id : '';
  type Entry = { actor: { id?: string }; at: string; events: { subject: string; data: object }[] };
  const entries: Entry[] = items;
  return entries
    .filter(({ actor }) => actor.id === id)
    .flatMap(({ at, events }) => events.map(({ data }) => ({ at, ...data })));
}

describe('what an examiner reads', () => {
  it('is on the ledger: the operation, the things by id, the moment', async () => {
    const person = await individual('Ada Lovelace');
    const examiner = gatehouse.as('examiner');
    expect((await examiner.get(`/identification/persons/${person}`)).status).toBe(200);
    expect(await looksOf(examiner)).toMatchObject([
      { at: gatehouse.now(), operation: 'getPerson', asked: [person], shown: [], file: null },
    ]);
  });

  it('is recorded for a list by the ids of its rows, and for a file by its type', async () => {
    const person = await individual('Grace Hopper');
    const examiner = gatehouse.as('examiner');
    const page = await examiner.get('/identification/persons?limit=1');
    await examiner.get('/identification/persons?format=csv');
    expect(page.json.items[0].id).toBe(person);
    expect(await looksOf(examiner)).toMatchObject([
      { operation: 'listPersons', shown: [], rows: null, file: 'text/csv; charset=utf-8' },
      { operation: 'listPersons', shown: [person], rows: 1, file: null },
    ]);
  });

  it('names nobody on the ledger, though they were searched for by name', async () => {
    const person = await individual('Hedy Lamarr');
    const examiner = gatehouse.as('examiner');
    const found = await examiner.post('/identification/persons/searches', { name: 'Lamarr' });
    expect(found.json.items).toMatchObject([{ id: person, name: 'Hedy Lamarr' }]);
    const looks = await looksOf(examiner);
    expect(looks).toMatchObject([{ operation: 'searchPersons', shown: [person] }]);
    expect(JSON.stringify(looks)).not.toMatch(/Lamarr/i);
  });

  it('is not recorded when it was refused, nor when a colleague looks', async () => {
    const examiner = gatehouse.as('examiner');
    expect((await examiner.post('/identification/persons', {})).json.code).toBe('read-only-grant');
    expect(
      (await examiner.get('/identification/persons/per_01980000-0000-7000-8000-000000000000')).status,
    ).toBe(404);
    await officer.get('/identification/persons');
    expect(await looksOf(examiner)).toEqual([]);
    expect(await looksOf(officer)).toEqual([]);
  });

  it('changes no standing and wakes nothing: the look is all that is on record', async () => {
    const person = await individual('Mary Somerville');
    const examiner = gatehouse.as('examiner');
    await examiner.get(`/identification/persons/${person}`);
    const [newest] = (await officer.get('/ledger/entries?limit=1')).json.items;
    expect(newest.events.map(({ type }: { type: string }) => type)).toEqual(['examiner-shown']);
  });
});

describe('where a look cannot be recorded', () => {
  it('nothing is shown to an examiner, while colleagues go on reading', async () => {
    const apart = await openInstallation();
    const owner = new pg.Client({ connectionString: apart.ownerUrl });
    await owner.connect();
    try {
      const examiner = apart.as({ role: 'examiner', examiner: { expiresAt } });
      expect((await examiner.get('/offerings')).status).toBe(200);
      await owner.query('revoke insert on retain.ledger_entry from gatehouse_app');
      const reply = await examiner.get('/offerings');
      expect([reply.status, reply.json.code, reply.json.items]).toEqual([500, 'internal', undefined]);
      expect((await apart.as('officer').get('/offerings')).status).toBe(200);
    } finally {
      await owner.end();
      await apart.close();
    }
  });
});
