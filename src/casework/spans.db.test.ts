/** What is counted as of a moment is what was counted at that moment, whatever has happened since. */
import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { afterAll, describe, expect, test } from 'vitest';
import { openOffice, refusal } from '../../test/setup/office.ts';
import { seeded } from '../../test/setup/seeded.ts';
import { addMilliseconds, type Instant } from '../kernel/time.ts';
import { openCaseEvents } from './index.ts';

const { place, ana, cleo, open, asCustomer } = await openOffice();

afterAll(() => place.close());

const day = 86_400_000;

type One = { path: string; own: string; customer: Parameters<typeof asCustomer>[0] };

async function opened(): Promise<One> {
  const { path, customer, id } = await open();
  return { path, customer, own: `/casework/customers/${customer}/cases/${id}` };
}

/** An appeal has a deadline beside its service level. */
async function appealed(): Promise<One> {
  const customer = place.runtime.ids.next('customer');
  const asked = { kind: 'appeal', subject: customer, about: { customer } };
  const id = await place.perform(async (work) => {
    const opening = await openCaseEvents(work, asked);
    await work.commit(opening.events);
    return opening.case;
  });
  return { path: `/casework/cases/${id}`, customer, own: `/casework/customers/${customer}/cases/${id}` };
}

const officer = place.as('officer');

/** What may happen to a case. A step that is refused in its state must change no count. */
const steps: Readonly<Record<string, (one: One) => Promise<unknown>>> = {
  claim: ({ path }) => ana.post(`${path}/claim`),
  release: ({ path }) => ana.post(`${path}/release`),
  ask: ({ path }) =>
    ana.post(`${path}/decisions`, { outcome: 'RETRY', reason: 'blurred', wanted: ['person.document'] }),
  answer: ({ own, customer }) => asCustomer(customer).post(`${own}/answers`, { text: 'Here it is.' }),
  refuse: ({ path }) => ana.post(`${path}/decisions`, refusal),
  accept: ({ path }) => ana.post(`${path}/decisions`, { ...refusal, resolution: 'accept' }),
  confirm: ({ path }) => cleo.post(`${path}/confirmation`, {}),
  decline: ({ path }) => cleo.post(`${path}/refusal`, { colleagueText: 'Look again.' }),
  reopen: ({ path }) => officer.post(`${path}/reopening`, { colleagueText: 'There is more.' }),
  cancel: ({ path }) =>
    officer.post(`${path}/cancellation`, { because: 'duplicate', colleagueText: 'Twice.' }),
  note: ({ path }) => ana.post(`${path}/notes`, { colleagueText: 'Seen.' }),
  extend: async ({ path }) => {
    const { clock } = (await officer.get(path)).json;
    if (!clock) return;
    const dueOn = addMilliseconds(place.now(), 50 * day).slice(0, 10);
    await officer.post(`/clocks/${clock.id}/extensions`, { dueOn, basis: 'law-provides', reference: 'x' });
  },
  meet: async ({ path }) => {
    const { clock } = (await officer.get(path)).json;
    const satisfiedAt = addMilliseconds(place.now(), -day);
    if (clock) await officer.post(`/clocks/${clock.id}/satisfaction`, { receipt: 'R-1', satisfiedAt });
  },
};

/** The counts of now, which other tests compare with the rows. */
async function countedNow() {
  const cases = (await officer.get('/casework/counts')).json;
  const { byUrgency } = (await officer.get('/clocks/counts')).json;
  const late = cases.byUrgency.find((one: { urgency: string }) => one.urgency === 'late');
  return { cases: cases.cases, late: late.cases, clocks: byUrgency };
}

/** The same, as a later day tells it. */
async function toldLater(at: Instant, daysAgo: number) {
  const before = place.now();
  place.moveClock(addMilliseconds(at, daysAgo * day));
  const ago = (one: { daysAgo: number }) => one.daysAgo === daysAgo;
  const cases = (await officer.get('/casework/counts')).json.before.find(ago);
  const clocks = (await officer.get('/clocks/counts')).json.before.find(ago);
  expect([cases.asOf, clocks.asOf]).toEqual([at, at]);
  place.moveClock(before);
  return { cases: cases.cases, late: cases.late, clocks: clocks.byUrgency };
}

describe('counts as of a moment', () => {
  const counted = new Map<Instant, Awaited<ReturnType<typeof countedNow>>>();

  test('of cases and deadlines are those that were counted then, after a random history', async () => {
    const random = seeded(4);
    const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T; // Safe: never empty.
    const cases = [await opened(), await opened(), await appealed(), await appealed(), await appealed()];
    const seen = new Set<string>();
    for (let step = 0; step < 200; step++) {
      // People take cases often, or everything waits for them.
      await steps[pick([...Object.keys(steps), 'claim', 'claim', 'ask', 'answer', 'reopen', 'reopen'])]?.(
        pick(cases),
      );
      if (random() < 0.4) {
        const now = await countedNow();
        counted.set(place.now(), now);
        for (const { urgency, clocks } of now.clocks) if (clocks > 0) seen.add(urgency);
        if (now.late > 0) seen.add('case late');
        place.moveClock(addMilliseconds(place.now(), 1 + Math.floor(random() * pick([1000, day, 4 * day]))));
        if (random() < 0.5) await watch();
      }
    }
    // Wandering that stays in one place would prove nothing.
    expect([...seen].sort()).toEqual(['calm', 'case late', 'late', 'soon', 'urgent']);
    for (const [at, was] of counted)
      for (const daysAgo of [7, 30]) expect([at, await toldLater(at, daysAgo)]).toEqual([at, was]);
  });

  test('are the same where the migration has filled them from the timelines', async () => {
    const text = await readFile('db/migrations/0099-open-spans.sql', 'utf8');
    const client = new pg.Client({ connectionString: place.ownerUrl });
    await client.connect();
    await client.query('delete from casework.case_span; delete from casework.clock_span');
    await client.query(text.slice(text.indexOf('-- From the timelines.')));
    await client.end();
    expect(counted.size).toBeGreaterThan(20);
    for (const [at, was] of counted) expect([at, await toldLater(at, 7)]).toEqual([at, was]);
  });
});

async function watch(): Promise<void> {
  for (const part of place.runtime.parts)
    await part.jobs?.find((job) => job.name === 'watch-clocks')?.run(place.runtime, { tenant: place.tenant });
}
