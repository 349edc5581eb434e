import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type Installation, openInstallation } from '../../../../test/setup/installation.ts';
import { canonicalJson } from '../../../kernel/canonical.ts';
import { type Id, randomIds, toUuid } from '../../../kernel/ids.ts';
import { organizations } from '../../adopt/organizations/index.ts';
import { writtenProgram } from '../../adopt/written-program/index.ts';
import { gate } from './index.ts';
import { sealNext } from './jobs.ts';
import { type PublicJwk, publicJwk, verifyVerdict } from './signing.ts';

let gatehouse: Installation;
let plane: Client;
const pending = {
  services: [],
  acceleratorsMax: 1,
  regions: [],
  spendMax: null,
  monitoring: 'enhanced',
  newProvisioning: 'within-limits',
  runningMachines: 'untouched',
  until: null,
};

beforeAll(async () => {
  gatehouse = await openInstallation({ parts: [organizations, writtenProgram, gate] });
  plane = gatehouse.as({ scopes: ['gate:ask', 'standing:read'] });
  const officer = gatehouse.as('officer');
  await officer.post('/written-program/adoptions', { statement: 'adopted for the test' });
  await officer.post(`/organizations/${gatehouse.tenant}/certifications-on-record`, {
    certifiedOn: '2026-03-01',
    receipt: 'r-1',
  });
});
afterAll(() => gatehouse.close());

/** Puts an account with that standing on record, past the parts that would work it out. */
async function account(
  over: { state?: string; terms?: object; tenant?: Id<'organization'>; validUntil?: string } = {},
): Promise<Id<'account'>> {
  const id = randomIds.next('account');
  const client = new pg.Client({ connectionString: gatehouse.ownerUrl });
  await client.connect();
  // Only the gate is under test: the account behind the standing need not be there.
  await client.query(
    'alter table enforce.account_standing drop constraint if exists account_standing_account_id_fkey',
  );
  await client.query(
    `insert into enforce.account_standing (account_id, tenant_id, state, terms, reasons, lifts, requirements,
       standing_version, valid_until, changed_at, facts_digest)
     values ($1, $2, $3, $4, '[]', '{verify-by-documents}', '{}', 1, $5, now(), $6)`,
    [
      toUuid(id),
      toUuid(over.tenant ?? gatehouse.tenant),
      over.state ?? 'pending',
      JSON.stringify(over.terms ?? pending),
      over.validUntil ?? null,
      randomBytes(32),
    ],
  );
  await client.end();
  return id;
}

const provision = (id: string, accelerators: number) => ({
  account: id,
  action: 'provision',
  amounts: { accelerators },
});

