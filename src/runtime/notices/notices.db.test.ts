import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Client, type Installation, openInstallation } from '../../../test/setup/installation.ts';
import type { Id } from '../../kernel/ids.ts';
import { toUuid } from '../../kernel/ids.ts';
import { addMilliseconds, instant } from '../../kernel/time.ts';
import { organizations } from '../../program/adopt/organizations/index.ts';
import { access, createUser } from '../access/index.ts';
import type { Work } from '../commit/work.ts';
import { startWorker, type Worker } from '../jobs/index.ts';
import { defineEvent, type Part } from '../part.ts';
import { type Delivered, type Mail, notices, notify } from './index.ts';

/** Clocks as casework records them, without the rest of casework. */
const clockData = z.object({ obligation: z.string(), of: z.string(), dueOn: z.string(), owner: z.unknown() });
const clocks: Part = {
  slug: 'trial-clocks',
  events: ['clock-warned', 'clock-breached'].map((type) =>
    defineEvent({ type, describes: 'A trial.', data: clockData, apply: () => Promise.resolve() }),
  ),
};

let withMail: Installation;
let without: Installation;
let worker: Worker;
let owner: pg.Client;
let officer: Client;
const sent: Mail[] = [];
let outcomes: Delivered[] = [];

beforeAll(async () => {
  const parts = [organizations, access, clocks, notices];
  const sendMail = (mail: Mail): Promise<Delivered> => {
    sent.push(mail);
    return Promise.resolve(outcomes.shift() ?? { delivered: true, receipt: '250 OK' });
  };
  withMail = await openInstallation({ at: new Date().toISOString(), parts, connectors: { sendMail } });
  without = await openInstallation({ parts });
  officer = withMail.as('officer');
  owner = new pg.Client({ connectionString: withMail.ownerUrl });
  await owner.connect();
  const databaseUrl = String(withMail.runtime.database.pool.options.connectionString);
  worker = startWorker({ runtime: withMail.runtime, databaseUrl, pollMilliseconds: 50 });
});

beforeEach(() => {
  sent.length = 0;
  outcomes = [];
});

afterAll(async () => {
  await worker.stop();
  await owner.end();
  await withMail.close();
  await without.close();
});

async function until<T>(what: () => T | Promise<T>, milliseconds = 8000): Promise<NonNullable<T>> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const found = await what();
    if (found) return found;
    if (Date.now() > end) throw new Error('it did not happen in time');
    await sleep(20);
  }
}

const code = { template: 'email-code', values: { code: '918273', minutes: '15' } } as const;

function tellPerson(work: Work, person = work.runtime.ids.next('person')): Promise<Id<'notice'>> {
  return notify(work, { to: { person, address: 'ada@customer.example' }, ...code });
}

const stateOf = async (id: Id<'notice'>, client = withMail.as('officer')) =>
  (await client.get(`/notices/outbox/${id}`)).json;

