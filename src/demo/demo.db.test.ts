import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Installation, openInstallation } from '../../test/setup/installation.ts';
import type { Id } from '../kernel/ids.ts';
import { day, instant } from '../kernel/time.ts';
import { standingStates } from '../program/enforce/standing/index.ts';
import { countDue, readDueBy } from '../program/retain/retention/index.ts';
import { inTenant, type Transaction } from '../runtime/database/index.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { loadDemoWorld } from './load.ts';
import { demoPortalLinks } from './portal/links.ts';

const small = { seed: 'test', endsOn: day('2026-03-01'), customers: 60 };
const silent = () => {};
const opened: Installation[] = [];
const loaded: { runtime: Runtime; tenant: Id<'organization'> }[] = [];

/** Another installation, with keys of its own, and the same world in it. */
async function load() {
  const installation = await openInstallation();
  opened.push(installation);
  const { runtime } = installation;
  const tenant = await loadDemoWorld(runtime, { print: silent, world: small });
  loaded.push({ runtime, tenant });
  return { runtime, tenant };
}

const read = <T>(
  of: { runtime: Runtime; tenant: Id<'organization'> },
  run: (tx: Transaction) => Promise<T>,
) => inTenant(of.runtime.database.sql, { tenant: of.tenant }, run);

beforeAll(async () => {
  await load();
  await load();
}, 180_000);
afterAll(async () => {
  for (const installation of opened) await installation.close();
});

/**
 * A filing is signed by a key of the installation, over numbers of transactions that are the server's; what was erased is
 * digested with keys of the installation that were destroyed.
 */
const ofThisInstallation = String.raw`""(signature"": \{[^}]*\}|(seen|digest|digestBefore|digestAfter)"": ""[^"]*"")`;

/** Every table with rows of tenants, and of each the columns that hold no sealed or random bytes. */
async function contentOf(of: { runtime: Runtime; tenant: Id<'organization'> }) {
  return read(of, async (tx) => {
    const { rows: tables } = await sql<{ name: string; columns: string[] }>`
      select format('%I.%I', table_schema, table_name) as name,
             array_agg(column_name::text order by column_name) filter (where data_type <> 'bytea') as columns
      from information_schema.columns
      where table_schema in ('runtime', 'casework', 'adopt', 'collect', 'determine', 'enforce', 'report', 'retain')
        and (table_schema, table_name) in (
          select table_schema, table_name from information_schema.columns where column_name = 'tenant_id')
          -- The sealer's inbox names transactions by the numbers of this server.
          and (table_schema, table_name) <> ('retain', 'ledger_pending')
          -- Days of accesses are read through the table above them.
          and not (select relispartition from pg_class where oid = format('%I.%I', table_schema, table_name)::regclass)
      group by 1 order by 1`.execute(tx);
    const digests = new Map<string, string>();
    for (const { name, columns } of tables) {
      // The ledger's own text holds commitments, which are salted; verdicts are signed by the installation's own key.
      const kept = columns.filter((column) => !['canonical', 'key_id', 'written_by'].includes(column));
      const list = sql.join(kept.map((column) => sql.id(column)));
      const { rows } = await sql<{ line: string }>`
        select regexp_replace(row(${list})::text, ${ofThisInstallation}, '', 'g') as line from ${sql.raw(name)} order by 1`.execute(
        tx,
      );
      const hash = createHash('sha256');
      for (const { line } of rows) hash.update(`${line}\n`);
      digests.set(name, `${rows.length} rows ${hash.digest('hex')}`);
    }
    return digests;
  });
}

test('two loads of one seed hold the same content, row for row, in every table', async () => {
  const [first, second] = await Promise.all(loaded.map(contentOf));
  expect(first?.get('retain.event')).toMatch(/^\d{3,} rows/);
  expect(first?.get('collect.access_event')).toMatch(/^\d{3,} rows/);
  expect(second).toEqual(first);
});

test('certifications stand where their story left them: four on record, one drafted, one to be signed', async () => {
  const [one] = loaded;
  if (!one) throw new Error('nothing loaded');
  const { rows } = await read(one, (tx) =>
    sql<{ kind: string; correction: boolean; newest: string }>`
      select filing.kind, filing.corrects_id is not null as correction, step.kind as newest
      from report.filing as filing
      join lateral (select kind from report.filing_step where filing_id = filing.id order by position desc limit 1)
        as step on true
      order by filing.drafted_at`.execute(tx),
  );
  expect(
    rows.map(({ kind, correction, newest }) => `${correction ? 'corrects: ' : ''}${kind} ${newest}`),
  ).toEqual([
    'initial-certification acknowledged',
    'initial-certification acknowledged',
    'irregular-certification acknowledged',
    'corrects: irregular-certification acknowledged',
    'initial-certification reviewed',
    'annual-certification written',
  ]);
});

