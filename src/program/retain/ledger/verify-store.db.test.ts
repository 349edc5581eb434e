import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { instant } from '../../../kernel/time.ts';
import { verifyBundle } from './bundle/verify.ts';
import { type LedgerFixture, openLedger } from './fixture.ts';
import { exportTenant, publishedKeys, sealTenant, verifyTenant } from './running.ts';
import { LedgerDamagedError, LedgerKeyError, sealRound } from './seal.ts';
import { showStoreReport } from './verifier/show-store.ts';
import { type StoreReport, verifyStore } from './verify-store/verify-store.ts';

const codesOf = (report: StoreReport) => report.problems.map((problem) => problem.code);

/** The codes found after a statement of the owner. */
const codesAfter = (ledger: LedgerFixture, statement: string) =>
  ledger.tampered(statement, async (tx) => {
    const { runtime, tenant, now } = ledger.gatehouse;
    const trustedKeys = (await publishedKeys(runtime, tenant))?.keys ?? [];
    const { master } = runtime.keys;
    const report = await verifyStore({ tenant, at: now(), read: (read) => read(tx), trustedKeys, master });
    return { ...report, codes: [...new Set(codesOf(report))].sort() };
  });

const actor = { kind: 'system', name: 'test' } as const;

/** A command with a personal value. */
const enterUser = ({ gatehouse }: LedgerFixture) =>
  gatehouse.perform((work) => {
    const user = gatehouse.runtime.ids.next('user');
    const value = { name: 'Ingrid Sørensen', email: `${user}@example.com` };
    return work.commit([{ type: 'user-entered', subject: user, data: {}, personal: { of: user, value } }]);
  });

async function textOf(bundle: AsyncIterable<string> | undefined): Promise<string> {
  let text = '';
  for await (const piece of bundle ?? []) text += piece;
  return text;
}

describe('an export', () => {
  let ledger: LedgerFixture;
  let keys: string[];
  beforeAll(async () => {
    ledger = await openLedger();
    for (const day of ['02', '03', '04']) {
      ledger.gatehouse.moveClock(`2026-03-${day}T10:00:00Z`);
      await ledger.gatehouse.read((tx) => ledger.insertEntries(tx, 300));
      await ledger.offer(`of day ${day}`);
      await ledger.seal();
    }
    keys = (await publishedKeys(ledger.gatehouse.runtime, ledger.gatehouse.tenant))?.keys ?? [];
  });
  afterAll(() => ledger.gatehouse.close());

  test('of everything proves itself, with no database, and is itself recorded', async () => {
    const bundle = await ledger.exported();
    const report = await verifyBundle([Buffer.from(bundle)], { trustedKeys: keys, deep: true });
    expect(report).toMatchObject({ ok: true, from: 0, checkpoints: 3, withheld: 0 });
    await ledger.seal();
    const later = await ledger.exported();
    expect(later).toContain('"kind":"ledger-exported"');
  });

  test('of a stretch of time holds that stretch, from checkpoint to checkpoint', async () => {
    const bundle = await ledger.exported({
      from: instant('2026-03-03T00:00:00Z'),
      until: instant('2026-03-03T23:59:59Z'),
    });
    const report = await verifyBundle([Buffer.from(bundle)], { trustedKeys: keys });
    expect(report).toMatchObject({ ok: true, entries: 301 });
    expect(bundle).toContain('of day 03');
    expect(bundle).not.toContain('of day 02');
    expect(bundle).not.toContain('of day 04');
  });

  test('of a time in which nothing happened holds nothing, and proves that', async () => {
    const bundle = await ledger.exported({ from: instant('2027-01-01T00:00:00Z') });
    expect(await verifyBundle([Buffer.from(bundle)], { trustedKeys: keys })).toMatchObject({
      ok: true,
      entries: 0,
    });
  });

  test('about one subject shows its entries only, and the others by their hash', async () => {
    const account = 'acc_01990000-0000-7000-8000-000000000007';
    const bundle = await ledger.exported({ about: [account] });
    const report = await verifyBundle([Buffer.from(bundle)], { trustedKeys: keys });
    expect(report.ok).toBe(true);
    expect(report.entries - report.withheld).toBe(3);
  });

  test('over HTTP is the same, for those who may have it', async () => {
    const reply = await ledger.gatehouse.as('examiner').get('/ledger/export');
    expect(reply.headers.get('content-type')).toBe('application/x-ndjson');
    expect(await verifyBundle([Buffer.from(reply.text)], { trustedKeys: keys })).toMatchObject({ ok: true });
    expect((await ledger.gatehouse.as('reviewer').get('/ledger/export')).status).toBe(403);
    expect((await ledger.gatehouse.as('officer').get('/ledger/keys')).json.keys).toEqual(keys);
  });
});

