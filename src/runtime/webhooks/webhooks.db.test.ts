import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Client, type Installation, openInstallation } from '../../../test/setup/installation.ts';
import type { Id } from '../../kernel/ids.ts';
import { addMilliseconds, instant } from '../../kernel/time.ts';
import { organizations } from '../../program/adopt/organizations/index.ts';
import { startWorker, type Worker } from '../jobs/index.ts';
import { notices } from '../notices/index.ts';
import { webhooks } from './index.ts';

type Received = { headers: IncomingHttpHeaders; body: string };

let installation: Installation;
let engineer: Client;
let owner: pg.Client;
let worker: Worker;
let receiver: Server;
let address: string;
let received: Received[] = [];
/** The statuses to answer with, in turn; then 200. */
let answers: number[] = [];

beforeAll(async () => {
  installation = await openInstallation({
    at: new Date().toISOString(),
    parts: [organizations, notices, webhooks],
    connectors: { webhooks: { allowPrivate: true } },
  });
  // A key, because a person may not ask as often as these tests do.
  engineer = installation.as({ scopes: ['access:manage'] });
  owner = new pg.Client({ connectionString: installation.ownerUrl });
  await owner.connect();
  receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      received.push({ headers: request.headers, body });
      response.writeHead(answers.shift() ?? 200).end('thanks');
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  // Safe: a server listening on TCP has such an address.
  address = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/in`;
  const databaseUrl = String(installation.runtime.database.pool.options.connectionString);
  worker = startWorker({ runtime: installation.runtime, databaseUrl, pollMilliseconds: 50 });
});

beforeEach(() => {
  received = [];
  answers = [];
});

afterEach(async () => {
  const { json } = await engineer.get('/webhooks/endpoints');
  for (const endpoint of json.items) await engineer.request('DELETE', `/webhooks/endpoints/${endpoint.id}`);
});

afterAll(async () => {
  await worker.stop();
  receiver.close().closeAllConnections();
  await owner.end();
  await installation.close();
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

async function createEndpoint(more: object = {}) {
  const { status, json } = await engineer.post('/webhooks/endpoints', {
    url: address,
    eventTypes: ['organization-described'],
    ...more,
  });
  expect(status).toBe(201);
  return json as { id: Id<'webhook'>; secret: string };
}

/** Something happens: the provider's description changes. */
async function describeProvider(client = installation.as('officer')) {
  const { status } = await client.put(`/organizations/${installation.tenant}`, {
    legalName: 'Example Cloud, Inc.',
    jurisdiction: 'US',
    contactEmail: 'cip@cloud.example',
    newProvider: false,
  });
  expect(status).toBe(200);
}

async function deliveriesTo(endpoint: string) {
  return (await engineer.get(`/webhooks/deliveries?endpoint=${endpoint}`)).json.items;
}

/** Time passes: the retry that lies ahead is due now, in the program's eyes and in the queue's. */
async function reach(dueAt: string) {
  installation.moveClock(addMilliseconds(instant(dueAt), 1));
  await owner.query('update graphile_worker._private_jobs set run_at = now() where locked_at is null');
}

describe('an event reaches its endpoint', () => {
  test('as a CloudEvent signed by the secret that was shown once, and only for the types chosen', async () => {
    const { id, secret } = await createEndpoint();
    const other = await createEndpoint({ eventTypes: ['first-certification-recorded'] });
    await describeProvider();
    const first = await until(() => received[0]);
    const headers = {
      'webhook-id': String(first.headers['webhook-id']),
      'webhook-timestamp': String(first.headers['webhook-timestamp']),
      'webhook-signature': String(first.headers['webhook-signature']),
    };
    const event = new Webhook(secret).verify(first.body, headers);
    expect(event).toMatchObject({
      specversion: '1.0',
      type: 'dev.gatehouse.organization-described',
      subject: installation.tenant,
      data: { jurisdiction: 'US' },
    });
    expect(first.headers['webhook-id']).toBe((event as { id: string }).id);
    expect(() => new Webhook(other.secret).verify(first.body, headers)).toThrow();
    await until(async () => (await deliveriesTo(id))[0]?.state === 'delivered');
    expect(await deliveriesTo(other.id)).toEqual([]);
    expect(received).toHaveLength(1);
  });

  test('after it failed twice, with the same id, and the log shows every attempt', async () => {
    answers = [500, 503];
    const { id } = await createEndpoint();
    await describeProvider();
    for (const attempts of [1, 2]) {
      const waiting = await until(async () =>
        (await deliveriesTo(id)).find((one: { attempts: number }) => one.attempts === attempts),
      );
      expect(waiting).toMatchObject({ state: 'pending' });
      await reach(waiting.dueAt);
    }
    const delivered = await until(async () =>
      (await deliveriesTo(id)).find((one: { state: string }) => one.state === 'delivered'),
    );
    expect(delivered).toMatchObject({ attempts: 3, eventType: 'organization-described' });
    expect(new Set(received.map((one) => one.headers['webhook-id'])).size).toBe(1);
    expect(new Set(received.map((one) => one.body)).size).toBe(1);
    const { json } = await engineer.get(`/webhooks/deliveries/${delivered.id}`);
    expect(json.log.map((one: { status: number }) => one.status)).toEqual([500, 503, 200]);
    expect(json.log[0].answerStart).toBe('thanks');
    expect(JSON.stringify(json.sent)).toBe(received[0]?.body);
    const types = (await engineer.get('/webhooks/event-types')).json.items;
    expect(types.map((one: { type: string }) => one.type)).toContain(delivered.eventType);
  });

  test('not when the command that made it was refused', async () => {
    const { id } = await createEndpoint({ eventTypes: [] });
    const failing = installation.perform(async (work) => {
      await work.commit([{ type: 'webhook-endpoint-disabled', subject: id, data: { because: 'asked' } }]);
      throw new Error('refused');
    });
    await expect(failing).rejects.toThrow('refused');
    // The endpoint hears of its own creation's successors only: nothing happened since.
    expect(await deliveriesTo(id)).toHaveLength(1);
  });

  test('once more when somebody asks, and it says who asked', async () => {
    const { id } = await createEndpoint();
    await describeProvider();
    const delivered = await until(async () =>
      (await deliveriesTo(id)).find((one: { state: string }) => one.state === 'delivered'),
    );
    expect((await engineer.post(`/webhooks/deliveries/${delivered.id}/redeliveries`)).status).toBe(202);
    await until(() => received.length === 2);
    expect(received[0]?.body).toBe(received[1]?.body);
    await until(async () => (await deliveriesTo(id))[0]?.state === 'delivered');
  });
});

describe('an endpoint that does not answer', () => {
  test('is given up after eight attempts, visibly, and its engineers are told once', async () => {
    const { id } = await createEndpoint();
    answers = Array.from({ length: 16 }, () => 500);
    await describeProvider();
    await describeProvider();
    const ends = async (state: string) =>
      (await deliveriesTo(id)).filter((one: { state: string }) => one.state === state).length;
    while ((await ends('dead')) < 2) {
      const waiting: string[] = (await deliveriesTo(id)).flatMap(
        (one: { dueAt: string | null }) => one.dueAt ?? [],
      );
      const latest = waiting.sort().at(-1);
      if (latest) await reach(latest);
      await sleep(30);
    }
    expect((await deliveriesTo(id)).map((one: { attempts: number }) => one.attempts)).toEqual([8, 8]);
    const { rows } = await owner.query(
      `select data from retain.event where type = 'webhook-delivery-dead' order by position`,
    );
    expect(rows.map((row) => row.data.firstSinceSuccess)).toEqual([true, false]);
    const { json } = await engineer.get('/webhooks/deliveries?state=dead&format=json');
    expect(json).toMatchObject({ list: 'webhook-deliveries', rows: 2 });
  });

  test('is asked again when due, even though the job of the retry came before its time', async () => {
    const { id } = await createEndpoint();
    answers = [500];
    await describeProvider();
    const waiting = await until(async () =>
      (await deliveriesTo(id)).find((one: { attempts: number }) => one.attempts === 1),
    );
    await owner.query('update graphile_worker._private_jobs set run_at = now() where locked_at is null');
    await until(async () => {
      const { rows } = await owner.query('select 1 from graphile_worker._private_jobs where run_at > now()');
      return rows.length === 1;
    });
    expect(await deliveriesTo(id)).toMatchObject([{ state: 'pending', attempts: 1 }]);
    await reach(waiting.dueAt);
    await until(async () => (await deliveriesTo(id))[0]?.state === 'delivered');
  });

  test('is disabled when it says 410 Gone', async () => {
    const { id } = await createEndpoint();
    answers = [410];
    await describeProvider();
    await until(async () => (await deliveriesTo(id))[0]?.state === 'dead');
    const { json } = await engineer.get(`/webhooks/endpoints/${id}`);
    expect(json).toMatchObject({ state: 'disabled', disabledBecause: 'gone' });
    await describeProvider();
    expect(await deliveriesTo(id)).toHaveLength(1);
  });

  test('gets what is due even though its job was lost with a worker', async () => {
    const { id } = await createEndpoint();
    answers = [500];
    await describeProvider();
    const waiting = await until(async () =>
      (await deliveriesTo(id)).find((one: { attempts: number }) => one.attempts === 1),
    );
    // A job that is taken away before its end is recorded leaves its queue locked: that is another fault.
    await until(async () => {
      const { rows } = await owner.query(
        'select from graphile_worker._private_jobs where locked_at is not null',
      );
      return rows.length === 0;
    });
    await owner.query('delete from graphile_worker._private_jobs');
    installation.moveClock(addMilliseconds(instant(waiting.dueAt), 61_000));
    const round = webhooks.jobs?.find((job) => job.name === 'queue-forgotten-deliveries');
    await round?.run(installation.runtime, { tenant: installation.tenant });
    await until(async () => (await deliveriesTo(id))[0]?.state === 'delivered');
  });
});

describe('secrets', () => {
  test('for a day after a change both secrets sign; then the new one alone', async () => {
    const { id, secret } = await createEndpoint();
    const { json } = await engineer.post(`/webhooks/endpoints/${id}/secrets`);
    expect(json.secret).not.toBe(secret);
    await describeProvider();
    await until(() => received.length === 1);
    expect(String(received[0]?.headers['webhook-signature']).split(' ')).toHaveLength(2);
    installation.moveClock(addMilliseconds(installation.now(), 25 * 3_600_000));
    await describeProvider();
    await until(() => received.length === 2);
    expect(String(received[1]?.headers['webhook-signature']).split(' ')).toHaveLength(1);
  });

  test('are nowhere in the database in clear, not even in the answer kept for a retry', async () => {
    const key = { 'idempotency-key': 'the-same-key-twice' };
    const first = await engineer.post('/webhooks/endpoints', { url: address }, key);
    const again = await engineer.post('/webhooks/endpoints', { url: address }, key);
    expect(again.json).toEqual({ ...first.json, secret: null });
    const { rows } = await owner.query(
      `select (select string_agg(answer::text, '') from runtime.idempotency)
              || (select string_agg(data::text, '') from retain.event)
              || (select string_agg(canonical, '') from retain.ledger_entry)
              || (select string_agg(encode(secret, 'escape'), '') from runtime.webhook_endpoint) as everything`,
    );
    expect(rows[0].everything).toContain(first.json.id);
    expect(rows[0].everything).not.toContain(first.json.secret.slice('whsec_'.length));
  });
});

describe('what is refused', () => {
  test.each([
    [{ url: 'ftp://x.example' }, 'body.url', 'not-an-address'],
    [{ url: 'https://u:p@x.example' }, 'body.url', 'carries-credentials'],
    [{ url: 'https://x.example', eventTypes: ['no-such-event'] }, 'body.eventTypes.0', 'unknown'],
  ])('%j', async (body, field, code) => {
    const { status, json } = await engineer.post('/webhooks/endpoints', body);
    expect(status).toBe(422);
    expect(json).toMatchObject({ code: 'invalid-field', errors: [{ field, code }] });
  });

  test('a delivery that is still on its way, and one of another tenant, cannot be asked for', async () => {
    answers = [500];
    const { id } = await createEndpoint();
    await describeProvider();
    const waiting = await until(async () =>
      (await deliveriesTo(id)).find((one: { attempts: number }) => one.attempts === 1),
    );
    const path = `/webhooks/deliveries/${waiting.id}/redeliveries`;
    expect((await engineer.post(path)).json).toMatchObject({ code: 'transition-not-allowed' });
    const stranger = installation.as({
      tenant: await installation.foundAnother(),
      role: 'engineer',
      actor: { kind: 'user', id: installation.runtime.ids.next('user'), role: 'engineer' },
    });
    expect((await stranger.post(path)).status).toBe(404);
    expect((await stranger.get(`/webhooks/endpoints/${id}`)).status).toBe(404);
    expect((await stranger.get('/webhooks/deliveries')).json.items).toEqual([]);
  });

  test('a removed endpoint is told of nothing, and what was on its way is cancelled', async () => {
    answers = [500];
    const { id } = await createEndpoint();
    await describeProvider();
    await until(async () => (await deliveriesTo(id))[0]?.attempts === 1);
    expect((await engineer.request('DELETE', `/webhooks/endpoints/${id}`)).status).toBe(204);
    expect((await deliveriesTo(id))[0].state).toBe('cancelled');
    expect((await engineer.get(`/webhooks/endpoints/${id}`)).status).toBe(404);
  });
});
