/**
 * Malformed, over-long and hostile input to every operation: a clear problem that names field and code, never a fault,
 * and nothing changed.
 */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomIds } from '../src/kernel/ids.ts';
import { problemCodes } from '../src/kernel/problems.ts';
import { addMilliseconds } from '../src/kernel/time.ts';
import { parts } from '../src/main/parts.ts';
import type { Route } from '../src/runtime/http/route.ts';
import { type Client, type Installation, openInstallation } from './setup/installation.ts';
import { idKindOf, sampleOf } from './setup/sample.ts';

const routes = parts.flatMap((part) => part.routes ?? []).sort((a, b) => (a.id < b.id ? -1 : 1));
const withBody = routes.filter((route) => route.body && !route.bodyType);

let gatehouse: Installation;
let owner: Client;
let customer: Client;
let beneficialOwner: Client;
beforeAll(async () => {
  gatehouse = await openInstallation();
  owner = gatehouse.as('owner');
  customer = gatehouse.as({ role: 'customer', customer: randomIds.next('customer') });
  beneficialOwner = gatehouse.as({ role: 'beneficial-owner', person: randomIds.next('person') });
});
afterAll(() => gatehouse.close());

const hostile: readonly unknown[] = [
  null,
  '',
  ' ',
  -1,
  0.5,
  1e308,
  true,
  [],
  {},
  [[[[]]]],
  { $ref: '#' },
  'x'.repeat(100_000),
  '\u0000',
  '\ud800',
  "'; drop table retain.event; --",
  '<script>alert(1)</script>',
  '\u202e\u2066gnirts\u2069',
  '../../etc/passwd',
  '2026-02-30',
  'acc_not-a-uuid',
  '9'.repeat(400),
  { constructor: { prototype: { polluted: true } } },
];

/** The sample with one value at a time replaced by something hostile, and with something hostile added. */
function* spoiled(value: unknown): Generator<unknown> {
  yield* hostile;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  for (const key of Object.keys(value)) {
    for (const bad of hostile) yield { ...value, [key]: bad };
    const { [key]: _left, ...rest } = value as Record<string, unknown>; // Safe: an object, checked above.
    yield rest;
  }
  yield { ...value, unknownField: 1 };
  yield JSON.parse(`{"__proto__":{"polluted":true},${JSON.stringify(value).slice(1)}`.replace(',}', '}'));
}

function pathOf(route: Route): string {
  return route.path.replace(/:(\w+)/g, (_whole, name: string) => {
    const kind = idKindOf(route.params, name);
    // A number, or a field of a form.
    return kind ? randomIds.next(kind) : '1';
  });
}

const caller = ({ allow }: Route) => {
  if (allow.roles.length > 0) return owner;
  if (allow.customerItself) return customer;
  return allow.ownerItself ? beneficialOwner : owner;
};

function send(route: Route, body: string, type = 'application/json') {
  gatehouse.moveClock(addMilliseconds(gatehouse.now(), 100));
  const headers = { 'content-type': type, 'idempotency-key': `bad-${randomIds.next('event')}` };
  return caller(route).request(route.method.toUpperCase(), pathOf(route), { body, headers });
}

async function eventCount(): Promise<number> {
  const { rows } = await gatehouse.read((tx) =>
    sql<{ count: number }>`select count(*)::int as count from retain.event`.execute(tx),
  );
  return rows[0]?.count ?? -1;
}

describe('hostile values never cause a fault', () => {
  it.each(withBody.map((route) => [route.id, route] as const))('%s', async (_id, route) => {
    for (const body of spoiled(route.body && sampleOf(route.body))) {
      const before = await eventCount();
      const reply = await send(route, JSON.stringify(body));
      const about = `${JSON.stringify(body).slice(0, 200)} → ${reply.status} ${reply.text.slice(0, 300)}`;
      expect(reply.status, about).toBeLessThan(500);
      if (reply.status < 400) continue;
      expect(problemCodes, about).toContain(reply.json.code);
      expect(reply.headers.get('content-type'), about).toBe('application/problem+json');
      expect(await eventCount(), about).toBe(before);
    }
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe('what is not the documented body is refused by name', () => {
  it.each(withBody.map((route) => [route.id, route] as const))('%s', async (_id, route) => {
    expect((await send(route, '{"a":')).json.code).toBe('malformed-request');
    expect((await send(route, '{}', 'text/plain')).json.code).toBe('unsupported-media-type');
    const tooLarge = await send(
      route,
      JSON.stringify({ x: 'y'.repeat((route.maxBodyBytes ?? 1_048_576) + 1) }),
    );
    expect(tooLarge.json.code).toBe('too-large');
    const invalid = await send(route, '"a text"');
    expect(invalid.json.code).toBe('invalid-field');
    expect(invalid.json.errors[0].field).toMatch(/^body/);
  });
});

describe('unknown, repeated and hostile parameters are refused by name', () => {
  const lists = routes.filter((route) => route.list && route.method === 'get');
  it.each(lists.map((route) => [route.id, route] as const))('%s', async (_id, route) => {
    const ask = (query: string) => {
      gatehouse.moveClock(addMilliseconds(gatehouse.now(), 100));
      return caller(route).get(`${pathOf(route)}?${query}`);
    };
    expect((await ask('nonsense=1')).json).toMatchObject({
      code: 'unknown-parameter',
      errors: [{ field: 'query.nonsense' }],
    });
    expect((await ask('limit=10&limit=20')).status).toBe(422);
    for (const bad of [
      'limit=0',
      'limit=201',
      'limit=x',
      'format=xml',
      'cursor=%00',
      `cursor=${'a'.repeat(300)}`,
    ]) {
      expect((await ask(bad)).status, bad).toBe(422);
    }
    for (const cursor of [
      'zzzz',
      'AAAA',
      Buffer.from('x\ny').toString('base64url'),
      Buffer.from("'\n'").toString('base64url'),
    ]) {
      expect((await ask(`cursor=${cursor}`)).status, cursor).toBeLessThan(500);
    }
  });
});
