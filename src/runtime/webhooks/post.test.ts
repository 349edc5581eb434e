import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { post } from './post.ts';

const servers: Server[] = [];
let hits = 0;

afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
  hits = 0;
});

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer((request, response) => {
    hits += 1;
    answer(request, response);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // Safe: a server listening on TCP has such an address.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/in`;
}

const given = { headers: { 'content-type': 'application/json' }, body: '{}', allowPrivate: true };

test('the answer is recorded with its status, its time, and its first kilobyte without addresses', async () => {
  const url = await serve((_, response) =>
    response.writeHead(503).end(`sorry, eve@example.org\n${'x y '.repeat(2000)}`),
  );
  const posted = await post(url, given);
  expect(posted).toMatchObject({ status: 503, fault: null });
  expect(posted.answerStart).toMatch(/^sorry, \[address\] x y/);
  expect(posted.answerStart?.length).toBeLessThanOrEqual(1025);
});

test('a redirect is not followed', async () => {
  const target = await serve((_, response) => response.end('secret'));
  const url = await serve((_, response) => response.writeHead(302, { location: target }).end());
  expect(await post(url, given)).toMatchObject({ status: 302, fault: 'redirected' });
  expect(hits).toBe(1);
});

test('a receiver that does not answer is left after the time', async () => {
  const url = await serve(() => undefined);
  const posted = await post(url, { ...given, timeoutMilliseconds: 150 });
  expect(posted).toMatchObject({ status: null, fault: 'timeout', answerStart: null });
  expect(posted.milliseconds).toBeLessThan(1000);
});

test('a receiver that says yes and never ends its body has said yes', async () => {
  const url = await serve((_, response) => void response.writeHead(200).write('ok'));
  expect(await post(url, { ...given, timeoutMilliseconds: 150 })).toMatchObject({
    status: 200,
    answerStart: 'ok',
  });
});

test('a worker that stops cuts the wait short', async () => {
  const url = await serve(() => undefined);
  const stopping = new AbortController();
  const posting = post(url, { ...given, signal: stopping.signal });
  await sleep(50);
  stopping.abort();
  expect((await posting).milliseconds).toBeLessThan(1000);
});

test.each([
  'http://127.0.0.1:PORT/in',
  'http://localhost:PORT/in',
  'http://[::ffff:127.0.0.1]:PORT/in',
  'http://2130706433:PORT/in',
])('nothing reaches this machine itself through %s', async (template) => {
  const { port } = new URL(await serve((_, response) => response.end()));
  const posted = await post(template.replace('PORT', port), { ...given, allowPrivate: false });
  expect(posted).toMatchObject({ status: null, fault: 'address-not-public' });
  expect(hits).toBe(0);
});

test('a port where nobody listens, and a name that does not exist', async () => {
  expect(await post('http://127.0.0.1:1/', given)).toMatchObject({
    status: null,
    fault: 'connection-failed',
  });
  expect((await post('http://no-such-host.invalid/', given)).fault).toMatch(/name-not-found|timeout/);
});
