import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Client, type Installation, openInstallation } from '../../../test/setup/installation.ts';
import { runRound } from '../../../test/setup/queued-jobs.ts';
import { startResellerDeadline } from '../../../test/setup/reseller-deadline.ts';
import type { RecordedEvent } from '../../kernel/events.ts';
import type { Id } from '../../kernel/ids.ts';
import { instant } from '../../kernel/time.ts';
import { organizations } from '../../program/adopt/organizations/index.ts';
import type { Part } from '../../runtime/part.ts';
import { cancelClockEvents, clocks, findOpenClock, listClocksOf, satisfyClockEvents } from './index.ts';

const seen: RecordedEvent[] = [];
const poison: { subject?: Id } = {};

/** A later part that hears of clocks, and fails on one of them when told to. */
const listener: Part = {
  slug: 'test/listener',
  follow: (_work, events) => {
    if (events.some((event) => poison.subject && event.also?.includes(poison.subject))) {
      return Promise.reject(new Error('this one cannot be followed'));
    }
    seen.push(...events);
    return Promise.resolve([]);
  },
};

let place: Installation;
let officer: Client;

beforeAll(async () => {
  place = await openInstallation({ parts: [organizations, clocks, listener], at: '2026-03-01T12:00:00Z' });
  officer = place.as('officer');
});

afterAll(() => place?.close());

/** Starts a clock of 30 days from 1 March in New York: due on 31 March, late from 04:00 UTC on 1 April. */
async function start(
  subject: Id = place.runtime.ids.next('account'),
  awareAt = instant('2026-03-01T12:00:00Z'),
) {
  const clock = await startResellerDeadline(place, {
    subject,
    readings: [
      { code: 'awareness', at: awareAt },
      { code: 'failed-cure', at: instant('2026-03-11T12:00:00Z') },
    ],
  });
  return { clock, subject, path: `/clocks/${clock}` };
}

const watch = () => runRound(place, 'watch-clocks');

async function at<T>(moment: string, run: () => Promise<T>): Promise<T> {
  const before = place.now();
  place.moveClock(moment);
  try {
    return await run();
  } finally {
    place.moveClock(before);
  }
}

const kinds = async (path: string) =>
  (await officer.get(path)).json.steps.map((step: { kind: string }) => step.kind);

describe('a clock', () => {
  test('says what it is, where its length comes from, which reading counts and when it is due', async () => {
    const { path, subject } = await start();
    expect((await officer.get(path)).json).toMatchObject({
      obligation: 'terminate-reseller',
      clause: expect.stringContaining('7.303'),
      subject,
      state: 'running',
      urgency: 'soon',
      dueOn: '2026-03-31',
      dueAt: '2026-04-01T04:00:00.000Z',
      zone: 'America/New_York',
      daysLeft: 30,
      reading: 'awareness',
      readingBecause: 'earliest-reading',
      lengthFrom: { kind: 'parameter', name: 'resellerTerminationDays' },
    });
  });

  test('each number of the counts is the number of rows behind it, by urgency and by day', async () => {
    await start();
    const rows = async (query: string) => (await officer.get(`/clocks?limit=200&${query}`)).json.items.length;
    for (const moment of [
      '2026-03-01T12:00:00Z',
      '2026-03-25T12:00:00Z',
      '2026-04-01T03:59:59Z',
      '2026-04-02T00:00:00Z',
    ])
      await at(moment, async () => {
        await watch();
        const { json } = await officer.get('/clocks/counts?from=2026-03-01&to=2026-04-30');
        for (const { urgency, clocks: counted } of json.byUrgency)
          expect(await rows(`urgency=${urgency}`)).toBe(counted);
        for (const { dueOn, open, late, met } of json.days) {
          const cancelled = await rows(`state=cancelled&dueFrom=${dueOn}&dueTo=${dueOn}`);
          expect(await rows(`dueFrom=${dueOn}&dueTo=${dueOn}`)).toBe(open + late + met + cancelled);
        }
      });
    const backwards = await officer.get('/clocks/counts?from=2026-04-30&to=2026-03-01');
    expect([backwards.status, backwards.json.errors[0].field]).toEqual([422, 'query.to']);
  });

  test('started twice for the same duty and subject, also at once, it is one clock', async () => {
    const subject = place.runtime.ids.next('account');
    const [one, two] = await Promise.all([start(subject), start(subject)]);
    expect(one.clock).toBe(two.clock);
    expect(await place.read((tx) => listClocksOf(tx, subject))).toHaveLength(1);
  });

  test('ends when its duty is met or falls away, and a second ending finds nothing', async () => {
    const { subject, path } = await start();
    const met = () =>
      place.perform(async (work) => {
        const of = { subject, obligation: 'terminate-reseller' };
        return work.commit(await satisfyClockEvents(work, of, { what: subject, receipt: 'T-1' }));
      });
    expect(await met()).toHaveLength(1);
    expect(await met()).toHaveLength(0);
    expect((await officer.get(path)).json).toMatchObject({ state: 'satisfied', urgency: 'closed' });
    const gone = await start();
    await place.perform(async (work) =>
      work.commit(await cancelClockEvents(work, { subject: gone.subject }, 'subject-gone')),
    );
    expect((await officer.get(gone.path)).json).toMatchObject({
      state: 'cancelled',
      cancelledBecause: 'subject-gone',
    });
    expect(
      await place.read((tx) => findOpenClock(tx, { subject, obligation: 'terminate-reseller' })),
    ).toBeUndefined();
  });
});

