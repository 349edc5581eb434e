import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runQueuedJobs } from '../../../../test/setup/queued-jobs.ts';
import { instant } from '../../../kernel/time.ts';
import { treeHashing } from '../../../runtime/crypto/tree-hashing.ts';
import { inTenant } from '../../../runtime/database/index.ts';
import { verifyBundle } from './bundle/verify.ts';
import { type LedgerFixture, openLedger } from './fixture.ts';
import { checkConsistency } from './merkle/check.ts';
import { readCheckpoint } from './notes/checkpoint.ts';
import { checkInclusionNote, readInclusionNote } from './notes/inclusion-note.ts';
import { sealTenant } from './running.ts';
import { sealRound } from './seal.ts';

let gatehouse: LedgerFixture['gatehouse'];
let offer: LedgerFixture['offer'];
let insertEntries: LedgerFixture['insertEntries'];
let seal: LedgerFixture['seal'];
let counts: LedgerFixture['counts'];
let exported: LedgerFixture['exported'];
let asOwner: LedgerFixture['asOwner'];
beforeAll(async () => {
  ({ gatehouse, offer, insertEntries, seal, counts, exported, asOwner } = await openLedger());
});
afterAll(() => gatehouse.close());

describe('the sealer', () => {
  test('gives each entry a place, without gaps, and signs what it sealed', async () => {
    await offer('Compute');
    const { sealed, checkpoint } = await seal();
    const now = await counts();
    expect(now).toEqual({ entries: now.entries, leaves: now.entries, highest: now.entries - 1, pending: 0 });
    expect(sealed).toBeGreaterThan(0);
    expect(readCheckpoint(checkpoint?.note ?? '')).toMatchObject({
      origin: `localhost:4600/ledger/${gatehouse.tenant}`,
      size: now.entries,
    });
    expect(await seal()).toMatchObject({ sealed: 0, checkpoint: { size: now.entries } });
  });

  test('is checked on request, against checkpoints kept from before; reviewers are not shown it', async () => {
    await offer('Checked');
    const { checkpoint } = await seal();
    const { entries } = await counts();
    const kept = checkpoint?.note ?? '';
    const verify = async (role: 'officer' | 'examiner', seen: readonly string[] = []) => {
      const by = gatehouse.as(role);
      const started = await by.post('/ledger/verifications', { seen });
      expect(started, started.text).toMatchObject({ status: 202, json: { state: 'waiting' } });
      const path = `/ledger/verifications/${started.json.id}`;
      expect((await by.get(path)).json.found).toBeNull();
      await runQueuedJobs(gatehouse);
      return (await by.get(path)).json;
    };
    expect(await verify('officer', [kept])).toMatchObject({
      state: 'done',
      progress: { done: entries, total: entries },
      found: { ok: true, entries, agreedWith: [entries], problems: [], more: 0 },
    });
    const forged = kept.replace(/\n[A-Za-z0-9+/=]{44}\n/, `\n${'A'.repeat(43)}=\n`);
    expect((await verify('officer', [forged])).found.ok).toBe(false);
    // An examiner checks for themselves, and what another asked for is not theirs to read.
    const own = await verify('examiner');
    expect(own.found).toMatchObject({ ok: true });
    const another = gatehouse.as('examiner');
    expect((await another.get(`/ledger/verifications/${own.id}`)).status).toBe(404);
    expect((await gatehouse.as('reviewer').post('/ledger/verifications', {})).status).toBe(403);
    // That it was asked for and what was found is on record too.
    await seal();
  });

  test('gives an entry of a long transaction a later place, and passes over none', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let started = () => {};
    const written = new Promise<void>((resolve) => {
      started = resolve;
    });
    const long = inTenant(gatehouse.runtime.database.sql, { tenant: gatehouse.tenant }, async (tx) => {
      await insertEntries(tx, 1);
      started();
      await held;
    });
    await written;
    await offer('Storage');
    const during = await seal();
    expect(during.sealed).toBe(1);
    release();
    await long;
    const after = await seal();
    expect(after.sealed).toBe(1);
    expect(await counts()).toMatchObject({ pending: 0 });
  });

  test('loses nothing when it dies in the middle: the round is there whole or not at all', async () => {
    await offer('Network');
    const before = await counts();
    const { tenant, runtime } = gatehouse;
    const dying = inTenant(runtime.database.sql, { tenant }, async (tx) => {
      const keys = { current: runtime.keys.ledger };
      const sealing = { tx, tenant, at: gatehouse.now(), keys, origin: 'unused' };
      expect(await sealRound(sealing)).toMatchObject({ sealed: 1 });
      await sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx);
    });
    await expect(dying).rejects.toThrow();
    expect(await counts()).toEqual(before);
    expect(await seal()).toMatchObject({ sealed: 1 });
  });

  test('works alone on a tree: of several at once one seals, and nothing is sealed twice', async () => {
    await gatehouse.read((tx) => insertEntries(tx, 3000));
    const all = await Promise.all(
      Array.from({ length: 5 }, () => sealTenant(gatehouse.runtime, gatehouse.tenant)),
    );
    const total = all.reduce((sum, done) => sum + (done === 'busy' ? 0 : done.sealed), 0);
    await seal();
    const now = await counts();
    expect(total).toBeLessThanOrEqual(3000);
    expect(now).toMatchObject({ leaves: now.entries, highest: now.entries - 1, pending: 0 });
    expect(await verifyBundle([Buffer.from(await exported())])).toMatchObject({ problems: [], ok: true });
  });

  test('keeps the trees of two tenants apart', async () => {
    const other = await gatehouse.foundAnother();
    const before = await counts();
    expect(await sealTenant(gatehouse.runtime, other)).toMatchObject({ sealed: 1, checkpoint: { size: 1 } });
    expect(await counts()).toEqual(before);
  });
});

