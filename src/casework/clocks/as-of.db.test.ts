/** A deadline as of a moment: what an officer read then is what an examiner's grant as of then shows, to the letter. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Client, type Installation, openInstallation } from '../../../test/setup/installation.ts';
import { runRound } from '../../../test/setup/queued-jobs.ts';
import { startResellerDeadline } from '../../../test/setup/reseller-deadline.ts';
import { type Id, randomIds } from '../../kernel/ids.ts';
import { isRefusal } from '../../kernel/problems.ts';
import { type Instant, instant } from '../../kernel/time.ts';
import { organizations } from '../../program/adopt/organizations/index.ts';
import { access } from '../../runtime/access/index.ts';
import { hand } from './decide.ts';
import { cancelClockEvents, clocks, listClocksOf, readClock } from './index.ts';

const expiresAt = instant('2100-01-01T00:00:00Z');

let place: Installation;
let officer: Client;
/** Met in time after an extension; met late; proven to have been in time; gone after its breach; never met. */
const names = ['extended', 'late', 'proven', 'gone', 'open'] as const;
const user = randomIds.next('user');
const subjects = new Map<string, Id>();
const ids = new Map<string, Id<'clock'>>();
const kept: { at: Instant; answers: Map<string, unknown> }[] = [];

beforeAll(async () => {
  place = await openInstallation({ parts: [access, organizations, clocks], at: '2026-03-01T12:00:00Z' });
  officer = place.as('officer');
  await keep('2026-02-28T12:00:00Z');
  place.moveClock('2026-03-01T12:00:00Z');
  for (const name of names) await start(name);
  await keep('2026-03-01T12:00:01Z');
  await at('2026-03-24T05:00:00Z', watch);
  await keep('2026-03-24T06:00:00Z');
  await at('2026-03-25T09:00:00Z', async () => {
    await post('late', 'owners', { role: 'reviewer', words: 'They know the reseller.' });
    const extension = { dueOn: '2026-04-15', basis: 'granted-by-authority', reference: 'letter 7' };
    await post('extended', 'extensions', { ...extension, words: 'Agreed by telephone.' });
  });
  await keep('2026-03-26T00:00:00Z');
  // The day has passed, and nobody has looked yet.
  await keep('2026-04-01T05:00:00Z');
  await at('2026-04-02T00:00:00Z', watch);
  await keep('2026-04-02T12:00:00Z');
  await at('2026-04-03T09:00:00Z', async () => {
    await met('late', '2026-04-03T08:00:00Z');
    await met('proven', '2026-03-30T10:00:00Z');
    await met('extended', '2026-04-03T08:30:00Z');
    const subject = subjectOf('gone');
    await place.perform(async (work) =>
      work.commit(await cancelClockEvents(work, { subject }, 'subject-gone')),
    );
  });
  await keep('2026-04-10T00:00:00Z');
  await at('2026-04-20T00:00:00Z', () => handToUser('open'));
  await at('2026-05-01T00:00:00Z', () => met('open', '2026-05-01T00:00:00Z'));
  place.moveClock('2026-06-01T00:00:00Z');
});
afterAll(() => place?.close());

async function start(name: string): Promise<void> {
  const subject = place.runtime.ids.next('account');
  subjects.set(name, subject);
  ids.set(name, await startResellerDeadline(place, { subject }));
}

function subjectOf(name: string): Id {
  const subject = subjects.get(name);
  if (!subject) throw new Error(`no clock is called ${name}`);
  return subject;
}

function idOf(name: string): Id<'clock'> {
  const id = ids.get(name);
  if (!id) throw new Error(`no clock is called ${name}`);
  return id;
}

async function post(name: string, below: string, body: unknown): Promise<void> {
  const reply = await officer.post(`/clocks/${idOf(name)}/${below}`, body);
  expect(reply.status, reply.text).toBe(201);
}

/** As the operation does once it has found that the person has the role. */
async function handToUser(name: string): Promise<void> {
  const clock = await place.read((tx) => readClock(tx, idOf(name)));
  const decided = clock && hand(clock, { owner: { role: 'officer', user }, words: 'On leave until May.' });
  if (!decided || isRefusal(decided)) throw new Error('the clock could not be handed over');
  await place.perform((work) => work.commit(decided));
}

const met = (name: string, satisfiedAt: string) =>
  post(name, 'satisfaction', { satisfiedAt, receipt: 'R-77', words: 'The paper is on file.' });

const watch = () => runRound(place, 'watch-clocks');

async function at(moment: string, run: () => Promise<void>): Promise<void> {
  place.moveClock(moment);
  await run();
}

