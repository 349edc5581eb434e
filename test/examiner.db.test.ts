/** What an examiner is shown is on record, and no answer goes out that could not be recorded. */
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Id } from '../src/kernel/ids.ts';
import { instant } from '../src/kernel/time.ts';
import { parts } from '../src/main/parts.ts';
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

describe('a grant for named customers', () => {
  type Customer = { id: Id<'customer'>; person: string };
  let granted: Customer;
  let other: Customer;
  let examiner: Client;

  async function customer(name: string): Promise<Customer> {
    const person = await individual(name);
    const { id } = (await officer.post('/identification/customers', { person })).json;
    return { id, person };
  }

  beforeAll(async () => {
    granted = await customer('Ada Byron');
    other = await customer('Emmy Noether');
    examiner = gatehouse.as({ role: 'examiner', examiner: { expiresAt, customers: [granted.id] } });
  });

  it('shows what is of them', async () => {
    for (const path of [
      `/identification/customers/${granted.id}`,
      `/identification/persons/${granted.person}`,
      `/verification/persons/${granted.person}`,
      `/identification/accounts?customer=${granted.id}`,
      `/casework/customers/${granted.id}/cases`,
    ]) {
      const reply = await examiner.get(path);
      expect([path, reply.status]).toEqual([path, 200]);
    }
  });

  it('finds nothing of another, not even that it is there', async () => {
    for (const path of [
      `/identification/customers/${other.id}`,
      `/identification/persons/${other.person}`,
      `/verification/persons/${other.person}/documents`,
      `/identification/accounts?customer=${other.id}`,
      `/casework/cases?customer=${other.id}`,
      `/ledger/export?about=${other.person}`,
    ]) {
      const reply = await examiner.get(path);
      expect([path, reply.status, reply.json.code]).toEqual([path, 404, 'not-found']);
    }
  });

  it('leaves others out of lists that can, and says so of lists that cannot', async () => {
    const listed = await examiner.get('/identification/customers');
    expect(listed.json.items.map(({ id }: { id: string }) => id)).toEqual([granted.id]);
    expect((await examiner.get('/casework/cases')).json.items).toEqual([]);
    for (const path of ['/clocks', '/ledger/entries', '/standing/counts', '/gate/verdicts']) {
      const reply = await examiner.get(path);
      const error = { field: 'grant.customers', code: 'not-by-customer' };
      expect([path, reply.json.code, reply.json.errors]).toMatchObject([path, 'outside-grant', [error]]);
    }
  });

  it('finds by name whoever belongs to them, and nobody else', async () => {
    const found = async (name: string) =>
      (await examiner.post('/identification/persons/searches', { name })).json.items;
    expect(await found('byron')).toMatchObject([{ id: granted.person }]);
    expect(await found('Emmy')).toEqual([]);
    expect((await examiner.get('/identification/persons')).json.items).toMatchObject([
      { id: granted.person },
    ]);
    const accounts = await examiner.get('/identification/accounts');
    expect([accounts.status, accounts.json.items]).toEqual([200, []]);
  });

  it('still shows the program, which is of no customer', async () => {
    for (const path of ['/written-program', '/offerings', '/casework/kinds', '/applications/notice'])
      expect([path, (await examiner.get(path)).status]).toEqual([path, 200]);
  });

  it('shows who stands behind a customer with it', async () => {
    const elements = [{ kind: 'name', value: { legalName: 'Alpha Ltd' } }];
    const body = { kind: 'entity', source: 'customer', elements };
    const entity = (await officer.post('/identification/persons', body)).json.id;
    const { id } = (await officer.post('/identification/customers', { person: entity })).json;
    const stated = await officer.post(`/beneficial-owners/persons/${entity}/statements`, {
      interests: [{ type: 'shareholding', share: { exact: '60' } }],
      source: { type: ['selfDeclaration'] },
      holder: { individual: { name: 'Sofia Kovalevskaya' } },
    });
    expect(stated.status, stated.text).toBe(201);
    const owners = (await officer.get(`/beneficial-owners/persons/${entity}`)).json.owners;
    const seesEntity = gatehouse.as({ role: 'examiner', examiner: { expiresAt, customers: [id] } });
    expect((await seesEntity.get(`/identification/persons/${owners[0].person}`)).status).toBe(200);
    expect((await examiner.get(`/identification/persons/${owners[0].person}`)).status).toBe(404);
  });

  it('is given only for customers that are there', async () => {
    const wanted = { name: 'Exa', email: 'exa@authority.example', purpose: 'Assessment 2026' };
    const grant = (customers: string[]) =>
      officer.post('/access/examiner-grants', { ...wanted, expiresAt: '2026-06-01T00:00:00Z', customers });
    const unknown = await grant([granted.id, 'cus_01980000-0000-7000-8000-000000000000']);
    expect(unknown.json.errors).toEqual([{ field: 'body.customers.1', code: 'unknown' }]);
    expect((await grant([granted.id])).json.customers).toEqual([granted.id]);
  });
});

