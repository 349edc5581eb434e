import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Installation, openInstallation } from './setup/installation.ts';
import { notMaterial, tried } from './setup/program-change.ts';

let gatehouse: Installation;
beforeAll(async () => {
  gatehouse = await openInstallation();
});
afterAll(() => gatehouse.close());

const threshold = (value: unknown, over: object = {}) => ({
  content: { settings: { ownershipThresholdPercent: value } },
  reason: 'our risk assessment asks for it',
  ...over,
});
const changesPath = '/written-program/changes';

describe('the settings of the program', () => {
  it('start as the numbers of the edition, each with its clause and its floor', async () => {
    const { status, json } = await gatehouse.as('officer').get('/written-program');
    expect(status).toBe(200);
    const setting = json.settings.find((one: { name: string }) => one.name === 'ownershipThresholdPercent');
    expect(setting).toMatchObject({
      value: 25,
      source: 'edition',
      clause: '§ 7.301',
      floor: { limit: 25, stricter: 'lower' },
    });
  });

  it('say what form a value has, and refuse a zone that is none', async () => {
    const officer = gatehouse.as('officer');
    const { settings } = (await officer.get('/written-program')).json;
    const shapeOf = (name: string) => settings.find((one: { name: string }) => one.name === name).shape;
    expect(shapeOf('pendingDays')).toMatchObject({ kind: 'number', unit: 'days', most: 3650, whole: true });
    expect(shapeOf('verificationMethods').choices).toContainEqual({
      value: 'documentary',
      words: 'documents',
    });
    const zone = {
      content: { settings: { legalZone: 'Atlantis/Port' } },
      reason: 'there is no such place',
    };
    const reply = await officer.post(changesPath, zone);
    expect(reply.json).toMatchObject({
      code: 'invalid-field',
      errors: [{ field: 'body.content.settings.legalZone' }],
    });
  });

  it('are refused where looser than the law, with the clause and the limit, and nothing changes', async () => {
    const reply = await gatehouse.as('officer').post(changesPath, threshold(30));
    expect(reply.status).toBe(422);
    expect(reply.json).toMatchObject({
      code: 'looser-than-law',
      errors: [{ field: 'body.content.settings.ownershipThresholdPercent', detail: 'at most 25: § 7.301' }],
    });
    expect((await gatehouse.as('officer').get(changesPath)).json.items).toEqual([]);
  });

  it('change by one person before the adoption, by two after it once tried, and take effect on their day', async () => {
    const [officer, piet] = [gatehouse.as('officer', 'olga'), gatehouse.as('officer', 'piet')];
    const first = await officer.post(changesPath, threshold(20, { approve: true }));
    expect(first.json).toMatchObject({ state: 'approved', needs: [] });
    expect(
      (await officer.post('/written-program/adoptions', { statement: 'adopted by the board' })).status,
    ).toBe(201);
    const atOnce = await officer.post(changesPath, threshold(10, { approve: true }));
    expect(atOnce.json.code).toBe('second-person-needed');
    const later = (await officer.post(changesPath, threshold(10, { effectiveOn: '2026-04-01' }))).json;
    expect(later).toMatchObject({ state: 'drafted', needs: ['submission', 'trial', 'second-person'] });
    const act = (what: string) => `${changesPath}/${later.id}/${what}`;
    expect((await officer.post(act('submissions'), {})).json).toMatchObject({
      code: 'reason-missing',
      errors: [{ field: 'body.material' }],
    });
    expect((await officer.post(act('submissions'), { material: notMaterial })).json.state).toBe('submitted');
    expect((await piet.post(act('approvals'))).json.code).toBe('trial-required');
    await tried(gatehouse, later.id);
    expect((await officer.post(act('approvals'))).json.code).toBe('same-person');
    expect((await piet.post(act('approvals'))).json).toMatchObject({
      state: 'approved',
      inForceFrom: '2026-04-01',
    });
    const value = async () =>
      (await officer.get('/written-program')).json.settings.find(
        (one: { name: string }) => one.name === 'ownershipThresholdPercent',
      ).value;
    expect(await value()).toBe(20);
    gatehouse.moveClock('2026-04-01T12:00:00Z');
    expect(await value()).toBe(10);
    const values = async (name: string) =>
      (await officer.get(`/written-program/values?kind=setting&name=${name}`)).json.items.map(
        ({ words }: { words: string }) => words,
      );
    expect([await values('ownershipThresholdPercent'), await values('pendingDays')]).toEqual([
      ['10 %', '20 %'],
      [],
    ]);
  });

  it('are invisible to another tenant, and refuse a reviewer and nobody', async () => {
    const other = await gatehouse.foundAnother();
    const stranger = gatehouse.as({ tenant: other, role: 'officer' });
    expect((await stranger.get('/written-program')).json.adopted).toBeNull();
    expect((await stranger.get(`/organizations/${gatehouse.tenant}`)).status).toBe(404);
    expect((await gatehouse.as('reviewer').post(changesPath, threshold(5))).status).toBe(403);
    expect((await gatehouse.as('nobody').get('/written-program')).status).toBe(401);
  });
});