describe('POST /v1/gate/verdicts', () => {
  it('answers with reasons, clauses and what would lift it, and the answer is on record', async () => {
    const id = await account();
    const denied = await plane.post('/gate/verdicts', provision(id, 2));
    expect(denied.status).toBe(200);
    expect(denied.json.verdict).toMatchObject({
      decision: 'deny',
      because: [{ code: 'accelerators-over-terms', clause: '§ 7.302(d)', facts: { asked: 2, limit: 1 } }],
      lifts: ['verify-by-documents'],
      standing: { state: 'pending', version: 1 },
    });
    const kept = await plane.get(`/gate/verdicts/${denied.json.verdict.id}`);
    expect(kept.json).toEqual(denied.json);
    expect((await plane.post('/gate/verdicts', provision(id, 1))).json.verdict).toMatchObject({
      decision: 'permit-with-terms',
      terms: { acceleratorsMax: 1 },
    });
  });

  it('signs what it says: the published key verifies the canonical bytes, and a changed byte fails', async () => {
    const { json } = await plane.post('/gate/verdicts', provision(await account(), 1));
    const { keys } = (await gatehouse.as('nobody').get('/gate/keys')).json as { keys: PublicJwk[] };
    const key = keys.find((one) => one.kid === json.signature.keyId);
    const canonical = canonicalJson(json.verdict);
    const signature = Buffer.from(json.signature.value, 'base64url');
    expect(key && verifyVerdict(canonical, signature, key)).toBe(true);
    expect(key && verifyVerdict(canonical.replace('permit-with-terms', 'permit'), signature, key)).toBe(
      false,
    );
    expect(publicJwk(gatehouse.runtime.keys.verdicts).kid).toBe(json.signature.keyId);
  });

  it('answers hundreds at once, each once on record', async () => {
    const id = await account({ state: 'good', terms: { ...pending, newProvisioning: 'allowed' } });
    const replies = await Promise.all(
      Array.from({ length: 300 }, () => plane.post('/gate/verdicts', provision(id, 9))),
    );
    const ids = new Set(replies.map((reply) => reply.json.verdict.id));
    expect(ids.size).toBe(300);
    const { rows } = await gatehouse.read((tx) =>
      sql<{
        count: number;
      }>`select count(*)::bigint as count from enforce.verdict where account_id = ${toUuid(id)}`.execute(tx),
    );
    expect(rows[0]?.count).toBe(300);
  });

  it('repeats the verdict on record for the same Idempotency-Key, at the same time too, and refuses it for another question', async () => {
    const id = await account();
    const headers = { 'idempotency-key': 'ask-once' };
    const replies = await Promise.all(
      [1, 2, 3].map(() => plane.post('/gate/verdicts', provision(id, 1), headers)),
    );
    expect(new Set(replies.map((reply) => reply.json.verdict.id)).size).toBe(1);
    expect((await plane.post('/gate/verdicts', provision(id, 2), headers)).json.code).toBe(
      'idempotency-key-reused',
    );
  });

  it('answers from the standing as it is now, though another was read a moment ago', async () => {
    const id = await account();
    expect((await plane.post('/gate/verdicts', provision(id, 1))).json.verdict.decision).toBe(
      'permit-with-terms',
    );
    await gatehouse.read((tx) =>
      sql`update enforce.account_standing set state = 'suspended', standing_version = 2 where account_id = ${toUuid(id)}`.execute(
        tx,
      ),
    );
    const { verdict } = (await plane.post('/gate/verdicts', provision(id, 1))).json;
    expect(verdict).toMatchObject({ decision: 'deny', standing: { state: 'suspended', version: 2 } });
    const { rows } = await gatehouse.read((tx) =>
      sql<{
        count: number;
      }>`select count(*)::bigint as count from enforce.verdict where account_id = ${toUuid(id)}`.execute(tx),
    );
    expect(rows[0]?.count).toBe(2);
  });

  it('answers from the provider’s duties as they are now', async () => {
    const id = await account({ state: 'good', terms: { ...pending, newProvisioning: 'allowed' } });
    const certified = (on: string | null) =>
      gatehouse.read((tx) =>
        sql`update adopt.organization set certified_on = ${on}, certification_receipt = ${on && 'r-1'} where id = ${toUuid(gatehouse.tenant)}`.execute(
          tx,
        ),
      );
    const decision = async () =>
      (await plane.post('/gate/verdicts', provision(id, 1))).json.verdict.because[0].code;
    expect(await decision()).toBe('standing-good');
    await certified(null);
    expect(await decision()).toBe('certification-missing');
    await certified('2026-03-01');
    expect(await decision()).toBe('standing-good');
  });

  it('gives and keeps the very bytes that were signed, in any script', async () => {
    const id = await account({
      terms: { ...pending, acceleratorsMax: null, regions: ['Zürich "1"', '東京\n'] },
    });
    const { text, json } = await plane.post('/gate/verdicts', {
      account: id,
      action: 'provision',
      region: '東京\n',
      amounts: { spend: { minor: 1, currency: 'USD' } },
    });
    expect(json.verdict.decision).toBe('permit-with-terms');
    expect(text.startsWith(`{"verdict":${canonicalJson(json.verdict)},"signature":{`)).toBe(true);
    expect((await plane.get(`/gate/verdicts/${json.verdict.id}`)).text).toBe(text);
  });

  it('never says to rely on it past the moment at which the standing changes by time', async () => {
    const id = await account({ validUntil: '2026-03-02T15:00:10Z' });
    expect((await plane.post('/gate/verdicts', provision(id, 1))).json.verdict.validUntil).toBe(
      '2026-03-02T15:00:10.000Z',
    );
  });

  it('knows nothing of an account of another tenant, and a malformed question names its fields', async () => {
    const foreign = await account({ tenant: await gatehouse.foundAnother() });
    expect((await plane.post('/gate/verdicts', provision(foreign, 1))).status).toBe(404);
    const wrong = await plane.post('/gate/verdicts', {
      account: 'acc_1',
      action: 'conquer',
      amounts: { accelerators: -1 },
      extra: 1,
    });
    expect(wrong.status).toBe(422);
    expect(wrong.json.errors.map((one: { field: string }) => one.field).sort()).toEqual([
      'body.account',
      'body.action',
      'body.amounts.accelerators',
      'body.extra',
    ]);
    expect(
      (await gatehouse.as({ scopes: ['ledger:read'] }).post('/gate/verdicts', provision(foreign, 1))).status,
    ).toBe(403);
  });
});

describe('verdicts enter the ledger', () => {
  it('by the root of their batch, once each, after they have settled', async () => {
    expect(await sealNext(gatehouse.runtime, gatehouse.tenant)).toBe(0);
    gatehouse.moveClock('2026-03-02T15:02:00Z');
    const counted = await gatehouse.read((tx) =>
      sql<{ count: number }>`select count(*)::bigint as count from enforce.verdict`.execute(tx),
    );
    expect(await sealNext(gatehouse.runtime, gatehouse.tenant)).toBe(counted.rows[0]?.count);
    expect(await sealNext(gatehouse.runtime, gatehouse.tenant)).toBe(0);
    const { rows } = await gatehouse.read((tx) =>
      sql<{ kind: string }>`select kind from retain.ledger_entry order by position desc limit 1`.execute(tx),
    );
    expect(rows[0]?.kind).toBe('verdicts-batched');
  });

  it('and cannot be changed or removed by the application', async () => {
    await expect(
      gatehouse.read((tx) => sql`update enforce.verdict set decision = 'permit'`.execute(tx)),
    ).rejects.toThrow(/permission denied/);
    await expect(gatehouse.read((tx) => sql`delete from enforce.verdict`.execute(tx))).rejects.toThrow(
      /permission denied/,
    );
  });
});
