/**
 * Generated from the table of routes: for each operation and each role, may it be called? And for each operation that
 * names a thing, does it find the thing of another tenant?
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Role, roles } from '../src/kernel/events.ts';
import { type IdKind, idPrefixes, randomIds } from '../src/kernel/ids.ts';
import { addMilliseconds } from '../src/kernel/time.ts';
import { parts } from '../src/main/parts.ts';
import { type Route, scopesOf } from '../src/runtime/http/route.ts';
import { scopes } from '../src/runtime/http/session.ts';
import { type Client, type Installation, openInstallation, type Reply } from './setup/installation.ts';
import { idKindOf, sampleOf } from './setup/sample.ts';
import { runGiven } from './setup/scenario.ts';

const routes = parts.flatMap((part) => part.routes ?? []).sort((a, b) => (a.id < b.id ? -1 : 1));
const refusedAtTheDoor = new Set(['not-signed-in', 'not-allowed', 'read-only-grant', 'grant-expired']);

let gatehouse: Installation;
beforeAll(async () => {
  gatehouse = await openInstallation();
});
afterAll(() => gatehouse.close());

type IdOf = (kind: IdKind) => string;

/** Ids of nobody: well formed, of the right kind. */
const idsOfNobody: IdOf = (kind) => randomIds.next(kind);

function call(client: Client, route: Route, idOf: IdOf): Promise<Reply> {
  // Nobody is one caller: the limit on calls without a session must not stand in the way.
  gatehouse.moveClock(addMilliseconds(gatehouse.now(), 1_000));
  const path = route.path.replace(/:(\w+)/g, (_whole, name: string) => {
    const kind = idKindOf(route.params, name);
    return encodeURIComponent(kind ? idOf(kind) : 'x');
  });
  const headers: Record<string, string> = { 'idempotency-key': `route-${randomIds.next('event')}` };
  if (!route.body) return client.request(route.method.toUpperCase(), path, { headers });
  headers['content-type'] = route.bodyType ?? 'application/json';
  const body = route.bodyType ? 'a,b\n1,2\n' : JSON.stringify(sampleOf(route.body));
  return client.request(route.method.toUpperCase(), path, { headers, body });
}

/** Somebody with this role; a customer and a beneficial owner are somebody nobody knows. */
function strangerAs(role: Role) {
  if (role === 'customer') return { role, customer: randomIds.next('customer') };
  if (role === 'beneficial-owner') return { role, person: randomIds.next('person') };
  return role;
}

/** Whether an answer tells of anything that is there: the list of what belongs to nobody is empty. */
function tells(reply: Reply): boolean {
  return reply.status < 400 && !(Array.isArray(reply.json?.items) && reply.json.items.length === 0);
}

const doorCode = (reply: Reply) => (refusedAtTheDoor.has(reply.json?.code) ? reply.json.code : 'inside');

describe('every operation answers each role as its one line says', () => {
  it.each(routes.map((route) => [route.id, route] as const))('%s', async (_id, route) => {
    const seen: Record<string, string> = {
      nobody: doorCode(await call(gatehouse.as('nobody'), route, idsOfNobody)),
    };
    const expected: Record<string, string> = { nobody: route.allow.anybody ? 'inside' : 'not-signed-in' };
    for (const role of roles) {
      const session = strangerAs(role);
      seen[role] = doorCode(await call(gatehouse.as(session), route, idsOfNobody));
      expected[role] = expectedFor(route, role);
    }
    const enough: readonly string[] = scopesOf(route.allow).flatMap((one) => [
      one,
      one.replace(':read', ':write'),
    ]);
    const others = scopes.filter((scope) => !enough.includes(scope));
    seen.wrongKey = doorCode(await call(gatehouse.as({ scopes: others }), route, idsOfNobody));
    expected.wrongKey = route.allow.anybody || route.allow.ownSession ? 'inside' : 'not-allowed';
    expect(seen).toEqual(expected);
  });
});

function callerOf({ allow }: Route): 'owner' | 'customer' | 'beneficial-owner' {
  if (allow.roles.length > 0) return 'owner';
  return allow.customerItself ? 'customer' : 'beneficial-owner';
}

