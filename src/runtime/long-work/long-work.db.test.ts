import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Client, type Installation, openInstallation } from '../../../test/setup/installation.ts';
import { runUntilKilled } from '../../../test/setup/lone-worker.ts';
import { runQueuedJobs, runRound } from '../../../test/setup/queued-jobs.ts';
import type { Role } from '../../kernel/events.ts';
import { type Id, randomIds, toUuid } from '../../kernel/ids.ts';
import { addMilliseconds } from '../../kernel/time.ts';
import { organizations } from '../../program/adopt/organizations/index.ts';
import type { Session } from '../http/session.ts';
import { startWorker } from '../jobs/index.ts';
import { longWork } from './index.ts';
import { jobs } from './jobs.ts';
import { type AtItem, type AtWhole, startTrial, trialPart, unfit } from './trial-fixture.ts';

const at: { item: AtItem; whole: AtWhole } = {
  item: () => Promise.resolve(undefined),
  whole: () => Promise.resolve(),
};
const trial = trialPart({ item: (item) => at.item(item), whole: (turn) => at.whole(turn) });

let place: Installation;
let officer: Client;

beforeAll(async () => {
  place = await openInstallation({ parts: [organizations, longWork, trial.part] });
  officer = place.as('officer');
});
afterAll(() => place.close());
beforeEach(() => {
  at.item = () => Promise.resolve(undefined);
  at.whole = () => Promise.resolve();
});

function somebody(role: Role = 'reviewer') {
  const id = randomIds.next('user');
  const session: Session = { tenant: place.tenant, role, actor: { kind: 'user', id, role } };
  return { session, client: place.as({ role, actor: session.actor }) };
}

const start = (session: Session, count: number, milliseconds = 0) =>
  startTrial({ runtime: place.runtime, trial }, session, { count, milliseconds });

/** As the worker does, but with nothing else in the queue: the faults of a run are the test's to see. */
function runNow(id: Id<'longWork'>, signal?: AbortSignal): Promise<void> {
  const job = jobs.find(({ name }) => name === 'run-long-work');
  if (!job) throw new Error('the job is gone');
  return job.run(place.runtime, {
    tenant: place.tenant,
    payload: { longWork: id },
    ...(signal ? { signal } : {}),
  });
}

const read = async (id: string) => (await officer.get(`/long-work/${id}`)).json;

/** How often each was done, and by whom it is on record. */
async function doneOf(
  items: readonly Id<'event'>[],
): Promise<{ subject: string; times: number; by: string }[]> {
  const { rows } = await place.read((tx) =>
    sql<{ subject: string; times: number; by: string }>`
      select subject, count(*)::int as times, min(actor->>'id') as by from retain.event
      where type = 'trial-item-done' and subject = any(${[...items]}::text[]) group by subject`.execute(tx),
  );
  return items.flatMap((item) => rows.filter(({ subject }) => subject === item));
}

async function eventsAbout(id: string) {
  const { rows } = await place.read((tx) =>
    sql<{ type: string; actor: { kind: string; id?: string; name?: string }; data: unknown }>`
      select type, actor, data from retain.event where subject = ${id} order by position`.execute(tx),
  );
  return rows;
}

