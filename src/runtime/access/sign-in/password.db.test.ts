import { getMigrations } from 'better-auth/db/migration';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openUnderTest, password, type UnderTest } from '../../../../test/setup/access.ts';
import { betterAuthOptions } from './better-auth.ts';

let under: UnderTest;
beforeAll(async () => {
  under = await openUnderTest();
  await under.person({ email: 'rita@example.com', role: 'reviewer' });
});
afterAll(() => under.gatehouse.close());

const session = '/v1/access/session';

describe('the tables of the sign-in', () => {
  test('are all that better-auth needs', async () => {
    const { runtime } = under.gatehouse;
    const settings = {
      sql: runtime.database.sql,
      ids: runtime.ids,
      log: runtime.log,
      secret: 'of no importance here, and long enough',
      publicUrl: runtime.publicUrl,
      origins: [],
      mayEnter: () => Promise.resolve(true),
      sendPasswordLink: () => Promise.resolve(),
      passwordSet: () => Promise.resolve(),
    };
    const pending = await getMigrations(betterAuthOptions(settings));
    expect({ tables: pending.toBeCreated, columns: pending.toBeAdded }).toEqual({ tables: [], columns: [] });
    expect((await pending.compileMigrations()).replace(/;\s*$/, '')).toBe('');
  });
});

describe('signing in by password', () => {
  test('gives a session that says who one is and for which organization', async () => {
    const browser = under.browser();
    expect((await browser.get(session)).json.code).toBe('not-signed-in');
    expect((await browser.signIn('rita@example.com')).status).toBe(200);
    const { status, json } = await browser.get(session);
    expect(status).toBe(200);
    expect(json).toMatchObject({
      tenant: under.gatehouse.tenant,
      role: 'reviewer',
      person: { email: 'rita@example.com', twoFactor: false },
      memberships: [{ role: 'reviewer', current: true }],
    });
  });

  test('sets a cookie that scripts cannot read and other sites cannot send along', async () => {
    const reply = await under.browser().signIn('rita@example.com');
    const [cookie] = reply.headers.getSetCookie();
    expect(cookie).toMatch(/^gatehouse\.session_token=/);
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; SameSite=Lax/);
  });

  test('is refused alike for a wrong password and for an unknown address', async () => {
    const browser = under.browser();
    const wrong = await browser.signIn('rita@example.com', 'not the password at all');
    const unknown = await browser.signIn('nobody@example.com');
    expect([wrong.status, wrong.json.code, wrong.json.reason]).toEqual([
      401,
      'not-signed-in',
      'INVALID_EMAIL_OR_PASSWORD',
    ]);
    expect(unknown.json).toEqual(wrong.json);
    expect((await browser.get(session)).status).toBe(401);
  });

  test('ends with signing out, on the server too', async () => {
    const browser = under.browser();
    await browser.signIn('rita@example.com');
    const before = new Map(browser.cookies);
    expect((await browser.post('/api/auth/sign-out')).status).toBe(200);
    for (const [name, value] of before) browser.cookies.set(name, value);
    expect((await browser.get(session)).json.code).toBe('not-signed-in');
  });

  test('is slowed down after three tries from one address', async () => {
    const browser = under.browser();
    for (let tries = 0; tries < 3; tries += 1)
      await browser.signIn('rita@example.com', 'still not the password');
    const fourth = await browser.signIn('rita@example.com');
    expect([fourth.status, fourth.json.code]).toEqual([429, 'too-many-requests']);
    expect(Number(fourth.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await under.browser().signIn('rita@example.com')).status).toBe(200);
  });

  test('is closed to who holds no role any more, and their open sessions end at once', async () => {
    const { membership } = await under.person({ email: 'left@example.com', role: 'engineer' });
    const browser = under.browser();
    await browser.signIn('left@example.com');
    expect((await browser.get(session)).status).toBe(200);
    expect((await under.asOwner.post(`/v1/access/members/${membership}/ending`)).status).toBe(200);
    expect((await browser.get(session)).json.code).toBe('not-signed-in');
    const again = await under.browser().signIn('left@example.com');
    expect([again.status, again.json.reason]).toEqual([401, 'NO_MEMBERSHIP']);
  });

  test('cannot be forged: a changed cookie is nobody', async () => {
    const browser = under.browser();
    await browser.signIn('rita@example.com');
    const name = 'gatehouse.session_token';
    const value = browser.cookies.get(name) ?? '';
    browser.cookies.set(name, value.startsWith('A') ? `B${value.slice(1)}` : `A${value.slice(1)}`);
    expect((await browser.get(session)).status).toBe(401);
  });
});

