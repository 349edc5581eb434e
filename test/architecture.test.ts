/** One name everywhere: each part of the ordered list is found under its own name wherever a stranger would look. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parts } from '../src/main/parts.ts';
import { order } from '../src/program/order.ts';

const migrations = readdirSync('db/migrations').map((name) =>
  readFileSync(join('db/migrations', name), 'utf8'),
);
const bySlug = new Map(parts.map((part) => [part.slug, part]));

/** One address has a name of its own: programs send there all the time, and it says what they send. */
const inlet = '/access-events';

describe.each(order)('%s', (slug) => {
  const [stage = '', name = ''] = slug.split('/');
  const folder = join('src/program', slug);
  const part = bySlug.get(slug);

  it('has a folder with a guide and a door, and is in the composition', () => {
    for (const file of ['README.md', 'index.ts', 'records.ts'])
      expect(existsSync(join(folder, file)), file).toBe(true);
    expect(part).toBeDefined();
  });

  it('has its tables in the schema of its stage, and each says whose it is', () => {
    const tables = migrations.flatMap((text) => [...text.matchAll(/comment on table (\S+) is '([a-z-]+):/g)]);
    const own = tables.filter(([, , owner]) => owner === name);
    expect(own.length).toBeGreaterThan(0);
    for (const [, table] of own) expect(table).toMatch(new RegExp(`^${stage}\\.`));
  });

  it('answers below its own name in the API, and names itself in each route', () => {
    const routes = part?.routes ?? [];
    expect(routes.length).toBeGreaterThan(0);
    for (const route of routes) {
      if (route.path !== inlet) expect(route.path, route.id).toMatch(new RegExp(`^/${name}(/|$)`));
      expect(route.part, route.id).toBe(slug);
    }
  });

  it('declares what it keeps, in tables that exist', () => {
    for (const record of part?.records ?? []) {
      const [schema] = record.table.split('.');
      expect(
        migrations.some((text) => text.includes(`create table ${record.table} `)),
        record.table,
      ).toBe(true);
      expect([stage, 'retain']).toContain(schema);
    }
  });
});

describe('the whole', () => {
  it('has every part of the list in the composition, in its order', () => {
    const composed = parts
      .map((part) => part.slug)
      .filter((slug) => (order as readonly string[]).includes(slug));
    expect(composed).toEqual([...order]);
  });

  it('gives each event, job and operation one owner', () => {
    for (const names of [
      parts.flatMap((part) => part.events ?? []).map((event) => event.type),
      parts.flatMap((part) => part.jobs ?? []).map((job) => job.name),
      parts.flatMap((part) => part.routes ?? []).map((route) => route.id),
      parts.flatMap((part) => part.routes ?? []).map((route) => `${route.method} ${route.path}`),
    ]) {
      expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    }
  });

  it('authorises every operation in its own line: somebody is named, or it is open on purpose', () => {
    for (const route of parts.flatMap((part) => part.routes ?? [])) {
      const { roles, anybody, ownSession, customerItself, ownerItself } = route.allow;
      expect(roles.length > 0 || anybody || ownSession || customerItself || ownerItself, route.id).toBe(true);
    }
  });

  it('asks an Idempotency-Key of every operation that creates', () => {
    const unkeyed = parts
      .flatMap((part) => part.routes ?? [])
      .filter((route) => route.method === 'post' && route.status === 201 && !route.creates);
    expect(unkeyed.map((route) => route.id)).toEqual([]);
  });

  it('hands over bytes only where no retry repeats an answer: bodies are compared as text', () => {
    const kept = parts
      .flatMap((part) => part.routes ?? [])
      .filter((route) => route.bodyBytes && route.creates);
    expect(kept.map((route) => route.id)).toEqual([]);
  });

  it('keeps hand-written files within 400 lines', () => {
    const long = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path))
      .filter((path) => readFileSync(join('src', path), 'utf8').split('\n').length > 400);
    expect(long).toEqual([]);
  });
});