describe('long work', () => {
  test('does each item once, as whoever asked for it, and keeps why an item stayed as it was', async () => {
    const { session, client } = somebody();
    const { id, items } = await start(session, 5);
    expect(await read(id)).toMatchObject({ state: 'waiting', progress: { done: 0, total: null } });
    at.item = (item) => Promise.resolve(item === items[2] ? unfit : undefined);
    await runQueuedJobs(place);
    const reviewer = 'id' in session.actor ? session.actor.id : '';
    expect(await doneOf(items)).toEqual(
      items.filter((_, n) => n !== 2).map((subject) => ({ subject, times: 1, by: reviewer })),
    );
    expect((await client.get(`/long-work/${id}`)).json).toMatchObject({
      state: 'done',
      label: 'Trial of items',
      about: { items: 5 },
      askedBy: reviewer,
      progress: { done: 5, total: 5, refused: 1 },
      refusals: [{ item: items[2], code: 'conflict', reason: 'unfit' }],
    });
  });

  test('has on record who asked for it and that it ended, and nothing of the way between', async () => {
    const { session } = somebody();
    const { id } = await start(session, 3);
    await runQueuedJobs(place);
    const events = await eventsAbout(id);
    expect(events.map(({ type, actor }) => [type, actor.kind, actor.name ?? actor.id])).toEqual([
      ['long-work-asked', 'user', 'id' in session.actor ? session.actor.id : ''],
      ['long-work-done', 'system', 'long-work'],
    ]);
    expect(events[1]?.data).toEqual({ kind: 'trial-items', done: 3, refused: 0, result: null });
  });

  test('forgets what it was asked with as soon as it ended', async () => {
    const { id } = await start(somebody().session, 1);
    await runQueuedJobs(place);
    const { rows } = await place.read((tx) =>
      sql`select input from runtime.long_work where id = ${toUuid(id)}`.execute(tx),
    );
    expect(rows).toEqual([{ input: null }]);
  });

  test('with nothing to do is done at once', async () => {
    const { id } = await start(somebody().session, 0);
    await runQueuedJobs(place);
    expect(await read(id)).toMatchObject({ state: 'done', progress: { done: 0, total: 0, refused: 0 } });
  });

  test('is refused to somebody who has ten that have not ended, and nobody else', async () => {
    const { session } = somebody();
    for (let n = 0; n < 10; n += 1) await start(session, 0);
    await expect(start(session, 0)).rejects.toThrow('refused: conflict');
    await start(somebody().session, 0);
    await runQueuedJobs(place);
    await start(session, 0);
    await runQueuedJobs(place);
  });
});

describe('a run that was cut off', () => {
  test('by a killed worker goes on elsewhere where it stood: each item is done exactly once', async () => {
    const databaseUrl = String(place.runtime.database.pool.options.connectionString);
    const { id, items } = await start(somebody().session, 40, 25);
    const seen = await workUntilKilled(databaseUrl, 8);
    const between = await read(id);
    expect(between.state).toBe('running');
    expect(between.progress.done).toBeGreaterThanOrEqual(seen - 1);
    expect(between.progress.done).toBeLessThan(40);
    const worker = startWorker({
      runtime: place.runtime,
      databaseUrl,
      pollMilliseconds: 100,
      lostWorkersMilliseconds: 200,
    });
    try {
      await expect.poll(async () => (await read(id)).state, { timeout: 60_000 }).toBe('done');
    } finally {
      await worker.stop();
    }
    expect((await doneOf(items)).map(({ times }) => times)).toEqual(items.map(() => 1));
    expect((await read(id)).progress).toEqual({ done: 40, total: 40, refused: 0 });
    const { rows } = await place.read((tx) =>
      sql<{ turn: number }>`select turn from runtime.long_work where id = ${toUuid(id)}`.execute(tx),
    );
    expect(rows[0]?.turn).toBeGreaterThan(1);
  });

  test('because the worker stops goes on at the item it had come to', async () => {
    const { id, items } = await start(somebody().session, 4);
    const stopping = new AbortController();
    at.item = (item) => {
      if (item === items[1]) stopping.abort();
      return Promise.resolve(undefined);
    };
    await expect(runNow(id, stopping.signal)).rejects.toThrow();
    expect((await read(id)).progress.done).toBe(2);
    await runNow(id);
    expect((await doneOf(items)).map(({ times }) => times)).toEqual([1, 1, 1, 1]);
    await runQueuedJobs(place);
  });

  test('that lives on beside its successor stops at its next step', async () => {
    const { id, items } = await start(somebody().session, 6, 10);
    await Promise.all([runNow(id), runNow(id), runNow(id)]);
    expect((await doneOf(items)).map(({ times }) => times)).toEqual(items.map(() => 1));
    expect(await read(id)).toMatchObject({ state: 'done', progress: { done: 6 } });
    await runQueuedJobs(place);
  });

  test('and whose job was lost is queued again after two minutes without a sign of life', async () => {
    const { id } = await start(somebody().session, 2);
    await place.perform(({ tx }) =>
      sql`select graphile_worker.complete_jobs(array(select id from graphile_worker.jobs where task_identifier = 'run-long-work'))`.execute(
        tx,
      ),
    );
    place.moveClock(addMilliseconds(place.now(), 60_000));
    await runRound(place, 'queue-forgotten-long-work');
    await runQueuedJobs(place);
    expect((await read(id)).state).toBe('waiting');
    place.moveClock(addMilliseconds(place.now(), 61_000));
    await runRound(place, 'queue-forgotten-long-work');
    await runQueuedJobs(place);
    expect((await read(id)).state).toBe('done');
  });
});

