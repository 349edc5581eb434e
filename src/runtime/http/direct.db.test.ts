import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { z } from '@hono/zod-openapi';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Installation, openInstallation } from '../../../test/setup/installation.ts';
import { refuse } from '../../kernel/problems.ts';
import { direct } from './direct.ts';
import { defineRoute } from './route.ts';
import { apiApplication } from './server.ts';
import type { Scope, Session } from './session.ts';

const asked = defineRoute({
  id: 'askSomething',
  part: 'test',
  method: 'post',
  path: '/something',
  summary: 'Answers what it was sent',
  allow: { roles: ['officer'], scope: 'gate:ask' },
  body: z.strictObject({ say: z.string().max(50) }),
  headers: ['idempotency-key'],
  maxBodyBytes: 200,
  status: 200,
  answer: z.object({ said: z.string(), key: z.string().optional() }),
  hot: true,
  handle: ({ body, headers }) => {
    if (body.say === 'nothing') return Promise.resolve(refuse('not-found'));
    if (body.say === 'fault') return Promise.reject(new Error('a fault'));
    if (body.say === 'busy')
      return Promise.resolve({ refused: 'unavailable', facts: { retryAfter: 1 } } as const);
    const key = headers['idempotency-key'];
    return Promise.resolve({ said: body.say, ...(key === undefined ? {} : { key }) });
  },
});

let gatehouse: Installation;
let short: Server;
let long: Server;
let directly = 0;

beforeAll(async () => {
  gatehouse = await openInstallation();
  const { runtime, tenant } = gatehouse;
  const held = (scopes: readonly Scope[]): Session => ({
    tenant,
    actor: { kind: 'service-key', id: runtime.ids.next('serviceKey') },
    scopes,
  });
  const keys = new Map([
    ['Bearer ghk_asks', held(['gate:ask'])],
    ['Bearer ghk_reads', held(['ledger:read'])],
  ]);
  const keySession = (authorization: string) => Promise.resolve(keys.get(authorization));
  const authenticate = (request: Request) => keySession(request.headers.get('authorization') ?? '');
  const app = apiApplication({ runtime, routes: [asked], authenticate });
  const observe = () => {
    directly += 1;
  };
  const otherwise = getRequestListener(app.fetch);
  short = createServer(direct({ runtime, routes: [asked], keySession, observe, headers: [] }, otherwise));
  long = createServer(otherwise);
  for (const server of [short, long]) await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterAll(async () => {
  short.close();
  long.close();
  await gatehouse.close();
});

type Asked = {
  authorization?: string;
  type?: string;
  path?: string;
  body: string | Buffer;
  extra?: string[];
};

/** Writes the bytes of a request and reads the bytes of its reply, without what differs each time. */
function exchange(server: Server, { authorization, type, path, body, extra = [] }: Asked): Promise<string> {
  const { port } = server.address() as AddressInfo; // Safe: it listens on TCP.
  const lines = [
    `POST ${path ?? '/v1/something'} HTTP/1.1`,
    'host: localhost',
    'connection: close',
    `content-type: ${type ?? 'application/json'}`,
    ...(authorization === undefined ? [] : [`authorization: ${authorization}`]),
    ...extra,
    ...(extra.some((line) => line.startsWith('transfer-encoding'))
      ? []
      : [`content-length: ${Buffer.byteLength(body)}`]),
  ];
  return new Promise((resolve, reject) => {
    let reply = '';
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(`${lines.join('\r\n')}\r\n\r\n`);
      socket.write(body);
    });
    socket.on('data', (chunk) => {
      reply += chunk.toString('utf8');
    });
    socket.on('close', () => resolve(comparable(reply)));
    socket.on('error', reject);
  });
}

function comparable(reply: string): string {
  const [head = '', body = ''] = reply.split('\r\n\r\n', 2);
  const [status, ...headers] = head.split('\r\n').map((line) => line.toLowerCase());
  const kept = headers.filter((line) => !line.startsWith('date:')).sort();
  return [status, ...kept, '', body.replace(/"instance":"[0-9a-f-]{36}"/, '"instance":"…"')].join('\n');
}