describe('the worker', () => {
  test('two workers at once give each warning and each breach once', async () => {
    const started = await Promise.all(Array.from({ length: 8 }, () => start()));
    await at('2026-03-24T05:00:00Z', () => Promise.all([watch(), watch()]));
    for (const { path } of started) expect(await kinds(path)).toEqual(['started', 'warned']);
    await at('2026-03-24T06:00:00Z', () => Promise.all([watch(), watch()]));
    for (const { path } of started) expect(await kinds(path)).toEqual(['started', 'warned']);
    await at('2026-04-01T04:00:00Z', () => Promise.all([watch(), watch()]));
    for (const { path } of started) expect(await kinds(path)).toEqual(['started', 'warned', 'breached']);
  });

  test('down for weeks, it records the breach with the moment it happened beside the moment it was recorded', async () => {
    const { path, clock } = await start();
    await at('2026-05-20T09:00:00Z', async () => {
      await watch();
      expect((await officer.get(path)).json).toMatchObject({
        state: 'breached',
        urgency: 'late',
        daysLeft: -50,
        breachedAt: '2026-04-01T04:00:00.000Z',
        breachRecordedAt: '2026-05-20T09:00:00.000Z',
      });
    });
    const told = seen.filter((event) => event.subject === clock && event.type === 'clock-breached');
    expect(told).toMatchObject([{ data: { dueOn: '2026-03-31', owner: { role: 'officer', user: null } } }]);
  });

  test('a fault in what follows from one clock holds up no other, and is tried again', async () => {
    const [bad, good] = [await start(), await start()];
    poison.subject = bad.subject;
    await at('2026-04-02T00:00:00Z', async () => {
      await expect(watch()).rejects.toThrow('1 clocks could not be watched');
      expect((await officer.get(good.path)).json.state).toBe('breached');
      expect((await officer.get(bad.path)).json.state).toBe('running');
      delete poison.subject;
      await watch();
      expect((await officer.get(bad.path)).json.state).toBe('breached');
    });
  });
});

describe('the officer', () => {
  const extension = {
    dueOn: '2026-04-15',
    basis: 'granted-by-authority',
    reference: 'letter 7',
    words: 'Agreed by telephone.',
  };

  test('extends on a named basis, and the reason is kept sealed', async () => {
    const { path } = await start();
    expect((await officer.post(`${path}/extensions`, extension)).json).toMatchObject({
      dueOn: '2026-04-15',
      extensions: [
        { from: '2026-03-31', to: '2026-04-15', basis: 'granted-by-authority', reference: 'letter 7' },
      ],
    });
    expect((await officer.get(path)).json.steps[1]).toMatchObject({
      kind: 'extended',
      words: 'Agreed by telephone.',
    });
    await at('2026-04-10T00:00:00Z', watch);
    expect(await kinds(path)).toEqual(['started', 'extended', 'warned']);
  });

  test('cannot extend what is late, to an earlier day, without a basis, or in another role', async () => {
    const { path } = await start();
    const late = await at('2026-04-01T04:00:00Z', () => officer.post(`${path}/extensions`, extension));
    expect(late.json.code).toBe('transition-not-allowed');
    expect((await officer.post(`${path}/extensions`, { ...extension, dueOn: '2026-03-31' })).json.code).toBe(
      'invalid-field',
    );
    expect((await officer.post(`${path}/extensions`, { ...extension, basis: 'because' })).status).toBe(422);
    expect((await place.as('reviewer').post(`${path}/extensions`, extension)).status).toBe(403);
    expect(
      (await place.as({ scopes: ['casework:write'] }).post(`${path}/extensions`, extension)).status,
    ).toBe(403);
  });

  test('records by hand, with a receipt, that a duty was met in time, though the breach was recorded before', async () => {
    const { path } = await start();
    await at('2026-04-03T09:00:00Z', async () => {
      await watch();
      expect((await officer.get(path)).json.state).toBe('breached');
      const body = {
        satisfiedAt: '2026-03-30T10:00:00Z',
        receipt: 'R-77',
        words: 'The receipt came by post.',
      };
      expect((await officer.post(`${path}/satisfaction`, body)).json).toMatchObject({
        state: 'satisfied',
        satisfiedBy: { how: 'by-hand', receipt: 'R-77' },
        breachedAt: null,
      });
      expect(await kinds(path)).toEqual(['started', 'breached', 'satisfied']);
    });
  });
});

