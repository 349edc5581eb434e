/** The HTTP server's application: every route of every part below /v1, and what is open beside them. */
import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { refuse } from '../../kernel/problems.ts';
import type { Runtime } from '../runtime.ts';
import { answer } from './answer.ts';
import { problemResponse } from './problem.ts';
import { rateLimit } from './rate-limit.ts';
import { responseOf } from './reply.ts';
import { replyTo } from './respond.ts';
import type { Method, Route } from './route.ts';
import { sentByRequest } from './sent.ts';
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
      const reply = await replyTo(
        async () => {
          const session = await authenticate(context.req.raw);
          const wait = limit(session, peerOf(context.env));
          if (wait > 0) return { refused: 'too-many-requests', facts: { retryAfter: wait } };
          return answer(runtime, route, sentByRequest(context.req.raw), context.req.param(), session);
        },
        { runtime, route, instance },
      );
      options.observe?.(route.id, reply.status, performance.now() - started);
      return responseOf(reply);
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
