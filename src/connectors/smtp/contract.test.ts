import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, test } from 'vitest';
import examples from './examples/replies.json' with { type: 'json' };
import { fakeSmtp, openSmtp, type Smtp } from './index.ts';

const servers: SMTPServer[] = [];
const opened: Smtp[] = [];

afterEach(async () => {
  for (const smtp of opened.splice(0)) smtp.close();
  for (const server of servers.splice(0)) await new Promise<void>((resolve) => server.close(() => resolve()));
});

type Received = { to: string[]; from: string; message: string };

async function mailServer(options: SMTPServerOptions = {}) {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 200,
    onData: (stream, session, done) => {
      let message = '';
      stream.on('data', (chunk: Buffer) => {
        message += chunk.toString('utf8');
      });
      stream.on('end', () => {
        const from = session.envelope.mailFrom;
        received.push({
          to: session.envelope.rcptTo.map((to) => to.address),
          from: from ? from.address : '',
          message,
        });
        done();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // Safe: a server listening on TCP has such an address.
  return { port: (server.server.address() as AddressInfo).port, received };
}

function open(url: string): Smtp {
  const smtp = openSmtp({ url, from: 'Example Cloud <cip@cloud.example>', timeoutMilliseconds: 2000 });
  opened.push(smtp);
  return smtp;
}

const mail = {
  to: 'ada@customer.example',
  subject: 'Deadlines near: 2 – § 7.304',
  text: 'Line one.\n\nhttps://gate.example/clocks\n',
  html: '<p>Line one.</p>',
  messageId: '<ntc_1@gate.example>',
};

function replyWith(code: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode: code });
}

describe('a server that takes mail', () => {
  test('gets one message to one recipient, in text and HTML, under the id given', async () => {
    const { port, received } = await mailServer();
    expect(await open(`smtp://127.0.0.1:${port}`).sendMail(mail)).toMatchObject({ delivered: true });
    expect(received).toHaveLength(1);
    expect(received[0]).toMatchObject({ to: ['ada@customer.example'], from: 'cip@cloud.example' });
    expect(received[0]?.message).toContain('Message-ID: <ntc_1@gate.example>');
    expect(received[0]?.message).toMatch(/multipart\/alternative/);
    expect(received[0]?.message).toMatch(/auto-submitted: auto-generated/i);
  });

  test('gets it again under the same id when it is sent again', async () => {
    const { port, received } = await mailServer();
    const smtp = open(`smtp://127.0.0.1:${port}`);
    await smtp.sendMail(mail);
    await smtp.sendMail(mail);
    const ids = received.map((one) => /Message-ID: (\S+)/.exec(one.message)?.[1]);
    expect(new Set(ids).size).toBe(1);
  });

  test('is not tricked into a second recipient or a second header', async () => {
    const { port, received } = await mailServer();
    const smtp = open(`smtp://127.0.0.1:${port}`);
    await smtp.sendMail({ ...mail, to: 'ada@customer.example, eve@evil.example' });
    await smtp.sendMail({ ...mail, subject: 'Hello\r\nBcc: eve@evil.example' });
    expect(received.flatMap((one) => one.to)).not.toContain('eve@evil.example');
    expect(received.every((one) => !/^Bcc:/m.test(one.message))).toBe(true);
  });

  test('may ask for a password, and a code is a mail like any other', async () => {
    const { port, received } = await mailServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (auth, _, done) =>
        auth.password === 'right' ? done(null, { user: 1 }) : done(new Error('no')),
    });
    expect(
      await open(`smtp://gate:wrong@127.0.0.1:${port}`).sendCode('ada@customer.example', 'Your code is 1.'),
    ).toEqual({
      delivered: false,
      fault: 'not-authorized',
      again: true,
    });
    const right = open(`smtp://gate:right@127.0.0.1:${port}`);
    expect(await right.check()).toMatchObject({ delivered: true });
    expect(await right.sendCode('ada@customer.example', 'Your code is 1.')).toMatchObject({
      delivered: true,
    });
    expect(received).toHaveLength(1);
  });
});

describe('replies of mail servers', () => {
  test.each(examples)('$about: $code', async ({ at, code, text, outcome }) => {
    const reply = replyWith(code, text);
    const { port, received } = await mailServer({
      ...(at === 'sender' ? { onMailFrom: (_address, _session, done) => done(reply) } : {}),
      ...(at === 'recipient' ? { onRcptTo: (_address, _session, done) => done(reply) } : {}),
      ...(at === 'data'
        ? { onData: (stream, _session, done) => void stream.on('end', () => done(reply)).resume() }
        : {}),
    });
    const delivered = await open(`smtp://127.0.0.1:${port}`).sendMail(mail);
    expect(delivered).toEqual({ delivered: false, ...outcome });
    expect(received).toHaveLength(0);
  });
});

describe('servers that are no use', () => {
  test('nobody there', async () => {
    const outcome = await open('smtp://127.0.0.1:1').sendMail(mail);
    expect(outcome).toEqual({ delivered: false, fault: 'unreachable', again: true });
  });

  test('silence', async () => {
    const { port } = await mailServer({ onConnect: () => undefined });
    const smtp = openSmtp({ url: `smtp://127.0.0.1:${port}`, from: 'a@b.example', timeoutMilliseconds: 200 });
    opened.push(smtp);
    expect(await smtp.sendMail(mail)).toEqual({ delivered: false, fault: 'timeout', again: true });
  });

  test('a certificate that nobody vouches for', async () => {
    const { port, received } = await mailServer({ disabledCommands: [] });
    expect(await open(`smtp://127.0.0.1:${port}`).sendMail(mail)).toEqual({
      delivered: false,
      fault: 'tls-failed',
      again: true,
    });
    expect(received).toHaveLength(0);
  });

  test('a worker that stops does not wait for them', async () => {
    const { port } = await mailServer({ onConnect: () => undefined });
    const stopping = new AbortController();
    const sending = open(`smtp://127.0.0.1:${port}`).sendMail({ ...mail, signal: stopping.signal });
    await sleep(50);
    const asked = Date.now();
    stopping.abort();
    expect(await sending).toMatchObject({ delivered: false, again: true });
    expect(Date.now() - asked).toBeLessThan(500);
  });
});

test('the fake keeps the same contract', async () => {
  const smtp = fakeSmtp();
  expect(await smtp.sendMail(mail)).toMatchObject({ delivered: true });
  expect(await smtp.sendCode('ada@customer.example', 'Your code is 1.')).toMatchObject({ delivered: true });
  expect(smtp.sent.map((one) => one.subject)).toEqual([mail.subject, 'Your code']);
});
