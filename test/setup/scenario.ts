/** Runs a story: each step is an operation of the API, with what it must answer. See scenarios/README.md. */
import { readFile } from 'node:fs/promises';
import { expect } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Role, roles } from '../../src/kernel/events.ts';
import { isId } from '../../src/kernel/ids.ts';
import type { Route } from '../../src/runtime/http/route.ts';
import type { Session } from '../../src/runtime/http/session.ts';
import type { Client, Installation, Reply } from './installation.ts';
import { runQueuedJobs, runRound } from './queued-jobs.ts';

const step = z.record(z.string(), z.unknown());
type Step = z.output<typeof step>;

export const story = z.strictObject({
  title: z.string().min(10),
  obligations: z.array(z.string()).min(1),
  at: z.string().optional(),
  given: z.array(step).default([]),
  when: z.array(step).default([]),
  // A story's own word for what must hold; nobody awaits a story.
  // biome-ignore lint/suspicious/noThenProperty: the stories are written in given, when, then.
  then: z.array(step).min(1),
});
export type Story = z.output<typeof story>;

export async function readStory(path: string): Promise<Story> {
  return story.parse(parse(await readFile(path, 'utf8')));
}

const words = new Set(['as', 'on', 'save', 'answers', 'refused', 'include', 'jobs', 'runs']);

export async function runStory(gatehouse: Installation, told: Story): Promise<void> {
  const saved = new Map<string, unknown>([['tenant', gatehouse.tenant]]);
  const clients = new Map<string, Client>();
  for (const [chapter, steps] of [
    ['given', told.given],
    ['when', told.when],
    ['then', told.then],
  ] as const) {
    let number = 0;
    for (const one of await included(steps)) {
      number += 1;
      await runStep({ gatehouse, saved, clients, where: `${chapter} ${number}` }, one);
    }
  }
}

/** Runs the steps of scenarios/given/<name>.yaml. @returns what was saved. */
export async function runGiven(gatehouse: Installation, name: string): Promise<Record<string, unknown>> {
  const saved = new Map<string, unknown>([['tenant', gatehouse.tenant]]);
  const clients = new Map<string, Client>();
  let number = 0;
  for (const one of await included([{ include: name }])) {
    number += 1;
    await runStep({ gatehouse, saved, clients, where: `${name} ${number}` }, one);
  }
  return Object.fromEntries(saved);
}

async function included(steps: readonly Step[]): Promise<readonly Step[]> {
  const parts = await Promise.all(
    steps.map(async (one) =>
      typeof one.include === 'string'
        ? included(z.array(step).parse(parse(await readFile(`scenarios/given/${one.include}.yaml`, 'utf8'))))
        : [one],
    ),
  );
  return parts.flat();
}

type Telling = {
  gatehouse: Installation;
  saved: Map<string, unknown>;
  clients: Map<string, Client>;
  where: string;
};

async function runStep(telling: Telling, one: Step): Promise<void> {
  const { gatehouse, saved, where } = telling;
  if (one.on !== undefined)
    gatehouse.moveClock(one.on instanceof Date ? one.on.toISOString() : String(one.on));
  if (one.jobs === 'done') await runQueuedJobs(gatehouse);
  if (typeof one.runs === 'string') await runRound(gatehouse, one.runs);
  const operation = Object.keys(one).find((word) => !words.has(word));
  if (operation === undefined) return;
  const route = gatehouse.runtime.parts
    .flatMap((part) => part.routes ?? [])
    .find((each) => each.id === operation);
  if (!route) throw new Error(`${where}: the API has no operation ${operation}`);
  const reply = await send(
    clientOf(telling, String(one.as ?? 'officer')),
    route,
    resolve(one[operation], saved, where),
  );
  const about = `${where}: ${operation} answered ${reply.status} ${reply.text.slice(0, 500)}`;
  if (one.refused !== undefined) {
    expect(reply.json?.code, about).toBe(one.refused);
    return;
  }
  expect(reply.status, about).toBe(route.status);
  if (one.answers !== undefined)
    expect(reply.json, about).toMatchObject(resolve(one.answers, saved, where) as object); // Safe: matched, not read.
  if (typeof one.save === 'string') saved.set(one.save, reply.json);
}

function clientOf({ gatehouse, clients, saved, where }: Telling, as: string): Client {
  const known = clients.get(as);
  if (known) return known;
  const [role = 'officer', name] = as.split(' ');
  if (!(roles as readonly string[]).includes(role) && role !== 'nobody')
    throw new Error(`there is no role ${role}`);
  // Safe: checked on the line above.
  const client = name?.startsWith('$')
    ? gatehouse.as(whose(role, String(resolve(name, saved, where))))
    : gatehouse.as(role as Role | 'nobody', name);
  clients.set(as, client);
  return client;
}

/** `customer $id` and `beneficial-owner $id`: whose session it is. */
function whose(role: string, id: string): Partial<Session> {
  if (role === 'customer' && isId('customer', id)) return { role, customer: id };
  if (role === 'beneficial-owner' && isId('person', id)) return { role, person: id };
  throw new Error(`nobody is ${role} ${id}`);
}

/** Puts each value where the route wants it: the path, the query or the body. */
function send(client: Client, route: Route, value: unknown): Promise<Reply> {
  if (typeof value === 'string')
    return client.request('POST', route.path, { body: value, headers: bodyHeaders(route) });
  const rest: Record<string, unknown> = { ...(value as object) }; // Safe: a step's values are a YAML map.
  const path = route.path.replace(/:(\w+)/g, (_whole, name: string) => {
    const part = rest[name];
    delete rest[name];
    return encodeURIComponent(String(part));
  });
  if (route.method === 'get') {
    const query = new URLSearchParams(
      Object.entries(rest).map(([key, each]): [string, string] => [key, String(each)]),
    );
    return client.get(query.size > 0 ? `${path}?${query}` : path);
  }
  const body = route.bodyType ? String(rest.body) : JSON.stringify(rest);
  return client.request(
    route.method.toUpperCase(),
    path,
    route.body ? { body, headers: bodyHeaders(route) } : { headers: bodyHeaders(route) },
  );
}

function bodyHeaders(route: Route): Record<string, string> {
  return {
    'content-type': route.bodyType ?? 'application/json',
    ...(route.creates || route.bodyStream
      ? { 'idempotency-key': `story-${Math.random().toString(36).slice(2)}` }
      : {}),
  };
}

/** Replaces `$name.path` by what was saved. */
function resolve(value: unknown, saved: ReadonlyMap<string, unknown>, where: string): unknown {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map((one) => resolve(one, saved, where));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, resolve(one, saved, where)]));
  }
  if (typeof value !== 'string' || !value.startsWith('$')) return value;
  const [name = '', ...path] = value.slice(1).split('.');
  let found: unknown = saved.get(name);
  for (const key of path)
    found = typeof found === 'object' && found !== null ? Reflect.get(found, key) : undefined;
  if (found === undefined) throw new Error(`${where}: nothing is saved as ${value}`);
  return found;
}
