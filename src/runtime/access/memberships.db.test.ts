import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browser, openUnderTest, type UnderTest } from '../../../test/setup/access.ts';
import { perform } from '../commit/perform.ts';
import { createUser } from './index.ts';

const known = 'cus_01980000-0000-7000-8000-000000000001';

let under: UnderTest;
beforeAll(async () => {
  under = await openUnderTest({
    directory: {
      tenantName: () => Promise.resolve(undefined),
      hasCustomer: (_, customer) => Promise.resolve(customer === known),
      hasPerson: () => Promise.resolve(false),
      customersOf: () => Promise.resolve([]),
      thingsOf: () => Promise.resolve([]),
      customerNames: () => Promise.resolve(['Alpha Ltd']),
      personOf: () => Promise.resolve(undefined),
      applicationOf: () => Promise.resolve(undefined),
    },
  });
});
afterAll(() => under.gatehouse.close());

const session = '/v1/access/session';
const members = '/v1/access/members';
const grants = '/v1/access/examiner-grants';

describe('somebody who works for two organizations', () => {
  let other: Awaited<ReturnType<UnderTest['gatehouse']['foundAnother']>>;
  let browser: Browser;
  let memberships: Record<'here' | 'there', string>;
  beforeAll(async () => {
    const { gatehouse } = under;
    const here = await under.person({ email: 'both@example.com', role: 'officer' });
    other = await gatehouse.foundAnother();
    const there = await perform(
      gatehouse.runtime,
      { tenant: other, actor: { kind: 'system', name: 'test' } },
      (work) => createUser(work, { email: 'both@example.com', name: 'Both', role: 'engineer' }),
    );
    expect(there.user).toBe(here.user);
    memberships = { here: here.membership, there: there.membership };
    browser = under.browser();
    await browser.signIn('both@example.com');
  });

  test('starts in the older one and sees both', async () => {
    const { json } = await browser.get(session);
    expect(json).toMatchObject({ tenant: under.gatehouse.tenant, role: 'officer' });
    expect(json.memberships.map((one: { tenant: string }) => one.tenant)).toEqual([
      under.gatehouse.tenant,
      other,
    ]);
  });

  test('chooses the other, and every later request is for that one with the role held there', async () => {
    expect((await browser.put(`${session}/tenant`, { membership: memberships.there })).status).toBe(204);
    expect((await browser.get(session)).json).toMatchObject({ tenant: other, role: 'engineer' });
    expect((await browser.get(members)).json.code).toBe('not-allowed');
    expect((await browser.put(`${session}/tenant`, { membership: memberships.here })).status).toBe(204);
    const listed = (await browser.get(members)).json.items.map((one: { id: string }) => one.id);
    expect(listed).toContain(memberships.here);
    expect(listed).not.toContain(memberships.there);
    expect((await browser.get(`${members}/${memberships.here}`)).json.id).toBe(memberships.here);
    expect((await browser.get(`${members}/${memberships.there}`)).status).toBe(404);
  });

  test('keeps the choice to this session, and cannot choose what is somebody else’s', async () => {
    const elsewhere = under.browser();
    await elsewhere.signIn('both@example.com');
    await elsewhere.put(`${session}/tenant`, { membership: memberships.there });
    expect((await browser.get(session)).json.tenant).toBe(under.gatehouse.tenant);
    const [owner] = (await under.asOwner.get(`${members}?role=owner`)).json.items;
    expect((await browser.put(`${session}/tenant`, { membership: owner.id })).json.code).toBe('not-found');
  });

  test('falls back to the other when the chosen one ends', async () => {
    await browser.put(`${session}/tenant`, { membership: memberships.here });
    await under.asOwner.post(`${members}/${memberships.here}/ending`);
    expect((await browser.get(session)).json.tenant).toBe(other);
  });

  test('cannot be touched from the organization they left by its id alone', async () => {
    const reply = await under.asOwner.post(`${members}/${memberships.there}/ending`);
    expect(reply.json.code).toBe('not-found');
  });
});

