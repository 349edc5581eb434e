import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import examples from './examples/exchanges.json' with { type: 'json' };
import { fakeSmsGateway, openSmsGateway } from './index.ts';

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

type Request = { headers: IncomingHttpHeaders; body: unknown };

async function gateway(
  answer: { status: number; body: unknown } | 'silence',
): Promise<{ url: string; requests: Request[] }> {
  const requests: Request[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk) => {
      text += chunk;
    });
    request.on('end', () => {
      requests.push({ headers: request.headers, body: JSON.parse(text) });
      if (answer === 'silence') return;
      response.writeHead(answer.status, { location: '/elsewhere' }).end(JSON.stringify(answer.body));
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // Safe: a server listening on TCP has such an address.
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/messages`, requests };
}

describe('exchanges with a gateway', () => {
  test.each(examples)('$about', async ({ body, to, text, request, status, answer, outcome }) => {
    const { url, requests } = await gateway({ status, body: answer });
    const sms = openSmsGateway({ url, token: 'the-token', ...(body ? { body } : {}) });
    expect(await sms.sendCode(to, text)).toEqual(outcome);
    expect(requests).toHaveLength(1);
    expect(requests[0]?.body).toEqual(request);
    expect(requests[0]?.headers).toMatchObject({
      authorization: 'Bearer the-token',
      'content-type': 'application/json',
    });
  });
});

test('a gateway that is silent, and one that is not there', async () => {
  const { url } = await gateway('silence');
  const slow = openSmsGateway({ url, timeoutMilliseconds: 100 });
  expect(await slow.sendCode('+1', 'x')).toEqual({ delivered: false, fault: 'timeout', again: true });
  const gone = openSmsGateway({ url: 'http://127.0.0.1:1/' });
  expect(await gone.sendCode('+1', 'x')).toEqual({ delivered: false, fault: 'unreachable', again: true });
});

test('nothing in the outcome repeats the number, the text or what the gateway said', async () => {
  const { url } = await gateway({
    status: 422,
    body: { error: 'bad number +14155550101', text: 'Your code is 123456' },
  });
  const outcome = await openSmsGateway({ url }).sendCode('+14155550101', 'Your code is 123456');
  expect(JSON.stringify(outcome)).not.toMatch(/4155550101|123456/);
});

test('a body template that is not JSON is refused at once', () => {
  expect(() => openSmsGateway({ url: 'http://127.0.0.1:1/', body: '{to}&{text}' })).toThrow(SyntaxError);
});

test('the fake keeps the same contract', async () => {
  const sms = fakeSmsGateway();
  expect(await sms.sendCode('+14155550101', 'Your code is 123456.')).toMatchObject({ delivered: true });
  expect(sms.sent).toEqual([{ to: '+14155550101', text: 'Your code is 123456.' }]);
});