describe('the store', () => {
  let ledger: LedgerFixture;
  beforeAll(async () => {
    ledger = await openLedger();
    await ledger.offer('sealed');
    await ledger.gatehouse.read((tx) => ledger.insertEntries(tx, 300));
    await enterUser(ledger);
    await ledger.seal();
    await ledger.offer('waiting');
  });
  afterAll(() => ledger.gatehouse.close());

  test('is proven as it is: entries, events, sealed values, and what still waits', async () => {
    const { runtime, tenant } = ledger.gatehouse;
    const report = await verifyTenant(runtime, tenant, { personal: true });
    expect(report).toMatchObject({ ok: true, waiting: 1, opened: 1, erased: 0, problems: [] });
    expect(report.events).toBeGreaterThanOrEqual(3);
    expect(showStoreReport(report)).toContain('PROVEN: what is stored is what was signed.');
  });

  test('stays proven when a person was erased: their value is gone, its commitment stands', async () => {
    const erase = `update retain.subject_key set wrapped = null, destroyed_at = now()`;
    expect(await codesAfter(ledger, erase)).toMatchObject({ ok: true, opened: 0, erased: 1 });
  });

  const firstEvent = `(select id from retain.event order by position limit 1)`;
  const attacks: readonly { what: string; by: string; codes: readonly string[] }[] = [
    {
      what: 'the text of an entry is changed',
      by: `update retain.ledger_entry set canonical = replace(canonical, 'reviewer', 'engineer')
           where id = (select entry_id from retain.ledger_leaf where tree_index = 100)`,
      codes: ['entry-altered'],
    },
    {
      what: 'an entry and its leaf hash are changed together',
      by: `with changed as (
             update retain.ledger_entry set canonical = replace(canonical, 'standing', 'standinG')
             where id = (select entry_id from retain.ledger_leaf where tree_index = 100) returning id, canonical)
           update retain.ledger_leaf set hash = sha256('\\x00'::bytea || convert_to(changed.canonical, 'UTF8'))
           from changed where entry_id = changed.id`,
      codes: ['entry-misfiled', 'node-altered', 'root-mismatch'],
    },
    {
      what: 'a leaf hash is changed',
      by: `update retain.ledger_leaf set hash = sha256('other') where tree_index = 100`,
      codes: ['node-altered', 'tile-altered'],
    },
    {
      what: 'a leaf is removed',
      by: `delete from retain.ledger_leaf where tree_index = 100`,
      codes: ['entry-lost', 'leaf-missing', 'node-altered', 'root-mismatch'],
    },
    {
      what: 'a kept subtree root is changed',
      by: `update retain.ledger_node set hash = sha256('other')`,
      codes: ['node-altered'],
    },
    {
      what: 'a checkpoint is changed',
      by: `update retain.ledger_checkpoint set note = replace(note, '—', '-')`,
      codes: ['checkpoint-misfiled', 'checkpoint-unreadable', 'entries-not-covered'],
    },
    {
      what: 'the root beside a checkpoint is changed',
      by: `update retain.ledger_checkpoint set root = sha256('other')`,
      codes: ['checkpoint-misfiled'],
    },
    {
      what: 'the id or kind of an entry row is changed',
      by: `update retain.ledger_entry set kind = 'nothing' where position = 2`,
      codes: ['entry-misfiled'],
    },
    {
      what: 'the content of an event is changed',
      by: `update retain.event set data = data || '{"legalName":"Other"}' where id = ${firstEvent}`,
      codes: ['event-altered'],
    },
    {
      what: 'the actor of an event is changed',
      by: `update retain.event set actor = '{"kind":"system","name":"other"}' where id = ${firstEvent}`,
      codes: ['event-altered'],
    },
    {
      what: 'an event is removed',
      by: `delete from retain.event where id = ${firstEvent}`,
      codes: ['event-missing'],
    },
    {
      what: 'an event is put in',
      by: `insert into retain.event (id, tenant_id, recorded_at, actor, type, subject, data)
           select gen_random_uuid(), tenant_id, recorded_at, actor, type, subject, data from retain.event limit 1`,
      codes: ['event-unrecorded'],
    },
    {
      what: 'a sealed value is replaced',
      by: `update retain.event set personal = personal || '\\x00' where personal is not null`,
      codes: ['personal-altered'],
    },
    {
      what: 'a waiting entry is taken out of the queue',
      by: `insert into retain.ledger_entry (id, tenant_id, recorded_at, kind, canonical)
           select gen_random_uuid(), tenant_id, recorded_at, kind, canonical from retain.ledger_entry
           order by position desc limit 1`,
      codes: ['entry-lost'],
    },
  ];

  const damages = [
    { what: 'the newest leaf was removed', by: `delete from retain.ledger_leaf where tree_index > 0` },
    {
      what: 'a hash of the edge was changed',
      by: `update retain.ledger_checkpoint set edge[1] = sha256('other')`,
    },
    {
      what: 'the edge was cut',
      by: `update retain.ledger_checkpoint set edge = edge[2:]`,
    },
    {
      what: 'the note was changed',
      by: `update retain.ledger_checkpoint set note = replace(note, 'localhost', 'otherhost')`,
    },
  ];

  test.each(attacks)('is not proven when $what', async ({ by, codes }) => {
    expect((await codesAfter(ledger, by)).codes).toEqual(codes);
  });

  test('says when the sealer has not come for minutes, whatever moment the entries bear', async () => {
    ledger.gatehouse.moveClock('2027-03-02T15:00:00Z');
    const wait = `update retain.ledger_pending set waiting_since = now() - interval '6 minutes'`;
    expect((await codesAfter(ledger, wait)).codes).toEqual(['entries-unsealed']);
  });

  test.each(damages)('is not signed over when $what', async ({ by }) => {
    const { runtime, tenant, now } = ledger.gatehouse;
    const sealing = { tenant, at: now(), keys: { current: runtime.keys.ledger }, origin: 'unused' };
    const fault = await ledger.tampered(by, (tx) =>
      sealRound({ tx, ...sealing }).catch((error: unknown) => error),
    );
    expect(fault).toBeInstanceOf(LedgerDamagedError);
    expect(await ledger.counts()).toMatchObject({ pending: 1 });
  });
});

