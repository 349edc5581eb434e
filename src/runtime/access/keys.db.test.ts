import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openUnderTest, type UnderTest } from '../../../test/setup/access.ts';

let under: UnderTest;
beforeAll(async () => {
  under = await openUnderTest();
});
afterAll(() => under.gatehouse.close());

const keys = '/v1/access/keys';
const session = '/v1/access/session';
const make = (wanted: object) => under.asOwner.post(keys, { name: 'control plane', ...wanted });

describe('a service key', () => {
  test('is shown once, and signs a program in with its scopes', async () => {
    const made = await make({ scopes: ['access:manage', 'gate:ask'] });
    expect(made.status).toBe(201);
    expect(made.json.secret).toMatch(/^ghk_[0-9a-f]{32}_[\w-]{43}$/);
    const { json } = await under.program(made.json.secret).get(session);
    expect(json).toMatchObject({
      actor: made.json.id,
      role: null,
      scopes: ['access:manage', 'gate:ask'],
      memberships: [],
    });
    expect((await under.asOwner.get(`${keys}/${made.json.id}`)).text).not.toContain('ghk_');
    const listed = (await under.asOwner.get(keys)).text;
    expect(listed).toContain(made.json.id);
    expect(listed).not.toContain('ghk_');
  });

  test('is nowhere in the database, not even for a repeated request', async () => {
    const same = { 'idempotency-key': 'make it only once' };
    const body = { name: 'import', scopes: ['identification:write'] };
    const first = await under.asOwner.post(keys, body, same);
    const second = await under.asOwner.post(keys, body, same);
    expect([second.json.id, second.json.secret]).toEqual([first.json.id, null]);
    const secret = first.json.secret.split('_').at(-1);
    const { pool } = under.gatehouse.runtime.database;
    const kept = await pool.query(
      `select query_to_xml('select * from runtime.service_key', true, false, '')::text
           || query_to_xml('select * from runtime.idempotency', true, false, '')::text
           || query_to_xml('select * from retain.event', true, false, '')::text as everything`,
    );
    expect(kept.rows[0].everything).not.toContain(secret);
  });

  test('does only what its scopes say; writing includes reading', async () => {
    const reader = under.program((await make({ scopes: ['casework:write'] })).json.secret);
    expect((await reader.get('/v1/notices/outbox')).status).toBe(200);
    expect((await reader.get(keys)).json.code).toBe('not-allowed');
  });

  test('with the scope to manage access cannot give more than it has', async () => {
    const manager = under.program((await make({ scopes: ['access:manage', 'gate:ask'] })).json.secret);
    const beyond = await manager.post(keys, { name: 'child', scopes: ['gate:ask', 'ledger:read'] });
    expect(beyond.json).toMatchObject({ code: 'not-allowed', errors: [{ detail: 'ledger:read' }] });
    expect((await manager.post(keys, { name: 'child', scopes: ['gate:ask'] })).status).toBe(201);
    const owner = { name: 'O', email: 'o@example.com', role: 'owner' };
    expect((await manager.post('/v1/access/members', owner)).status).toBe(403);
    expect((await manager.post('/v1/access/members', { ...owner, role: 'officer' })).status).toBe(201);
  });

  test('made by an engineer cannot decide about customers', async () => {
    await under.person({ email: 'eng@example.com', role: 'engineer' });
    const engineer = under.browser();
    await engineer.signIn('eng@example.com');
    expect((await engineer.post(keys, { name: 'gate', scopes: ['gate:ask'] })).status).toBe(201);
    expect((await engineer.post(keys, { name: 'more', scopes: ['determine:write'] })).json.code).toBe(
      'not-allowed',
    );
  });

  test('stops within a second of being withdrawn', async () => {
    const made = await make({ scopes: ['gate:ask'] });
    const program = under.program(made.json.secret);
    expect((await program.get(session)).status).toBe(200);
    expect((await under.asOwner.post(`${keys}/${made.json.id}/ending`)).json.endedBy).toMatch(/^usr_/);
    await new Promise((done) => setTimeout(done, 1050));
    expect((await program.get(session)).json.code).toBe('not-signed-in');
    expect((await under.asOwner.post(`${keys}/${made.json.id}/ending`)).json.code).toBe(
      'transition-not-allowed',
    );
  });

  test('stops at the moment it expires, and cannot be made to expire in the past', async () => {
    expect((await make({ scopes: ['gate:ask'], expiresAt: '2026-03-02T15:00:00Z' })).json.code).toBe(
      'invalid-field',
    );
    const made = await make({ scopes: ['gate:ask'], expiresAt: '2026-03-02T16:00:00Z' });
    const program = under.program(made.json.secret);
    expect((await program.get(session)).status).toBe(200);
    under.gatehouse.moveClock('2026-03-02T16:00:00Z');
    expect((await program.get(session)).json.code).toBe('not-signed-in');
  });

  test('needs no origin, and a session beside it counts for nothing', async () => {
    const made = await make({ scopes: ['gate:ask'] });
    const program = under.program(made.json.secret);
    for (const [name, value] of under.asOwner.cookies) program.cookies.set(name, value);
    const reply = await program.post(keys, { name: 'x', scopes: ['gate:ask'] }, { origin: '' });
    expect(reply.json.code).toBe('not-allowed');
    expect(
      (
        await program.put(`${session}/tenant`, {
          membership: `mem_${'0'.repeat(8)}-0000-7000-8000-${'0'.repeat(12)}`,
        })
      ).json.code,
    ).toBe('not-allowed');
  });

  test.each([
    ['nothing', ''],
    ['another scheme', 'Basic b3duZXI6b3duZXI='],
    ['no secret', 'Bearer ghk_0198000000007000800000000000000a_'],
    ['a secret cut short', `Bearer ghk_0198000000007000800000000000000a_${'x'.repeat(42)}`],
    ['a key nobody made', `Bearer ghk_0198000000007000800000000000000a_${'x'.repeat(43)}`],
    ['a very long text', `Bearer ghk_${'x'.repeat(100_000)}`],
    ['a NUL', 'Bearer ghk_%00'],
  ])('in the form of %s is nobody', async (_, authorization) => {
    const reply = await under.browser().get(session, { authorization: authorization || 'Bearer' });
    expect([reply.status, reply.json.code]).toEqual([401, 'not-signed-in']);
  });

  test('with another key’s id before its secret is nobody', async () => {
    const [a, b] = [await make({ scopes: ['gate:ask'] }), await make({ scopes: ['gate:ask'] })];
    const [, id] = a.json.secret.split('_');
    const secret = b.json.secret.slice(b.json.secret.indexOf('_', 4) + 1);
    expect((await under.program(`ghk_${id}_${secret}`).get(session)).status).toBe(401);
    expect((await under.program(b.json.secret).get(session)).status).toBe(200);
  });

  test('shows when it was last used', async () => {
    const made = await make({ scopes: ['gate:ask'] });
    expect(made.json.lastUsedAt).toBeNull();
    await under.program(made.json.secret).get(session);
    await expect
      .poll(async () => {
        const { items } = (await under.asOwner.get(keys)).json;
        return items.find((one: { id: string }) => one.id === made.json.id).lastUsedAt;
      })
      .toBe(under.gatehouse.now());
  });
});
