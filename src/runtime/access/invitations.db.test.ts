import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openUnderTest, password, type UnderTest } from '../../../test/setup/access.ts';

const known = 'cus_01980000-0000-7000-8000-000000000001';
const unknown = 'cus_01980000-0000-7000-8000-000000000002';
const itself = 'per_01980000-0000-7000-8000-000000000001';
const owner = 'per_01980000-0000-7000-8000-000000000002';

let under: UnderTest;
beforeAll(async () => {
  under = await openUnderTest({
    directory: {
      tenantName: () => Promise.resolve('Example Cloud, Inc.'),
      hasCustomer: (_, customer) => Promise.resolve(customer === known),
      hasPerson: (_, person) => Promise.resolve(person === owner),
      customersOf: () => Promise.resolve([]),
      thingsOf: () => Promise.resolve([]),
      customerNames: () => Promise.resolve([]),
      personOf: (_, customer) => Promise.resolve(customer === known ? itself : undefined),
      applicationOf: () => Promise.resolve(undefined),
    },
  });
});
afterAll(() => under.gatehouse.close());

const members = '/v1/access/members';
const session = '/v1/access/session';
const tokenOf = (link: string) => new URL(link).hash.replace('#token=', '');
const setPassword = (token: string, newPassword = password) =>
  under.browser().post('/api/auth/reset-password', { token, newPassword });

async function roleOf(email: string) {
  const browser = under.browser();
  await browser.signIn(email);
  return browser;
}

