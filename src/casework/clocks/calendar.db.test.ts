/**
 * Deadlines over the changes of daylight time and over 29 February, with a worker that is killed in the middle of each
 * round: every warning and every breach is on record once, and not a moment early.
 */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Installation, openInstallation } from '../../../test/setup/installation.ts';
import { runUntilKilled } from '../../../test/setup/lone-worker.ts';
import { runRound } from '../../../test/setup/queued-jobs.ts';
import { startResellerDeadlineIn } from '../../../test/setup/reseller-deadline.ts';
import type { Id } from '../../kernel/ids.ts';
import { addMilliseconds, type Instant, instant } from '../../kernel/time.ts';
import { organizations } from '../../program/adopt/organizations/index.ts';
import { clocks } from './index.ts';

/** More than the worker puts into one commit, so that a round that is killed has done some of them and not all. */
const ofEach = 60;

type Story = {
  readonly what: string;
  readonly zone: string;
  readonly startsAt: string;
  readonly length: { readonly days?: number; readonly months?: number };
  readonly dueOn: string;
  /** The start of the day before the due day, and the end of the due day: in the zone. */
  readonly warnedAt: string;
  readonly dueAt: string;
};

const newYork = 'America/New_York';
const berlin = 'Europe/Berlin';
const stories: readonly Story[] = [
  {
    what: 'a month from 31 January of a leap year',
    zone: newYork,
    startsAt: '2028-02-01T04:59:00Z',
    length: { months: 1 },
    dueOn: '2028-02-29',
    warnedAt: '2028-02-28T05:00:00Z',
    dueAt: '2028-03-01T05:00:00Z',
  },
  {
    what: 'a month from 31 January of a leap year',
    zone: berlin,
    startsAt: '2028-01-30T23:00:00Z',
    length: { months: 1 },
    dueOn: '2028-02-29',
    warnedAt: '2028-02-27T23:00:00Z',
    dueAt: '2028-02-29T23:00:00Z',
  },
  {
    what: 'the day with 23 hours',
    zone: newYork,
    startsAt: '2028-02-11T12:00:00Z',
    length: { days: 30 },
    dueOn: '2028-03-12',
    warnedAt: '2028-03-11T05:00:00Z',
    dueAt: '2028-03-13T04:00:00Z',
  },
  {
    what: 'the day with 23 hours',
    zone: berlin,
    startsAt: '2028-02-25T12:00:00Z',
    length: { days: 30 },
    dueOn: '2028-03-26',
    warnedAt: '2028-03-24T23:00:00Z',
    dueAt: '2028-03-26T22:00:00Z',
  },
  {
    what: 'the day with 25 hours',
    zone: berlin,
    startsAt: '2028-09-29T12:00:00Z',
    length: { days: 30 },
    dueOn: '2028-10-29',
    warnedAt: '2028-10-27T22:00:00Z',
    dueAt: '2028-10-29T23:00:00Z',
  },
  {
    what: 'the day with 25 hours',
    zone: newYork,
    startsAt: '2028-10-06T12:00:00Z',
    length: { days: 30 },
    dueOn: '2028-11-05',
    warnedAt: '2028-11-04T04:00:00Z',
    dueAt: '2028-11-06T05:00:00Z',
  },
];

let place: Installation;
const started = new Map<Story, Id<'clock'>[]>();
beforeAll(async () => {
  place = await openInstallation({ parts: [organizations, clocks], at: '2028-01-30T00:00:00Z' });
});
afterAll(() => place?.close());

async function start(story: Story): Promise<void> {
  const ids: Id<'clock'>[] = [];
  await place.perform(async (work) => {
    for (let nth = 0; nth < ofEach; nth += 1) {
      const clock = await startResellerDeadlineIn(work, {
        readings: [{ code: 'awareness', at: instant(story.startsAt) }],
        length: story.length,
        zone: story.zone,
        warnDays: [1],
      });
      ids.push(clock);
    }
  });
  started.set(story, ids);
}

/** Runs a worker of its own at this moment until it is in the middle of its second commit, and ends it without a word. */
async function watchUntilKilled(): Promise<void> {
  const url = String(place.runtime.database.pool.options.connectionString);
  const asked = [url, place.tenant, place.now()];
  expect(await runUntilKilled('watch-until-killed.ts', asked)).toBe('SIGKILL');
}

const watch = () => runRound(place, 'watch-clocks');

/** Rounds until no deadline is in need: what the dead worker held is free once the database knows that it is gone. */
async function watchAgain(): Promise<void> {
  for (let round = 0; round < 200; round += 1) {
    await watch();
    if ((await inNeed()) === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('deadlines stay in need of a look');
}

async function inNeed(): Promise<number> {
  const { rows } = await place.read((tx) =>
    sql<{ count: number }>`
      select count(*)::int as count from casework.clock
      where state = 'running' and attention_at <= ${place.now()}`.execute(tx),
  );
  return rows[0]?.count ?? -1;
}

/** How often each kind of step is on record of the clocks of a story, in their own history and in that of the program. */
async function steps(story: Story) {
  const ids = started.get(story) ?? [];
  const { rows } = await place.read((tx) =>
    sql<{ kind: string; happened_at: Date; breached_at: string | null; steps: number; events: number }>`
      select step.kind, step.happened_at, step.facts ->> 'breachedAt' as breached_at, count(*)::int as steps,
             count(event.id)::int as events
      from casework.clock_step as step left join retain.event as event on event.id = step.id
      where step.kind <> 'started' and 'clk_' || step.clock_id = any(${ids}::text[])
      group by 1, 2, 3 order by 2`.execute(tx),
  );
  return rows.map(({ happened_at, ...row }) => ({ ...row, at: instant(happened_at) }));
}

const warning = ({ warnedAt }: Story) => ({
  kind: 'warned',
  at: instant(warnedAt),
  breached_at: null,
  steps: ofEach,
  events: ofEach,
});
const breach = ({ dueAt }: Story) => ({
  kind: 'breached',
  at: instant(dueAt),
  breached_at: instant(dueAt),
  steps: ofEach,
  events: ofEach,
});

test.for(stories)(
  '$what in $zone: a warning and a breach on the stroke, each once, though the worker is killed',
  async (story) => {
    const before = (moment: string): Instant => addMilliseconds(instant(moment), -1);
    place.moveClock(story.startsAt);
    await start(story);
    const [first] = started.get(story) ?? [];
    const { json } = await place.as('officer').get(`/clocks/${first}`);
    expect([json.dueOn, json.dueAt]).toEqual([story.dueOn, instant(story.dueAt)]);
    place.moveClock(before(story.warnedAt));
    await watch();
    expect(await steps(story)).toEqual([]);
    place.moveClock(story.warnedAt);
    await watchUntilKilled();
    await watchAgain();
    expect(await steps(story)).toEqual([warning(story)]);
    place.moveClock(before(story.dueAt));
    await watch();
    expect(await steps(story)).toEqual([warning(story)]);
    place.moveClock(story.dueAt);
    await watchUntilKilled();
    await watchAgain();
    expect(await steps(story)).toEqual([warning(story), breach(story)]);
    await watch();
    expect(await steps(story)).toEqual([warning(story), breach(story)]);
  },
);
