/** How people and programs hear of a deadline: by mail over a real mail server, by webhook, in their calendar. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import ICAL from 'ical.js';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readClockAsOf } from '../src/casework/clocks/index.ts';
import { openSmtp, type Smtp } from '../src/connectors/smtp/index.ts';
import type { Role } from '../src/kernel/events.ts';
import type { Id } from '../src/kernel/ids.ts';
import { createUser } from '../src/runtime/access/index.ts';
import { type Client, type Installation, openInstallation } from './setup/installation.ts';
import { runQueuedJobs, runRound } from './setup/queued-jobs.ts';
import { startResellerDeadline } from './setup/reseller-deadline.ts';

let here: Installation;
let smtp: Smtp;
let mailServer: SMTPServer;
let receiver: Server;
let officer: Client;
let people: Record<'owner' | 'officer' | 'senior' | 'reviewer', Id<'user'>>;
let mails: { to: string; text: string }[] = [];
let posts: { type: string; data: { data: Record<string, unknown> } }[] = [];

beforeAll(async () => {
  mailServer = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 200,
    onData: (stream, session, done) => {
      let text = '';
      stream.on('data', (chunk: Buffer) => {
        text += chunk.toString('utf8');
      });
      stream.on('end', () => {
        for (const { address } of session.envelope.rcptTo) mails.push({ to: address, text });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => mailServer.listen(0, '127.0.0.1', resolve));
  // Safe: a server listening on TCP has such an address.
  const { port } = mailServer.server.address() as AddressInfo;
  smtp = openSmtp({ url: `smtp://127.0.0.1:${port}`, from: 'cip@cloud.example' });
  receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      posts.push(JSON.parse(body));
      response.writeHead(200).end();
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  here = await openInstallation({
    at: '2026-03-01T12:00:00Z',
    connectors: { sendMail: smtp.sendMail, webhooks: { allowPrivate: true } },
  });
  people = await here.perform(async (work) => {
    const add = async (name: string, role: 'owner' | 'officer' | 'senior-reviewer' | 'reviewer') =>
      (await createUser(work, { email: `${name}@cloud.example`, name, role })).user;
    return {
      owner: await add('oona', 'owner'),
      officer: await add('olga', 'officer'),
      senior: await add('sam', 'senior-reviewer'),
      reviewer: await add('rita', 'reviewer'),
    };
  });
  officer = signedIn('officer', 'officer');
  // Safe: as above.
  const hook = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/in`;
  const eventTypes = ['clock-warned', 'clock-breached', 'clock-escalated', 'clock-handed'];
  const made = await here.as('engineer').post('/webhooks/endpoints', { url: hook, eventTypes });
  expect(made.status, made.text).toBe(201);
});

beforeEach(() => {
  mails = [];
  posts = [];
});

afterAll(async () => {
  smtp.close();
  receiver.close().closeAllConnections();
  await new Promise<void>((resolve) => mailServer.close(() => resolve()));
  await here.close();
});

function signedIn(name: keyof typeof people, role: Role): Client {
  return here.as({ role, actor: { kind: 'user', id: people[name], role } });
}

const startClock = () => startResellerDeadline(here, { warnDays: [7] });

async function watchAt(moment: string): Promise<void> {
  here.moveClock(moment);
  await runRound(here, 'watch-clocks');
  // The first run queues what the second one sends.
  await runQueuedJobs(here);
  await runQueuedJobs(here);
}

const told = () => [...new Set(mails.map(({ to }) => to.split('@')[0]))].sort();
const typesPosted = () => posts.map(({ type }) => type.split('.').at(-1));

describe('a deadline', () => {
  it('that is near is told to the officers by mail and to programs by webhook, at its distance and once', async () => {
    const clock = await startClock();
    await watchAt('2026-03-24T03:59:00Z');
    expect([told(), posts]).toEqual([[], []]);
    await watchAt('2026-03-24T04:00:00Z');
    expect(told()).toEqual(['olga', 'oona']);
    expect(mails[0]?.text).toContain('Deadlines near: 1');
    expect(typesPosted()).toEqual(['clock-warned']);
    expect(JSON.stringify(posts)).toContain(clock);
    mails = [];
    await watchAt('2026-03-24T05:00:00Z');
    expect(mails).toEqual([]);
  });

  it('that passed is told to the roles of the program too, each person once, and stays on its page', async () => {
    const settings = { name: 'breachEscalation', value: ['owner', 'senior-reviewer'] };
    await here.perform(async (work) => {
      const subject = work.runtime.ids.next('settingChange');
      const data = { ...settings, reason: 'Seniors step in.', effectiveOn: '2026-03-24' };
      await work.commit([
        { type: 'setting-proposed', subject, data },
        { type: 'setting-approved', subject, data: { secondPerson: true } },
      ]);
    });
    await watchAt('2026-04-01T04:00:00Z');
    expect(mails.filter(({ text }) => text.includes('Deadlines passed: 1')).length).toBe(3);
    expect(told()).toEqual(['olga', 'oona', 'sam']);
    expect(typesPosted().sort()).toEqual(['clock-breached', 'clock-escalated']);
    const [late] = (await officer.get('/clocks?state=breached')).json.items;
    const steps = (await officer.get(`/clocks/${late.id}`)).json.steps;
    const known = await here.read((tx) => readClockAsOf(tx, late.id, here.now()));
    expect(known?.progress.state).toBe('breached');
    expect(steps.at(-1)).toMatchObject({ kind: 'escalated', facts: { to: ['owner', 'senior-reviewer'] } });
  });

  it('is handed to another with a reason, who is somebody of that role and hears of it from then on', async () => {
    const path = `/clocks/${await startClock()}`;
    here.moveClock('2026-04-01T05:00:00Z');
    const handed = (body: object) => officer.post(`${path}/owners`, { words: 'Olga is on leave.', ...body });
    const wrong = await handed({ role: 'reviewer', user: people.senior });
    expect([wrong.status, wrong.json.errors]).toMatchObject([
      422,
      [{ field: 'body.user', code: 'not-of-that-role' }],
    ]);
    const { status, json } = await handed({ role: 'reviewer', user: people.reviewer });
    expect([status, json.owner]).toEqual([201, { role: 'reviewer', user: people.reviewer }]);
    const same = await handed({ role: 'reviewer', user: people.reviewer });
    expect(same.json.errors).toMatchObject([{ code: 'same-owner' }]);
    expect((await officer.get(path)).json.steps.at(-1)).toMatchObject({
      kind: 'handed',
      words: 'Olga is on leave.',
    });
    const before = await here.read((tx) => readClockAsOf(tx, json.id, json.startsAt));
    const since = await here.read((tx) => readClockAsOf(tx, json.id, here.now()));
    expect([before?.owner, since?.owner]).toEqual([{ role: 'officer', user: null }, json.owner]);
    await watchAt('2026-04-24T04:00:00Z');
    expect(told()).toEqual(['olga', 'oona', 'rita']);
  });
});

describe('a list of breaches', () => {
  it('has what was breached in a stretch, and not what was proved to be met in time', async () => {
    const [late] = (await officer.get('/clocks?state=breached')).json.items;
    const asked = '/clocks/breaches?from=2026-04-01T00:00:00Z&until=2026-04-02T00:00:00Z';
    expect((await officer.get(asked)).json.items).toMatchObject([
      { clock: late.id, dueOn: '2026-03-31', breachedAt: '2026-04-01T04:00:00.000Z', ended: null },
    ]);
    const before = '/clocks/breaches?until=2026-04-01T00:00:00Z';
    expect((await officer.get(before)).json.items).toEqual([]);
    const proof = { satisfiedAt: '2026-03-30T10:00:00Z', receipt: 'R-1', words: 'It came by post.' };
    expect((await officer.post(`/clocks/${late.id}/satisfaction`, proof)).status).toBe(201);
    expect((await officer.get(asked)).json.items).toEqual([]);
    const examiner = here.as({
      role: 'examiner',
      examiner: { expiresAt: new Date('2027-01-01').toISOString(), asOf: '2026-04-10T00:00:00.000Z' },
    } as Parameters<Installation['as']>[0]);
    expect((await examiner.get(asked)).json.items).toMatchObject([{ clock: late.id, ended: null }]);
  });
});

describe('a calendar address', () => {
  /** What is behind an address, asked without signing in. */
  const fetched = (address: string) => here.as('nobody').get(address.replace(/^.*\/v1/, ''));
  const entries = (text: string) =>
    new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

  it('opens the deadlines that its owner sees, as a calendar without personal data', async () => {
    const clock = await startClock();
    expect((await officer.get('/clocks/feed')).json).toEqual({ madeAt: null });
    const made = await officer.post('/clocks/feed');
    const { status, text, headers } = await fetched(made.json.address);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    const due = (await officer.get(`/clocks/${clock}`)).json.dueOn;
    const entry = entries(text).find(({ uid }) => uid === `${clock}@gatehouse`);
    expect([entry?.startDate.toString(), entry?.summary]).toEqual([due, 'terminate reseller']);
    expect(text).not.toMatch(/olga|rita|@cloud\.example/i);
    const reviewers = await signedIn('reviewer', 'reviewer').post('/clocks/feed');
    const theirs = entries((await fetched(reviewers.json.address)).text);
    expect(theirs.map(({ uid }) => uid)).not.toContain(`${clock}@gatehouse`);
    expect(theirs.length).toBeGreaterThan(0);
  });

  it('made anew or ended opens nothing, nor does one of whoever has left, nor one that is guessed', async () => {
    const first = (await officer.post('/clocks/feed')).json.address;
    const second = (await officer.post('/clocks/feed')).json.address;
    expect((await fetched(first)).status).toBe(404);
    expect((await fetched(second)).status).toBe(200);
    expect((await officer.request('DELETE', '/clocks/feed')).json).toEqual({ madeAt: null });
    expect((await fetched(second)).status).toBe(404);
    expect((await fetched(`/v1/clocks/feeds/${'A'.repeat(43)}.ics`)).status).toBe(404);
    const senior = (await signedIn('senior', 'senior-reviewer').post('/clocks/feed')).json.address;
    expect((await fetched(senior)).status).toBe(200);
    const members = (await signedIn('owner', 'owner').get('/access/members?limit=200')).json.items;
    const { id } = members.find(({ user }: { user: string }) => user === people.senior);
    expect((await signedIn('owner', 'owner').post(`/access/members/${id}/ending`, {})).status).toBeLessThan(
      300,
    );
    expect((await fetched(senior)).status).toBe(404);
  });

  it('is shown once: a repeated request gets none', async () => {
    const key = { 'idempotency-key': 'calendar-once' };
    const { address } = (await officer.post('/clocks/feed', undefined, key)).json;
    expect(address).toContain('/v1/clocks/feeds/');
    expect((await officer.post('/clocks/feed', undefined, key)).json.address).toBeNull();
  });
});