test('screening lists show what an officer meets: changes, problems in rows, and a download that was cut', async () => {
  const [one] = loaded;
  if (!one) throw new Error('nothing loaded');
  const { rows } = await read(one, (tx) =>
    sql<{ slug: string; said: string }>`
      select list.slug, version.state || coalesce(
          ': ' || version.added || ' added, ' || version.changed || ' changed, ' || version.removed || ' removed, '
               || version.problems || ' problems', '') as said
      from determine.list_version version join determine.screening_list list on list.id = version.list_id
      order by list.slug, version.received_at`.execute(tx),
  );
  expect(rows.map(({ slug, said }) => `${slug} ${said}`)).toEqual([
    'denied-parties accepted: 6 added, 0 changed, 0 removed, 0 problems',
    'denied-parties refused',
    'partners-we-left accepted: 6 added, 0 changed, 0 removed, 0 problems',
    'partners-we-left accepted: 5 added, 2 changed, 1 removed, 2 problems',
  ]);
});

test('accesses came in each night, some of nobody known, some refused; what speaks against the record is a signal', async () => {
  const [one] = loaded;
  if (!one) throw new Error('nothing loaded');
  const { rows: sums } = await read(one, (tx) =>
    sql<{ batches: number; unmatched: boolean; refused: boolean; waiting: boolean }>`
      select count(*)::integer as batches, sum(unmatched) > 0 as unmatched, sum(refused) > 0 as refused,
        exists (select from collect.access_to_weigh) as waiting
      from collect.access_batch`.execute(tx),
  );
  expect(sums).toEqual([{ batches: 32, unmatched: true, refused: true, waiting: false }]);
  const { rows: kinds } = await read(one, (tx) =>
    sql<{ kind: string }>`select distinct kind from collect.access_signal order by 1`.execute(tx),
  );
  expect(kinds.map(({ kind }) => kind)).toEqual(['impossible-travel', 'place-not-stated', 'shared-address']);
});

test('records are due of those who left long ago: one was erased, one is held, and classes are kept longer', async () => {
  const [one] = loaded;
  if (!one) throw new Error('nothing loaded');
  const { rows } = await read(one, (tx) =>
    sql`
      select (select array_agg(state) from retain.erasure) as erasures,
             (select count(*)::integer from retain.erased_account where whole) as whole,
             (select array_agg(state) from retain.legal_hold) as holds,
             (select array_agg(state order by proposed_at) from retain.retention_choice) as choices`.execute(
      tx,
    ),
  );
  expect(rows).toEqual([
    { erasures: ['certified'], whole: 1, holds: ['placed'], choices: ['approved', 'proposed'] },
  ]);
  const due = await read(one, async (tx) =>
    countDue(tx, await readDueBy(tx, { runtime: one.runtime, at: instant('2026-03-02T12:00:00Z') })),
  );
  expect(due).toBe(3);
});

test('even a small world shows every standing', async () => {
  const [one] = loaded;
  if (!one) throw new Error('nothing loaded');
  const { rows } = await read(one, (tx) =>
    sql<{ state: string }>`
      select distinct to_state as state from enforce.standing_change order by 1`.execute(tx),
  );
  expect(rows.map(({ state }) => state)).toEqual([...standingStates].sort());
});

test('the portal has life: each application stands where its story left it, and each link opens', async () => {
  const [one] = loaded;
  if (!one) throw new Error('nothing loaded');
  const { rows } = await read(one, (tx) =>
    sql<{ language: string; handed_in: boolean; state: string }>`
      select application.language, application.handed_in_at is not null as handed_in, standing.state
      from collect.application application
      join enforce.account_standing standing on standing.account_id = application.account_id
      order by application.begun_at`.execute(tx),
  );
  expect(rows).toEqual([
    { language: 'es', handed_in: true, state: 'refused' },
    { language: 'zh-Hans', handed_in: true, state: 'pending' },
    { language: 'en', handed_in: false, state: 'not-opened' },
    { language: 'ar', handed_in: true, state: 'not-opened' },
    { language: 'en', handed_in: true, state: 'not-opened' },
    { language: 'es', handed_in: false, state: 'not-opened' },
  ]);
  const { rows: invited } = await read(one, (tx) =>
    sql<{ entered: boolean }>`
      select entered_at is not null as entered from collect.owner_invitation order by invited_at`.execute(tx),
  );
  expect(invited).toEqual([{ entered: true }, { entered: false }]);
  for (const { secret } of demoPortalLinks()) {
    const digest = createHash('sha256').update(secret).digest();
    const { rows: open } = await sql<{ id: string }>`
      select id from collect.portal_link_of(${digest})`.execute(one.runtime.database.sql);
    expect(open, secret).toHaveLength(1);
  }
});

test('a second start finds the world whole and adds nothing', async () => {
  const [one] = loaded;
  if (!one) throw new Error('nothing loaded');
  const before = await contentOf(one);
  await loadDemoWorld(one.runtime, { print: silent, world: small });
  expect(await contentOf(one)).toEqual(before);
});
