/** For tests: a real OpenID Connect provider on this machine, and somebody who signs in there. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export type Claims = { readonly email: string; readonly email_verified: boolean; readonly name: string };

export type IdentityProvider = {
  readonly issuer: string;
  /** Goes through its pages as the account `login`, from the authorization address to the answer for our callback. */
  signIn(authorization: string, login: string): Promise<URL>;
  close(): Promise<void>;
};

export const client = { id: 'gatehouse', secret: 'a secret the two of them share, for tests' };

/** @param accounts what the provider says of each account, by its login, which is also its subject. */
export async function openIdentityProvider(
  redirectUri: string,
  accounts: Readonly<Record<string, Claims>>,
): Promise<IdentityProvider> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  // Safe: a server that listens on a TCP port has an address of this form.
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [redirectUri] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    findAccount: (_: unknown, sub: string) => ({ accountId: sub, claims: () => ({ sub, ...accounts[sub] }) }),
    features: { devInteractions: { enabled: true } },
    cookies: { keys: ['of the provider alone'] },
    pkce: { required: () => true },
  });
  server.on('request', provider.callback());
  return {
    issuer,
    signIn: (authorization, login) => walkThrough(authorization, { login, until: redirectUri }),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

const mostSteps = 12;

/** Follows redirects and sends the forms on the way, with the cookies of one visitor. */
async function walkThrough(start: string, visit: { login: string; until: string }): Promise<URL> {
  const cookies = new Map<string, string>();
  let next: { url: URL; form?: URLSearchParams } = { url: new URL(start) };
  for (let step = 0; step < mostSteps; step += 1) {
    if (next.url.href.startsWith(visit.until)) return next.url;
    const response: Response = await fetch(next.url, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(next.form ? { method: 'POST', body: next.form } : {}),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    next = stepAfter(response, next.url, visit.login, await response.text());
  }
  throw new Error('the provider leads nowhere');
}

function stepAfter(
  response: Response,
  from: URL,
  login: string,
  page: string,
): { url: URL; form?: URLSearchParams } {
  const location = response.headers.get('location');
  if (location) return { url: new URL(location, from) };
  const [, action] = /<form[^>]* action="([^"]+)"/.exec(page) ?? [];
  const [, prompt] = /name="prompt" value="([^"]+)"/.exec(page) ?? [];
  if (!action || !prompt) throw new Error(`the provider answers ${response.status} without a form`);
  return { url: new URL(action, from), form: new URLSearchParams({ prompt, login, password: 'any' }) };
}