describe('the sealer', () => {
  test('hands over to a new key when the old one is still there, and waits for somebody when it is not', async () => {
    const ledger = await openLedger();
    const { runtime, tenant } = ledger.gatehouse;
    await ledger.seal();
    const old = (await publishedKeys(runtime, tenant))?.keys ?? [];
    const renewed = {
      ...runtime,
      keys: {
        ...runtime.keys,
        ledger: generateKeyPairSync('ed25519').privateKey,
        ledgerPrevious: runtime.keys.ledger,
      },
    };
    await ledger.offer('under the new key');
    await sealTenant(renewed, tenant);
    await ledger.offer('and on');
    await sealTenant(
      { ...renewed, keys: { ...renewed.keys, ledgerPrevious: runtime.keys.verdicts } },
      tenant,
    );
    const bundle = await textOf(await exportTenant(renewed, { tenant, actor }));
    expect(await verifyBundle([Buffer.from(bundle)], { trustedKeys: old })).toMatchObject({
      ok: true,
      keys: [{ trust: 'given' }, { trust: 'handed-over' }],
    });
    await ledger.offer('with a key that nobody has');
    const lost = { ...runtime, keys: { ...runtime.keys, ledger: generateKeyPairSync('ed25519').privateKey } };
    await expect(sealTenant(lost, tenant)).rejects.toThrow(LedgerKeyError);
    expect(await sealTenant(lost, tenant, { withoutHandover: true })).toMatchObject({ sealed: 2 });
    const after = await textOf(await exportTenant(lost, { tenant, actor }));
    const report = await verifyBundle([Buffer.from(after)], { trustedKeys: old });
    expect(report.problems.map((problem) => problem.code)).toEqual(['key-not-trusted']);
    await ledger.gatehouse.close();
  });
});
