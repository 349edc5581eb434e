/** Verification over the real connectors: a mail server, an SMS gateway and a name server of this test's own. */
import { createSocket, type Socket } from 'node:dgram';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDns, openSmsGateway, openSmtp } from '../src/connectors/index.ts';
import { newIndividual } from '../src/program/determine/verification/story-fixture.ts';
import { startWorker, type Worker } from '../src/runtime/jobs/index.ts';
import { type Client, type Installation, openInstallation } from './setup/installation.ts';

let gatehouse: Installation;
let reviewer: Client;
let worker: Worker;
let mailServer: SMTPServer;
let gateway: Server;
let nameServer: Socket;
let smtp: ReturnType<typeof openSmtp>;
const mails: string[] = [];
const messages: { to: string; text: string }[] = [];
/** What a domain answers; absent: the server is silent. */
const txt = new Map<string, readonly string[]>();

// Safe: a server that listens on TCP has such an address.
const portOf = (server: { address(): unknown }) => (server.address() as AddressInfo).port;

beforeAll(async () => {
  mailServer = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 200,
    onData: (stream, _session, done) => {
      let mail = '';
      stream.on('data', (chunk: Buffer) => {
        mail += chunk.toString('utf8');
      });
      stream.on('end', () => {
        mails.push(mail);
        done();
      });
    },
  });
  await new Promise<void>((resolve) => mailServer.listen(0, '127.0.0.1', resolve));
  gateway = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      messages.push(JSON.parse(body));
      response.writeHead(202).end('{}');
    });
  });
  await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve));
  nameServer = createSocket('udp4');
  nameServer.on('message', (query, from) => {
    const answer = answerTo(query);
    if (answer) nameServer.send(answer, from.port, from.address);
  });
  await new Promise<void>((resolve) => nameServer.bind(0, '127.0.0.1', resolve));
  smtp = openSmtp({ url: `smtp://127.0.0.1:${portOf(mailServer.server)}`, from: 'cip@cloud.example' });
  const sms = openSmsGateway({ url: `http://127.0.0.1:${portOf(gateway)}/messages`, token: 'the-token' });
  const dns = openDns({
    servers: [`127.0.0.1:${nameServer.address().port}`],
    timeoutMilliseconds: 200,
    tries: 1,
  });
  gatehouse = await openInstallation({
    at: new Date().toISOString(),
    connectors: { sendMail: smtp.sendMail, sendText: sms.sendText, lookUpTxt: dns.lookUpTxt },
  });
  reviewer = gatehouse.as('reviewer');
  const databaseUrl = String(gatehouse.runtime.database.pool.options.connectionString);
  worker = startWorker({ runtime: gatehouse.runtime, databaseUrl, pollMilliseconds: 50 });
});

afterAll(async () => {
  await worker.stop();
  smtp.close();
  await new Promise<void>((resolve) => mailServer.close(() => resolve()));
  gateway.close().closeAllConnections();
  nameServer.close();
  await gatehouse.close();
});

/** The answer to a TXT question in wire form (RFC 1035): the question repeated, then one record each. */
function answerTo(query: Buffer): Buffer | undefined {
  const labels: string[] = [];
  let at = 12;
  for (; query[at]; at += (query[at] ?? 0) + 1)
    labels.push(query.subarray(at + 1, at + 1 + (query[at] ?? 0)).toString('ascii'));
  const records = txt.get(labels.join('.'));
  if (!records) return undefined;
  const header = Buffer.from(query.subarray(0, 12));
  header.writeUInt16BE(0x8580, 2);
  header.writeUInt16BE(records.length, 6);
  header.writeUInt16BE(0, 10);
  const answers = records.map((text) => {
    const fixed = Buffer.from('c00c001000010000003c', 'hex');
    const data = Buffer.concat([Buffer.from([text.length]), Buffer.from(text, 'ascii')]);
    const length = Buffer.alloc(2);
    length.writeUInt16BE(data.length);
    return Buffer.concat([fixed, length, data]);
  });
  return Buffer.concat([header, query.subarray(12, at + 5), ...answers]);
}