const key = 'Bearer ghk_asks';
const json = (value: unknown) => JSON.stringify(value);

describe('a hot route asked straight from the socket', () => {
  const taken: [string, Asked][] = [
    ['a good question', { authorization: key, body: json({ say: 'good day' }) }],
    ['other scripts', { authorization: key, body: json({ say: 'Привет ᚠ 你好 😀' }) }],
    [
      'a header that the route reads',
      { authorization: key, body: json({ say: 'a' }), extra: ['Idempotency-Key: k1'] },
    ],
    [
      'a header sent twice',
      { authorization: key, body: json({ say: 'a' }), extra: ['idempotency-key: k1', 'idempotency-key: k2'] },
    ],
    [
      'a body in chunks',
      {
        authorization: key,
        body: '5\r\n{"say\r\n6\r\n":"a"}\r\n0\r\n\r\n',
        extra: ['transfer-encoding: chunked'],
      },
    ],
    ['a byte order mark', { authorization: key, body: `\ufeff${json({ say: 'a' })}` }],
    ['an unknown field', { authorization: key, body: json({ say: 'a', more: 1 }) }],
    ['a field that is too long', { authorization: key, body: json({ say: 'a'.repeat(60) }) }],
    ['no JSON', { authorization: key, body: '{' }],
    ['an empty body', { authorization: key, body: '' }],
    ['what is not UTF-8', { authorization: key, body: Buffer.from([0x22, 0xff, 0x22]) }],
    ['the character U+0000', { authorization: key, body: json({ say: 'a\0' }) }],
    ['the text of an escape that is none', { authorization: key, body: json({ say: '\\u0000' }) }],
    [
      'another type of body',
      { authorization: key, body: 'say=a', type: 'application/x-www-form-urlencoded' },
    ],
    ['a body over the limit', { authorization: key, body: json({ say: 'a'.repeat(300) }) }],
    [
      'chunks over the limit',
      {
        authorization: key,
        body: `12c\r\n${'a'.repeat(300)}\r\n0\r\n\r\n`,
        extra: ['transfer-encoding: chunked'],
      },
    ],
    ['a key without the scope', { authorization: 'Bearer ghk_reads', body: json({ say: 'a' }) }],
    ['a refusal', { authorization: key, body: json({ say: 'nothing' }) }],
    ['a refusal that says when to come back', { authorization: key, body: json({ say: 'busy' }) }],
    ['a fault', { authorization: key, body: json({ say: 'fault' }) }],
  ];

  it.each(taken)('answers the same bytes as the long way: %s', async (_name, request) => {
    const before = directly;
    const answer = await exchange(short, request);
    expect(directly).toBe(before + 1);
    expect(answer).toBe(await exchange(long, request));
  });

  const left: [string, Asked][] = [
    ['nobody signed in', { body: json({ say: 'a' }) }],
    ['a key that is not in force', { authorization: 'Bearer ghk_gone', body: json({ say: 'a' }) }],
    ['two keys at once', { authorization: key, body: json({ say: 'a' }), extra: [`authorization: ${key}`] }],
    ['a query', { authorization: key, path: '/v1/something?say=a', body: json({ say: 'a' }) }],
    ['another address', { authorization: key, path: '/v1/other', body: json({ say: 'a' }) }],
  ];

  it.each(left)('leaves to the long way: %s', async (_name, request) => {
    const before = directly;
    const answer = await exchange(short, request);
    expect(directly).toBe(before);
    expect(answer).toBe(await exchange(long, request));
  });

  it('answers the next request after one that could not be read', async () => {
    await exchange(short, { authorization: key, body: Buffer.from([0x22, 0xff]) });
    expect(await exchange(short, { authorization: key, body: json({ say: 'again' }) })).toContain(
      '{"said":"again"}',
    );
  });
});