describe('an examiner', () => {
  const wanted = {
    name: 'Exa Miner',
    email: 'exa@authority.example',
    purpose: 'Compliance assessment 2026-04',
    expiresAt: '2026-03-09T00:00:00Z',
  };
  let browser: Browser;
  let grant: string;
  const newPassword = 'an examiner’s own words';
  async function granted(body: { email: string }): Promise<Browser> {
    const reply = await under.asOwner.post(grants, body);
    expect(reply.status).toBe(201);
    grant = reply.json.id;
    const token = new URL(await under.newestLink()).hash.replace('#token=', '');
    const opened = under.browser();
    await opened.post('/api/auth/reset-password', { token, newPassword });
    await opened.signIn(body.email, newPassword);
    return opened;
  }
  beforeAll(async () => {
    browser = await granted(wanted);
  });

  test('sees what there is until the grant ends, and it says so', async () => {
    expect((await browser.get(session)).json).toMatchObject({
      role: 'examiner',
      examiner: { asOf: null, customers: null, expiresAt: '2026-03-09T00:00:00.000Z' },
    });
    expect((await browser.get(grants)).json.items).toMatchObject([{ purpose: wanted.purpose }]);
  });

  test('sees as of the moment of the grant, of its customers, and it says so', async () => {
    const asked = { asOf: '2026-01-01T00:00:00Z', customers: [known] };
    const first = grant;
    const narrow = await granted({ ...wanted, ...asked, email: 'past@authority.example' });
    expect((await narrow.get(session)).json.examiner).toEqual({
      asOf: '2026-01-01T00:00:00.000Z',
      customers: [{ id: known, name: 'Alpha Ltd' }],
      expiresAt: '2026-03-09T00:00:00.000Z',
    });
    expect((await narrow.get(grants)).json.code).toBe('outside-grant');
    await under.asOwner.post(`${grants}/${grant}/ending`);
    grant = first;
  });

  test('changes nothing', async () => {
    const reply = await browser.post(members, { name: 'X', email: 'x@example.com', role: 'officer' });
    expect([reply.status, reply.json.code]).toEqual([403, 'read-only-grant']);
  });

  test('is refused from the moment the grant expires, and is told why', async () => {
    under.gatehouse.moveClock('2026-03-08T23:59:59.999Z');
    expect((await browser.get(grants)).status).toBe(200);
    under.gatehouse.moveClock('2026-03-09T00:00:00Z');
    const reply = await browser.get(grants);
    expect([reply.status, reply.json.code]).toEqual([403, 'grant-expired']);
    expect((await browser.get(session)).json.examiner.expiresAt).toBe('2026-03-09T00:00:00.000Z');
  });

  test('can be granted again after the old grant expired, which then counts as ended', async () => {
    const again = await under.asOwner.post(grants, { ...wanted, expiresAt: '2026-04-01T00:00:00Z' });
    expect(again.status).toBe(201);
    expect((await browser.get(grants)).status).toBe(200);
    const ended = (await under.asOwner.get(`${grants}?state=ended`)).json.items;
    expect(ended.map((one: { id: string }) => one.id)).toContain(grant);
    grant = again.json.id;
  });

  test('is narrowed by scopes where the grant names some', async () => {
    await under.asOwner.post(`${grants}/${grant}/ending`);
    expect((await browser.get(grants)).json.code).toBe('not-signed-in');
    const narrowed = { ...wanted, expiresAt: '2026-04-01T00:00:00Z', scopes: ['casework:read'] };
    grant = (await under.asOwner.post(grants, narrowed)).json.id;
    expect((await browser.get('/v1/notices/outbox')).status).toBe(200);
    expect((await browser.get(grants)).json.code).toBe('not-allowed');
  });

  test.each([
    {
      over: { expiresAt: '2026-03-09T00:00:00Z' },
      error: { field: 'body.expiresAt', code: 'not-in-the-future' },
    },
    { over: { expiresAt: '2027-06-01T00:00:00Z' }, error: { field: 'body.expiresAt', code: 'too-far' } },
    { over: { asOf: '2026-03-10T00:00:00Z' }, error: { field: 'body.asOf', code: 'in-the-future' } },
    { over: { scopes: ['casework:write'] }, error: { field: 'body.scopes.0', code: 'invalid_value' } },
  ])('cannot be granted with $error.code in $error.field', async ({ over, error }) => {
    const body = { ...wanted, email: 'other@authority.example', expiresAt: '2026-04-01T00:00:00Z', ...over };
    const reply = await under.asOwner.post(grants, body);
    expect([reply.status, reply.json.errors]).toMatchObject([422, [error]]);
  });

  test('is found among grants alone: an address of a role is no grant', async () => {
    const [owner] = (await under.asOwner.get(`${members}?role=owner`)).json.items;
    expect((await under.asOwner.post(`${grants}/${owner.id}/ending`)).json.code).toBe('not-found');
  });
});

describe('before the organization is known', () => {
  test('the application sees no membership and no key, but those of one person or one secret', async () => {
    const { sql: db } = under.gatehouse.runtime.database;
    const count = async (from: ReturnType<typeof sql>) =>
      (await sql<{ n: number }>`select count(*) as n from ${from}`.execute(db)).rows[0]?.n;
    expect(await count(sql`runtime.membership`)).toBe(0);
    expect(await count(sql`runtime.service_key`)).toBe(0);
    const [owner] = (await under.asOwner.get(`${members}?role=owner`)).json.items;
    expect(await count(sql`runtime.memberships_of(${owner.user.slice(4)})`)).toBe(1);
    expect(await count(sql`runtime.service_key_of(${Buffer.alloc(32)})`)).toBe(0);
  });
});

describe('history', () => {
  test('holds who was let in by whom, and no name or address in clear', async () => {
    const found = await under.gatehouse.read((tx) =>
      sql<{ canonical: string }>`select canonical from retain.ledger_entry`.execute(tx),
    );
    const text = found.rows.map((row) => row.canonical).join('\n');
    expect(text).toContain('"examiner-grant-made"');
    expect(text).toContain('"membership-ended"');
    expect(text).not.toMatch(/Exa Miner|authority\.example|both@/);
  });
});
