/** Trials through the API: what they count, that they repeat, that they change nothing, and what is refused. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Id } from '../src/kernel/ids.ts';
import { addMilliseconds } from '../src/kernel/time.ts';
import type { Client, Reply } from './setup/installation.ts';
import type { Applicant } from './setup/standing-world.ts';
import { openTrialWorld, type TrialWorld } from './setup/trial-world.ts';

const tight = {
  services: ['vm'],
  acceleratorsMax: 0,
  regions: [],
  spendMax: { minor: 100, currency: 'USD' },
  monitoring: 'enhanced',
};
const half = { minor: 20_000, currency: 'USD' };

let world: TrialWorld;
let plane: Client;
let verified: Applicant;
let pending: Applicant;
const asked = { within: '', keeping: '', over: '', verified: '' };

beforeAll(async () => {
  world = await openTrialWorld();
  plane = world.here.as({ scopes: ['gate:ask'] });
  verified = await world.opened();
  await world.verify(verified.person);
  pending = await world.opened();
  const more = await world.opened();
  await world.officer.post(`/standing/accounts/${more.account}/closing`, { because: 'contract-ended' });
  await world.apply();
  asked.within = await ask(pending, half);
  asked.keeping = await ask(pending, half, 'stop');
  asked.over = await ask(pending, { minor: 90_000, currency: 'USD' });
  asked.verified = await ask(verified, half);
});
afterAll(() => world?.here.close());

async function ask({ account }: Applicant, spend: object, action = 'provision'): Promise<string> {
  const question = { account, action, service: 'vm', amounts: { spend, accelerators: 0 } };
  const { json } = await plane.post('/gate/verdicts', question);
  return json.verdict.id;
}

/** Everything in the database but what trials and long work note of themselves, and what is on record of both. */
async function everythingElse(): Promise<string> {
  const tables = ['enforce.account_standing', 'enforce.verdict', 'determine.verification', 'collect.person'];
  const counts = await world.here.read(async (tx) => {
    const texts: string[] = [];
    for (const table of tables) {
      const { rows } = await sql<{ all: string }>`
        select md5(coalesce(string_agg(one::text, '' order by one::text), '')) as all from ${sql.table(table)} as one`.execute(
        tx,
      );
      texts.push(`${table} ${rows[0]?.all}`);
    }
    return texts;
  });
  return counts.join('\n');
}

describe('a trial of tighter terms', () => {
  it('counts accounts, customers and requests, and says which; nothing but the trial is written', async () => {
    const before = await everythingElse();
    const change = await world.draft({ pendingTerms: tight, restrictedTerms: tight });
    const trial = await world.tried(change.id);
    expect(trial).toMatchObject({ change: change.id, digest: change.digest, work: { state: 'done' } });
    expect(trial.found).toMatchObject({
      accounts: 4,
      changed: 1,
      worse: 1,
      customers: 3,
      customersWorse: 1,
      sharePercent: 33.33,
      verdicts: 4,
      otherwise: 1,
    });
    expect(trial.moves).toEqual([
      { from: 'closed', to: 'closed', accounts: 1 },
      { from: 'good', to: 'good', accounts: 1 },
      { from: 'not-opened', to: 'not-opened', accounts: 1 },
      { from: 'pending', to: 'pending', accounts: 1 },
    ]);
    expect(await world.rows(trial.id, 'accounts', '&worse=true')).toMatchObject([
      { account: pending.account, customer: pending.customer, differs: ['terms'], after: { terms: tight } },
    ]);
    expect(await world.rows(trial.id, 'verdicts')).toEqual([
      {
        verdict: asked.within,
        account: pending.account,
        before: 'permit-with-terms',
        after: 'deny',
        becauseBefore: ['within-terms', 'verification-pending'],
        becauseAfter: ['spend-over-terms', 'verification-pending'],
      },
    ]);
    expect(await everythingElse()).toBe(before);
  });

  it('goes on record with the change, and holds it where the brake does', async () => {
    const change = await world.draft({ pendingTerms: tight });
    const trial = await world.tried(change.id);
    const { found } = trial;
    const read = (await world.officer.get(`/written-program/changes/${change.id}`)).json;
    const { rowsDigest: _rowsDigest, ...counts } = found;
    expect(read).toMatchObject({ braked: true, trial: { ...counts, digest: change.digest, work: trial.id } });
    expect(trial.brakeSharePercent).toBe(5);
    const { rows } = await world.here.read((tx) =>
      sql<{ type: string; actor: object }>`
        select type, actor from retain.event where subject in (${change.id}, ${trial.id}) and type like '%tried' `.execute(
        tx,
      ),
    );
    expect(rows).toEqual([{ type: 'program-change-tried', actor: world.officer.actor }]);
  });

  it('of the same content on the same data finds the same, row by row', async () => {
    const change = await world.draft({ pendingTerms: tight });
    const first = await world.tried(change.id);
    const again = await world.tried(change.id);
    const other = await world.tried((await world.draft({ pendingTerms: tight })).id);
    expect([again.found, other.found]).toEqual([first.found, first.found]);
    expect(first.found.rowsDigest).toMatch(/^[0-9a-f]{64}$/);
    // Only the newest keeps its rows.
    expect(await world.rows(first.id, 'accounts')).toEqual([]);
    expect(await world.rows(again.id, 'accounts')).toHaveLength(first.found.changed);
  });

  it('of a change that bears on nothing finds nothing', async () => {
    const { found } = await world.tried((await world.draft({ reviewHours: 3 })).id);
    expect(found).toMatchObject({
      accounts: 4,
      changed: 0,
      worse: 0,
      sharePercent: 0,
      verdicts: 4,
      otherwise: 0,
    });
  });
});

