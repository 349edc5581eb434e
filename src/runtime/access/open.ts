/** Opens the access layer of a running installation: who is calling, and how people sign in. */
import type { Id } from '../../kernel/ids.ts';
import { perform } from '../commit/perform.ts';
import type { Authenticate, Session } from '../http/session.ts';
import { notify } from '../notices/index.ts';
import type { Runtime } from '../runtime.ts';
import { authenticator, keySession } from './authenticate.ts';
import { linkEnd, momentText, passwordLink } from './invitations.ts';
import { keyRing } from './key-ring.ts';
import { ownOrigins } from './same-origin.ts';
import { authHandler, type HandleAuth } from './sign-in/handle.ts';
import { type OidcEnvironment, oidcFrom } from './sign-in/oidc.ts';
import { openSignIn } from './sign-in/open.ts';
import { liveMembershipsOf } from './store/members.ts';
import { markEmailVerified } from './store/people.ts';

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

const hourMilliseconds = 3_600_000;

/** Starts nothing and calls nobody: the identity provider is asked when somebody first signs in through it. */
export function openAccess({ runtime, environment }: AccessOptions): Access {
  const { database, clock, log, ids, publicUrl, keys } = runtime;
  const origins = ownOrigins(publicUrl);
  const oidc = oidcFrom(environment);
  const signIn = openSignIn({
    sql: database.sql,
    ids,
    log,
    secret: keys.sessionSecret,
    publicUrl,
    origins,
    ...(oidc ? { oidc } : {}),
    mayEnter: async (user) => (await liveMembershipsOf(database.sql, user)).length > 0,
    sendPasswordLink: (user, token) => sendPasswordLink(runtime, user, token),
    passwordSet: (user) => markEmailVerified(database.sql, user),
  });
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

/** Goes into the outbox of the organization the person has been with longest; nowhere when they have none. */
async function sendPasswordLink(runtime: Runtime, user: Id<'user'>, token: string): Promise<void> {
  const [first] = await liveMembershipsOf(runtime.database.sql, user);
  if (!first) return;
  await perform(
    runtime,
    { tenant: first.tenant, actor: { kind: 'system', name: 'sign-in' } },
    async (work) => {
      await notify(work, {
        to: { user },
        template: 'sign-in-link',
        values: {
          link: passwordLink(runtime.publicUrl, token),
          expires: momentText(linkEnd(hourMilliseconds)),
        },
      });
    },
  );
}
