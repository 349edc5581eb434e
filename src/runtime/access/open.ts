/** Opens the access layer of a running installation: who is calling, and how people sign in. */
import type { Authenticate, Session } from '../http/session.ts';
import type { Runtime } from '../runtime.ts';
import { authenticator, keySession } from './authenticate.ts';
import { keyRing } from './key-ring.ts';
import { ownOrigins } from './same-origin.ts';
import { authHandler, type HandleAuth } from './sign-in/handle.ts';
import { type OidcEnvironment, oidcFrom } from './sign-in/oidc.ts';
import { openSignIn } from './sign-in/open.ts';
import { signInSettings } from './sign-in/settings.ts';

export type Access = {
  readonly authenticate: Authenticate;
  /** Who an Authorization header belongs to; nobody when it is not a service key in force. */
  keySession(authorization: string): Promise<Session | undefined>;
  /** Answers everything below /api/auth. */
  readonly handleAuth: HandleAuth;
};

export type AccessOptions = {
  /** Its parts must include `access` and `notices`. */
  readonly runtime: Runtime;
  readonly environment: OidcEnvironment;
};

/** Starts nothing and calls nobody: the identity provider is asked when somebody first signs in through it. */
export function openAccess({ runtime, environment }: AccessOptions): Access {
  const { database, clock, log, publicUrl } = runtime;
  const origins = ownOrigins(publicUrl);
  const oidc = oidcFrom(environment);
  const signIn = openSignIn({ ...signInSettings(runtime), ...(oidc ? { oidc } : {}) });
  const ring = keyRing({ sql: database.sql, clock, log });
  return {
    keySession: (authorization) => keySession(ring, authorization),
    authenticate: authenticator({
      sql: database.sql,
      clock,
      keys: ring,
      origins,
      signedIn: (request) => signIn.whoIs(request.headers),
    }),
    handleAuth: authHandler({ signIn, hasProvider: oidc !== undefined, log }),
  };
}
