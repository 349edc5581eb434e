/**
 * Somebody with unmistakable values goes through everything and is erased. After that nothing of them is found: in any
 * table, in the files of the database, in an export, in what a part keeps outside the database.
 */
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Id, toId, toUuid } from '../src/kernel/ids.ts';
import { parts } from '../src/main/parts.ts';
import { enterAsOwner } from '../src/program/collect/applications/owner-invitations/index.ts';
import { codeInOutbox } from '../src/program/determine/verification/story-fixture.ts';
import { exportTenant, sealTenant, verifyTenant } from '../src/program/retain/ledger/index.ts';
import type { Part } from '../src/runtime/part.ts';
import { openRetentionWorld, type RetentionWorld } from './setup/retention-world.ts';
import type { Applicant } from './setup/standing-world.ts';
import { tracesIn, tracesInFiles, tracesInTables } from './setup/traces.ts';

/** Each stands nowhere else. */
const traces = {
  name: 'Zyxwanda Trazowska',
  street: '77 Quillfern Loop',
  card: 'tok_trazowska77x',
  mail: 'zyxwanda@trazowska.example',
  telephone: '+442079461277',
  document: 'TRZ7766551',
  external: 'acct-trazowska-1',
  alias: 'aws-trazowska-99',
  address: '198.51.100.77',
  principal: 'arn:trazowska/root',
  words: 'the trazowska letter came back',
  applicant: 'Quimbolt Trazapply',
  applicantMail: 'quimbolt@trazapply.example',
  entity: 'Trazcorp Quux Ltd',
  owner: 'Wyldegard Trazsen',
  ownerMail: 'wyldegard@trazsen.example',
};

let world: RetentionWorld;
let one: Applicant;
let other: Applicant;
let folder: string;
let more: readonly Id<'account'>[] = [];

/** A part that keeps accesses in a file, a line each. */
const archive: Part = {
  slug: 'test/archive',
  erasesOutside: {
    table: 'collect.access_event',
    count: async (_runtime, { accounts }) => {
      const path = join(folder, 'day.ndjson');
      const text = await readFile(path, 'utf8');
      const lines = text.split('\n').filter((line) => accounts.some((account) => line.includes(account)));
      const file = { path: 'day.ndjson', digest: digestOf(text), rows: lines.length };
      return { files: lines.length > 0 ? [file] : [] };
    },
    erase: async (_runtime, { accounts }) => {
      const path = join(folder, 'day.ndjson');
      const before = await readFile(path, 'utf8');
      const lines = before.split('\n').filter(Boolean);
      const kept = lines.filter((line) => !accounts.some((account) => line.includes(account)));
      const after = kept.map((line) => `${line}\n`).join('');
      await writeFile(path, after);
      const digests = { digestBefore: digestOf(before), digestAfter: digestOf(after) };
      return {
        files: [{ path: 'day.ndjson', ...digests, rowsBefore: lines.length, rowsAfter: kept.length }],
      };
    },
  },
};

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatehouse-archive-'));
  world = await openRetentionWorld({ parts: [...parts, archive] });
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await world.here.close();
});

/** Somebody who applies by a link, with the code that was mailed. */
async function applyByLink(): Promise<Id<'account'>> {
  const { officer, must, here } = world;
  const visitor = here.as('nobody');
  const token = /portal\/#([\w-]{43})/.exec(
    (await must(officer.post('/applications/links', { days: 30 }))).link,
  )?.[1];
  const { opening } = await must(
    visitor.post('/applications/openings', { token, email: traces.applicantMail }),
  );
  const begin = {
    kind: 'individual',
    name: { fullName: traces.applicant },
    offering: world.offering,
    trial: false,
    locationsOfUse: [{ country: 'ES' }],
    language: 'es',
    disclosureSeen: true,
  };
  const code = await codeInOutbox(here.as('owner'));
  const { application } = await must(visitor.post('/applications/sessions', { token, opening, code, begin }));
  const { rows } = await here.read((tx) =>
    sql<{ account_id: string }>`
      select account_id from collect.application where id = ${toUuid(application)}`.execute(tx),
  );
  return toId('account', rows[0]?.account_id ?? '');
}