describe('with a mail server', () => {
  test('a notice is sent once its command has committed, and never when that was rolled back', async () => {
    const failing = withMail.perform(async (work) => {
      await tellPerson(work);
      throw new Error('the command fails');
    });
    await expect(failing).rejects.toThrow('the command fails');
    const id = await withMail.perform((work) => tellPerson(work));
    await until(async () => (await stateOf(id)).state === 'sent');
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      to: 'ada@customer.example',
      subject: 'Your code',
      messageId: `<${id}@localhost>`,
    });
    expect(sent[0]?.text).toContain('918273');
  });

  test('what a busy server puts off is sent later, under the same Message-ID', async () => {
    outcomes = [{ delivered: false, fault: 'busy', again: true }];
    const id = await withMail.perform((work) => tellPerson(work));
    const waiting = await until(async () => {
      const row = await stateOf(id);
      return row.attempts === 1 && row;
    });
    expect(waiting).toMatchObject({ state: 'queued', lastFault: 'busy' });
    withMail.moveClock(addMilliseconds(instant(waiting.dueAt), 1));
    await owner.query('update graphile_worker._private_jobs set run_at = now()');
    await until(async () => (await stateOf(id)).state === 'sent');
    expect(new Set(sent.map((mail) => mail.messageId)).size).toBe(1);
    expect(sent).toHaveLength(2);
  });

  test('what the server refuses for good is given up, visibly, and an officer may try again', async () => {
    outcomes = [{ delivered: false, fault: 'refused-by-server', again: false }];
    const id = await withMail.perform((work) => tellPerson(work));
    await until(async () => (await stateOf(id)).state === 'given-up');
    const { json } = await officer.get('/notices/outbox?state=given-up');
    expect(json.items).toMatchObject([{ id, lastFault: 'refused-by-server', attempts: 1 }]);
    expect((await officer.post(`/notices/outbox/${id}/sendings`)).status).toBe(202);
    await until(async () => (await stateOf(id)).state === 'sent');
    expect((await officer.post(`/notices/outbox/${id}/sendings`)).json).toMatchObject({
      code: 'transition-not-allowed',
    });
  });

  test('a notice to somebody erased in between is given up unread', async () => {
    const person = withMail.runtime.ids.next('person');
    outcomes = [{ delivered: false, fault: 'busy', again: true }];
    const id = await withMail.perform((work) => tellPerson(work, person));
    const waiting = await until(async () => {
      const row = await stateOf(id);
      return row.attempts === 1 && row;
    });
    await withMail.perform((work) =>
      sql`update retain.subject_key set wrapped = null, destroyed_at = now() where subject_id = ${toUuid(person)}`.execute(
        work.tx,
      ),
    );
    withMail.moveClock(addMilliseconds(instant(waiting.dueAt), 1));
    await owner.query('update graphile_worker._private_jobs set run_at = now()');
    await until(async () => (await stateOf(id)).state === 'given-up');
    expect(await stateOf(id)).toMatchObject({ lastFault: 'erased' });
    expect(sent).toHaveLength(1);
    const reveal = await officer.post(`/notices/outbox/${id}/reveals`, { reason: 'asked by the customer' });
    expect(reveal.json).toMatchObject({ code: 'erased' });
  });

  test('a notice whose job was lost with a worker is found again', async () => {
    outcomes = [{ delivered: false, fault: 'timeout', again: true }];
    const id = await withMail.perform((work) => tellPerson(work));
    const waiting = await until(async () => {
      const row = await stateOf(id);
      return row.attempts === 1 && row;
    });
    await owner.query('delete from graphile_worker._private_jobs');
    withMail.moveClock(addMilliseconds(instant(waiting.dueAt), 61_000));
    const round = notices.jobs?.find((job) => job.name === 'queue-forgotten-notices');
    await round?.run(withMail.runtime, { tenant: withMail.tenant });
    await until(async () => (await stateOf(id)).state === 'sent');
  });
});

describe('without a mail server', () => {
  test('a notice is held, and its code is shown to an officer who says why', async () => {
    const id = await without.perform((work) => tellPerson(work));
    const client = without.as('officer');
    expect(await stateOf(id, client)).toMatchObject({ state: 'held', channel: 'email', attempts: 0 });
    const { json } = await client.post(`/notices/outbox/${id}/reveals`, { reason: 'passed on by telephone' });
    expect(json).toMatchObject({ address: 'ada@customer.example', secretsShown: true });
    expect(json.text).toContain('918273');
    expect((await client.post(`/notices/outbox/${id}/sendings`)).json).toMatchObject({
      code: 'connector-unavailable',
    });
  });

  test('a reason is asked for, and a reviewer may see that a notice was written but not what it says', async () => {
    const id = await without.perform((work) => tellPerson(work));
    const path = `/notices/outbox/${id}/reveals`;
    expect((await without.as('officer').post(path, {})).json).toMatchObject({ code: 'invalid-field' });
    expect((await without.as('reviewer').post(path, { reason: 'curious' })).json).toMatchObject({
      code: 'not-allowed',
    });
    expect((await without.as('reviewer').get(`/notices/outbox/${id}`)).status).toBe(200);
  });
});