describe('a fault', () => {
  test('that comes back at the same item leaves it out, and the others are done', async () => {
    const { id, items } = await start(somebody().session, 3);
    at.item = (item) =>
      item === items[1] ? Promise.reject(new Error('broken')) : Promise.resolve(undefined);
    await expect(runNow(id)).rejects.toThrow('broken');
    await expect(runNow(id)).rejects.toThrow('broken');
    expect((await read(id)).progress).toMatchObject({ done: 1, refused: 0 });
    await runNow(id);
    expect(await read(id)).toMatchObject({
      state: 'done',
      progress: { done: 3, refused: 1 },
      refusals: [{ item: items[1], code: 'internal' }],
    });
    await runQueuedJobs(place);
  });

  test('that comes back in work that is one whole ends it as failed', async () => {
    const { session } = somebody();
    const id = await startWhole(session);
    at.whole = () => Promise.reject(new Error('broken'));
    for (let n = 0; n < 3; n += 1) await expect(runNow(id)).rejects.toThrow('broken');
    expect(await read(id)).toMatchObject({
      state: 'failed',
      problem: { code: 'internal' },
      progress: { done: 3, total: 3 },
      result: null,
    });
    await runQueuedJobs(place);
    expect((await eventsAbout(id)).at(-1)).toMatchObject({ type: 'long-work-failed' });
  });
});

async function startWhole(session: Session): Promise<Id<'longWork'>> {
  const { startLongWork } = await import('./index.ts');
  const started = await place.perform(
    (work) => startLongWork(work, session, { kind: trial.whole, input: {}, about: {} }),
    session.actor,
  );
  if ('refused' in started) throw new Error(started.refused);
  return started.id;
}

describe('work that is one whole', () => {
  test('shows how far it is while it runs, and its result when it is done', async () => {
    const id = await startWhole(somebody().session);
    let between: unknown;
    at.whole = async () => {
      between = await read(id);
    };
    await runQueuedJobs(place);
    expect(between).toMatchObject({ state: 'running', progress: { done: 3, total: 3 }, result: null });
    expect(await read(id)).toMatchObject({ state: 'done', result: { counted: 3 } });
  });
});

describe('calling it off', () => {
  test('in the middle leaves done what is done, and the rest as it was', async () => {
    const { session, client } = somebody();
    const { id, items } = await start(session, 5);
    let answered: unknown;
    at.item = async (item) => {
      // The row is held by the item under way: the call waits for it, and ends the run before the next.
      if (item === items[1]) answered = client.post(`/long-work/${id}/cancellation`);
      return undefined;
    };
    await runQueuedJobs(place);
    expect(await answered).toMatchObject({ status: 200, json: { state: 'cancelled' } });
    const done = await doneOf(items);
    const { progress } = await read(id);
    expect(progress.done).toBe(done.length);
    expect(done.length).toBeGreaterThanOrEqual(2);
    expect(done.length).toBeLessThan(5);
    expect((await eventsAbout(id)).at(-1)).toMatchObject({
      type: 'long-work-cancelled',
      actor: { kind: 'user', id: 'id' in session.actor ? session.actor.id : '' },
    });
  });

  test('before it began leaves everything as it was; a second time is refused', async () => {
    const { session, client } = somebody();
    const { id, items } = await start(session, 2);
    expect((await client.post(`/long-work/${id}/cancellation`)).status).toBe(200);
    await runQueuedJobs(place);
    expect(await doneOf(items)).toEqual([]);
    const again = await client.post(`/long-work/${id}/cancellation`);
    expect([again.status, again.json.code]).toEqual([409, 'transition-not-allowed']);
  });
});

