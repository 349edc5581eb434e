/**
 * Accesses of accounts that nobody here knows are kept from the later of the access and its reception, as long as accesses are,
 * and then go by two people, with a look before and a certificate after. A hold on their class keeps them.
 */
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sealTenant, verifyTenant } from '../src/program/retain/ledger/index.ts';
import { runRound } from './setup/queued-jobs.ts';
import { openRetentionWorld, type RetentionWorld } from './setup/retention-world.ts';
import { tracesInTables } from './setup/traces.ts';

let world: RetentionWorld;
beforeAll(async () => {
  world = await openRetentionWorld();
});
afterAll(() => world.here.close());

type Line = { readonly namespace: string; readonly id: string; readonly at: string };

let batches = 0;
/** Receives a batch at a moment, of an organization. */
async function receive(at: string, lines: readonly Line[], tenant = world.here.tenant): Promise<void> {
  world.here.moveClock(at);
  batches += 1;
  const body = lines.map(
    ({ namespace, id, at: when }) =>
      `${JSON.stringify({ account: { namespace, id }, at: when, address: '217.160.99.9', principal: 'arn:unmatcha', action: 'login' })}\n`,
  );
  const reply = await world.here
    .as({ scopes: ['access-log:report'], tenant })
    .request('POST', '/access-events', {
      body: body.join(''),
      headers: {
        'content-type': 'application/x-ndjson',
        'content-length': String(Buffer.byteLength(body.join(''))),
        'idempotency-key': `batch ${batches}`,
      },
    });
  expect(reply.json?.counts, reply.text).toMatchObject({ unmatched: lines.length });
}

const dueAt = async (moment: string) => {
  world.here.moveClock(moment);
  const { json, text } = await world.officer.get('/retention/due/counts');
  expect(json?.unmatched, text).toBeDefined();
  return json.unmatched as { accesses: number; namespaces: unknown[]; through: string; held: boolean };
};
const waiting = async (tenant = world.here.tenant): Promise<number> => {
  const { json } = await world.here.as({ role: 'officer', tenant }).get('/access-log/unmatched?limit=200');
  return json.items.reduce((sum: number, { events }: { events: number }) => sum + events, 0);
};
/** Each test begins with an empty pile, as those before it left none that matters to it. */
beforeEach(() => world.here.perform((work) => sql`delete from collect.access_unmatched`.execute(work.tx)));

const aws = (at: string, id = '111122223333'): Line => ({ namespace: 'aws', id, at });
const azure = (at: string): Line => ({ namespace: 'azure', id: 'trazure-tenant', at });

async function keepLonger(): Promise<string> {
  const asked = {
    classes: ['access'],
    years: 3,
    because: 'own-policy',
    citation: 'policy 7',
    reason: 'abuse is looked into for three years',
  };
  const { id } = await world.must(world.officer.post('/retention/choices', asked));
  await world.must(world.otto.post(`/retention/choices/${id}/approvals`));
  return id;
}
async function end(choice: string): Promise<void> {
  await world.must(world.officer.post(`/retention/choices/${choice}/endings`, { reason: 'no more' }));
  await world.must(world.otto.post(`/retention/choices/${choice}/endings/approvals`));
}

