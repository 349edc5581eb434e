import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instant } from '../../../kernel/time.ts';
import { ada, bank, type Office, openOffice } from './office-fixture.ts';

let office: Office;
let here: Office['here'];
let officer: Office['officer'];
const made: Office['made'] = (body) => office.made(body);
const customerOf: Office['customerOf'] = (person, more) => office.customerOf(person, more);
const read: Office['read'] = (person) => office.read(person);
const elementOf: Office['elementOf'] = (person, kind) => office.elementOf(person, kind);

beforeAll(async () => {
  office = await openOffice();
  ({ here, officer } = office);
});
afterAll(() => here.close());

describe('a person is entered with what is known at first', () => {
  it('each element with its source and time, and identifiers masked', async () => {
    const person = await made(
      ada([
        {
          kind: 'date-of-birth',
          value: { date: '1996-02-29' },
          source: 'document',
          reference: 'passport on file',
        },
        { kind: 'email', value: { address: 'ada@example.com' }, collectedAt: '2025-12-31T23:00:00-05:00' },
        bank,
      ]),
    );
    expect(await read(person)).toMatchObject({
      id: person,
      kind: 'individual',
      name: 'Ada Lovelace',
      collected: ['date-of-birth', 'email', 'name', 'payment-institution', 'payment-instrument'],
      elements: expect.arrayContaining([
        expect.objectContaining({ kind: 'name', source: 'customer', sealed: [], collectedAt: here.now() }),
        expect.objectContaining({
          kind: 'date-of-birth',
          source: 'document',
          value: { date: '••••-••-••' },
          sealed: ['date'],
        }),
        expect.objectContaining({ kind: 'email', collectedAt: '2026-01-01T04:00:00.000Z' }),
        expect.objectContaining({ kind: 'payment-means', value: { ...bank.value, accountNumber: '…3000' } }),
      ]),
    });
  });

  it.each([
    ['Suharto', 'a single name'],
    ['محمد بن عبد الله بن سلمان', 'right to left'],
    ['李小龍 Bruce Lee', 'mixed scripts'],
    ['می‌خواهم', 'with a non-joiner'],
    ['Å'.repeat(200), '200 characters'],
  ])('%s (%s)', async (fullName) => {
    const person = await made({ ...ada(), elements: [{ kind: 'name', value: { fullName } }] });
    expect((await read(person)).name).toBe(fullName);
  });

  it('or not at all where one element is wrong, with the field and code of each', async () => {
    const before = (await officer.get('/identification/persons?limit=1')).json.items[0].id;
    const refused = await officer.post('/identification/persons', {
      ...ada([
        { kind: 'email', value: { address: 'nobody' } },
        { kind: 'telephone', value: { number: '12' } },
      ]),
    });
    expect(refused).toMatchObject({
      status: 422,
      json: {
        code: 'invalid-field',
        errors: [
          { field: 'body.elements.1.value.address', code: 'not-an-email-address' },
          { field: 'body.elements.2.value.number', code: 'not-a-telephone-number' },
        ],
      },
    });
    expect((await officer.get('/identification/persons?limit=1')).json.items[0].id).toBe(before);
  });

  it.each([
    [{ ...ada(), elements: [] }, 'body.elements'],
    [{ ...ada(), elements: [{ kind: 'email', value: { address: 'a@example.com' } }] }, 'body.elements'],
    [{ ...ada(), kind: 'robot' }, 'body.kind'],
    [{ ...ada(), note: 'x' }, 'body.note'],
    [ada([{ kind: 'jurisdiction', value: { jurisdiction: 'DE' } }]), 'body.elements.1.kind'],
    [ada([{ kind: 'national-id', value: { number: '1', country: 'FR' } }]), 'body.elements.1.kind'],
    [
      ada([{ kind: 'email', value: { address: 'a@example.com' }, collectedAt: '2027-01-01T00:00:00Z' }]),
      'body.elements.1.collectedAt',
    ],
    [ada([{ kind: 'shoe-size', value: {} }]), 'body.elements.1.kind'],
  ])('refuses %j by name', async (body, field) => {
    const refused = await officer.post('/identification/persons', body);
    expect(refused).toMatchObject({ status: 422, json: { code: 'invalid-field' } });
    expect(refused.json.errors.map((error: { field: string }) => error.field)).toContain(field);
    expect(refused.text).not.toContain('Lovelace');
  });

  it('once, however often the request is repeated', async () => {
    const key = { 'idempotency-key': 'the-same-key' };
    const first = await officer.post('/identification/persons', ada(), key);
    const second = await officer.post('/identification/persons', ada(), key);
    expect(second.json).toEqual(first.json);
    expect(first.text).not.toContain('Lovelace');
    expect((await officer.post('/identification/persons', ada([bank]), key)).status).toBe(409);
  });
});