/** An entity, and its owner who was invited and came. */
async function entityWithOwner(): Promise<Id<'account'>> {
  const { must, here } = world;
  const applied = await world.apply(
    [
      { kind: 'name', value: { legalName: traces.entity } },
      { kind: 'jurisdiction', value: { jurisdiction: 'GB' } },
    ],
    'entity',
  );
  const client = world.asCustomer(applied.customer);
  const at = `/beneficial-owners/persons/${applied.person}`;
  const interests = [{ type: 'shareholding', share: { exact: '100' } }];
  const holder = { individual: { name: traces.owner } };
  await must(client.post(`${at}/statements`, { holder, interests, source: { type: ['selfDeclaration'] } }));
  const owner = (await client.get(at)).json.owners[0].person;
  const asked = { owner: { person: owner }, email: traces.ownerMail, language: 'en' };
  const { id } = await must(client.post('/applications/owner-invitations', asked));
  await here.perform((work) => enterAsOwner(work, id));
  return applied.account;
}

async function goThroughEverything(): Promise<void> {
  const { officer, must, here } = world;
  one = await world.opened([
    { kind: 'name', value: { fullName: traces.name } },
    {
      kind: 'address',
      value: { use: 'residential', street: [traces.street], locality: 'Leeds', country: 'GB' },
    },
    { kind: 'location-of-use', value: { country: 'GB' } },
    {
      kind: 'payment-means',
      value: { type: 'card', token: traces.card, last4: '7701', institution: 'Bank' },
    },
    { kind: 'email', value: { address: traces.mail } },
    { kind: 'telephone', value: { number: traces.telephone } },
  ] as never);
  other = await world.opened();
  await must(
    officer.post(`/verification/persons/${one.person}/discrepancies`, {
      field: 'name',
      severity: 'substantive',
      statedBy: 'collected',
      foundBy: 'other',
      stated: traces.name,
      found: 'Una Gnome',
    }),
  );
  await must(
    officer.post(`/verification/persons/${one.person}/doubts`, {
      reason: 'evidence-contradicts',
      words: traces.words,
      ask: [{ kind: 'explanation' }],
    }),
  );
  await must(
    officer.post(`/us-person/persons/${one.person}/decisions`, {
      status: 'us',
      ground: 'us-citizen',
      evidence: [{ kind: 'passport', reference: traces.document, seenOn: '2026-03-01' }],
    }),
  );
  await world.accessed(one.account, '2026-03-02T10:00:00Z', traces.address);
  await here.perform(async ({ tx, tenant, at }) => {
    const of = [toUuid(tenant), toUuid(one.account)];
    await sql`update collect.account set external_id = ${traces.external} where id = ${of[1]}`.execute(tx);
    await sql`insert into collect.account_alias (tenant_id, namespace, foreign_id, account_id, set_at)
              values (${of[0]}, 'aws', ${traces.alias}, ${of[1]}, ${at})`.execute(tx);
    await sql`insert into collect.access_unmatched (tenant_id, batch, line, namespace, foreign_id, at, principal, action)
              select tenant_id, number, 2, 'aws', ${traces.alias}, ${at}, ${traces.principal}, 'login'
              from collect.access_batch limit 1`.execute(tx);
  });
  await must(
    officer.post('/exposure/transaction-values', {
      values: [{ account: one.account, month: '2026-02', amount: '77.70', currency: 'USD' }],
    }),
  );
  more = [await applyByLink(), await entityWithOwner()];
  const appeal = world.asCustomer(one.customer);
  await appeal.post(`/standing/accounts/${one.account}/appeals`, { words: traces.words });
  await world.jobs();
}

const withdraw = (account: Id<'account'>) =>
  world.must(
    world.officer.post(`/standing/accounts/${account}/closing`, { because: 'application-withdrawn' }),
  );