describe('their clock', () => {
  it('begins on the later of access and reception, in the legal zone, and is over the day after two years', async () => {
    // In New York it is still the 1st.
    await receive('2026-03-02T04:40:00Z', [
      aws('2026-03-02T04:30:00Z'),
      aws('2025-01-01T00:00:00Z'),
      azure('2026-02-20T00:00:00Z'),
      // Ahead of its reception, as a clock may be: on the 2nd in New York.
      azure('2026-03-02T05:00:00Z'),
    ]);
    await receive('2026-03-06T12:00:00Z', [aws('2026-02-01T00:00:00Z')]);
    expect((await dueAt('2028-03-02T04:59:59Z')).accesses).toBe(0);
    expect(await dueAt('2028-03-02T05:00:00Z')).toEqual({
      accesses: 3,
      namespaces: [
        { namespace: 'aws', accesses: 2 },
        { namespace: 'azure', accesses: 1 },
      ],
      through: '2026-03-01',
      held: false,
    });
    expect((await dueAt('2028-03-03T04:59:59Z')).accesses).toBe(3);
    expect((await dueAt('2028-03-03T05:00:00Z')).accesses).toBe(4);
    expect((await dueAt('2028-03-07T04:59:59Z')).accesses).toBe(4);
    expect((await dueAt('2028-03-07T05:00:00Z')).accesses).toBe(5);
  });

  it('is as long as that of accesses: a longer limit for them reaches what may be of an account', async () => {
    await receive('2026-03-02T12:00:00Z', [aws('2026-03-01T12:00:00Z')]);
    expect((await dueAt('2028-06-01T12:00:00Z')).accesses).toBe(1);
    const id = await keepLonger();
    expect(await dueAt('2028-06-01T12:00:00Z')).toMatchObject({ accesses: 0, through: '2025-05-31' });
    expect((await dueAt('2029-03-02T12:00:00Z')).accesses).toBe(0);
    expect((await dueAt('2029-03-03T12:00:00Z')).accesses).toBe(1);
    await end(id);
  });

  it('does not run for a name that means an account by now: its accesses go there', async () => {
    await receive('2026-03-02T12:00:00Z', [
      aws('2026-03-01T12:00:00Z', '444'),
      azure('2026-03-01T12:00:00Z'),
    ]);
    const one = await world.opened();
    await world.must(
      world.officer.put('/access-log/aliases', { namespace: 'aws', id: '444', account: one.account }),
    );
    expect(await dueAt('2030-03-03T12:00:00Z')).toMatchObject({
      accesses: 1,
      namespaces: [{ namespace: 'azure', accesses: 1 }],
    });
    await runRound(world.here, 'match-waiting-accesses');
    expect(await waiting()).toBe(1);
  });
});

const hold = (content: object) =>
  world.must(
    world.officer.post('/retention/holds', { reason: 'the authority asks about a night', ...content }),
  );
async function release(id: string): Promise<void> {
  await world.must(world.officer.post(`/retention/holds/${id}/releases`, { reason: 'answered' }));
  await world.must(world.otto.post(`/retention/holds/${id}/releases/approvals`));
}

describe('a hold', () => {
  it('on their class, on accesses or on everything keeps them, whoever it is on; one on another class does not', async () => {
    await receive('2026-03-02T12:00:00Z', [aws('2026-03-01T12:00:00Z')]);
    const one = await world.opened();
    const held = async () => (await dueAt('2040-03-03T12:00:00Z')).held;
    for (const content of [
      { classes: ['access that waits'] },
      { classes: ['access'] },
      { subject: one.account },
      { classes: ['access'], period: { from: '2039-01-01', until: null } },
    ]) {
      const { id } = await hold(content);
      expect(await held(), JSON.stringify(content)).toBe(true);
      const { status, json } = await world.officer.post('/retention/erasures', { reason: 'over' });
      expect([status, json.errors?.[0]?.code]).toEqual([409, 'nothing-due']);
      await release(id);
      expect(await held()).toBe(false);
    }
    const { id } = await hold({ classes: ['identity-document'] });
    expect(await held()).toBe(false);
    await release(id);
    const { id: short } = await hold({ classes: ['access'], until: '2040-03-04' });
    expect((await dueAt('2040-03-05T04:59:59Z')).held).toBe(true);
    expect((await dueAt('2040-03-05T05:00:00Z')).held).toBe(false);
    await release(short);
  });

  it('that is placed after the approval keeps what was to go', async () => {
    await receive('2041-03-02T12:00:00Z', [aws('2041-03-01T12:00:00Z')]);
    world.here.moveClock('2043-03-04T12:00:00Z');
    const id = await world.prepare();
    expect((await world.erasure(id)).preview.unmatched).toMatchObject({ accesses: 1, held: false });
    await world.must(world.otto.post(`/retention/erasures/${id}/approvals`));
    const { id: held } = await hold({ classes: ['access that waits'] });
    await world.jobs();
    expect((await world.erasure(id)).certificate.unmatched).toEqual({ accesses: 0, namespaces: [] });
    expect(await waiting()).toBe(1);
    await release(held);
  });
});

