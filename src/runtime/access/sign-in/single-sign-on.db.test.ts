import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browser, openUnderTest, type UnderTest } from '../../../../test/setup/access.ts';
import {
  client,
  type IdentityProvider,
  openIdentityProvider,
} from '../../../../test/setup/identity-provider.ts';

let provider: IdentityProvider;
let under: UnderTest;
beforeAll(async () => {
  provider = await openIdentityProvider('http://localhost:4600/api/auth/callback/oidc', {
    ola: { email: 'Ola@example.com', email_verified: true, name: 'Ola of the directory' },
    mallory: { email: 'ola@example.com', email_verified: false, name: 'Not Ola' },
    stranger: { email: 'stranger@example.com', email_verified: true, name: 'Stranger' },
    former: { email: 'former@example.com', email_verified: true, name: 'Former' },
  });
  under = await openUnderTest({
    oidc: {
      GATEHOUSE_OIDC_ISSUER: provider.issuer,
      GATEHOUSE_OIDC_CLIENT_ID: client.id,
      GATEHOUSE_OIDC_CLIENT_SECRET: client.secret,
    },
  });
});
afterAll(async () => {
  await under.gatehouse.close();
  await provider.close();
});

const session = '/v1/access/session';

async function start(browser: Browser): Promise<string> {
  const reply = await browser.post('/api/auth/sign-in/social', { provider: 'oidc', callbackURL: '/' });
  expect(reply.status).toBe(200);
  return reply.json.url;
}

/** The whole way; @returns where the browser is sent in the end. */
async function signInAs(login: string, browser: Browser): Promise<string> {
  const callback = await provider.signIn(await start(browser), login);
  const reply = await browser.get(`${callback.pathname}${callback.search}`);
  expect(reply.status).toBe(302);
  return reply.headers.get('location') ?? '';
}

describe('single sign-on', () => {
  test('lets an invited person in by the address the provider has verified', async () => {
    await under.asOwner.post('/v1/access/members', {
      name: 'Ola',
      email: 'ola@example.com',
      role: 'officer',
    });
    const browser = under.browser();
    expect(await signInAs('ola', browser)).toBe('/');
    expect((await browser.get(session)).json).toMatchObject({
      role: 'officer',
      person: { name: 'Ola', email: 'ola@example.com' },
    });
  });

  test('lets them in again by their subject', async () => {
    const browser = under.browser();
    expect(await signInAs('ola', browser)).toBe('/');
    expect((await browser.get(session)).status).toBe(200);
  });

  test('keeps no token that could act in their name', async () => {
    const { rows } = await under.gatehouse.runtime.database.pool.query(
      `select "accountId", "accessToken", "refreshToken", "idToken" from auth.account where "providerId" = 'oidc'`,
    );
    expect(rows).toEqual([{ accountId: 'ola', accessToken: null, refreshToken: null, idToken: null }]);
  });

  test.each([
    { login: 'stranger', why: 'whom nobody invited', error: 'signup_disabled' },
    { login: 'mallory', why: 'whose address the provider has not verified', error: 'account_not_linked' },
    { login: 'former', why: 'who holds no role any more', error: 'NO_MEMBERSHIP' },
  ])('refuses somebody $why, and brings them back to the sign-in page', async ({ login, error }) => {
    if (login === 'former') {
      const { membership } = await under.person({ email: 'former@example.com', role: 'engineer' });
      await under.asOwner.post(`/v1/access/members/${membership}/ending`);
    }
    const browser = under.browser();
    const location = new URL(await signInAs(login, browser));
    expect([location.pathname, location.searchParams.get('error')]).toEqual(['/sign-in', error]);
    expect((await browser.get(session)).status).toBe(401);
  });

  test('made nobody up on the way', async () => {
    const { rows } = await under.gatehouse.runtime.database.pool.query(
      `select 1 from auth."user" where email = 'stranger@example.com'`,
    );
    expect(rows).toEqual([]);
  });

  test('answers only the browser that began it, and once', async () => {
    const browser = under.browser();
    const callback = await provider.signIn(await start(browser), 'ola');
    const path = `${callback.pathname}${callback.search}`;
    const other = under.browser();
    await other.get(path);
    expect((await other.get(session)).status).toBe(401);
    const first = under.browser();
    const own = await provider.signIn(await start(first), 'ola');
    await first.get(`${own.pathname}${own.search}`);
    const again = await first.get(`${own.pathname}${own.search}`);
    expect(again.headers.get('location')).toContain('error=');
  });

  test('comes back only to our own pages', async () => {
    const body = { provider: 'oidc', callbackURL: 'https://evil.example/' };
    const reply = await under.browser().post('/api/auth/sign-in/social', body);
    expect([reply.status, reply.json.code]).toEqual([403, 'not-allowed']);
  });
});

test('a provider that cannot be reached is said so, and asked again the next time', async () => {
  const away = await openIdentityProvider('http://localhost:4600/api/auth/callback/oidc', {});
  const { issuer } = away;
  await away.close();
  const without = await openUnderTest({
    oidc: { GATEHOUSE_OIDC_ISSUER: issuer, GATEHOUSE_OIDC_CLIENT_ID: client.id },
  });
  const ask = () =>
    without.browser().post('/api/auth/sign-in/social', { provider: 'oidc', callbackURL: '/' });
  expect((await ask()).json.code).toBe('connector-unavailable');
  expect((await ask()).json.code).toBe('connector-unavailable');
  expect((await without.browser().signIn('owner@example.com')).status).toBe(200);
  await without.gatehouse.close();
});