describe('the list', () => {
  test('each urgency of the list is the urgency of its clocks, by due moment, and together they are all clocks', async () => {
    await start();
    await at('2026-03-31T12:00:00Z', async () => {
      const all = (await officer.get('/clocks?limit=200')).json.items;
      const byUrgency: { id: string; urgency: string }[] = [];
      for (const urgency of ['late', 'urgent', 'soon', 'calm', 'closed']) {
        const { items } = (await officer.get(`/clocks?urgency=${urgency}&limit=200`)).json;
        expect(items.every((clock: { urgency: string }) => clock.urgency === urgency)).toBe(true);
        byUrgency.push(...items);
      }
      expect(byUrgency.map((clock) => clock.id).sort()).toEqual(
        all.map((clock: { id: string }) => clock.id).sort(),
      );
      const dues = all.map((clock: { dueAt: string }) => clock.dueAt);
      expect(dues).toEqual([...dues].sort());
    });
  });

  test('filters by state and subject, pages without gaps, and refuses a cursor it did not write', async () => {
    const { subject, clock } = await start();
    expect((await officer.get(`/clocks?subject=${subject}&state=running`)).json.items).toMatchObject([
      { id: clock },
    ]);
    expect((await officer.get(`/clocks?subject=${subject}&state=breached`)).json.items).toEqual([]);
    const { items, next } = (await officer.get('/clocks?limit=2')).json;
    const second = (await officer.get(`/clocks?limit=200&cursor=${next}`)).json.items;
    const all = (await officer.get('/clocks?limit=200')).json.items;
    expect([...items, ...second]).toEqual(all);
    const forged = Buffer.from(`9999\nclk_${randomUUID()}`).toString('base64url');
    expect((await officer.get(`/clocks?cursor=${forged}`)).json.code).toBe('invalid-field');
    expect((await officer.get('/clocks?subject=nothing')).status).toBe(422);
  });

  test('another tenant sees no clock and changes none', async () => {
    const { path } = await start();
    const stranger = place.as({
      tenant: await place.foundAnother(),
      role: 'officer',
      actor: { kind: 'user', id: place.runtime.ids.next('user'), role: 'officer' },
    });
    expect((await stranger.get('/clocks')).json.items).toEqual([]);
    expect((await stranger.get(path)).status).toBe(404);
    expect((await stranger.post(`${path}/satisfaction`, { receipt: 'R', words: 'x' })).status).toBe(404);
    expect((await officer.get(path)).json.state).toBe('running');
  });
});

test('the operator sees how many deadlines are breached, and that a worker has stopped looking', async () => {
  const read = (name: string) => {
    const gauge = clocks.gauges?.find((one) => one.name === name);
    return place.read((tx) => gauge?.read(tx) ?? Promise.resolve(-1));
  };
  const before = await read('gatehouse_clocks_breached');
  // Long past by the database's own time, by which the operator judges.
  await at('2020-01-01T12:00:00Z', () => start(undefined, place.now()));
  expect(await read('gatehouse_clocks_unwatched')).toBeGreaterThan(0);
  await at('2026-05-01T00:00:00Z', watch);
  expect(await read('gatehouse_clocks_unwatched')).toBe(0);
  expect(await read('gatehouse_clocks_breached')).toBeGreaterThan(before);
});
