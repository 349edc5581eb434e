/** One port: the API, sign-in, health and keys, and the console's files. */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { publicJwk } from '../program/enforce/gate/index.ts';
import { openAccess } from '../runtime/access/index.ts';
import { direct } from '../runtime/http/direct.ts';
import { apiApplication } from '../runtime/http/server.ts';
import { observeRoutes } from '../runtime/observe/index.ts';
import type { Installation } from './compose.ts';
import { consoleFiles } from './console-files.ts';

export type HttpServer = { readonly port: number; stop(): Promise<void> };

const stopMilliseconds = 3_000;

/** Listens. Port 0 takes a free one; the port in use is in the answer. */
export async function listen(installation: Installation): Promise<HttpServer> {
  const { runtime, config, observer } = installation;
  const access = openAccess({ runtime, environment: config.environment });
  const routes = runtime.parts.flatMap((part) => part.routes ?? []);
  const app = new Hono();
  app.use('*', async (context, next) => {
    await next();
    for (const [name, value] of securityHeaders) context.res.headers.set(name, value);
  });
  app.on(['GET', 'POST'], '/api/auth/*', (context) => access.handleAuth(context.req.raw));
  app.get('/.well-known/jwks.json', (context) => context.json({ keys: [publicJwk(runtime.keys.verdicts)] }));
  const metricsToken = config.environment.GATEHOUSE_METRICS_TOKEN;
  app.route('/', observeRoutes({ runtime, observer, dir: config.dir, metricsToken }));
  app.route('/', consoleFiles());
  const { authenticate, keySession } = access;
  const observe = observer.request;
  app.route('/', apiApplication({ runtime, routes, authenticate, observe }));
  const answerRequest = direct(
    { runtime, routes, keySession, observe, headers: securityHeaders },
    getRequestListener(app.fetch),
  );
  const server = createServer((incoming, outgoing) => {
    if (incoming.url?.startsWith('/api/auth/')) namePeer(incoming);
    return answerRequest(incoming, outgoing);
  });
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, config.host, resolve);
  });
  // Safe: a server that listens on TCP has an address of that form.
  const { port } = server.address() as AddressInfo;
  return { port, stop: () => stop(server) };
}

/** Says who is at the other end of the socket, whatever the caller claims: sign-in limits tries by it. */
function namePeer(incoming: IncomingMessage): void {
  const kept: string[] = [];
  for (let at = 0; at < incoming.rawHeaders.length; at += 2) {
    const [name = '', value = ''] = incoming.rawHeaders.slice(at, at + 2);
    if (name.toLowerCase() !== peerHeader) kept.push(name, value);
  }
  incoming.rawHeaders = [...kept, peerHeader, incoming.socket.remoteAddress ?? 'unknown'];
}

const peerHeader = 'x-gatehouse-peer';

const securityHeaders: readonly (readonly [string, string])[] = [
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'no-referrer'],
  ['x-frame-options', 'DENY'],
  [
    'content-security-policy',
    "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
  ],
];

/** Lets requests under way end, then ends what is left. */
async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const late = setTimeout(() => server.closeAllConnections(), stopMilliseconds);
  await closed;
  clearTimeout(late);
}
