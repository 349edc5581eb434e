import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { founder } from '../../../../test/setup/installation.ts';
import { toId } from '../../../kernel/ids.ts';
import { perform } from '../../../runtime/commit/perform.ts';
import { collectPerson, createPerson, openSealed, readPersonFacts } from './index.ts';
import { ada, bank, type Office, openOffice } from './office-fixture.ts';

let offering: Office['offering'];
let office: Office;
let here: Office['here'];
let officer: Office['officer'];
const made: Office['made'] = (body) => office.made(body);
const customerOf: Office['customerOf'] = (person, more) => office.customerOf(person, more);
const elementOf: Office['elementOf'] = (person, kind) => office.elementOf(person, kind);

beforeAll(async () => {
  office = await openOffice();
  ({ here, officer, offering } = office);
});
afterAll(() => here.close());

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
    const { person } = applied.json;
    const theirs = (await officer.get(`/identification/accounts?person=${person}`)).json.items;
    expect(theirs.every((one: { person: string }) => one.person === person)).toBe(true);
    expect(theirs.map((one: { id: string }) => one.id)).toContain(applied.json.id);
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