describe('a create with an Idempotency-Key', () => {
  const body = {
    code: 'vm',
    name: 'Virtual machines',
    facts: {
      kind: 'virtual-machine',
      management: 'unmanaged',
      trial: false,
      customerRunsOwnSoftware: true,
      ownerCountry: 'US',
      ownedByUsPerson: true,
      operatedIn: ['US'],
    },
  };

  it('answers a retry as the first time, once only, and refuses the key for another request', async () => {
    const officer = gatehouse.as('officer');
    const headers = { 'idempotency-key': 'key-for-vm-1' };
    const [first, again] = await Promise.all([
      officer.post('/offerings', body, headers),
      officer.post('/offerings', body, headers),
    ]);
    expect(first.status).toBe(201);
    expect(again.json).toEqual(first.json);
    expect((await officer.post('/offerings', { ...body, code: 'vm2' }, headers)).json.code).toBe(
      'idempotency-key-reused',
    );
    expect((await officer.get('/offerings')).json.items).toHaveLength(1);
  });

  it('is refused without a key, with unknown fields and with unknown parameters, by name', async () => {
    const officer = gatehouse.as('officer');
    expect(
      (await officer.post('/offerings', { ...body, code: 'x' }, { 'idempotency-key': '' })).json.code,
    ).toBe('idempotency-key-missing');
    expect((await officer.post('/offerings', { ...body, tenant: 'org_1' })).json.errors).toEqual([
      { field: 'body.tenant', code: 'unknown' },
    ]);
    expect((await officer.get('/offerings?tenant=org_1')).json).toMatchObject({ code: 'unknown-parameter' });
  });
});

describe('what happened', () => {
  it('is one ledger entry for each command, and nobody can change it', async () => {
    const { sql } = await import('kysely');
    const entries = await gatehouse.read((tx) =>
      sql<{ kind: string }>`select kind from retain.ledger_entry order by position`.execute(tx),
    );
    expect(entries.rows[0]?.kind).toBe('organization-founded');
    await expect(gatehouse.read((tx) => sql`update retain.event set type = 'x'`.execute(tx))).rejects.toThrow(
      /permission denied/,
    );
    await expect(gatehouse.read((tx) => sql`delete from retain.ledger_entry`.execute(tx))).rejects.toThrow(
      /permission denied/,
    );
  });

  it('cannot be written without an actor', async () => {
    const { sql } = await import('kysely');
    const write = gatehouse.read((tx) =>
      sql`insert into retain.event (id, tenant_id, recorded_at, type, subject, data)
          values (gen_random_uuid(), runtime.current_tenant(), now(), 'x', 'x', '{}')`.execute(tx),
    );
    await expect(write).rejects.toThrow(/needs an actor/);
  });
});
