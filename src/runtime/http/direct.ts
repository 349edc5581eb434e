/**
 * The short way for hot routes: a program with a service key is answered straight from the socket, with the same
 * authorization, parsing and answers as everybody else. Whatever is not such a request takes the long way.
 */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Runtime } from '../runtime.ts';
import { answer } from './answer.ts';
import type { Reply } from './reply.ts';
import { replyTo } from './respond.ts';
import type { Route } from './route.ts';
import { rawHeader, sentBySocket } from './sent.ts';
import { apiPrefix, type ServerOptions } from './server.ts';
import type { Session } from './session.ts';

export type DirectOptions = Pick<ServerOptions, 'runtime' | 'routes' | 'observe'> & {
  /** Who an Authorization header belongs to; nobody when it is not a key in force. */
  readonly keySession: (authorization: string) => Promise<Session | undefined>;
  /** Headers that every answer carries. */
  readonly headers: readonly (readonly [string, string])[];
};

type Listener = (incoming: IncomingMessage, outgoing: ServerResponse) => unknown;

/** A listener that answers the hot routes itself and leaves the rest to `otherwise`. */
export function direct(options: DirectOptions, otherwise: Listener): Listener {
  const hot = new Map(
    options.routes
      .filter((route) => route.hot && !route.path.includes(':'))
      .map((route) => [`${route.method.toUpperCase()} ${apiPrefix}${route.path}`, route]),
  );
  const always = options.headers.flat();
  return async (incoming, outgoing) => {
    // An address with a query is not in the table, and goes the long way.
    const route = hot.get(`${incoming.method} ${incoming.url}`);
    if (!route) return otherwise(incoming, outgoing);
    const started = performance.now();
    const session = await keyHolder(options, incoming);
    if (!session) return otherwise(incoming, outgoing);
    const reply = await answerFromSocket(options.runtime, route, incoming, session);
    options.observe?.(route.id, reply.status, performance.now() - started);
    await send(outgoing, reply, always);
  };
}

/** Nobody too when the database does not answer: the long way asks again, and says what is wrong. */
async function keyHolder(options: DirectOptions, incoming: IncomingMessage): Promise<Session | undefined> {
  const authorization = rawHeader(incoming, 'authorization');
  if (!authorization?.startsWith('Bearer ghk_')) return undefined;
  return options.keySession(authorization).catch(() => undefined);
}

function answerFromSocket(
  runtime: Runtime,
  route: Route,
  incoming: IncomingMessage,
  session: Session,
): Promise<Reply> {
  const run = () => answer(runtime, route, sentBySocket(incoming), {}, session);
  return replyTo(run, { runtime, route, instance: randomUUID() });
}

async function send(outgoing: ServerResponse, reply: Reply, always: readonly string[]): Promise<void> {
  const body = reply.body instanceof ReadableStream ? await wholeOf(reply.body) : (reply.body ?? '');
  const cookies = (reply.cookies ?? []).flatMap((cookie) => ['set-cookie', cookie]);
  const own = [...Object.entries(reply.headers).flat(), ...cookies];
  outgoing.writeHead(reply.status, [...own, ...always, 'content-length', String(Buffer.byteLength(body))]);
  outgoing.end(body);
}

async function wholeOf(stream: ReadableStream): Promise<Uint8Array> {
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