describe('what is sealed', () => {
  const reveals = parts.flatMap((part) => part.routes ?? []).filter(({ id }) => id.startsWith('reveal'));

  it('is shown to no examiner and to no key: an examiner asks somebody of the provider, whose look is recorded', async () => {
    expect(reveals.map(({ id }) => id).sort()).toEqual([
      'revealDocument',
      'revealElement',
      'revealNotice',
      'revealPrimaryContact',
    ]);
    for (const { id, allow, narrowed } of reveals) {
      expect([id, allow.roles.includes('examiner'), allow.scope]).toEqual([id, false, undefined]);
      expect([id, narrowed]).toEqual([id, undefined]);
    }
  });

  it('stays sealed for an examiner who asks, and nothing is recorded as seen', async () => {
    const contacts = `/organizations/${gatehouse.tenant}/primary-contacts`;
    const contact = { name: 'Beth March', title: 'Counsel', email: 'beth@cloud.example' };
    const named = { ...contact, telephone: '+1 202 555 0100', since: '2026-03-01' };
    expect((await officer.post(contacts, named)).status).toBe(201);
    const examiner = gatehouse.as('examiner');
    const asked = await examiner.post(`${contacts}/reveals`, { reason: 'filing' });
    expect([asked.status, asked.json.code]).toEqual([403, 'read-only-grant']);
    expect((await examiner.get(contacts)).text).not.toContain('March');
    const { items } = (await officer.get('/ledger/entries?kind=primary-contact-revealed')).json;
    expect(items).toEqual([]);
  });
});

describe('a grant as of a past moment', () => {
  const then = '2026-03-02T20:00:00Z';
  let person: string;
  let examiner: Client;

  beforeAll(async () => {
    person = await individual('Ada Lovelace');
    const [name] = (await officer.get(`/identification/persons/${person}`)).json.elements;
    gatehouse.moveClock('2026-03-03T15:00:00Z');
    const replacement = { kind: 'name', value: { fullName: 'Ada King' } };
    const body = { reason: 'changed', source: 'document', replacement };
    await officer.post(`/identification/elements/${name.id}/supersessions`, body);
    await individual('Somebody Later');
    examiner = gatehouse.as({ role: 'examiner', examiner: { expiresAt, asOf: instant(then) } });
  });

  it('shows a person by the name they had then, in the record and in the list', async () => {
    expect((await officer.get(`/identification/persons/${person}`)).json.name).toBe('Ada King');
    expect((await examiner.get(`/identification/persons/${person}`)).json.name).toBe('Ada Lovelace');
    const listed = (await examiner.get('/identification/persons')).json.items;
    expect(listed[0]).toMatchObject({ id: person, name: 'Ada Lovelace', collected: ['name'] });
    expect(JSON.stringify(listed)).not.toMatch(/Ada King|Somebody Later/);
  });

  it('finds a person by the name they had then, not by the one they have', async () => {
    const found = async (name: string) =>
      (await examiner.post('/identification/persons/searches', { name })).json.items;
    const [before] = await found('Lovelace');
    expect(before).toMatchObject({ id: person, name: 'Ada Lovelace' });
    expect(await found('Ada King')).toEqual([]);
    expect(await found('Somebody')).toEqual([]);
    const now = await officer.post('/identification/persons/searches', { name: 'Ada Lovelace' });
    expect(now.json.items.map(({ id }: { id: string }) => id)).not.toContain(person);
  });

  it('refuses, with the reason, what the record cannot answer as of then', async () => {
    for (const path of [
      '/applications',
      '/standing/unverified-foreign',
      '/notices/outbox',
      '/identification/imports',
    ]) {
      const reply = await examiner.get(path);
      const error = { field: 'grant.asOf', code: 'not-kept-as-of' };
      expect([path, reply.status, reply.json.code, reply.json.errors]).toMatchObject([
        path,
        403,
        'outside-grant',
        [error],
      ]);
    }
  });

  it('does not find cases by what changes with time', async () => {
    const reply = await examiner.get('/casework/cases?state=open&assignee=nobody');
    expect(reply.json).toMatchObject({
      code: 'outside-grant',
      errors: [{ field: 'query.state' }, { field: 'query.assignee' }],
    });
  });

  it('shows no ledger entry of later, and its own looks are later', async () => {
    const { items } = (await examiner.get('/ledger/entries?limit=200')).json;
    expect(items.every(({ at }: { at: string }) => at <= instant(then))).toBe(true);
    expect((await looksOf(examiner)).map(({ asOf }) => asOf)).toContain(instant(then));
  });

  it('counts standings as of then, whatever later moment is asked for', async () => {
    const counts = (await examiner.get('/standing/counts?asOf=2026-03-03T16:00:00Z')).json;
    expect(counts.asOf).toBe(instant(then));
  });

  it('is refused by every operation that does not say it can answer so', async () => {
    const routes = parts.flatMap((part) => part.routes ?? []);
    const silent = routes.filter(
      ({ method, path, allow, narrowed }) =>
        method === 'get' && allow.roles.includes('examiner') && !narrowed?.asOf && !path.includes(':'),
    );
    expect(silent.length).toBeGreaterThan(5);
    for (const { id, path } of silent)
      expect([id, (await examiner.get(path)).json.code]).toEqual([id, 'outside-grant']);
  });
});
