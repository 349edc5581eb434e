import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browser, openUnderTest, password, type UnderTest } from '../../../../test/setup/access.ts';

let under: UnderTest;
let secret: string;
let backupCodes: string[];
let enrolled: Browser;
beforeAll(async () => {
  under = await openUnderTest();
  await under.person({ email: 'tia@example.com', role: 'officer' });
  enrolled = under.browser();
  await enrolled.signIn('tia@example.com');
});
afterAll(() => under.gatehouse.close());

const twoFactor = '/api/auth/two-factor';
const session = '/v1/access/session';

/** RFC 6238 with the secret of the QR code: what the app on a telephone shows. */
function codeFor(base32: string, step = Math.floor(Date.now() / 30_000)): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', decodeBase32(base32)).update(counter).digest();
  const at = (mac.at(-1) ?? 0) & 0xf;
  return String((mac.readUInt32BE(at) & 0x7fff_ffff) % 1_000_000).padStart(6, '0');
}

function decodeBase32(text: string): Buffer {
  const bits = [...text.replace(/=+$/, '')]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

const verify = (browser: Browser, code: string) => browser.post(`${twoFactor}/verify-totp`, { code });
const wrongCode = () => String((Number(codeFor(secret)) + 500_000) % 1_000_000).padStart(6, '0');

describe('a second factor', () => {
  test('is set up with the password and a first code', async () => {
    expect((await enrolled.post(`${twoFactor}/enable`, { password: 'not the password' })).status).toBe(422);
    const { json } = await enrolled.post(`${twoFactor}/enable`, { password });
    const uri = new URL(json.totpURI);
    expect(uri.searchParams.get('issuer')).toBe('Gatehouse');
    secret = uri.searchParams.get('secret') ?? '';
    backupCodes = json.backupCodes;
    expect((await verify(enrolled, wrongCode())).json.code).toBe('code-wrong');
    expect((await enrolled.get(session)).json.person.twoFactor).toBe(false);
    expect((await verify(enrolled, codeFor(secret))).status).toBe(200);
    expect((await enrolled.get(session)).json.person.twoFactor).toBe(true);
  });

  test('is asked for after the password, and without it nobody is signed in', async () => {
    const browser = under.browser();
    const first = await browser.signIn('tia@example.com');
    expect(first.json).toMatchObject({ twoFactorRedirect: true, twoFactorMethods: ['totp'] });
    expect((await browser.get(session)).status).toBe(401);
    expect((await verify(browser, wrongCode())).json.code).toBe('code-wrong');
    expect((await browser.get(session)).status).toBe(401);
    expect((await verify(browser, codeFor(secret))).status).toBe(200);
    expect((await browser.get(session)).json.role).toBe('officer');
  });

  test('can be one of the codes kept for a lost telephone, each of them once', async () => {
    const [code] = backupCodes;
    const use = async () => {
      const browser = under.browser();
      await browser.signIn('tia@example.com');
      return browser.post(`${twoFactor}/verify-backup-code`, { code });
    };
    expect((await use()).status).toBe(200);
    expect((await use()).json.code).toBe('code-wrong');
  });

  test('counts for nothing without the password before it', async () => {
    const reply = await verify(under.browser(), codeFor(secret));
    expect([reply.status, reply.json.code]).toEqual([422, 'code-expired']);
  });

  test('is kept encrypted', async () => {
    const { rows } = await under.gatehouse.runtime.database.pool.query<{
      secret: string;
      backupCodes: string;
    }>('select secret, "backupCodes" from auth."twoFactor"');
    expect(rows).toHaveLength(1);
    const kept = JSON.stringify(rows);
    expect(kept).not.toContain(decodeBase32(secret).toString());
    expect(kept).not.toContain(backupCodes[1]);
  });

  test('is taken away with the password alone, by who is signed in', async () => {
    expect((await enrolled.post(`${twoFactor}/disable`, { password })).status).toBe(200);
    const browser = under.browser();
    await browser.signIn('tia@example.com');
    expect((await browser.get(session)).status).toBe(200);
  });
});
