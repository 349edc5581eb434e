import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Client,
  founder,
  type Installation,
  openInstallation,
} from '../../../../test/setup/installation.ts';
import { toId } from '../../../kernel/ids.ts';
import { instant } from '../../../kernel/time.ts';
import { perform } from '../../../runtime/commit/perform.ts';
import { offerings } from '../../adopt/offerings/index.ts';
import { organizations } from '../../adopt/organizations/index.ts';
import { writtenProgram } from '../../adopt/written-program/index.ts';
import { collectPerson, createPerson, identification, openSealed, readPersonFacts } from './index.ts';

let here: Installation;
let officer: Client;
let offering: string;

beforeAll(async () => {
  here = await openInstallation({ parts: [organizations, offerings, writtenProgram, identification] });
  officer = here.as('officer');
  const facts = {
    kind: 'virtual-machine',
    management: 'unmanaged',
    trial: true,
    customerRunsOwnSoftware: true,
    ownerCountry: 'US',
    ownedByUsPerson: true,
    operatedIn: ['US'],
  };
  offering = (await officer.post('/offerings', { code: 'vm', name: 'Virtual machines', facts })).json.id;
});
afterAll(() => here.close());

const bank = {
  kind: 'payment-means',
  value: { type: 'bank-account', accountNumber: 'DE89370400440532013000', institution: 'Commerzbank' },
};
const ada = (elements: readonly unknown[] = []) => ({
  kind: 'individual',
  source: 'customer',
  elements: [{ kind: 'name', value: { fullName: 'Ada Lovelace' } }, ...elements],
});

async function made(body: unknown): Promise<string> {
  const created = await officer.post('/identification/persons', body);
  expect(created.status, created.text).toBe(201);
  return created.json.id;
}
async function customerOf(person: string, more = {}): Promise<string> {
  const created = await officer.post('/identification/customers', { person, ...more });
  expect(created.status, created.text).toBe(201);
  return created.json.id;
}
const read = async (person: string) => (await officer.get(`/identification/persons/${person}`)).json;
const elementOf = async (person: string, kind: string) =>
  (await read(person)).elements.find((element: { kind: string }) => element.kind === kind);

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

describe('customers apply for accounts', () => {
  const application = (customer: string, more = {}) => ({
    customer,
    offering,
    trial: false,
    locationsOfUse: [{ country: 'DE' }],
    ...more,
  });

  it('a person is one customer, whose status moves as the table says', async () => {
    const person = await made(ada());
    const customer = await customerOf(person, { externalId: 'cust-1' });
    expect((await officer.get(`/identification/customers/${customer}`)).json).toMatchObject({
      person,
      name: 'Ada Lovelace',
      status: 'prospective',
      origin: 'application',
    });
    expect((await officer.post('/identification/customers', { person })).json.errors).toEqual([
      { field: 'body.person', code: 'is-a-customer' },
    ]);
    const other = { person: await made(ada()), externalId: 'cust-1' };
    expect((await officer.post('/identification/customers', other)).json.errors).toEqual([
      { field: 'body.externalId', code: 'taken' },
    ]);
    const status = (to: string) =>
      officer.put(`/identification/customers/${customer}/status`, { status: to });
    expect((await status('contracting')).json.status).toBe('contracting');
    expect(await status('prospective')).toMatchObject({
      status: 409,
      json: { code: 'transition-not-allowed' },
    });
  });

  it("an application is kept, and the provider's key is unique", async () => {
    const customer = await customerOf(await made(ada()));
    const applied = await officer.post(
      '/identification/accounts',
      application(customer, { externalId: 'key-1' }),
    );
    expect(applied).toMatchObject({
      status: 201,
      json: { customer, offering, trial: false, origin: 'application', externalId: 'key-1' },
    });
    expect(
      (await officer.post('/identification/accounts', application(customer, { externalId: 'key-1' }))).json,
    ).toMatchObject({
      code: 'already-exists',
      errors: [{ field: 'body.externalId', code: 'taken' }],
    });
    const twins = await Promise.all(
      [1, 2, 3].map(() =>
        officer.post('/identification/accounts', application(customer, { externalId: 'key-2' })),
      ),
    );
    expect(twins.map((twin) => twin.status).sort()).toEqual([201, 409, 409]);
    const found = (await officer.get('/identification/accounts?externalId=key-1')).json.items;
    expect(found).toMatchObject([{ id: applied.json.id }]);
    expect(
      (await officer.get(`/identification/accounts?customer=${customer}&trial=true`)).json.items,
    ).toEqual([]);
  });

  it('a key can be recorded later, and once', async () => {
    const customer = await customerOf(await made(ada()));
    const { id } = (await officer.post('/identification/accounts', application(customer))).json;
    const put = (externalId: string) =>
      officer.put(`/identification/accounts/${id}/external-id`, { externalId });
    expect((await put('late-1')).json.externalId).toBe('late-1');
    expect((await put('late-1')).status).toBe(200);
    expect((await put('late-2')).json.errors).toEqual([{ field: 'body.externalId', code: 'has-another' }]);
    expect((await put('ada@example.com')).json.errors[0]).toMatchObject({
      code: 'looks-like-an-email-address',
    });
  });

  it('what is missing is told in plain words, and a trial may do without payment until it ends', async () => {
    const person = await made(
      ada([
        { kind: 'address', value: { use: 'residential', street: ['Postfach 12'], country: 'DE' } },
        { kind: 'email', value: { address: 'a@example.com' } },
        { kind: 'payment-means', value: { type: 'none-trial' } },
      ]),
    );
    const customer = await customerOf(person);
    const { id } = (await officer.post('/identification/accounts', application(customer, { trial: true })))
      .json;
    const collection = async () => (await officer.get(`/identification/accounts/${id}/collection`)).json;
    const before = await collection();
    expect(
      before.findings.map((one: { obligation: string; outcome: string }) => [one.obligation, one.outcome]),
    ).toEqual([
      ['collect-name', 'met'],
      ['collect-address', 'unmet'],
      ['collect-payment-means', 'met'],
      ['collect-email', 'met'],
      ['collect-telephone', 'unmet'],
      ['bring-in-existing-accounts', 'not-applicable'],
    ]);
    expect(before.requirements.map((one: { missing: string }) => one.missing)).toEqual([
      'person.address.street',
      'person.telephone',
    ]);
    expect((await officer.put(`/identification/accounts/${id}/trial-end`)).status).toBe(200);
    expect((await collection()).requirements.map((one: { missing: string }) => one.missing)).toContain(
      'person.payment-means',
    );
    expect((await officer.put(`/identification/accounts/${id}/trial-end`)).json.errors[0].code).toBe(
      'not-a-trial',
    );
  });

  it('and one that has ended applies for nothing', async () => {
    const customer = await customerOf(await made(ada()));
    await officer.put(`/identification/customers/${customer}/status`, { status: 'ended' });
    expect((await officer.post('/identification/accounts', application(customer))).json.errors).toEqual([
      { field: 'body.customer', code: 'customer-ended' },
    ]);
    const other = await customerOf(await made(ada()));
    const nothing = application(other, { offering: 'off_01980000-0000-7000-8000-000000000000' });
    expect((await officer.post('/identification/accounts', nothing)).json.errors).toEqual([
      { field: 'body.offering', code: 'no-such-offering' },
    ]);
  });
});

