/** A beneficial owner who completes their own part: invited by the customer, seen by nobody but us. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Id } from '../src/kernel/ids.ts';
import { isRefusal } from '../src/kernel/problems.ts';
import { enterAsOwner } from '../src/program/collect/applications/owner-invitations/index.ts';
import { codeInOutbox, handInAndRead } from '../src/program/determine/verification/story-fixture.ts';
import type { Client } from './setup/installation.ts';
import { openWorld, type World } from './setup/standing-world.ts';

const self = { type: ['selfDeclaration'] };
const elements = [
  { kind: 'name', value: { legalName: 'Alpha Ltd' } },
  { kind: 'jurisdiction', value: { jurisdiction: 'GB' } },
  { kind: 'email', value: { address: 'office@alpha.example' } },
];
const invitations = '/applications/owner-invitations';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.here.close());

type Named = { readonly name: string; readonly person: Id<'person'>; readonly statement: string };

async function entityWithOwners(...names: readonly string[]) {
  const applied = await world.apply(elements, 'entity');
  const client = world.asCustomer(applied.customer);
  const at = `/beneficial-owners/persons/${applied.person}`;
  const share = String(Math.floor(100 / names.length));
  for (const name of names) {
    const interests = [{ type: 'shareholding', share: { exact: share } }];
    await world.must(
      client.post(`${at}/statements`, { holder: { individual: { name } }, interests, source: self }),
    );
  }
  const owners: Named[] = (await client.get(at)).json.owners;
  const owner = (name: string) => owners.find((one) => one.name === name)?.person ?? 'per_';
  return { ...applied, client, owner };
}

const invite = (client: Client, person: string, more: object = {}) =>
  client.post(invitations, { owner: { person }, email: 'Ada@Owner.example', language: 'es', ...more });

/** As if the link was opened and the code was right. */
async function enter(id: string) {
  // Safe: an id the API gave.
  const invitation = id as Id<'ownerInvitation'>;
  const entered = await world.here.perform((work) => enterAsOwner(work, invitation));
  if (isRefusal(entered)) return { entered, client: world.here.as('nobody') };
  return { entered, client: world.here.as({ role: 'beneficial-owner', person: entered.person }) };
}

const stateOf = async (client: Client, id: string) =>
  (await client.get(invitations)).json.items.find((one: { id: string }) => one.id === id)?.state;