describe('elements change, and the history stays', () => {
  it('one is added, and one ends with another in its place', async () => {
    const person = await made(ada());
    const added = await officer.post(`/identification/persons/${person}/elements`, {
      source: 'colleague',
      element: { kind: 'email', value: { address: 'first@example.com' } },
    });
    expect(added.status).toBe(201);
    here.moveClock('2026-03-03T15:00:00Z');
    const ended = await officer.post(`/identification/elements/${added.json.element}/supersessions`, {
      reason: 'changed',
      source: 'customer',
      replacement: { kind: 'email', value: { address: 'second@example.com' } },
    });
    expect(ended).toMatchObject({ status: 201, json: { person } });
    const history = (await officer.get(`/identification/persons/${person}/elements`)).json.items;
    expect(
      history.map((one: { value: unknown; supersededAt: unknown }) => [one.value, one.supersededAt]),
    ).toEqual([
      [{ address: 'second@example.com' }, null],
      [{ address: 'first@example.com' }, '2026-03-03T15:00:00.000Z'],
      [{ fullName: 'Ada Lovelace' }, null],
    ]);
    const then = here.as({
      role: 'examiner',
      examiner: { asOf: instant('2026-03-02T20:00:00Z'), expiresAt: instant('2100-01-01T00:00:00Z') },
    });
    const seen = (await then.get(`/identification/persons/${person}`)).json.elements;
    expect(seen.map((one: { value: unknown }) => one.value)).toContainEqual({ address: 'first@example.com' });
  });

  it('a new name is the name from then on', async () => {
    const person = await made(ada());
    const name = await elementOf(person, 'name');
    const twice = await officer.post(`/identification/persons/${person}/elements`, {
      source: 'customer',
      element: { kind: 'name', value: { fullName: 'Ada King' } },
    });
    expect(twice.json.errors).toEqual([{ field: 'body.element.kind', code: 'there-is-one-already' }]);
    const path = `/identification/elements/${name.id}/supersessions`;
    const replacement = { kind: 'name', value: { fullName: 'Ada King' } };
    expect((await officer.post(path, { reason: 'changed', source: 'document', replacement })).status).toBe(
      201,
    );
    expect((await read(person)).name).toBe('Ada King');
    expect(
      (await officer.post(path, { reason: 'changed', source: 'document', replacement })).json.errors,
    ).toEqual([{ field: 'path.element', code: 'superseded-before' }]);
  });

  it('and what is withdrawn no longer counts', async () => {
    const person = await made(ada([{ kind: 'telephone', value: { number: '+442079460018' } }]));
    const telephone = await elementOf(person, 'telephone');
    const path = `/identification/elements/${telephone.id}/supersessions`;
    expect((await officer.post(path, { reason: 'withdrawn', source: 'customer' })).status).toBe(201);
    expect((await read(person)).collected).toEqual(['name']);
  });
});

describe('a sealed value is shown with a reason that is kept', () => {
  it('to those who may, and the reveal is an event without the value', async () => {
    const person = await made(ada([bank]));
    const payment = await elementOf(person, 'payment-means');
    const path = `/identification/elements/${payment.id}/reveals`;
    const reason = { reason: 'payment-inquiry', words: 'charge disputed, ticket 4711' };
    expect(await officer.post(path, reason)).toMatchObject({
      status: 200,
      json: { element: payment.id, values: { accountNumber: 'DE89370400440532013000' } },
    });
    expect((await officer.post(path, { ...reason, words: 'because' })).status).toBe(422);
    expect((await here.as({ scopes: ['identification:write'] }).post(path, reason)).status).toBe(403);
    expect((await here.as('examiner').post(path, reason)).status).toBe(403);
    const events = await here.read((tx) =>
      sql<{
        data: unknown;
      }>`select data from retain.event where type = 'element-revealed' and subject = ${person}`.execute(tx),
    );
    expect(events.rows).toEqual([
      { data: { element: payment.id, reason: 'payment-inquiry', approval: null } },
    ]);
  });

  it('and what is not sealed needs no reveal', async () => {
    const person = await made(ada());
    const name = await elementOf(person, 'name');
    const words = { reason: 'review', words: 'looking at the name' };
    expect((await officer.post(`/identification/elements/${name.id}/reveals`, words)).json.errors).toEqual([
      { field: 'path.element', code: 'nothing-sealed' },
    ]);
  });
});

describe('persons are found', () => {
  it.each([
    [{ name: 'zelazny' }, 'Roger Żelazny-Müller'],
    [{ name: 'mul rog' }, 'Roger Żelazny-Müller'],
    [{ name: 'Ивано' }, 'Иванов Пётр'],
    [{ name: 'петр' }, 'Иванов Пётр'],
    [{ email: 'ROGER@example.org' }, 'Roger Żelazny-Müller'],
  ])('by %j', async (search, name) => {
    if (
      (await officer.post('/identification/persons/searches', { name: 'Żelazny' })).json.items.length === 0
    ) {
      await made({
        ...ada(),
        elements: [
          { kind: 'name', value: { fullName: 'Roger Żelazny-Müller' } },
          { kind: 'email', value: { address: 'roger@example.org' } },
        ],
      });
      await made({ ...ada(), elements: [{ kind: 'name', value: { fullName: 'Иванов Пётр' } }] });
    }
    const found = await officer.post('/identification/persons/searches', search);
    expect(found.json.items.map((person: { name: string }) => person.name)).toEqual([name]);
  });

  it('by the key the provider knows their customer or account by', async () => {
    const person = await made(ada());
    await customerOf(person, { externalId: 'known-by' });
    const found = await officer.get('/identification/persons?externalId=known-by');
    expect(found.json.items.map((one: { id: string }) => one.id)).toEqual([person]);
  });

  it('by nothing that is no search', async () => {
    expect((await officer.post('/identification/persons/searches', {})).status).toBe(422);
    expect((await officer.post('/identification/persons/searches', { name: '—' })).json.items).toEqual([]);
    expect(
      (await officer.post('/identification/persons/searches', { name: "%' or 1=1 --" })).json.items,
    ).toEqual([]);
    expect((await officer.get('/identification/persons?name=Ada')).json.code).toBe('unknown-parameter');
    expect((await officer.get('/identification/persons?cursor=bm90CmEgdXVpZA')).json.errors).toEqual([
      { field: 'query.cursor', code: 'not-a-cursor' },
    ]);
  });
});