async function arrived<T>(list: readonly T[]): Promise<T> {
  const end = Date.now() + 8000;
  for (;;) {
    const last = list.at(-1);
    if (last !== undefined) return last;
    if (Date.now() > end) throw new Error('nothing arrived in time');
    await sleep(50);
  }
}

const codeIn = (text: string) =>
  /\b\d{6}\b/.exec(
    text
      .split(/\r?\n\r?\n/)
      .slice(1)
      .join('\n') || text,
  )?.[0];

describe('a code', () => {
  test('arrives by e-mail and proves the address', async () => {
    const person = await newIndividual(reviewer);
    const sent = await reviewer.post(`/verification/persons/${person}/codes`, { method: 'email-code' });
    const mail = await arrived(mails);
    expect(mail).toMatch(/^To: ada@customer\.example/m);
    const code = codeIn(mail);
    const entered = await reviewer.post(`/verification/attempts/${sent.json.attempt}/confirmations`, {
      code,
    });
    expect(entered.json, entered.text).toMatchObject({ outcome: 'succeeded' });
  });

  test('arrives by telephone and proves the number; once sent, the outbox no longer shows it', async () => {
    const person = await newIndividual(reviewer);
    const sent = await reviewer.post(`/verification/persons/${person}/codes`, { method: 'telephone-code' });
    const message = await arrived(messages);
    expect(message.to).toBe('+14155550101');
    const code = codeIn(message.text);
    const owner = gatehouse.as('owner');
    const outbox = await owner.get(`/notices/outbox?recipient=${person}`);
    const shown = await owner.post(`/notices/outbox/${outbox.json.items[0].id}/reveals`, {
      reason: 'To see what was sent.',
    });
    expect(shown.json.text).not.toContain(code);
    const entered = await reviewer.post(`/verification/attempts/${sent.json.attempt}/confirmations`, {
      code,
    });
    expect(entered.json, entered.text).toMatchObject({ outcome: 'succeeded' });
  });
});

describe('a domain', () => {
  const challenge = async (body: object = {}) => {
    const person = await newIndividual(reviewer);
    return reviewer.post(`/verification/persons/${person}/domain-challenges`, body);
  };
  const check = (attempt: string) => reviewer.post(`/verification/attempts/${attempt}/domain-checks`);

  test('is proved once its TXT record is there, and stays open until then', async () => {
    const { json } = await challenge();
    expect(json).toMatchObject({ domain: 'customer.example' });
    txt.set('customer.example', ['v=spf1 -all', 'gatehouse-verification=another']);
    expect((await check(json.attempt)).json).toMatchObject({ outcome: 'open', recordsSeen: 2 });
    txt.set('customer.example', ['v=spf1 -all', json.record]);
    expect((await check(json.attempt)).json).toMatchObject({ outcome: 'succeeded' });
    expect((await check(json.attempt)).json.code).toBe('transition-not-allowed');
  });

  test('that nobody answers for changes nothing, and says so', async () => {
    const { json } = await challenge();
    txt.delete('customer.example');
    expect((await check(json.attempt)).json).toMatchObject({ code: 'connector-unavailable', status: 503 });
    txt.set('customer.example', [json.record]);
    expect((await check(json.attempt)).json).toMatchObject({ outcome: 'succeeded' });
  });

  test('that the person is not reached at cannot be proved', async () => {
    const refused = await challenge({ domain: 'somebody-else.example' });
    expect(refused.json).toMatchObject({
      code: 'invalid-field',
      errors: [{ field: 'body.domain', code: 'not-a-collected-domain' }],
    });
    expect((await challenge({ domain: 'CUSTOMER.example.' })).status).toBe(201);
  });
});
