import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, openUnderTest, type UnderTest } from '../../../../test/setup/access.ts';
import {
  type SoftwareAuthenticator,
  softwareAuthenticator,
} from '../../../../test/setup/software-authenticator.ts';

let under: UnderTest;
let authenticator: SoftwareAuthenticator;
beforeAll(async () => {
  under = await openUnderTest();
  await under.person({ email: 'paz@example.com', role: 'reviewer' });
  authenticator = softwareAuthenticator();
});
afterAll(() => under.gatehouse.close());

const passkey = '/api/auth/passkey';
const session = '/v1/access/session';
const origin = 'http://localhost:4600';
const rpId = 'localhost';

async function register(
  browser: Browser,
  over: { origin?: string; rpId?: string } = {},
  using = authenticator,
) {
  const { json } = await browser.get(`${passkey}/generate-register-options`);
  const response = using.create({ challenge: json.challenge, rpId, origin, ...over });
  return browser.post(`${passkey}/verify-registration`, { response, name: 'key ring' });
}

async function signIn(
  browser: Browser,
  over: { origin?: string; challenge?: string } = {},
  using = authenticator,
) {
  const { json } = await browser.get(`${passkey}/generate-authenticate-options`);
  const response = using.get({ challenge: json.challenge, rpId, origin, ...over });
  return { response, reply: await browser.post(`${passkey}/verify-authentication`, { response }) };
}

test('a passkey is registered only by somebody signed in, from our own page, for our own name', async () => {
  const nobody = await under.browser().get(`${passkey}/generate-register-options`);
  expect([nobody.status, nobody.json.code]).toEqual([401, 'not-signed-in']);
  const browser = under.browser();
  await browser.signIn('paz@example.com');
  expect((await register(browser, { origin: 'https://evil.example' })).status).toBeGreaterThanOrEqual(400);
  expect((await register(browser, { rpId: 'evil.example' })).status).toBeGreaterThanOrEqual(400);
  expect((await browser.get(`${passkey}/list-user-passkeys`)).json).toEqual([]);
  expect((await register(browser)).status).toBe(200);
  expect((await browser.get(`${passkey}/list-user-passkeys`)).json).toMatchObject([{ name: 'key ring' }]);
});

test('it signs its owner in on another browser, without a password', async () => {
  const browser = under.browser();
  const { reply } = await signIn(browser);
  expect(reply.status).toBe(200);
  expect((await browser.get(session)).json).toMatchObject({
    role: 'reviewer',
    person: { email: 'paz@example.com' },
  });
});

test.each([
  { what: 'made for another site', over: { origin: 'https://evil.example' } },
  { what: 'to a challenge we did not set', over: { challenge: Buffer.alloc(32).toString('base64url') } },
])('an answer $what signs nobody in', async ({ over }) => {
  const browser = under.browser();
  const { reply } = await signIn(browser, over);
  expect([reply.status, reply.json.code]).toEqual([401, 'not-signed-in']);
  expect((await browser.get(session)).status).toBe(401);
});

test('an answer works once: the same one again signs nobody in', async () => {
  const { response } = await signIn(under.browser());
  const browser = under.browser();
  await browser.get(`${passkey}/generate-authenticate-options`);
  const replayed = await browser.post(`${passkey}/verify-authentication`, { response });
  expect(replayed.json.code).toBe('not-signed-in');
  const without = await under.browser().post(`${passkey}/verify-authentication`, { response });
  expect(without.json.code).toBe('code-expired');
});

test('a passkey that nobody registered signs nobody in, nor does nonsense', async () => {
  const { reply } = await signIn(under.browser(), {}, softwareAuthenticator());
  expect(reply.json.code).toBe('not-signed-in');
  for (const response of [null, 'x', {}, { id: 5 }]) {
    const browser = under.browser();
    await browser.get(`${passkey}/generate-authenticate-options`);
    const odd = await browser.post(`${passkey}/verify-authentication`, { response });
    expect(odd.status, JSON.stringify(response)).toBeGreaterThanOrEqual(400);
    expect(odd.status, JSON.stringify(response)).toBeLessThan(500);
  }
});

test('a passkey of somebody without a role signs nobody in, and removing it is its owner’s alone', async () => {
  const { membership } = await under.person({ email: 'was@example.com', role: 'engineer' });
  const browser = under.browser();
  await browser.signIn('was@example.com');
  const own = softwareAuthenticator();
  await register(browser, {}, own);
  const [{ id }] = (await browser.get(`${passkey}/list-user-passkeys`)).json;
  expect((await under.asOwner.post(`${passkey}/delete-passkey`, { id })).status).toBeGreaterThanOrEqual(400);
  await under.asOwner.post(`/v1/access/members/${membership}/ending`);
  const { reply } = await signIn(under.browser(), {}, own);
  expect([reply.status, reply.json.reason]).toEqual([401, 'NO_MEMBERSHIP']);
});