describe('an invitation', () => {
  test('leads from the notice to a password and a first session', async () => {
    const invited = await under.asOwner.post(members, {
      name: 'Ola',
      email: 'Ola@Example.com',
      role: 'officer',
    });
    expect(invited.status).toBe(201);
    expect(invited.json).toMatchObject({ role: 'officer', email: 'ola@example.com', endedAt: null });
    const link = await under.newestLink();
    expect(link).toMatch(/^http:\/\/localhost:4600\/sign-in\/new-password#token=[\w-]{32}$/);
    expect((await setPassword(tokenOf(link), 'too short')).json.reason).toBe('PASSWORD_TOO_SHORT');
    expect((await setPassword(tokenOf(link))).status).toBe(200);
    const browser = await roleOf('ola@example.com');
    expect((await browser.get(session)).json).toMatchObject({
      role: 'officer',
      person: { name: 'Ola' },
      memberships: [{ tenantName: 'Example Cloud, Inc.' }],
    });
  });

  test('is good for one password only', async () => {
    await under.asOwner.post(members, { name: 'Once', email: 'once@example.com', role: 'engineer' });
    const token = tokenOf(await under.newestLink());
    await setPassword(token);
    const again = await setPassword(token, 'somebody else found the link');
    expect([again.status, again.json.code]).toEqual([422, 'code-expired']);
    expect((await setPassword('made-up')).json.code).toBe('code-expired');
  });

  test('can be sent again, with a new link; to who can sign in already it brings none to a password', async () => {
    const { json } = await under.asOwner.post(members, {
      name: 'Ada',
      email: 'ada@example.com',
      role: 'engineer',
    });
    const first = await under.newestLink();
    expect((await under.asOwner.post(`${members}/${json.id}/invitations`)).status).toBe(201);
    const second = await under.newestLink();
    expect(second).not.toBe(first);
    await setPassword(tokenOf(second));
    await under.asOwner.post(`${members}/${json.id}/invitations`);
    expect(await under.newestLink()).toBe('http://localhost:4600/sign-in');
  });

  test('of a customer is tied to that customer, who must be one of ours', async () => {
    const wanted = { name: 'Cleo', email: 'cleo@example.com', role: 'customer' };
    const refused = (body: object) => under.asOwner.post(members, body);
    expect((await refused(wanted)).json.errors).toEqual([{ field: 'body.customer', code: 'missing' }]);
    expect((await refused({ ...wanted, customer: unknown })).json.errors).toEqual([
      { field: 'body.customer', code: 'unknown' },
    ]);
    expect((await refused({ ...wanted, role: 'engineer', customer: known })).json.errors).toEqual([
      { field: 'body.customer', code: 'not-for-this-role' },
    ]);
    expect((await under.asOwner.post(members, { ...wanted, customer: known })).status).toBe(201);
    await setPassword(tokenOf(await under.newestLink()));
    const browser = await roleOf('cleo@example.com');
    expect((await browser.get(session)).json).toMatchObject({
      role: 'customer',
      customer: known,
      ownPerson: itself,
    });
    expect((await browser.get(members)).json.code).toBe('not-allowed');
  });

  test('does nothing twice for a repeated request, and is refused for somebody who has a role', async () => {
    const body = { name: 'Rob', email: 'rob@example.com', role: 'reviewer' };
    const key = { 'idempotency-key': 'the very same key' };
    const first = await under.asOwner.post(members, body, key);
    const second = await under.asOwner.post(members, body, key);
    expect(second.json).toEqual(first.json);
    const other = await under.asOwner.post(members, { ...body, role: 'engineer' });
    expect([other.status, other.json.code]).toEqual([409, 'already-exists']);
  });

  test('sent twice at once for one address makes one person', async () => {
    const body = { name: 'Twin', email: 'twin@example.com', role: 'reviewer' };
    const replies = await Promise.all([under.asOwner.post(members, body), under.asOwner.post(members, body)]);
    expect(replies.map((reply) => reply.status).sort()).toEqual([201, 409]);
  });
});

describe('a beneficial owner', () => {
  test('is nobody’s guest by name: the role is not among those that an invitation gives', async () => {
    const wanted = { name: 'Olga', email: 'olga@example.com', role: 'beneficial-owner' };
    expect((await under.asOwner.post(members, wanted)).json).toMatchObject({
      code: 'invalid-field',
      errors: [{ field: 'body.role' }],
    });
  });

  test('signs in as the one person they are, beside any other role, and reaches no colleague’s page', async () => {
    await under.person({ email: 'olga@example.com', role: 'beneficial-owner', person: owner });
    const browser = await roleOf('olga@example.com');
    expect((await browser.get(session)).json).toMatchObject({
      role: 'beneficial-owner',
      customer: null,
      ownPerson: owner,
      memberships: [{ role: 'beneficial-owner', ownPerson: owner }],
    });
    expect((await browser.get(members)).json.code).toBe('not-allowed');
    const engineer = { name: 'Olga', email: 'olga@example.com', role: 'engineer' };
    expect((await under.asOwner.post(members, engineer)).status).toBe(201);
    const again = under.person({ email: 'olga@example.com', role: 'beneficial-owner', person: owner });
    await expect(again).rejects.toThrow('already-exists');
    const stranger = under.person({ email: 'olga@example.com', role: 'beneficial-owner', person: itself });
    await expect(stranger).rejects.toThrow('invalid-field');
    const [listed] = (await under.asOwner.get(`${members}?role=beneficial-owner`)).json.items;
    expect(listed).toMatchObject({ email: 'olga@example.com', person: owner, customer: null });
    expect((await under.asOwner.post(`${members}/${listed.id}/ending`)).status).toBe(200);
    expect((await browser.get(session)).json).toMatchObject({ role: 'engineer', ownPerson: null });
  });
});

describe('a forgotten password', () => {
  test('is replaced through a link to the address, and ends the open sessions', async () => {
    await under.person({ email: 'fay@example.com', role: 'engineer' });
    const before = await roleOf('fay@example.com');
    const asked = await under
      .browser()
      .post('/api/auth/request-password-reset', { email: 'fay@example.com' });
    expect(asked.status).toBe(200);
    await setPassword(tokenOf(await under.newestLink()), 'a new and longer password');
    expect((await before.get(session)).status).toBe(401);
    expect((await under.browser().signIn('fay@example.com')).status).toBe(401);
    expect((await under.browser().signIn('fay@example.com', 'a new and longer password')).status).toBe(200);
  });

  test('is answered alike for an address that nobody has', async () => {
    const reply = await under.browser().post('/api/auth/request-password-reset', { email: 'no@example.com' });
    expect(reply.status).toBe(200);
  });
});

describe('who may give which role', () => {
  test('an officer gives every role but owner; a reviewer only lets customers in; an engineer nobody', async () => {
    await under.person({ email: 'officer@example.com', role: 'officer' });
    await under.person({ email: 'reviewer@example.com', role: 'reviewer' });
    await under.person({ email: 'engineer@example.com', role: 'engineer' });
    const gives = async (giver: string, role: string) => {
      const browser = await roleOf(`${giver}@example.com`);
      const customer = role === 'customer' ? { customer: known } : {};
      const body = { name: 'X', email: `${giver}-${role}@example.com`, role, ...customer };
      return (await browser.post(members, body)).status;
    };
    expect(await gives('officer', 'owner')).toBe(403);
    expect(await gives('officer', 'officer')).toBe(201);
    expect(await gives('reviewer', 'reviewer')).toBe(403);
    expect(await gives('reviewer', 'customer')).toBe(201);
    expect(await gives('engineer', 'customer')).toBe(403);
  });

  test('the last owner stays', async () => {
    const owners = (await under.asOwner.get(`${members}?role=owner&state=live`)).json.items;
    expect(owners).toHaveLength(1);
    const reply = await under.asOwner.post(`${members}/${owners[0].id}/ending`);
    expect(reply.json).toMatchObject({ code: 'conflict', errors: [{ code: 'last-owner' }] });
  });

  test('a role that ended cannot end again, and stays in the list as ended', async () => {
    const { membership } = await under.person({ email: 'gone@example.com', role: 'engineer' });
    const end = () => under.asOwner.post(`${members}/${membership}/ending`);
    expect((await end()).json.endedBy).toMatch(/^usr_/);
    expect((await end()).json.code).toBe('transition-not-allowed');
    const ended = (await under.asOwner.get(`${members}?state=ended&role=engineer`)).json.items;
    expect(ended.map((one: { id: string }) => one.id)).toEqual([membership]);
  });
});

describe('the list of members', () => {
  test('comes in pages that miss nobody, and whole as CSV', async () => {
    const all = (await under.asOwner.get(`${members}?limit=200`)).json.items.map(
      (one: { id: string }) => one.id,
    );
    const paged: string[] = [];
    let next = '';
    do {
      const { json } = await under.asOwner.get(`${members}?limit=3${next && `&cursor=${next}`}`);
      paged.push(...json.items.map((one: { id: string }) => one.id));
      next = json.next ?? '';
    } while (next);
    expect(all.length).toBeGreaterThan(6);
    expect(paged).toEqual(all);
    const csv = await under.asOwner.get(`${members}?format=csv`);
    expect(csv.text.trim().split('\n')).toHaveLength(all.length + 2);
  });

  test('refuses a made-up cursor', async () => {
    const reply = await under.asOwner.get(`${members}?cursor=${Buffer.from('a\nb').toString('base64url')}`);
    expect([reply.status, reply.json.errors]).toEqual([
      422,
      [{ field: 'query.cursor', code: 'not-a-cursor' }],
    ]);
  });
});