describe('a customer reaches itself and nobody else', () => {
  it('reads and adds to its own person, in its own name', async () => {
    const [mine, theirs] = [await made(ada()), await made(ada([bank]))];
    const customer = await customerOf(mine);
    const stranger = await customerOf(theirs);
    const self = here.as({ role: 'customer', customer: toId('customer', customer.slice(4)) });
    const add = (person: string, body: object) =>
      self.post(`/identification/persons/${person}/elements`, body);
    const telephone = { kind: 'telephone', value: { number: '+442079460018' } };

    expect((await self.get(`/identification/persons/${mine}`)).status).toBe(200);
    expect((await add(mine, { source: 'customer', element: telephone })).status).toBe(201);
    expect((await add(mine, { source: 'registry', element: telephone })).json.errors).toEqual([
      { field: 'body.source', code: 'not-yours-to-state' },
    ]);
    expect(
      (await add(mine, { source: 'customer', element: { ...telephone, source: 'document' } })).json.errors,
    ).toEqual([{ field: 'body.element.source', code: 'not-yours-to-state' }]);

    const payment = await elementOf(theirs, 'payment-means');
    const refused = [
      await self.get(`/identification/persons/${theirs}`),
      await self.get(`/identification/persons/${theirs}/elements`),
      await add(theirs, { source: 'customer', element: telephone }),
      await self.post(`/identification/elements/${payment.id}/supersessions`, {
        reason: 'withdrawn',
        source: 'customer',
      }),
      await self.get(`/identification/customers/${stranger}`),
      await self.get(`/identification/accounts?customer=${stranger}`),
      await self.post('/identification/accounts', {
        customer: stranger,
        offering,
        trial: true,
        locationsOfUse: [],
      }),
    ];
    expect(refused.map((one) => one.status)).toEqual(refused.map(() => 404));
    expect((await self.get('/identification/persons')).status).toBe(403);
    const words = { reason: 'review', words: 'I want to see it' };
    expect((await self.post(`/identification/elements/${payment.id}/reveals`, words)).status).toBe(403);
    const applied = await self.post('/identification/accounts', {
      customer,
      offering,
      trial: true,
      locationsOfUse: [],
    });
    expect(applied.status).toBe(201);
    const listed = (await self.get('/identification/accounts')).json.items;
    expect(listed.map((one: { id: string }) => one.id)).toEqual([applied.json.id]);
  });

  it('and no tenant reaches another', async () => {
    const person = await made(ada());
    const customer = await customerOf(person);
    const other = here.as({ tenant: await here.foundAnother(), role: 'officer' });
    expect((await other.get(`/identification/persons/${person}`)).status).toBe(404);
    expect((await other.get(`/identification/customers/${customer}`)).status).toBe(404);
    expect((await other.post('/identification/customers', { person })).status).toBe(404);
    expect((await other.get('/identification/persons')).json.items).toEqual([]);
    expect((await other.post('/identification/persons/searches', { name: 'Ada' })).json.items).toEqual([]);
  });
});

describe('the door for later parts', () => {
  it('enters a person in process, opens sealed values, and says what is wrong as a value', async () => {
    const input = createPerson.parse(ada([bank]));
    const person = await here.perform(async (work) => {
      const id = await collectPerson(work, input);
      if (typeof id !== 'string') throw new Error('refused');
      return id;
    });
    const facts = await here.read((tx) => readPersonFacts(tx, person));
    const payment = facts?.elements.find((element) => element.kind === 'payment-means');
    expect(payment?.value).toMatchObject({ accountNumber: '…3000' });
    const opened = await here.perform((work) => openSealed(work.seals, payment ? [payment.id] : []));
    expect([...opened.values()]).toEqual([{ accountNumber: 'DE89370400440532013000' }]);
    const refused = await perform(here.runtime, { tenant: here.tenant, actor: founder }, (work) =>
      collectPerson(work, { ...input, kind: 'entity' }),
    );
    expect(refused).toMatchObject({ refused: 'invalid-field' });
  });
});
