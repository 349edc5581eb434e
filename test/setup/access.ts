/** For the tests of access: the real HTTP application with the real access layer, and browsers that keep cookies. */
import { randomBytes, randomInt } from 'node:crypto';
import { organizations } from '../../src/program/adopt/organizations/index.ts';
import {
  type Access,
  access,
  createUser,
  type Directory,
  hashPassword,
  type NewUser,
  openAccess,
} from '../../src/runtime/access/index.ts';
import type { OidcEnvironment } from '../../src/runtime/access/sign-in/oidc.ts';
import { apiApplication } from '../../src/runtime/http/server.ts';
import { notices } from '../../src/runtime/notices/index.ts';
import { type Installation, openInstallation, type Reply } from './installation.ts';

export const password = 'correct horse battery staple';

export type Browser = {
  get(path: string, headers?: Record<string, string>): Promise<Reply>;
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>;
  put(path: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>;
  request(
    method: string,
    path: string,
    init?: { body?: string; headers?: Record<string, string> },
  ): Promise<Reply>;
  signIn(email: string, withPassword?: string): Promise<Reply>;
  cookies: Map<string, string>;
};

export type UnderTest = {
  readonly gatehouse: Installation;
  readonly access: Access;
  /** A new browser at an address of its own, with no cookies. */
  browser(): Browser;
  /** A program that shows this text as its key. */
  program(key: string): Browser;
  /** Somebody who can sign in with `password`. */
  person(wanted: Omit<NewUser, 'name'>): ReturnType<typeof createUser>;
  /** The link in the newest notice, as an officer reads it in the outbox. */
  newestLink(): Promise<string>;
  /** Posts a create as the owner of the tenant. */
  asOwner: Browser;
};

/** Opened against the installation's own clock, which stands still until it is moved. */
export async function openUnderTest(
  options: { oidc?: OidcEnvironment; directory?: Directory } = {},
): Promise<UnderTest> {
  const { directory } = options;
  const gatehouse = await openInstallation({
    parts: [access, organizations, notices],
    connectors: directory ? { directory } : {},
  });
  const { runtime } = gatehouse;
  const opened = openAccess({ runtime, environment: options.oidc ?? {} });
  const routes = runtime.parts.flatMap((part) => part.routes ?? []);
  const app = apiApplication({ runtime, routes, authenticate: opened.authenticate });
  const answer = (request: Request) =>
    new URL(request.url).pathname.startsWith('/api/auth') ? opened.handleAuth(request) : app.fetch(request);
  const browser = () => newBrowser(runtime.publicUrl, answer);
  const hash = await hashPassword(password);
  const person: UnderTest['person'] = (wanted) =>
    gatehouse.perform((work) => createUser(work, { name: 'Somebody', passwordHash: hash, ...wanted }));
  await person({ email: 'owner@example.com', role: 'owner' });
  const asOwner = browser();
  await asOwner.signIn('owner@example.com');
  return {
    gatehouse,
    access: opened,
    browser,
    program: (key) => newBrowser(runtime.publicUrl, answer, { authorization: `Bearer ${key}` }),
    person,
    newestLink: () => newestLink(asOwner),
    asOwner,
  };
}

async function newestLink(reader: Browser): Promise<string> {
  const [newest] = (await reader.get('/v1/notices/outbox')).json.items;
  const { json } = await reader.post(`/v1/notices/outbox/${newest.id}/reveals`, {
    reason: 'passed on by hand',
  });
  return /https?:\S+/.exec(json.text)?.[0] ?? '';
}

type Answer = (request: Request) => Response | Promise<Response>;

function newBrowser(publicUrl: string, answer: Answer, always: Record<string, string> = {}): Browser {
  const cookies = new Map<string, string>();
  const peer = `198.51.${randomInt(256)}.${randomInt(1, 255)}`;
  const request: Browser['request'] = async (method, path, init = {}) => {
    const headers = new Headers({ 'x-gatehouse-peer': peer, ...always });
    if (cookies.size > 0)
      headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    if (method !== 'GET') headers.set('origin', new URL(publicUrl).origin);
    for (const [name, value] of Object.entries(init.headers ?? {})) {
      if (value === '') headers.delete(name);
      else headers.set(name, value);
    }
    const response = await answer(
      new Request(new URL(path, publicUrl), {
        method,
        headers,
        ...(init.body === undefined ? {} : { body: init.body }),
      }),
    );
    for (const line of response.headers.getSetCookie()) keepCookie(cookies, line);
    const text = await response.text();
    return { status: response.status, text, headers: response.headers, json: asJson(text) };
  };
  const send =
    (method: string): Browser['post'] =>
    (path, body, headers = {}) =>
      request(method, path, {
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        headers: {
          'content-type': 'application/json',
          'idempotency-key': randomBytes(8).toString('hex'),
          ...headers,
        },
      });
  return {
    request,
    cookies,
    get: (path, headers = {}) => request('GET', path, { headers }),
    post: send('POST'),
    put: send('PUT'),
    signIn: (email, withPassword = password) =>
      send('POST')('/api/auth/sign-in/email', { email, password: withPassword }),
  };
}

function keepCookie(cookies: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
  const at = pair.indexOf('=');
  const ended = attributes.some((attribute) => attribute.toLowerCase() === 'max-age=0');
  if (ended) cookies.delete(pair.slice(0, at));
  else cookies.set(pair.slice(0, at), pair.slice(at + 1));
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