describe('an erasure', () => {
  it('takes what was due on its day and nothing else, by two people, and certifies what the look had counted', async () => {
    const { here, officer, otto, must } = world;
    const other = await here.foundAnother();
    await receive('2044-03-02T12:00:00Z', [aws('2044-03-01T12:00:00Z'), azure('2044-03-01T12:00:00Z')]);
    await receive('2044-03-02T12:00:00Z', [aws('2044-03-01T12:00:00Z')], other);
    await receive('2044-03-05T12:00:00Z', [aws('2044-03-01T12:00:00Z', 'later')]);
    here.moveClock('2046-03-03T12:00:00Z');
    await runRound(here, 'watch-retention');
    const cases = (await officer.get('/casework/cases?kind=records-due&limit=200')).json.items;
    expect(cases).toHaveLength(1);
    const id = await world.prepare();
    const { preview, accounts } = await world.erasure(id);
    expect(accounts).toBe(0);
    const gone = {
      accesses: 2,
      namespaces: [
        { namespace: 'aws', accesses: 1 },
        { namespace: 'azure', accesses: 1 },
      ],
    };
    expect(preview.unmatched).toEqual({ ...gone, through: '2044-03-02', held: false });
    expect((await officer.post(`/retention/erasures/${id}/approvals`)).json.code).toBe('same-person');
    // A week on, more is due; it was not looked at.
    here.moveClock('2046-03-10T12:00:00Z');
    await must(otto.post(`/retention/erasures/${id}/approvals`));
    await world.jobs();
    const { certificate, state } = await world.erasure(id);
    expect(state).toBe('certified');
    expect(certificate.unmatched).toEqual(gone);
    expect([await waiting(), await waiting(other)]).toEqual([1, 1]);
    // Nothing of them waits to be added up, which would keep their day from being sealed.
    await runRound(here, 'weigh-accesses');
    const { rows: left } = await here.read((tx) => sql`select from collect.access_to_weigh`.execute(tx));
    expect(left).toEqual([]);
    const traces = { id: 'trazure-tenant' };
    expect(await tracesInTables(here.ownerUrl, traces)).toEqual([]);
    await sealTenant(here.runtime, here.tenant);
    expect(await verifyTenant(here.runtime, here.tenant, {})).toMatchObject({ problems: [] });
    const { rows } = await here.read((tx) =>
      sql<{ data: object }>`
        select data from retain.event where type = 'unmatched-accesses-erased' and subject = ${id}`.execute(
        tx,
      ),
    );
    expect(rows).toEqual([
      { data: { number: 1, namespaces: gone.namespaces, digest: expect.stringMatching(/^[0-9a-f]{64}$/) } },
    ]);
  });

  it('takes no more than was looked at, though a longer limit ended meanwhile', async () => {
    await receive('2047-03-02T12:00:00Z', [aws('2047-03-01T12:00:00Z', 'first')]);
    await receive('2048-03-02T12:00:00Z', [aws('2048-03-01T12:00:00Z', 'second')]);
    world.here.moveClock('2050-06-01T12:00:00Z');
    const choice = await keepLonger();
    const id = await world.prepare();
    expect((await world.erasure(id)).preview.unmatched).toMatchObject({ accesses: 1, through: '2047-05-31' });
    await world.must(world.otto.post(`/retention/erasures/${id}/approvals`));
    await end(choice);
    await world.jobs();
    expect((await world.erasure(id)).certificate.unmatched.accesses).toBe(1);
    expect(await waiting()).toBe(1);
  });
});
