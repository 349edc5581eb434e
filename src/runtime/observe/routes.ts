/** Health and metrics for whatever watches over the process. Outside /v1: no tenant, nobody signed in. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import type { Runtime } from '../runtime.ts';
import { refreshGauges } from './gauges.ts';
import type { Observer } from './meter.ts';
import { type ReadinessOptions, readiness } from './readiness.ts';

export type ObserveOptions = ReadinessOptions & {
  readonly runtime: Runtime;
  readonly observer: Observer;
  /** Asked for as a bearer token by /metrics. Absent: /metrics is open to whoever reaches the port. */
  readonly metricsToken?: string | undefined;
};

/**
 * - `GET /healthz`: 200 while the process answers at all; restart it when it does not.
 * - `GET /readyz`: 200 when it can work, else 503, with each check; send it no traffic meanwhile.
 * - `GET /metrics`: Prometheus text.
 */
export function observeRoutes(options: ObserveOptions): Hono {
  const { runtime, observer } = options;
  const refresh = refreshGauges(runtime, observer);
  const app = new Hono();
  app.use('*', async (context, next) => {
    await next();
    context.res.headers.set('cache-control', 'no-store');
  });
  app.get('/healthz', (context) => context.json({ status: 'up' }));
  app.get('/readyz', async (context) => {
    const checks = await readiness(runtime, options);
    const ready = checks.every((check) => check.ok);
    return context.json({ status: ready ? 'ready' : 'not-ready', checks }, ready ? 200 : 503);
  });
  app.get('/metrics', async (context) => {
    if (!mayRead(context.req.header('authorization'), options.metricsToken)) {
      return context.text('a bearer token is needed', 401, { 'www-authenticate': 'Bearer' });
    }
    await refresh();
    return context.body(await observer.text(), 200, { 'content-type': observer.contentType });
  });
  return app;
}

function mayRead(header: string | undefined, token: string | undefined): boolean {
  if (token === undefined) return true;
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(header ?? ''), digest(`Bearer ${token}`));
}
