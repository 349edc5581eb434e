/** Serves the console's built files. Every other path that a browser asks for is the console's own page. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';

const folder = fileURLToPath(new URL('../../console/dist/', import.meta.url));

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

export function consoleFiles(): Hono {
  const app = new Hono();
  app.get('*', async (context, next) => {
    const path = normalize(context.req.path);
    if (path.startsWith('/v1') || path.startsWith('/api') || path.startsWith('/.well-known')) return next();
    const type = types[extname(path)];
    if (type && path.startsWith('/assets/')) {
      const file = await readFile(join(folder, path)).catch(() => undefined);
      // Built files carry a digest in their name: they never change.
      const headers = { 'content-type': type, 'cache-control': 'public, max-age=31536000, immutable' };
      return file ? context.body(new Uint8Array(file), 200, headers) : next();
    }
    const wantsPage = (context.req.header('accept') ?? '').includes('text/html');
    if (!wantsPage || /^\/(healthz|readyz|metrics)$/.test(path) || !existsSync(join(folder, 'index.html')))
      return next();
    return context.html(await readFile(join(folder, 'index.html'), 'utf8'));
  });
  return app;
}
