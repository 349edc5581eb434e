/**
 * What a customer may change of its own ownership file, and what follows when it tells of other owners after somebody
 * was verified with the owners before (R-302-24, R-302-25).
 */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { confirmByEmail, handInAndRead } from '../src/program/determine/verification/story-fixture.ts';
import { type Client, type Installation, openInstallation } from './setup/installation.ts';

const self = { type: ['selfDeclaration'] };
const register = { type: ['officialRegister'] };
const interests = [{ type: 'shareholding', share: { exact: '60' } }];

let gatehouse: Installation;
let reviewer: Client;
beforeAll(async () => {
  gatehouse = await openInstallation();
  reviewer = gatehouse.as('reviewer');
});
afterAll(() => gatehouse.close());

async function entity(name = 'Alpha Ltd') {
  const elements = [{ kind: 'name', value: { legalName: name } }];
  const body = { kind: 'entity', source: 'customer', elements };
  const person: string = (await reviewer.post('/identification/persons', body)).json.id;
  const customer = (await reviewer.post('/identification/customers', { person })).json.id;
  return { person, client: gatehouse.as({ role: 'customer', customer }) };
}

const stating = (client: Client, person: string, body: object) =>
  client.post(`/beneficial-owners/persons/${person}/statements`, { interests, source: self, ...body });
const state = async (client: Client, person: string, name: string, more: object = {}): Promise<string> =>
  (await stating(client, person, { holder: { individual: { name } }, ...more })).json.statement;
const retract = (client: Client, statement: string) =>
  client.post(`/beneficial-owners/statements/${statement}/retractions`, { reason: 'entered-in-error' });
const close = (client: Client, statement: string, endsOn = '2026-03-02') =>
  client.post(`/beneficial-owners/statements/${statement}/closures`, { endsOn, source: self });
const link = (client: Client, statement: string, person: string) =>
  client.post(`/beneficial-owners/statements/${statement}/persons`, { person });

async function ownersOf(client: Client, person: string): Promise<{ name: string; person: string }[]> {
  return (await client.get(`/beneficial-owners/persons/${person}`)).json.owners;
}
const namesOf = async (client: Client, person: string) =>
  (await ownersOf(client, person)).map(({ name }) => name).sort();

const othersWord = { code: 'conflict', errors: [{ code: 'stated-by-others' }] };
const reliedOn = { code: 'conflict', errors: [{ code: 'relied-on' }] };

/** Makes somebody verified: an e-mail address they hold, and a passport. */
async function verify(person: string, nameAsWritten: string): Promise<string> {
  const element = { kind: 'email', value: { address: 'somebody@owner.example' } };
  await reviewer.post(`/identification/persons/${person}/elements`, { source: 'customer', element });
  await confirmByEmail(gatehouse, reviewer, person);
  const { reviewed } = await handInAndRead(reviewer, person, {
    result: 'accepted',
    type: 'passport',
    number: 'X1234567890',
    issuer: 'Passport Office',
    placeOfIssue: 'DE',
    issuedOn: '2020-01-01',
    expiresOn: '2030-01-01',
    nameAsWritten,
  });
  return reviewed.json.outcome;
}

describe('while nobody was verified on the strength of it, a customer', () => {
  it('replaces, retracts and closes what it stated itself', async () => {
    const { person, client } = await entity();
    const first = await state(client, person, 'Ada Byron');
    const [ada] = await ownersOf(client, person);
    const half = [{ type: 'shareholding', share: { exact: '50' } }];
    const replaced = await stating(client, person, {
      holder: { person: ada?.person },
      interests: half,
      replaces: first,
    });
    expect(replaced.status, replaced.text).toBe(201);
    const bob = await state(client, person, 'Bob Barker', { interests: half });
    expect((await close(client, bob)).status).toBe(201);
    expect(await namesOf(client, person)).toEqual(['Ada Byron']);
    expect((await retract(client, replaced.json.statement)).status).toBe(201);
    expect((await retract(client, first)).status).toBe(201);
    expect(await namesOf(client, person)).toEqual([]);
  });

  it('says that a party it stated is a person of its own file, and of no other', async () => {
    const [alpha, beta] = [await entity('Alpha Ltd'), await entity('Beta Ltd')];
    await state(alpha.client, alpha.person, 'Ada Byron');
    await state(alpha.client, alpha.person, 'A. Byron', {
      interests: [{ type: 'votingRights', share: { exact: '30' } }],
    });
    const [first, second] = await ownersOf(alpha.client, alpha.person);
    await state(beta.client, beta.person, 'Bob Barker');
    const [bob] = await ownersOf(beta.client, beta.person);
    const parties = (await alpha.client.get(`/beneficial-owners/persons/${alpha.person}/statements`)).json
      .items;
    const party = parties.find(
      (one: { document: { recordId: string } }) => one.document.recordId === second?.person,
    ).id;
    expect((await link(alpha.client, party, bob?.person ?? '')).json).toMatchObject({
      errors: [{ field: 'body.person', code: 'not-found' }],
    });
    expect((await link(beta.client, party, bob?.person ?? '')).status).toBe(404);
    expect((await link(alpha.client, party, first?.person ?? '')).status).toBe(201);
    expect(await ownersOf(alpha.client, alpha.person)).toHaveLength(1);
  });

  it('undoes nothing that a register or a colleague stated, in whatever way', async () => {
    const { person, client } = await entity();
    const found = await state(reviewer, person, 'Bob Barker', { source: register });
    expect((await retract(client, found)).json).toMatchObject(othersWord);
    expect((await close(client, found)).json).toMatchObject(othersWord);
    const less = { interests: [{ type: 'shareholding', share: { exact: '1' } }], replaces: found };
    const holder = { individual: { name: 'Bob Barker' } };
    const replaced = await stating(client, person, { holder, ...less });
    expect(replaced.json).toMatchObject({ ...othersWord, errors: [{ field: 'body.replaces' }] });
    const mother = await reviewer.post(`/beneficial-owners/persons/${person}/statements`, {
      holder: { entity: { name: 'Mother Ltd' } },
      interests,
      source: register,
    });
    expect(mother.status).toBe(201);
    const { items } = (await client.get(`/beneficial-owners/persons/${person}/statements`)).json;
    const mothers = items.find(
      (one: { document: { recordDetails: { name?: string } } }) =>
        one.document.recordDetails.name === 'Mother Ltd',
    );
    const described = await client.post(`/beneficial-owners/persons/${person}/descriptions`, {
      of: { statement: mothers.id },
      type: 'state',
      source: self,
    });
    expect(described.json, 'a state ends the chain').toMatchObject(othersWord);
    expect(await namesOf(client, person)).toEqual(['Bob Barker']);
  });

  it('finds no statement of another customer', async () => {
    const [alpha, beta] = [await entity('Alpha Ltd'), await entity('Beta Ltd')];
    const statement = await state(alpha.client, alpha.person, 'Ada Byron');
    const [ada] = await ownersOf(alpha.client, alpha.person);
    const replies = [
      await retract(beta.client, statement),
      await close(beta.client, statement),
      await link(beta.client, statement, ada?.person ?? ''),
    ];
    expect(replies.map(({ status }) => status)).toEqual([404, 404, 404]);
    const holder = { individual: { name: 'Bo' } };
    expect((await stating(beta.client, beta.person, { holder, replaces: statement })).status).toBe(404);
  });
});