describe('somebody who was erased', () => {
  it('stands in many places before', async () => {
    await goThroughEverything();
    await writeFile(
      join(folder, 'day.ndjson'),
      `${one.account} ${traces.address}\n${other.account} 192.0.2.9\n`,
    );
    const before = await tracesInTables(world.here.ownerUrl, traces);
    // These two are sealed from the first moment on.
    const { card: _card, words: _words, ...clear } = traces;
    expect(new Set(before.map((place) => place.split(': ')[1]))).toEqual(new Set(Object.keys(clear)));
    expect(await tracesInFiles(world.here.ownerUrl, traces).then((looked) => looked?.found.length)).not.toBe(
      0,
    );
  });

  it('stands nowhere after', async () => {
    await world.close(one);
    for (const account of more) await withdraw(account);
    world.here.moveClock('2028-03-10T12:00:00Z');
    expect((await world.due()).sort()).toEqual([one.account, ...more].sort());
    const { certificate } = (await world.erase()) as unknown as { certificate: Record<string, number> };
    expect(certificate).toMatchObject({ whole: 3, stayed: 0 });
    expect(await tracesInTables(world.here.ownerUrl, traces)).toEqual([]);
  });

  it('has no key left, so what is sealed in the history is closed for good', async () => {
    const { rows } = await world.here.read((tx) =>
      sql<{ open: number; sealed: number }>`
        select count(*) filter (where wrapped is not null)::int as open, count(*)::int as sealed
        from retain.event
        join retain.subject_key on subject_id = personal_of
        where also || subject && array(
          select 'acc_' || account_id from retain.erased_account
          union select 'cus_' || id from collect.customer where id <> ${toUuid(other.customer)}
          union select 'per_' || id from collect.person where id <> ${toUuid(other.person)})`.execute(tx),
    );
    expect(rows[0]?.sealed).toBeGreaterThan(5);
    expect(rows[0]?.open).toBe(0);
  });

  it('stands in no file of the database', async (context) => {
    const looked = await tracesInFiles(world.here.ownerUrl, traces);
    if (!looked) return context.skip('the database is on another machine');
    expect(looked.read).toBeGreaterThan(100);
    expect(looked.found).toEqual([]);
  });

  it('stands in no file that a part keeps outside the database, and the certificate counts it', async () => {
    const text = await readFile(join(folder, 'day.ndjson'), 'utf8');
    expect(text).not.toContain(one.account);
    expect(text).toContain(other.account);
    const [erasure] = (await world.officer.get('/retention/erasures')).json.items;
    expect(erasure.certificate).toMatchObject({ files: 1, fileRows: 1 });
  });

  it('stands in no export, and those who stay do', async () => {
    const { officer } = world;
    const lists = await Promise.all(
      ['/identification/customers', '/identification/accounts', '/casework/cases', '/notices'].map(
        async (path) => (await officer.get(`${path}?format=csv`)).text,
      ),
    );
    expect(tracesIn(lists.join('\n'), traces)).toEqual([]);
    expect((await officer.get(`/identification/persons/${other.person}`)).text).toContain('Ada Example');
    expect((await officer.get(`/identification/persons/${one.person}`)).text).toContain('Erased');
  });

  it('leaves a ledger that verifies and tells nothing, and every page that names them answers', async () => {
    const { officer, here } = world;
    await sealTenant(here.runtime, here.tenant);
    expect(await verifyTenant(here.runtime, here.tenant, {})).toMatchObject({ problems: [] });
    let bundle = '';
    for await (const piece of (await exportTenant(here.runtime, {
      tenant: here.tenant,
      actor: officer.actor,
    })) ?? [])
      bundle += piece;
    expect(bundle).toContain('erasure-certified');
    expect(tracesIn(bundle, traces)).toEqual([]);
    for (const path of [
      `/identification/persons/${one.person}`,
      `/standing/accounts/${one.account}`,
      `/standing/accounts/${one.account}/history`,
      `/retention/accounts/${one.account}`,
      `/verification/persons/${one.person}`,
      `/us-person/persons/${one.person}`,
    ])
      expect((await officer.get(path)).status, path).toBeLessThan(500);
  });
});