describe('what is served of better-auth', () => {
  test.each([
    ['POST', '/api/auth/sign-up/email'],
    ['POST', '/api/auth/update-user'],
    ['POST', '/api/auth/delete-user'],
    ['POST', '/api/auth/get-access-token'],
    ['GET', '/api/auth/ok'],
    ['POST', '/api/auth/sign-in/social'],
    ['GET', '/api/auth'],
    ['GET', '/api/auth/constructor'],
  ])('does not include %s %s', async (method, path) => {
    const body =
      method === 'POST'
        ? '{"email":"a@example.com","password":"long enough for anybody","name":"A"}'
        : undefined;
    const reply = await under.browser().request(method, path, {
      ...(body ? { body } : {}),
      headers: { 'content-type': 'application/json' },
    });
    expect([reply.status, reply.json.code]).toEqual([404, 'not-found']);
  });

  const signIn = '/api/auth/sign-in/email';
  test.each([
    { body: '{', type: 'application/json', code: 'malformed-request' },
    { body: '[]', type: 'application/json', code: 'invalid-field' },
    { body: '{"email":5,"password":[]}', type: 'application/json', code: 'invalid-field' },
    { body: '{}', type: 'application/json', code: 'invalid-field' },
    {
      body: '{"email":"a@example.com","password":"x","admin":true}',
      type: 'application/json',
      code: 'invalid-field',
    },
    {
      body: '{"email":"a@example.com\\u0000","password":"x"}',
      type: 'application/json',
      code: 'invalid-field',
    },
    {
      body: `{"email":"a@example.com","password":"${'x'.repeat(70_000)}"}`,
      type: 'application/json',
      code: 'too-large',
    },
    {
      body: 'email=a%40example.com',
      type: 'application/x-www-form-urlencoded',
      code: 'unsupported-media-type',
    },
  ])('answers bad input with $code', async ({ body, type, code }) => {
    const reply = await under.browser().request('POST', signIn, { body, headers: { 'content-type': type } });
    expect(reply.json.code).toBe(code);
    expect(reply.status).toBeLessThan(500);
  });

  test('names the method an address answers', async () => {
    const reply = await under.browser().get(signIn);
    expect([reply.status, reply.headers.get('allow')]).toEqual([405, 'POST']);
  });
});

describe('a request that rides on the cookie', () => {
  test.each<{ from: string; headers: Record<string, string> }>([
    { from: 'another origin', headers: { origin: 'https://evil.example' } },
    { from: 'another site, says the browser', headers: { 'sec-fetch-site': 'cross-site' } },
    { from: 'nowhere it would say', headers: { origin: '' } },
  ])('and comes from $from changes nothing', async ({ headers }) => {
    const invited = { name: 'E', email: 'e@example.com', role: 'engineer' };
    const reply = await under.asOwner.post('/v1/access/members', invited, headers);
    expect([reply.status, reply.json.code]).toEqual([403, 'not-allowed']);
    const members = await under.asOwner.get('/v1/access/members?role=engineer&state=live');
    expect(members.json.items).toEqual([]);
  });

  test('may read from anywhere, since the answer stays unreadable there', async () => {
    expect((await under.asOwner.get(session, { origin: 'https://evil.example' })).status).toBe(200);
  });

  test('cannot sign somebody out or change their password from another site', async () => {
    const body = { currentPassword: password, newPassword: 'another long password' };
    const reply = await under.asOwner.post('/api/auth/change-password', body, {
      origin: 'https://evil.example',
    });
    expect(reply.status).toBe(403);
  });
});