describe('requests of thirty days', () => {
  it('are answered again as long as they are no older', async () => {
    const at = world.here.now();
    world.here.moveClock(addMilliseconds(at, 30 * 86_400_000 + 1));
    await world.settle();
    expect((await world.tried((await world.draft({ pendingTerms: tight })).id)).found.verdicts).toBe(0);
    world.here.moveClock(at);
    await world.settle();
    expect((await world.tried((await world.draft({ pendingTerms: tight })).id)).found.verdicts).toBe(4);
  });
});

describe('a worker that is stopped between two steps', () => {
  /** Lets so many steps through, then stops the worker as a shutdown does. */
  const stopAfter = (steps: number): AbortSignal => {
    let begun = 0;
    const signal = {
      get aborted() {
        return begun > steps;
      },
      throwIfAborted: () => {
        begun += 1;
        if (begun > steps) throw new Error('the worker stops');
      },
    };
    return signal as unknown as AbortSignal; // Safe: these two are all that a run reads of it.
  };

  it.each([0, 1, 2])('goes on behind step %i, and finds what an unbroken trial finds', async (steps) => {
    const whole = await world.tried((await world.draft({ pendingTerms: tight })).id);
    const change = await world.draft({ pendingTerms: tight });
    const { id } = await world.must(world.officer.post(`/trial/changes/${change.id}/runs`));
    const job = world.here.runtime.parts
      .flatMap((part) => part.jobs ?? [])
      .find(({ name }) => name === 'run-long-work');
    const run = (signal?: AbortSignal) =>
      job?.run(world.here.runtime, {
        tenant: world.here.tenant,
        payload: { longWork: id },
        ...(signal ? { signal } : {}),
      });
    await expect(run(stopAfter(steps))).rejects.toThrow('the worker stops');
    const halfway = await world.read(id);
    expect(halfway).toMatchObject({
      found: null,
      work: { state: 'running', progress: { done: steps, total: 3 } },
    });
    await run();
    expect((await world.read(id)).found).toEqual(whole.found);
    await world.jobs();
  });

  it('counts nothing once it was called off', async () => {
    const change = await world.draft({ pendingTerms: tight });
    const { id } = await world.must(world.officer.post(`/trial/changes/${change.id}/runs`));
    await world.must(world.officer.post(`/long-work/${id}/cancellation`));
    await world.jobs();
    expect(await world.read(id)).toMatchObject({ found: null, work: { state: 'cancelled' } });
    expect((await world.officer.get(`/written-program/changes/${change.id}`)).json.trial).toBeNull();
    // And another may be asked for.
    expect((await world.tried(change.id)).work.state).toBe('done');
  });
});

describe('it is refused', () => {
  const start = (id: string, by: Client = world.officer): Promise<Reply> =>
    by.post(`/trial/changes/${id}/runs`);

  it('while the same change is being tried', async () => {
    const { id } = await world.draft({ pendingTerms: tight });
    expect((await start(id)).status).toBe(202);
    expect((await start(id)).json).toMatchObject({ code: 'conflict', errors: [{ code: 'being-tried' }] });
    await world.jobs();
  });

  it('where nothing is left to decide', async () => {
    const { id } = await world.draft({ reviewHours: 5 });
    await world.must(world.officer.post(`/written-program/changes/${id}/withdrawals`, {}));
    expect((await start(id)).json).toMatchObject({ code: 'transition-not-allowed' });
  });

  it('to whoever does not answer for the program', async () => {
    const { id } = await world.draft({ reviewHours: 6 });
    for (const role of ['reviewer', 'engineer', 'examiner'] as const)
      expect((await start(id, world.here.as(role))).status).toBe(403);
  });
});

describe('an examiner', () => {
  it('reads the trials that had ended by the moment of the grant, and none by customer', async () => {
    const before = world.here.now();
    world.here.moveClock(addMilliseconds(before, 60_000));
    const trial = await world.tried((await world.draft({ pendingTerms: tight })).id);
    const as = (examiner: object) => world.here.as({ role: 'examiner', examiner } as never); // Safe: a session of a test.
    const list = async (client: Client) =>
      (await client.get('/trial/runs?limit=200')).json.items.map((one: { id: Id<'longWork'> }) => one.id);
    expect(await list(as({ asOf: world.here.now() }))).toContain(trial.id);
    expect(await list(as({ asOf: before }))).not.toContain(trial.id);
    expect((await as({ asOf: before }).get(`/trial/runs/${trial.id}`)).status).toBe(404);
    const byCustomer = as({ customers: [pending.customer] });
    expect((await byCustomer.get(`/trial/runs/${trial.id}/accounts`)).status).toBe(404);
  });
});

describe('its lists', () => {
  it('are exported whole, with their filter', async () => {
    const trial = await world.tried((await world.draft({ pendingTerms: tight })).id);
    const path = `/trial/runs/${trial.id}`;
    const csv = await world.officer.get(`${path}/accounts?format=csv&worse=true`);
    expect(csv.text.split('\n')[0]).toContain('"worse":"true"');
    expect(csv.text).toContain(pending.account);
    expect((await world.officer.get(`${path}/verdicts?format=json`)).json.items).toHaveLength(1);
    expect((await world.officer.get(`${path}/accounts?cursor=bm8K`)).status).toBe(422);
  });
});