describe('what is sealed', () => {
  const tables = [
    'ledger_entry',
    'ledger_leaf',
    'ledger_node',
    'ledger_checkpoint',
    'ledger_log',
    'ledger_key',
  ];

  test.each(tables)(
    'in %s cannot be changed or removed, by the application or by the owner',
    async (table) => {
      const attempts = [
        `update retain.${table} set tenant_id = tenant_id`,
        `delete from retain.${table}`,
        `truncate retain.${table} cascade`,
      ];
      for (const attempt of attempts) {
        await expect(gatehouse.read((tx) => sql.raw(attempt).execute(tx))).rejects.toThrow(
          /permission denied/,
        );
        await expect(asOwner(attempt)).rejects.toThrow(/append-only/);
      }
    },
  );
});

describe('proofs over HTTP', () => {
  beforeAll(async () => {
    await gatehouse.read((tx) => insertEntries(tx, 600));
    await seal();
  });

  test('show each kind of place in the tree, under the newest checkpoint', async () => {
    const officer = gatehouse.as('officer');
    const { rows } = await gatehouse.read((tx) =>
      sql<{ id: string }>`
        select entry_id as id from retain.ledger_leaf
        where tree_index in (0, 255, 256, 2047) or tree_index = (select max(tree_index) from retain.ledger_leaf)`.execute(
        tx,
      ),
    );
    expect(rows).toHaveLength(5);
    for (const { id } of rows) {
      const proof = readInclusionNote((await officer.get(`/ledger/entries/ent_${id}/proof`)).text);
      const entry = await officer.get(`/ledger/entries/ent_${id}`);
      expect(proof && checkInclusionNote(proof, Buffer.from(entry.text), treeHashing)).toBe('proven');
    }
  });

  test('show that an earlier checkpoint is the beginning of a later one', async () => {
    const examiner = gatehouse.as('examiner');
    const listed = (await examiner.get('/ledger/checkpoints')).json.items;
    const [to, from] = [listed[0], listed.at(-1)];
    const reply = await examiner.get(`/ledger/consistency?from=${from.size}&to=${to.size}`);
    const head = (one: { size: number; root: string }) => ({
      size: one.size,
      root: Buffer.from(one.root, 'base64'),
    });
    const proof = reply.json.proof.map((hash: string) => Buffer.from(hash, 'base64'));
    expect(checkConsistency({ from: head(from), to: head(to), proof }, treeHashing)).toBe('proven');
  });

  test('are refused beyond the newest checkpoint, in the wrong order, and for an entry that waits', async () => {
    const officer = gatehouse.as('officer');
    expect((await officer.get('/ledger/consistency?from=5&to=4')).json.code).toBe('invalid-field');
    expect((await officer.get('/ledger/consistency?from=5&to=999999')).status).toBe(404);
    await offer('Unsealed');
    const { items } = (await officer.get('/ledger/entries?limit=1')).json;
    expect(items[0]).toMatchObject({ index: null, kind: 'offering-described' });
    expect((await officer.get(`/ledger/entries/${items[0].id}/proof`)).json).toMatchObject({
      code: 'conflict',
      errors: [{ code: 'not-sealed-yet' }],
    });
    await officer.post('/ledger/seal');
    expect((await officer.get(`/ledger/entries/${items[0].id}/proof`)).status).toBe(200);
  });

  test('are not there for another tenant, nor is the entry', async () => {
    const other = await gatehouse.foundAnother();
    const stranger = gatehouse.as({ tenant: other, role: 'officer' });
    const { items } = (await gatehouse.as('officer').get('/ledger/entries?limit=1')).json;
    expect((await stranger.get(`/ledger/entries/${items[0].id}`)).status).toBe(404);
    expect((await stranger.get(`/ledger/entries/${items[0].id}/proof`)).status).toBe(404);
    expect((await stranger.get('/ledger/checkpoint')).status).toBe(404);
  });

  test('reach an examiner only up to the day of the grant', async () => {
    gatehouse.moveClock('2026-03-05T12:00:00Z');
    await offer('After the day');
    await seal();
    const grant = { asOf: instant('2026-03-04T00:00:00Z'), expiresAt: instant('2100-01-01T00:00:00Z') };
    const examiner = gatehouse.as({ role: 'examiner', examiner: grant });
    const newest = readCheckpoint((await gatehouse.as('officer').get('/ledger/checkpoint')).text);
    const seen = readCheckpoint((await examiner.get('/ledger/checkpoint')).text);
    expect(seen?.size).toBeLessThan(newest?.size ?? 0);
    const { items } = (await examiner.get('/ledger/entries?limit=1')).json;
    expect(items[0].at < grant.asOf).toBe(true);
  });
});
