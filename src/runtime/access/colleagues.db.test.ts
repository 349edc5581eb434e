/** What those who act here are called, for whoever reads what they did. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openUnderTest, type UnderTest } from '../../../test/setup/access.ts';
import { instant } from '../../kernel/time.ts';

const expiresAt = instant('2100-01-01T00:00:00Z');
const at = (user: string) => `/access/colleagues/${user}`;

let under: UnderTest;
beforeAll(async () => {
  under = await openUnderTest();
});
afterAll(() => under.gatehouse.close());

const invited = async (name: string, email: string, role: string) =>
  (await under.asOwner.post('/v1/access/members', { name, email, role })).json;

describe('the name behind an id', () => {
  test('is read by everybody of the organization, without the e-mail address', async () => {
    const { user } = await invited('Ada Byron', 'ada@example.com', 'reviewer');
    for (const role of ['reviewer', 'engineer', 'reseller-manager', 'examiner'] as const) {
      const reply = await under.gatehouse.as(role).get(at(user));
      expect([role, reply.json]).toEqual([
        role,
        { user, name: 'Ada Byron', role: 'reviewer', endedAt: null },
      ]);
    }
    expect((await under.gatehouse.as('customer').get(at(user))).status).toBe(403);
  });

  test('stays when they leave, and says since when; the role they have now counts before one they had', async () => {
    const first = await invited('Grace Hopper', 'grace@example.com', 'officer');
    await under.asOwner.post(`/v1/access/members/${first.id}/ending`);
    const left = { user: first.user, name: 'Grace Hopper', role: 'officer', endedAt: under.gatehouse.now() };
    expect((await under.asOwner.get(`/v1${at(first.user)}`)).json).toEqual(left);
    await invited('Grace Hopper', 'grace@example.com', 'engineer');
    expect((await under.asOwner.get(`/v1${at(first.user)}`)).json).toMatchObject({
      role: 'engineer',
      endedAt: null,
    });
  });

  test('is not that of somebody who never acted here, nor of another organization, nor of a past moment', async () => {
    const { gatehouse } = under;
    const { user } = await invited('Mary Ward', 'mary@example.com', 'officer');
    const stranger = gatehouse.as({
      tenant: await gatehouse.foundAnother(),
      role: 'officer',
      actor: { kind: 'user', id: gatehouse.runtime.ids.next('user'), role: 'officer' },
    });
    expect((await stranger.get(at(user))).status).toBe(404);
    const unknown = gatehouse.runtime.ids.next('user');
    expect((await under.asOwner.get(`/v1${at(unknown)}`)).json.code).toBe('not-found');
    const asOf = gatehouse.now();
    const past = gatehouse.as({ role: 'examiner', examiner: { expiresAt, asOf } });
    expect((await past.get(at(user))).json.code).toBe('outside-grant');
  });
});
