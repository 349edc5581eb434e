/**
 * Whose data a customer and a beneficial owner reach, through every operation that is opened to them. A customer: its
 * own person, and those its ownership file names and nobody else has told of. An owner: themselves.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPerson } from '../src/program/collect/identification/index.ts';
import { createUser, type Directory } from '../src/runtime/access/index.ts';
import { type Client, type Installation, openInstallation, type Reply } from './setup/installation.ts';

const self = { type: ['selfDeclaration'] };
const register = { type: ['officialRegister'] };
const interests = [{ type: 'shareholding', share: { exact: '60' } }];
const telephone = { kind: 'telephone', value: { number: '+48 512 345 678' } };
const pdf = Buffer.from('%PDF-1.7 of a story').toString('base64');

const directory: Directory = {
  tenantName: () => Promise.resolve(undefined),
  hasCustomer: () => Promise.resolve(true),
  hasPerson: async (tx, person) => (await readPerson(tx, person)) !== undefined,
  customersOf: () => Promise.resolve([]),
  thingsOf: () => Promise.resolve([]),
  customerNames: () => Promise.resolve([]),
  personOf: () => Promise.resolve(undefined),
  applicationOf: () => Promise.resolve(undefined),
};

let gatehouse: Installation;
let reviewer: Client;
beforeAll(async () => {
  gatehouse = await openInstallation({ connectors: { directory } });
  reviewer = gatehouse.as('reviewer');
});
afterAll(() => gatehouse.close());

type Entity = { readonly person: string; readonly client: Client };

async function entity(name: string): Promise<Entity> {
  const elements = [{ kind: 'name', value: { legalName: name } }];
  const { json } = await reviewer.post('/identification/persons', {
    kind: 'entity',
    source: 'customer',
    elements,
  });
  const customer = (await reviewer.post('/identification/customers', { person: json.id })).json.id;
  return { person: json.id, client: gatehouse.as({ role: 'customer', customer }) };
}

async function individual(fullName: string): Promise<string> {
  const elements = [{ kind: 'name', value: { fullName } }];
  const body = { kind: 'individual', source: 'colleague', elements };
  return (await reviewer.post('/identification/persons', body)).json.id;
}

const state = (client: Client, of: string, body: object) =>
  client.post(`/beneficial-owners/persons/${of}/statements`, { interests, source: self, ...body });

/** States a new owner in an entity's own words, and gives the person. */
async function owner({ person, client }: Entity, name: string): Promise<string> {
  await state(client, person, { holder: { individual: { name } } });
  const { json } = await client.get(`/beneficial-owners/persons/${person}`);
  return json.owners.find((one: { name: string }) => one.name === name).person;
}

/** What each operation on a person answers, by the name of the operation. */
async function everything(client: Client, person: string): Promise<Record<string, number>> {
  const element = { source: 'customer', element: { kind: 'email', value: { address: 'ada@owner.example' } } };
  const at = {
    identification: `/identification/persons/${person}`,
    verification: `/verification/persons/${person}`,
  };
  const replies: Record<string, Reply> = {
    getPerson: await client.get(at.identification),
    listElements: await client.get(`${at.identification}/elements`),
    addElement: await client.post(`${at.identification}/elements`, element),
    sendVerificationCode: await client.post(`${at.verification}/codes`, { method: 'email-code' }),
    handInDocument: await client.post(`${at.verification}/documents`, {
      mediaType: 'application/pdf',
      content: pdf,
    }),
    listDocuments: await client.get(`${at.verification}/documents`),
    getVerification: await client.get(at.verification),
  };
  return Object.fromEntries(Object.entries(replies).map(([name, { status }]) => [name, status]));
}

const reached = {
  getPerson: 200,
  listElements: 200,
  addElement: 201,
  sendVerificationCode: 201,
  handInDocument: 201,
  listDocuments: 200,
  getVerification: 200,
};
const notThere = Object.fromEntries(Object.keys(reached).map((name) => [name, 404]));