describe('the catalogue', () => {
  it('has every clock of the edition with a length or what it is bound to, and says how many run', async () => {
    const { json } = await officer.get('/clocks/catalogue');
    const { edition } = here.runtime;
    const ofEdition = json.clocks.filter(({ from }: { from: string }) => from === 'edition');
    expect(ofEdition.map(({ id }: { id: string }) => id)).toEqual(edition.clocks.map(({ id }) => id));
    const unsaid = ofEdition.filter(
      (one: { length: unknown; kind: string }) => !one.length && one.kind !== 'before',
    );
    expect(unsaid).toEqual([]);
    const named = (id: string) => json.clocks.find((one: { id: string }) => one.id === id);
    expect(named('irregular-update')).toMatchObject({
      length: { days: 30 },
      lengthFrom: { kind: 'setting', name: 'irregularUpdateDays' },
      because: expect.stringContaining('gives no number'),
    });
    expect(named('ai-report')).toMatchObject({ status: 'off', started: false });
    const open = (await officer.get('/clocks?obligation=terminate-reseller&limit=200')).json.items;
    const running = open.filter(({ state }: { state: string }) => state === 'running').length;
    expect(named('reseller-termination')).toMatchObject({ started: true, running });
    expect(named('owner-update')).toMatchObject({ started: true, running: 0 });
    expect(named('offer-redress')).toMatchObject({ from: 'program', started: true });
  });
});