describe('what is kept', () => {
  test('in a notice that was sent, the code is unreadable to everybody else', async () => {
    const id = await withMail.perform((work) => tellPerson(work));
    await until(async () => (await stateOf(id)).state === 'sent');
    const { json } = await officer.post(`/notices/outbox/${id}/reveals`, { reason: 'what did we write' });
    expect(json).toMatchObject({ secretsShown: false });
    expect(json.text).toContain('••••••');
    expect(json.text).not.toContain('918273');
  });

  test('neither address nor text is anywhere in clear', async () => {
    await withMail.perform((work) => tellPerson(work));
    const { rows } = await owner.query(
      `select (select string_agg(data::text, '') from retain.event) || (select string_agg(canonical, '') from retain.ledger_entry)
              || (select string_agg(n::text, '') from runtime.notice n)
              || coalesce((select string_agg(payload::text, '') from graphile_worker._private_jobs), '') as everything`,
    );
    expect(rows[0].everything).toContain('notice-written');
    expect(rows[0].everything).not.toMatch(/ada@customer|918273/);
  });

  test('each tenant sees its own outbox', async () => {
    const stranger = without.as({
      tenant: await without.foundAnother(),
      role: 'officer',
      actor: { kind: 'user', id: without.runtime.ids.next('user'), role: 'officer' },
    });
    const id = await without.perform((work) => tellPerson(work));
    expect((await stranger.get(`/notices/outbox/${id}`)).status).toBe(404);
    expect((await stranger.get('/notices/outbox')).json.items).toEqual([]);
    const mine = await without.as('officer').get('/notices/outbox?format=csv');
    expect(mine.text).toContain(id);
  });

  test('the outbox is paged, newest first, and filtered by whom it is about', async () => {
    const person = without.runtime.ids.next('person');
    for (const minutes of [1, 2, 3]) {
      without.moveClock(addMilliseconds(without.now(), minutes * 60_000));
      await without.perform((work) => tellPerson(work, person));
    }
    const client = without.as('officer');
    const first = await client.get(`/notices/outbox?recipient=${person}&limit=2`);
    const second = await client.get(`/notices/outbox?recipient=${person}&limit=2&cursor=${first.json.next}`);
    const times = [...first.json.items, ...second.json.items].map((row) => row.writtenAt);
    expect(times).toHaveLength(3);
    expect([...times].sort().reverse()).toEqual(times);
  });
});

describe('deadlines', () => {
  let people: Record<'officer' | 'reviewer' | 'other', Id<'user'>>;

  beforeAll(async () => {
    people = await without.perform(async (work) => {
      const add = async (name: string, role: 'officer' | 'reviewer') =>
        (await createUser(work, { email: `${name}@cloud.example`, name, role })).user;
      return {
        officer: await add('olga', 'officer'),
        reviewer: await add('rita', 'reviewer'),
        other: await add('rolf', 'reviewer'),
      };
    });
  });

  const clock = (user: Id<'user'> | null, obligation: string) => ({
    subject: without.runtime.ids.next('clock'),
    data: {
      obligation,
      of: without.runtime.ids.next('account'),
      dueOn: '2026-03-09',
      owner: { role: 'officer', user },
    },
  });

  test('near or passed, go to the officers and to whoever owns one, in one message for each', async () => {
    await without.perform((work) =>
      work.commit([
        { type: 'clock-warned', ...clock(people.reviewer, 'file-certification') },
        { type: 'clock-warned', ...clock(null, 'answer-appeal') },
        { type: 'clock-breached', ...clock(null, 'redress-identity') },
      ]),
    );
    const client = without.as('officer');
    const of = async (user: Id<'user'>) => (await client.get(`/notices/outbox?recipient=${user}`)).json.items;
    const toOfficer = await of(people.officer);
    expect(toOfficer.map((row: { template: string }) => row.template).sort()).toEqual([
      'clocks-breached',
      'clocks-warned',
    ]);
    expect(await of(people.reviewer)).toHaveLength(1);
    expect(await of(people.other)).toHaveLength(0);
    const warned = toOfficer.find((row: { template: string }) => row.template === 'clocks-warned');
    const { json } = await client.post(`/notices/outbox/${warned.id}/reveals`, { reason: 'looking' });
    expect(json).toMatchObject({ address: 'olga@cloud.example', subject: 'Deadlines near: 2' });
    expect(json.text).toMatch(/file-certification: acc_\S+, due 2026-03-09\nanswer-appeal/);
  });

  test('whose owner has left still reach the officers and hold up nothing', async () => {
    const gone = without.runtime.ids.next('user');
    await without.perform((work) => work.commit([{ type: 'clock-warned', ...clock(gone, 'x') }]));
    const { json } = await without.as('officer').get(`/notices/outbox?recipient=${gone}`);
    expect(json.items).toEqual([]);
  });
});
