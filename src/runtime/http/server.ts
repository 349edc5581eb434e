/** The HTTP server's application: every route of every part below /v1, and what is open beside them. */
import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { isRefusal, RefusedError, refuse } from '../../kernel/problems.ts';
import type { Runtime } from '../runtime.ts';
import { answer, type Outcome } from './answer.ts';
import { problemResponse } from './problem.ts';
import { rateLimit } from './rate-limit.ts';
import type { Method, Route } from './route.ts';
import type { Authenticate } from './session.ts';

export const apiPrefix = '/v1';

export type ServerOptions = {
  readonly runtime: Runtime;
  readonly routes: readonly Route[];
  readonly authenticate: Authenticate;
  /** Called for each answered request, for metrics: the route's id, never its path with ids. */
  readonly observe?: (route: string, status: number, milliseconds: number) => void;
};

export function apiApplication(options: ServerOptions): Hono {
  const { runtime, routes, authenticate } = options;
  const app = new Hono();
  const limit = rateLimit(runtime.clock);
  for (const route of routes) {
    app.on(route.method.toUpperCase(), `${apiPrefix}${route.path}`, async (context) => {
      const started = performance.now();
      const instance = randomUUID();
      const response = await respond(
        async () => {
          const session = await authenticate(context.req.raw);
          const wait = limit(session, peerOf(context.env));
          if (wait > 0) return { refused: 'too-many-requests', facts: { retryAfter: wait } };
          return answer(runtime, route, context.req.raw, context.req.param(), session);
        },
        { runtime, route, instance },
      );
      options.observe?.(route.id, response.status, performance.now() - started);
      return response;
    });
  }
  answerOtherMethods(app, routes);
  app.notFound((context) =>
    problemResponse(refuse('not-found'), context.req.path.startsWith(apiPrefix) ? randomUUID() : undefined),
  );
  app.onError((error) => {
    runtime.log.error({ error: error.message }, 'unexpected fault');
    return problemResponse(refuse('internal'), randomUUID());
  });
  return app;
}

/** The address of the other end of the socket. A proxy in front of us is one caller: it limits for itself. */
function peerOf(env: unknown): string {
  // Safe: @hono/node-server puts the incoming message there; elsewhere it is absent.
  const { incoming } = (env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } };
  return incoming?.socket?.remoteAddress ?? 'in-process';
}

type About = { runtime: Runtime; route: Route; instance: string };

async function respond(run: () => Promise<Outcome>, about: About): Promise<Response> {
  try {
    return toResponse(await run(), about.instance);
  } catch (error) {
    if (error instanceof RefusedError) return toResponse(error.refusal, about.instance);
    const name = error instanceof Error ? error.name : 'unknown';
    const message = error instanceof Error ? error.message : '';
    if (isConnectionLoss(error)) {
      about.runtime.log.warn(
        { route: about.route.id, instance: about.instance, name },
        'database unavailable',
      );
      return toResponse({ refused: 'unavailable', facts: { retryAfter: 1 } }, about.instance);
    }
    const stack =
      error instanceof Error
        ? error.stack
            ?.split('\n')
            .slice(1, 6)
            .map((line) => line.trim())
        : undefined;
    // A database message can quote a value; only its code is logged.
    const code =
      typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined;
    const safe = code ? { code } : { message };
    about.runtime.log.error(
      { route: about.route.id, instance: about.instance, name, stack, ...safe },
      'request failed',
    );
    return problemResponse(refuse('internal'), about.instance);
  }
}

function toResponse(outcome: Outcome, instance: string): Response {
  if (isRefusal(outcome)) {
    const response = problemResponse(outcome, instance);
    const retryAfter = outcome.facts?.retryAfter;
    if (retryAfter !== undefined) response.headers.set('retry-after', String(retryAfter));
    return response;
  }
  if (outcome.raw) {
    const { raw, contentType, fileName } = outcome.raw;
    const headers = new Headers({ 'content-type': contentType, 'cache-control': 'no-store' });
    if (fileName) headers.set('content-disposition', `attachment; filename="${fileName}"`);
    return new Response(raw, { status: outcome.status, headers });
  }
  if (outcome.json === undefined)
    return new Response(null, { status: outcome.status === 200 ? 204 : outcome.status });
  return new Response(JSON.stringify(outcome.json), {
    status: outcome.status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  });
}

// PostgreSQL classes 08 (connection) and 57P (shutdown), and the socket's own codes.
function isConnectionLoss(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const message = error instanceof Error ? error.message : '';
  return (
    /^(08|57P|ECONN|EPIPE|ENOENT)/.test(code) ||
    /Connection terminated|timeout exceeded when trying to connect/.test(message)
  );
}

/** A known address asked with another method says which ones it answers. */
function answerOtherMethods(app: Hono, routes: readonly Route[]): void {
  const methodsOf = new Map<string, Method[]>();
  for (const route of routes) methodsOf.set(route.path, [...(methodsOf.get(route.path) ?? []), route.method]);
  for (const [path, methods] of methodsOf) {
    app.all(`${apiPrefix}${path}`, () => {
      const response = problemResponse(refuse('method-not-allowed'));
      response.headers.set('allow', methods.map((method) => method.toUpperCase()).join(', '));
      return response;
    });
  }
}