/** What can be asked of deadlines, each by name and all together. */
function questions(): string[] {
  const urgencies = ['late', 'urgent', 'soon', 'calm', 'closed'].map((one) => `urgency=${one}`);
  const states = ['running', 'breached', 'satisfied', 'breached-then-satisfied', 'cancelled'];
  const filters = [...urgencies, ...states.map((one) => `state=${one}`), 'ownerRole=reviewer', 'limit=2'];
  return [
    '/clocks',
    ...filters.map((filter) => `/clocks?${filter}`),
    '/clocks?dueFrom=2026-04-01&dueTo=2026-04-30',
    '/clocks/counts?from=2026-03-01&to=2026-04-30',
    '/clocks/catalogue',
    '/clocks/breaches',
    ...names.map((name) => `/clocks?subject=${subjects.get(name) ?? place.tenant}`),
    ...[...ids.values()].map((id) => `/clocks/${id}`),
  ];
}

async function keep(moment: string): Promise<void> {
  place.moveClock(moment);
  kept.push({ at: instant(moment), answers: await answersTo(officer, questions()) });
}

async function answersTo(client: Client, asked: readonly string[]): Promise<Map<string, unknown>> {
  const answers = new Map<string, unknown>();
  for (const path of asked) answers.set(path, (await client.get(path)).json);
  return answers;
}

const examinerAsOf = (asOf: Instant) => place.as({ role: 'examiner', examiner: { expiresAt, asOf } });

describe('a deadline as of a moment', () => {
  test('is what was read then: its state, urgency, owner, due day, steps, and every list and count of it', async () => {
    expect(kept).toHaveLength(7);
    for (const { at: moment, answers } of kept) {
      const shown = await answersTo(examinerAsOf(moment), [...answers.keys()]);
      for (const [path, then] of answers)
        expect([moment, path, shown.get(path)]).toEqual([moment, path, then]);
    }
  });

  test('is running, then breached, then met: what came later is not there yet', async () => {
    const stateAt = async (name: string, moment: string) => {
      const reply = await examinerAsOf(instant(moment)).get(`/clocks/${idOf(name)}`);
      return reply.status === 200
        ? [reply.json.state, reply.json.dueOn, reply.json.urgency]
        : reply.json.code;
    };
    expect(await stateAt('late', '2026-02-28T00:00:00Z')).toBe('not-found');
    expect(await stateAt('late', '2026-03-26T00:00:00Z')).toEqual(['running', '2026-03-31', 'soon']);
    expect(await stateAt('late', '2026-04-01T05:00:00Z')).toEqual(['running', '2026-03-31', 'late']);
    expect(await stateAt('late', '2026-04-02T12:00:00Z')).toEqual(['breached', '2026-03-31', 'late']);
    expect(await stateAt('late', '2026-04-10T00:00:00Z')).toEqual([
      'breached-then-satisfied',
      '2026-03-31',
      'closed',
    ]);
    expect(await stateAt('extended', '2026-03-24T06:00:00Z')).toEqual(['running', '2026-03-31', 'soon']);
    expect(await stateAt('extended', '2026-03-26T00:00:00Z')).toEqual(['running', '2026-04-15', 'soon']);
    expect(await stateAt('proven', '2026-04-02T12:00:00Z')).toEqual(['breached', '2026-03-31', 'late']);
    expect(await stateAt('proven', '2026-04-10T00:00:00Z')).toEqual(['satisfied', '2026-03-31', 'closed']);
    expect(await stateAt('gone', '2026-04-10T00:00:00Z')).toEqual(['cancelled', '2026-03-31', 'closed']);
  });

  test('is found by the person who had it then', async () => {
    const foundAt = async (moment: string) =>
      (await examinerAsOf(instant(moment)).get(`/clocks?ownerUser=${user}`)).json.items.length;
    expect(await foundAt('2026-04-10T00:00:00Z')).toBe(0);
    expect(await foundAt('2026-06-01T00:00:00Z')).toBe(1);
  });

  test('pages without gaps, in the order of then', async () => {
    const examiner = examinerAsOf(instant('2026-03-26T00:00:00Z'));
    const { items, next } = (await examiner.get('/clocks?limit=2')).json;
    const rest = (await examiner.get(`/clocks?limit=200&cursor=${next}`)).json.items;
    const all = (await examiner.get('/clocks')).json.items;
    expect([...items, ...rest]).toEqual(all);
    expect(all).toHaveLength(names.length);
    expect(all.at(-1).id).toBe(ids.get('extended'));
  });

  test('is known to other parts too, by what it is about', async () => {
    const stateAt = async (moment: string) =>
      (await place.read((tx) => listClocksOf(tx, subjectOf('open'), instant(moment)))).map(
        ({ progress }) => progress.state,
      );
    expect(await stateAt('2026-02-28T00:00:00Z')).toEqual([]);
    expect(await stateAt('2026-03-26T00:00:00Z')).toEqual(['running']);
    expect(await stateAt('2026-04-10T00:00:00Z')).toEqual(['breached']);
    const now = await place.read((tx) => listClocksOf(tx, subjectOf('open')));
    expect(now.map(({ progress }) => progress.state)).toEqual(['breached-then-satisfied']);
  });
});
