/**
 * Does a request that rides on a cookie come from our own pages? A browser sends the cookie whoever made the page, so
 * a request that changes something must also say where it comes from.
 */

const loopback = ['localhost', '127.0.0.1', '[::1]'];

/** The origins our pages are served from: the public one, and for a local trial the other names of this machine. */
export function ownOrigins(publicUrl: string): string[] {
  const url = new URL(publicUrl);
  if (!loopback.includes(url.hostname)) return [url.origin];
  return loopback.map((name) => `${url.protocol}//${name}${url.port ? `:${url.port}` : ''}`);
}

/** True when every sign the browser gave points to us, and it gave one. Reading needs none. */
export function comesFromOwnPage(request: Request, origins: readonly string[]): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return true;
  const origin = request.headers.get('origin');
  const site = request.headers.get('sec-fetch-site');
  if (origin === null && site === null) return false;
  return (origin === null || origins.includes(origin)) && (site === null || site === 'same-origin');
}
