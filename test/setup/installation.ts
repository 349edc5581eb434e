/**
 * A whole installation for one test file: its own database, the real parts, the real HTTP application, a clock that
 * the test moves. Only who is signed in is given by the test; the access layer has its own tests.
 */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import type { Actor, Role } from '../../src/kernel/events.ts';
import { type Id, randomIds } from '../../src/kernel/ids.ts';
import { type Instant, instant } from '../../src/kernel/time.ts';
import { type Edition, loadEdition } from '../../src/law/index.ts';
import { partConnectors } from '../../src/main/connectors.ts';
import { parts as allParts } from '../../src/main/parts.ts';
import { foundOrganization } from '../../src/program/adopt/organizations/index.ts';
import { closeReception } from '../../src/program/collect/access-log/index.ts';
import { screenerOf } from '../../src/program/determine/screening/index.ts';
import { perform } from '../../src/runtime/commit/perform.ts';
import type { Work } from '../../src/runtime/commit/work.ts';
import { localMasterKey } from '../../src/runtime/crypto/sealing.ts';
import { connect, inTenant, type Transaction } from '../../src/runtime/database/index.ts';
import { apiApplication } from '../../src/runtime/http/server.ts';
import type { Scope, Session } from '../../src/runtime/http/session.ts';
import { openLog } from '../../src/runtime/log.ts';
import type { Part } from '../../src/runtime/part.ts';
import type { Connectors, Runtime } from '../../src/runtime/runtime.ts';
import { freshDatabase } from './database.ts';

export type Reply = {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the API says.
  readonly json: any;
  readonly text: string;
  readonly headers: Headers;
};

export type Client = {
  readonly actor: Actor;
  get(path: string, headers?: Record<string, string>): Promise<Reply>;
  /** A file as it comes. */
  bytes(path: string): Promise<Pick<Reply, 'status' | 'headers'> & { readonly bytes: ArrayBuffer }>;
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>;
  put(path: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>;
  request(
    method: string,
    path: string,
    init?: { body?: string | Uint8Array; headers?: Record<string, string> },
  ): Promise<Reply>;
};

export type Who = Role | { scopes: readonly Scope[] } | Partial<Session> | 'nobody';

export type Installation = {
  readonly runtime: Runtime;
  readonly tenant: Id<'organization'>;
  /** The database as its owner, for what the application itself may not do. */
  readonly ownerUrl: string;
  /** A client signed in as somebody new with this role or these scopes; the same `name` is the same person. */
  as(who: Who, name?: string): Client;
  moveClock(to: Instant | string): void;
  now(): Instant;
  perform<T>(run: (work: Work) => Promise<T>, actor?: Actor): Promise<T>;
  read<T>(run: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Another tenant in the same installation. */
  foundAnother(): Promise<Id<'organization'>>;
  close(): Promise<void>;
};

export const founder: Actor = { kind: 'system', name: 'test' };

export async function openInstallation(
  options: {
    at?: string;
    parts?: readonly Part[];
    connectors?: Connectors;
    edition?: Edition;
    /** One that another process has too; absent: a new one. */
    masterKey?: Buffer;
  } = {},
): Promise<Installation> {
  const { ownerUrl, appUrl } = await freshDatabase(inject('ownerUrl'));
  const log = openLog(process.env.GATEHOUSE_TEST_LOG ?? 'silent');
  let now = instant(options.at ?? '2026-03-02T15:00:00Z');
  const parts = options.parts ?? allParts;
  const database = connect(appUrl, log, { max: 6 });
  const runtime: Runtime = {
    database,
    keys: {
      master: localMasterKey(options.masterKey ?? randomBytes(32)),
      verdicts: generateKeyPairSync('ed25519').privateKey,
      ledger: generateKeyPairSync('ed25519').privateKey,
      sessionSecret: randomBytes(32).toString('hex'),
    },
    clock: { now: () => now },
    ids: randomIds,
    log,
    edition: options.edition ?? (await loadEdition('law/us-nprm-2024')),
    parts,
    connectors: { ...partConnectors(database.sql), ...options.connectors },
    publicUrl: 'http://localhost:4600',
  };
  const sessions = new Map<string, Session>();
  const app = apiApplication({
    runtime,
    routes: parts.flatMap((part) => part.routes ?? []),
    authenticate: (request) => Promise.resolve(sessions.get(request.headers.get('authorization') ?? '')),
  });
  const found = () =>
    foundOrganization(
      runtime,
      {
        legalName: 'Example Cloud, Inc.',
        jurisdiction: 'US',
        contactEmail: 'cip@cloud.example',
        newProvider: true,
      },
      { actor: founder },
    );
  const tenant = await found();

  const as = (who: Who, name?: string): Client => {
    const session = sessionOf(who, name, tenant, runtime);
    const token = `test ${randomBytes(8).toString('hex')}`;
    if (session) sessions.set(token, session);
    const request: Client['request'] = async (method, path, init = {}) => {
      const response = await app.request(`/v1${path}`, {
        method,
        ...(init.body !== undefined ? { body: init.body as string } : {}), // Safe: fetch takes bytes as well as text.
        headers: { authorization: token, ...init.headers },
      });
      const text = await response.text();
      return { status: response.status, text, headers: response.headers, json: asJson(text) };
    };
    const send =
      (method: string) =>
      (path: string, body?: unknown, headers: Record<string, string> = {}) =>
        request(method, path, {
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
          headers: {
            'content-type': 'application/json',
            'idempotency-key': randomBytes(8).toString('hex'),
            ...headers,
          },
        });
    return {
      actor: session?.actor ?? founder,
      get: (path, headers = {}) => request('GET', path, { headers }),
      bytes: async (path) => {
        const answer = await app.request(`/v1${path}`, { headers: { authorization: token } });
        return { status: answer.status, headers: answer.headers, bytes: await answer.arrayBuffer() };
      },
      post: send('POST'),
      put: send('PUT'),
      request,
    };
  };

  return {
    runtime,
    tenant,
    ownerUrl,
    as,
    moveClock: (to) => {
      now = instant(to);
    },
    now: () => now,
    perform: (run, actor = founder) => perform(runtime, { tenant, actor }, run),
    read: (run) => inTenant(runtime.database.sql, { tenant }, run),
    foundAnother: found,
    close: async () => {
      await screenerOf(runtime).close();
      await closeReception(runtime);
      await runtime.database.close();
    },
  };
}

const people = new Map<string, Id<'user'>>();

function sessionOf(
  who: Who,
  name: string | undefined,
  tenant: Id<'organization'>,
  runtime: Runtime,
): Session | undefined {
  if (who === 'nobody') return undefined;
  const userId = (name !== undefined && people.get(name)) || runtime.ids.next('user');
  if (name !== undefined) people.set(name, userId);
  if (typeof who === 'string') {
    const examiner = who === 'examiner' ? { examiner: { expiresAt: instant('2100-01-01T00:00:00Z') } } : {};
    return { tenant, role: who, actor: { kind: 'user', id: userId, role: who }, ...examiner };
  }
  if (who.scopes && !('actor' in who)) {
    return { tenant, actor: { kind: 'service-key', id: runtime.ids.next('serviceKey') }, ...who };
  }
  const role: Role = ('role' in who && who.role) || 'officer';
  return { tenant, role, actor: { kind: 'user', id: userId, role }, ...who };
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
