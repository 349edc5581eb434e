import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Installation, openInstallation } from '../../../test/setup/installation.ts';
import { addMilliseconds, instant } from '../../kernel/time.ts';
import { organizations } from '../../program/adopt/organizations/index.ts';
import { startWorker, type Worker } from '../../runtime/jobs/index.ts';
import { notices, notify } from '../../runtime/notices/index.ts';
import { openSmtp, type Smtp } from './index.ts';

let installation: Installation;
let owner: pg.Client;
let worker: Worker;
let server: SMTPServer;
let smtp: Smtp;
const received: string[] = [];
let busy = 1;

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 200,
    onRcptTo: (_address, _session, done) =>
      busy-- > 0 ? done(Object.assign(new Error('4.7.1 come back later'), { responseCode: 451 })) : done(),
    onData: (stream, _session, done) => {
      let message = '';
      stream.on('data', (chunk: Buffer) => {
        message += chunk.toString('utf8');
      });
      stream.on('end', () => {
        received.push(message);
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // Safe: a server listening on TCP has such an address.
  const { port } = server.server.address() as AddressInfo;
  smtp = openSmtp({ url: `smtp://127.0.0.1:${port}`, from: 'cip@cloud.example' });
  installation = await openInstallation({
    at: new Date().toISOString(),
    parts: [organizations, notices],
    connectors: { sendMail: smtp.sendMail },
  });
  owner = new pg.Client({ connectionString: installation.ownerUrl });
  await owner.connect();
  const databaseUrl = String(installation.runtime.database.pool.options.connectionString);
  worker = startWorker({ runtime: installation.runtime, databaseUrl, pollMilliseconds: 50 });
});

afterAll(async () => {
  await worker.stop();
  smtp.close();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  await owner.end();
  await installation.close();
});

test('a notice put off by a greylisting server arrives at the next attempt', async () => {
  const officer = installation.as('officer');
  const id = await installation.perform((work) =>
    notify(work, {
      to: { person: work.runtime.ids.next('person'), address: 'ada@customer.example' },
      template: 'customer-message',
      values: {
        subject: 'More is needed',
        words: 'Please add a document.',
        link: 'https://gate.example/mine',
      },
    }),
  );
  const reach = async (what: (row: { state: string; attempts: number; dueAt: string }) => boolean) => {
    const end = Date.now() + 8000;
    for (;;) {
      const { json } = await officer.get(`/notices/outbox/${id}`);
      if (what(json)) return json;
      if (Date.now() > end) throw new Error(`it did not happen in time: ${JSON.stringify(json)}`);
      await sleep(50);
    }
  };
  const waiting = await reach((row) => row.attempts === 1);
  expect(waiting).toMatchObject({ state: 'queued', lastFault: 'busy' });
  installation.moveClock(addMilliseconds(instant(waiting.dueAt), 1));
  await owner.query('update graphile_worker._private_jobs set run_at = now()');
  expect(await reach((row) => row.state === 'sent')).toMatchObject({ attempts: 2, lastFault: null });
  expect(received).toHaveLength(1);
  expect(received[0]).toContain(`Message-ID: <${id}@localhost>`);
  expect(received[0]).toContain('Please add a document.');
});