describe('rights', () => {
  test('a colleague and another tenant find nothing of it; owners and officers see it and may call it off', async () => {
    const { session } = somebody();
    const { id } = await start(session, 1);
    const tenant = await place.foundAnother();
    const strangers = [
      somebody('reviewer').client,
      somebody('senior-reviewer').client,
      somebody('examiner').client,
      place.as({ scopes: ['ledger:read', 'casework:write'] }),
      place.as({ tenant, role: 'owner' }),
    ];
    for (const one of strangers) {
      expect((await one.get(`/long-work/${id}`)).status).toBe(404);
      const listed = (await one.get('/long-work')).json?.items ?? [];
      expect(listed.map((each: { id: string }) => each.id)).not.toContain(id);
    }
    for (const one of [strangers[0], strangers[1], strangers[4]])
      expect((await one?.post(`/long-work/${id}/cancellation`))?.status).toBe(404);
    expect((await place.as('owner').get(`/long-work/${id}`)).status).toBe(200);
    expect((await officer.post(`/long-work/${id}/cancellation`)).status).toBe(200);
    await runQueuedJobs(place);
  });

  test('whoever loses the role it was asked in, loses what is not done yet', async () => {
    const { session } = somebody();
    const membership = await enter(session);
    const { id, items } = await start({ ...session, membership }, 4);
    at.item = async (item) => {
      if (item === items[1]) await endMembership(membership);
      return undefined;
    };
    await runQueuedJobs(place);
    expect((await doneOf(items)).length).toBe(2);
    expect(await read(id)).toMatchObject({ state: 'failed', problem: { code: 'not-allowed' } });
  });

  test('the list is narrowed by state, by kind and to what is mine, and is exported whole', async () => {
    const { session, client } = somebody('officer');
    const { id } = await start(session, 1);
    const mine = (await client.get('/long-work?mine=true&active=true&kind=trial-items')).json.items;
    expect(mine.map((one: { id: string }) => one.id)).toEqual([id]);
    expect((await client.get('/long-work?mine=true&state=done')).json.items).toEqual([]);
    await runQueuedJobs(place);
    expect((await client.get('/long-work?mine=true&state=done')).json.items).toHaveLength(1);
    const all = (await client.get('/long-work?limit=200')).json.items;
    const seen: string[] = [];
    for (let cursor = ''; ; ) {
      const page = (await client.get(`/long-work?limit=3${cursor && `&cursor=${cursor}`}`)).json;
      seen.push(...page.items.map((one: { id: string }) => one.id));
      if (!page.next) break;
      cursor = page.next;
    }
    expect(seen).toEqual(all.map((one: { id: string }) => one.id));
    const csv = (await client.get('/long-work?mine=true&format=csv')).text;
    expect(csv).toContain(id);
  });
});

async function enter({ actor, tenant }: Session): Promise<Id<'membership'>> {
  const membership = randomIds.next('membership');
  if (actor.kind !== 'user') throw new Error('not a person');
  await place.perform(async ({ tx, at: now }) => {
    await sql`
      insert into auth."user" (id, name, email, "emailVerified")
      values (${toUuid(actor.id)}, 'Test', ${`${randomUUID()}@cloud.example`}, true)`.execute(tx);
    await sql`
      insert into runtime.membership (id, tenant_id, user_id, role, granted_at, granted_by)
      values (${toUuid(membership)}, ${toUuid(tenant)}, ${toUuid(actor.id)}, ${actor.role}, ${now}, 'test')`.execute(
      tx,
    );
  });
  return membership;
}

async function endMembership(membership: Id<'membership'>): Promise<void> {
  await place.perform(({ tx, at: now }) =>
    sql`update runtime.membership set ended_at = ${now}, ended_by = 'test' where id = ${toUuid(membership)}`.execute(
      tx,
    ),
  );
}

/** Runs a worker of its own until it has come to so many items, then ends it without a word. */
async function workUntilKilled(databaseUrl: string, count: number): Promise<number> {
  let seen = 0;
  await runUntilKilled('work-until-killed.ts', [databaseUrl], (line) => {
    if (line.startsWith('item ')) seen += 1;
    return seen === count;
  });
  return seen;
}