describe('once somebody was verified with the owners it stated, a customer', () => {
  it('takes back no more, and reports what changed; somebody looks at it', async () => {
    const { person, client } = await entity();
    const first = await state(client, person, 'Ada Byron');
    const [ada] = await ownersOf(client, person);
    expect(await verify(ada?.person ?? '', 'ADA BYRON')).toBe('verified');
    expect((await retract(client, first)).json).toMatchObject(reliedOn);
    const holder = { person: ada?.person };
    expect((await stating(client, person, { holder, replaces: first })).json).toMatchObject({
      ...reliedOn,
      errors: [{ field: 'body.replaces' }],
    });
    gatehouse.moveClock('2026-03-03T15:00:00Z');
    expect((await close(client, first, '2026-03-03')).status).toBe(201);
    const bob = await state(client, person, 'Bob Barker');
    expect(await namesOf(client, person)).toEqual(['Bob Barker']);
    const { items } = (await reviewer.get('/casework/cases?kind=owners-changed')).json;
    expect(items).toMatchObject([{ subject: person, state: 'open' }]);
    const { json } = await client.get(`/beneficial-owners/persons/${person}`);
    expect(json.updates.reasons).toContainEqual(expect.objectContaining({ code: 'addition-told-in-time' }));
    expect((await retract(client, bob)).status, 'what nobody has relied on yet').toBe(201);
    const [found] = items;
    await reviewer.post(`/casework/cases/${found.id}/claim`);
    const decided = await reviewer.post(`/casework/cases/${found.id}/decisions`, {
      outcome: 'FINAL',
      resolution: 'doubtful',
      reason: 'explanation-needed',
    });
    expect(decided.status, decided.text).toBeLessThan(300);
    const doubts = (await reviewer.get(`/verification/persons/${person}/doubts`)).json.items;
    expect(doubts).toMatchObject([{ source: 'rule', reason: 'another-person-behind' }]);
  });

  it('who tells of other owners is verified again, within the days for it', async () => {
    const { person, client } = await entity();
    const first = await state(client, person, 'Ada Byron');
    const [ada] = await ownersOf(client, person);
    await verify(ada?.person ?? '', 'ADA BYRON');
    await close(client, first, '2026-03-03');
    const changed = await gatehouse.read(async (tx) => {
      const { rows } = await sql<{ data: unknown }>`
        select data from retain.event where type = 'verified-information-changed' and subject = ${person}`.execute(
        tx,
      );
      return rows.map(({ data }) => data);
    });
    expect(changed).toEqual([{ person, element: null, kind: 'owners' }]);
  });

  it('colleagues who enter what they found open no case for themselves', async () => {
    const { person, client } = await entity();
    await state(client, person, 'Ada Byron');
    const [ada] = await ownersOf(client, person);
    await verify(ada?.person ?? '', 'ADA BYRON');
    const before = (await reviewer.get('/casework/cases?kind=owners-changed')).json.items.length;
    const forty = [{ type: 'shareholding', share: { exact: '40' } }];
    await state(reviewer, person, 'Bob Barker', { source: register, interests: forty });
    expect((await reviewer.get('/casework/cases?kind=owners-changed')).json.items).toHaveLength(before);
  });
});