describe('a customer', () => {
  it('completes the data of an owner that its own file names', async () => {
    const alpha = await entity('Alpha Ltd');
    const ada = await owner(alpha, 'Ada Byron');
    expect(await everything(alpha.client, ada)).toEqual(reached);
    const { json } = await alpha.client.get(`/identification/persons/${ada}`);
    const email = json.elements.find((one: { kind: string }) => one.kind === 'email');
    const path = `/identification/elements/${email.id}/supersessions`;
    const changed = await alpha.client.post(path, { source: 'customer', reason: 'withdrawn' });
    expect(changed.status, changed.text).toBe(201);
  });

  it('reaches an owner that a register named in its file: it is asked for their data too', async () => {
    const alpha = await entity('Alpha Ltd');
    await state(reviewer, alpha.person, { holder: { individual: { name: 'Bob Barker' } }, source: register });
    const { json } = await alpha.client.get(`/beneficial-owners/persons/${alpha.person}`);
    expect(await everything(alpha.client, json.owners[0].person)).toEqual(reached);
  });

  it('reaches nobody of another customer’s file, and none of their elements and codes', async () => {
    const [alpha, beta] = [await entity('Alpha Ltd'), await entity('Beta Ltd')];
    const ada = await owner(alpha, 'Ada Byron');
    await everything(alpha.client, ada);
    expect(await everything(beta.client, ada)).toEqual(notThere);
    expect(await everything(beta.client, alpha.person)).toEqual(notThere);
    const { json } = await alpha.client.get(`/identification/persons/${ada}`);
    const [element] = json.elements;
    const path = `/identification/elements/${element.id}/supersessions`;
    const taken = await beta.client.post(path, { source: 'customer', reason: 'withdrawn' });
    expect(taken.status).toBe(404);
    const attempts = await alpha.client.get(`/verification/persons/${ada}/attempts`);
    const confirmed = await beta.client.post(
      `/verification/attempts/${attempts.json.items[0].id}/confirmations`,
      { code: '123456' },
    );
    expect(confirmed.status).toBe(404);
  });

  it('cannot bring a person into its reach by naming an id', async () => {
    const [alpha, beta] = [await entity('Alpha Ltd'), await entity('Beta Ltd')];
    const ada = await owner(alpha, 'Ada Byron');
    for (const person of [ada, alpha.person]) {
      const named = await state(beta.client, beta.person, { holder: { person } });
      expect(named.json).toMatchObject({ errors: [{ field: 'body.holder.person', code: 'not-found' }] });
      const within = await state(beta.client, beta.person, {
        holder: { individual: { name: 'Bo' } },
        in: { person },
      });
      expect(within.json).toMatchObject({ errors: [{ field: 'body.in.person', code: 'not-found' }] });
    }
    expect(await everything(beta.client, ada)).toEqual(notThere);
    const again = await state(alpha.client, alpha.person, { holder: { person: ada } });
    expect(again.status, 'its own owner may be named again').toBe(201);
  });

  it('does not see somebody whom two files name: what the other customer told is not its to see', async () => {
    const [alpha, beta] = [await entity('Alpha Ltd'), await entity('Beta Ltd')];
    const ada = await owner(alpha, 'Ada Byron');
    expect((await state(reviewer, beta.person, { holder: { person: ada } })).status).toBe(201);
    expect(await everything(alpha.client, ada)).toEqual(notThere);
    expect(await everything(beta.client, ada)).toEqual(notThere);
  });

  it('does not see an owner who is a customer too', async () => {
    const [alpha, beta] = [await entity('Alpha Ltd'), await entity('Beta Ltd')];
    expect((await state(reviewer, alpha.person, { holder: { person: beta.person } })).status).toBe(201);
    expect(await everything(alpha.client, beta.person)).toEqual(notThere);
  });

  it('reaches an owner no longer once nothing in its file names them', async () => {
    const alpha = await entity('Alpha Ltd');
    const ada = await individual('Ada Byron');
    const stated = await state(reviewer, alpha.person, { holder: { person: ada } });
    expect((await alpha.client.get(`/identification/persons/${ada}`)).status).toBe(200);
    await reviewer.post(`/beneficial-owners/statements/${stated.json.statement}/retractions`, {
      reason: 'entered-in-error',
    });
    expect(await everything(alpha.client, ada)).toEqual(notThere);
  });
});

describe('a beneficial owner', () => {
  it('completes their own part, states no other source, and sees nobody else', async () => {
    const alpha = await entity('Alpha Ltd');
    const [ada, bob] = [await owner(alpha, 'Ada Byron'), await owner(alpha, 'Bob Barker')];
    const client = gatehouse.as({ role: 'beneficial-owner', person: ada as `per_${string}` });
    expect(await everything(client, ada)).toEqual(reached);
    expect(await everything(client, bob)).toEqual(notThere);
    expect(await everything(client, alpha.person)).toEqual(notThere);
    const claimed = await client.post(`/identification/persons/${ada}/elements`, {
      source: 'registry',
      element: telephone,
    });
    expect(claimed.json.errors).toEqual([{ field: 'body.source', code: 'not-yours-to-state' }]);
    for (const path of ['', '/statements', '/package']) {
      const reply = await client.get(`/beneficial-owners/persons/${alpha.person}${path}`);
      expect(reply.json.code).toBe('not-allowed');
    }
  });

  it('who has entered by themselves is no longer seen by the customer who named them', async () => {
    const alpha = await entity('Alpha Ltd');
    const ada = await owner(alpha, 'Ada Byron');
    expect(await everything(alpha.client, ada)).toEqual(reached);
    const person = ada as `per_${string}`; // Safe: an id the API gave.
    await gatehouse.perform((work) =>
      createUser(work, { name: 'Ada', email: 'ada@owner.example', role: 'beneficial-owner', person }),
    );
    expect(await everything(alpha.client, ada)).toEqual(notThere);
    const { json } = await alpha.client.get(`/beneficial-owners/persons/${alpha.person}`);
    expect(json.owners, 'that she is an owner is its own word').toMatchObject([{ person: ada }]);
  });
});