async function newestMail() {
  const [notice] = (await world.officer.get('/notices/outbox?limit=1')).json.items;
  const reveal = { reason: 'The owner asked by telephone.' };
  const { json } = await world.here.as('owner').post(`/notices/outbox/${notice.id}/reveals`, reveal);
  return { notice, text: String(json.text), token: /portal\/#([\w-]{43})/.exec(json.text)?.[1] };
}

describe('a customer invites an owner', () => {
  it('of its own file: a link goes to the address in the owner’s language, and is in no list', async () => {
    const alpha = await entityWithOwners('Ada Byron');
    const { status, json, text } = await invite(alpha.client, alpha.owner('Ada Byron'));
    expect(status, text).toBe(201);
    const { notice, text: mail, token } = await newestMail();
    expect(notice).toMatchObject({ template: 'owner-invitation', locale: 'es' });
    expect(mail).toContain('Alpha Ltd le ha nombrado');
    expect(token).toBeDefined();
    const list = await alpha.client.get(invitations);
    expect(list.json.items).toMatchObject([
      { id: json.id, name: 'Ada Byron', entityName: 'Alpha Ltd', state: 'invited', enteredAt: null },
    ]);
    expect(list.text).not.toContain(token ?? 'no token');
  });

  it('and sends a new link, which makes the one before it void', async () => {
    const alpha = await entityWithOwners('Ada Byron');
    const { json } = await invite(alpha.client, alpha.owner('Ada Byron'));
    const first = (await newestMail()).token;
    expect((await alpha.client.post(`${invitations}/${json.id}/sendings`)).status).toBe(201);
    const second = (await newestMail()).token;
    expect(second).not.toBe(first);
  });

  it('who was only described in a package, and becomes a person by it', async () => {
    const alpha = await entityWithOwners('Ada Byron');
    const { client, person } = alpha;
    const interests = [{ type: 'shareholding', share: { exact: '1' } }];
    const holder = { individual: { name: 'Tiny Holder' } };
    await client.post(`/beneficial-owners/persons/${person}/statements`, { holder, interests, source: self });
    const { items } = (await client.get(`/beneficial-owners/persons/${person}/statements`)).json;
    const described = items.filter((one: { about: string }) => one.about === 'person').at(-1);
    const invited = await client.post(invitations, {
      owner: { statement: described.id },
      email: 'tiny@owner.example',
      language: 'en',
    });
    expect(invited.status, invited.text).toBe(201);
    const beta = await entityWithOwners('Bob Barker');
    const taken = await beta.client.post(invitations, {
      owner: { statement: described.id },
      email: 'thief@owner.example',
      language: 'en',
    });
    expect(taken.status).toBe(404);
  });

  it('but nobody of another file, no company, and nobody twice', async () => {
    const [alpha, beta] = [await entityWithOwners('Ada Byron'), await entityWithOwners('Bob Barker')];
    const unknown = { errors: [{ field: 'body.owner', code: 'not-found' }] };
    expect((await invite(beta.client, alpha.owner('Ada Byron'))).json).toMatchObject(unknown);
    expect((await invite(alpha.client, alpha.person)).json).toMatchObject(unknown);
    expect((await invite(alpha.client, alpha.owner('Ada Byron'))).status).toBe(201);
    expect((await invite(alpha.client, alpha.owner('Ada Byron'))).json).toMatchObject({
      code: 'already-exists',
      errors: [{ code: 'is-invited' }],
    });
    expect((await beta.client.get(invitations)).json.items).toEqual([]);
    expect((await beta.client.get(`${invitations}?entity=${alpha.person}`)).status).toBe(404);
    const [{ id }] = (await alpha.client.get(invitations)).json.items;
    for (const what of ['sendings', 'endings'])
      expect((await beta.client.post(`${invitations}/${id}/${what}`)).status).toBe(404);
  });

  it('cannot hand out the key to what another customer told of the same person', async () => {
    const [alpha, beta] = [await entityWithOwners('Ada Byron'), await entityWithOwners('Bob Barker')];
    const ada = alpha.owner('Ada Byron');
    const interests = [{ type: 'shareholding', share: { exact: '30' } }];
    const linked = { holder: { person: ada }, interests, source: { type: ['officialRegister'] } };
    await world.must(world.officer.post(`/beneficial-owners/persons/${beta.person}/statements`, linked));
    const refused = { errors: [{ field: 'body.owner', code: 'not-found' }] };
    expect((await invite(beta.client, ada)).json).toMatchObject(refused);
    expect((await invite(alpha.client, ada)).json).toMatchObject(refused);
    expect((await invite(world.officer, ada)).json.errors).toEqual([
      { field: 'body.entity', code: 'missing' },
    ]);
    expect((await invite(world.officer, ada, { entity: beta.person })).status).toBe(201);
  });
});

describe('an owner who has entered', () => {
  it('sees who named them and what is asked of them, and nothing of the others', async () => {
    const alpha = await entityWithOwners('Ada Byron', 'Bob Barker');
    const { json } = await invite(alpha.client, alpha.owner('Ada Byron'));
    const { client } = await enter(json.id);
    const part = (await client.get('/applications/owner-part')).json;
    expect(part).toMatchObject({
      person: alpha.owner('Ada Byron'),
      entityName: 'Alpha Ltd',
      complete: false,
    });
    const codes = part.requirements.map(({ code }: { code: string }) => code);
    expect(codes).toEqual(expect.arrayContaining(['person.address.street', 'person.email', 'verification']));
    expect(JSON.stringify(part)).not.toContain(alpha.owner('Bob Barker'));
    expect(part.requirements.every((one: { title: string; remedy: string }) => one.title && one.remedy)).toBe(
      true,
    );
    expect((await client.get(`/identification/persons/${alpha.owner('Bob Barker')}`)).status).toBe(404);
    expect((await client.get(invitations)).json.code).toBe('not-allowed');
    const notice = (await client.get('/applications/notice')).json;
    expect(notice.disclosures).toContainEqual(
      expect.objectContaining({
        to: 'naming-entity',
        facts: { data: ['completion'], entityName: 'Alpha Ltd' },
      }),
    );
  });

  it('completes their part: it counts as complete when it is verified, and not before', async () => {
    const alpha = await entityWithOwners('Ada Byron');
    const ada = alpha.owner('Ada Byron');
    const { json } = await invite(alpha.client, ada);
    const { client } = await enter(json.id);
    expect(await stateOf(alpha.client, json.id)).toBe('entered');
    for (const element of [
      {
        kind: 'address',
        value: { use: 'residential', street: ['1 High Street'], locality: 'Leeds', country: 'GB' },
      },
      { kind: 'email', value: { address: 'ada@owner.example' } },
      { kind: 'telephone', value: { number: '+442079460018' } },
    ])
      await world.must(
        client.post(`/identification/persons/${ada}/elements`, { source: 'customer', element }),
      );
    const sent = await world.must(
      client.post(`/verification/persons/${ada}/codes`, { method: 'email-code' }),
    );
    const code = await codeInOutbox(world.here.as('owner'));
    await world.must(client.post(`/verification/attempts/${sent.attempt}/confirmations`, { code }));
    expect(await stateOf(alpha.client, json.id)).toBe('entered');
    await handInAndRead(world.officer, ada, {
      result: 'accepted',
      type: 'passport',
      number: 'X1234567890',
      issuer: 'Passport Office',
      placeOfIssue: 'DE',
      issuedOn: '2020-01-01',
      expiresOn: '2030-01-01',
      nameAsWritten: 'ADA BYRON',
    });
    expect(await stateOf(alpha.client, json.id)).toBe('complete');
    expect((await client.get('/applications/owner-part')).json.complete).toBe(true);
    expect((await alpha.client.get(`/identification/persons/${ada}`)).status, 'only that it is done').toBe(
      404,
    );
    await world.doubt(ada);
    expect(await stateOf(alpha.client, json.id), 'complete is read, not stored').toBe('entered');
  });

  it('comes back as who they are, and is out when the invitation ends; what they gave stays theirs', async () => {
    const alpha = await entityWithOwners('Ada Byron');
    const ada = alpha.owner('Ada Byron');
    const { json } = await invite(alpha.client, ada);
    const first = await enter(json.id);
    const second = await enter(json.id);
    expect(second.entered).toEqual(first.entered);
    expect((await alpha.client.post(`${invitations}/${json.id}/sendings`)).json.code).toBe(
      'transition-not-allowed',
    );
    expect((await alpha.client.post(`${invitations}/${json.id}/endings`)).json.state).toBe('ended');
    expect((await alpha.client.post(`${invitations}/${json.id}/endings`)).json.code).toBe(
      'transition-not-allowed',
    );
    expect((await enter(json.id)).entered).toMatchObject({ refused: 'not-found' });
    const members = (await world.officer.get('/access/members?role=beneficial-owner&state=live')).json.items;
    expect(members.filter((one: { person: string }) => one.person === ada)).toEqual([]);
    expect((await alpha.client.get(`/identification/persons/${ada}`)).status).toBe(404);
    expect((await invite(alpha.client, ada)).json.errors).toEqual([
      { field: 'body.owner', code: 'not-found' },
    ]);
    expect((await invite(world.officer, ada)).status, 'we may invite them again').toBe(201);
  });
});

describe('the notice of disclosure', () => {
  it('is the same version until what it says changes', async () => {
    const alpha = await entityWithOwners('Ada Byron');
    const read = async (client: Client) => (await client.get('/applications/notice')).json;
    const { version, disclosures } = await read(alpha.client);
    expect(disclosures.map(({ to }: { to: string }) => to)).toContain('commerce');
    expect((await read(world.officer)).version).toBe(version);
  });
});