function expectedFor(route: Route, role: Role): string {
  const { allow, method, reads } = route;
  if (allow.anybody || allow.ownSession) return 'inside';
  if (role === 'examiner' && method !== 'get' && !reads) return 'read-only-grant';
  if (role === 'customer') return allow.customerItself ? 'inside' : 'not-allowed';
  if (role === 'beneficial-owner') return allow.ownerItself ? 'inside' : 'not-allowed';
  return allow.roles.includes(role) ? 'inside' : 'not-allowed';
}

describe('no operation faults, whatever well-formed thing it is asked about', () => {
  it.each(routes.map((route) => [route.id, route] as const))('%s', async (_id, route) => {
    const asOwner = await call(gatehouse.as('owner'), route, idsOfNobody);
    const asKey = await call(gatehouse.as({ scopes: [...scopes] }), route, idsOfNobody);
    expect([asOwner.status, asKey.status].filter((status) => status >= 500 && status !== 503)).toEqual([]);
    if (/:\w+/.test(route.path)) expect(tells(asOwner), asOwner.text).toBe(false);
  });

  it.each(routes.map((route) => [route.id, route] as const))(
    '%s with a malformed id finds nothing',
    async (_id, route) => {
      if (!/:\w+/.test(route.path)) return;
      const reply = await call(gatehouse.as('owner'), route, () => "x' or 1=1");
      expect([403, 404, 422]).toContain(reply.status);
    },
  );
});

describe('no operation reaches a thing of another tenant', () => {
  const things = new Map<string, string>();
  let strangers: Record<'owner' | 'customer' | 'beneficial-owner', Client>;
  /** In the same tenant: another customer, and the beneficial owner of another. */
  let neighbours: readonly Client[];

  let filled: Installation;

  beforeAll(async () => {
    filled = await openInstallation();
    const tenant = await filled.foundAnother();
    strangers = {
      owner: filled.as({ tenant, role: 'owner' }),
      customer: filled.as({ tenant, role: 'customer', customer: randomIds.next('customer') }),
      'beneficial-owner': filled.as({ tenant, role: 'beneficial-owner', person: randomIds.next('person') }),
    };
    neighbours = [filled.as(strangerAs('customer')), filled.as(strangerAs('beneficial-owner'))];
    for (const told of ['customer-with-account', 'things-of-a-tenant']) await collect(told);
  });

  afterAll(() => filled.close());

  /** Runs given steps in the first tenant and keeps an id of each kind that the answers name. */
  async function collect(name: string): Promise<void> {
    const answers = await runGiven(filled, name);
    for (const [, kind, uuid] of JSON.stringify(answers).matchAll(/"([a-z]{3})_([0-9a-f-]{36})"/g)) {
      if (kind && uuid) things.set(kind, `${kind}_${uuid}`);
    }
  }

  it.each(routes.filter((route) => /:\w+/.test(route.path)).map((route) => [route.id, route] as const))(
    '%s',
    async (_id, route) => {
      const idOf: IdOf = (kind) => things.get(idPrefixes[kind]) ?? idsOfNobody(kind);
      const reply = await call(strangers[callerOf(route)], route, idOf);
      expect(tells(reply), `${route.id} ${reply.text}`).toBe(false);
      // What the body's own rules refuse before anything is looked up is refused for everybody alike.
      expect([404, 422, 409], reply.text).toContain(reply.status === 200 ? 404 : reply.status);
    },
  );

  it.each(routes.filter((route) => /:\w+/.test(route.path)).map((route) => [route.id, route] as const))(
    '%s reaches nothing of another customer, or of another beneficial owner',
    async (_id, route) => {
      const idOf: IdOf = (kind) => things.get(idPrefixes[kind]) ?? idsOfNobody(kind);
      for (const neighbour of neighbours) {
        const reply = await call(neighbour, route, idOf);
        expect(tells(reply), `${route.id} ${reply.text}`).toBe(false);
        expect([403, 404, 422, 409], reply.text).toContain(reply.status === 200 ? 404 : reply.status);
      }
    },
  );
});
