/** How better-auth is set up here: who may sign in, by which means, for how long, and what it must not do. */
import { randomUUID } from 'node:crypto';
import { passkey } from '@better-auth/passkey';
import type { BetterAuthOptions } from 'better-auth';
import { APIError } from 'better-auth/api';
import { genericOAuth, twoFactor } from 'better-auth/plugins';
import { type Id, type IdSource, toId, toUuid } from '../../../kernel/ids.ts';
import type { Queryable } from '../../database/index.ts';
import type { Log } from '../../log.ts';
import { scrub } from '../../scrub.ts';
import { hashOfIdentifier } from '../invitations.ts';
import type { OidcSettings } from './oidc.ts';
import { portalSessions } from './portal-plugin.ts';
import { signInPath } from './served.ts';

export type SignInSettings = {
  readonly sql: Queryable;
  readonly ids: IdSource;
  readonly log: Log;
  readonly secret: string;
  readonly publicUrl: string;
  /** Where our own pages come from. */
  readonly origins: readonly string[];
  /** The identity provider, once its description could be read. */
  readonly oidc?: OidcSettings;
  /** May this person have a session at all: do they hold any membership? */
  mayEnter(user: Id<'user'>): Promise<boolean>;
  sendPasswordLink(user: Id<'user'>, token: string): Promise<void>;
  /** Somebody set a password through a link that went to their address: the address is theirs. */
  passwordSet(user: Id<'user'>): Promise<void>;
};

const hour = 3600;

export function betterAuthOptions(settings: SignInSettings) {
  const { ids, publicUrl, origins, secret } = settings;
  return {
    appName: 'Gatehouse',
    baseURL: publicUrl,
    basePath: signInPath,
    secret,
    trustedOrigins: [...origins],
    telemetry: { enabled: false },
    logger: logInto(settings.log),
    onAPIError: { errorURL: `${publicUrl}/sign-in` },
    database: { db: settings.sql, type: 'postgres', schemaName: 'auth', transaction: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      resetPasswordTokenExpiresIn: hour,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: ({ user, token }) => settings.sendPasswordLink(toId('user', user.id), token),
      onPasswordReset: ({ user }) => settings.passwordSet(toId('user', user.id)),
    },
    session: {
      expiresIn: 12 * hour,
      updateAge: hour,
      // Adding a passkey takes a sign-in this fresh.
      freshAge: hour / 2,
      cookieCache: { enabled: false },
      additionalFields: {
        membership: { type: 'string', required: false, input: false },
        portal: { type: 'string', required: false, input: false },
      },
    },
    account: {
      updateAccountOnSignIn: false,
      accountLinking: {
        // Addresses are entered by whoever invites, never by strangers, so nobody can lie in wait under one.
        requireLocalEmailVerified: false,
        trustedProviders: [],
      },
    },
    verification: {
      storeIdentifier: { hash: (identifier) => Promise.resolve(hashOfIdentifier(identifier)) },
    },
    rateLimit: { enabled: true, storage: 'database' },
    advanced: advanced(publicUrl, ids),
    databaseHooks: hooks(settings),
    plugins: [
      portalSessions(),
      twoFactor({ issuer: 'Gatehouse' }),
      passkey({ rpID: new URL(publicUrl).hostname, rpName: 'Gatehouse', origin: [...origins] }),
      genericOAuth({ config: settings.oidc ? [providerOf(settings.oidc)] : [] }),
    ],
  } satisfies BetterAuthOptions;
}

function advanced(publicUrl: string, ids: IdSource) {
  return {
    cookiePrefix: 'gatehouse',
    useSecureCookies: publicUrl.startsWith('https:'),
    defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
    // Said outright: the library relaxes both by itself when it believes it is under test.
    disableCSRFCheck: false,
    disableOriginCheck: false,
    // Set by our own server from the connection; see runtime/http.
    ipAddress: { ipAddressHeaders: ['x-gatehouse-peer'] },
    database: {
      generateId: ({ model }: { model: string }) =>
        model === 'user' ? toUuid(ids.next('user')) : randomUUID(),
    },
  } satisfies BetterAuthOptions['advanced'];
}

function hooks(settings: SignInSettings): BetterAuthOptions['databaseHooks'] {
  return {
    session: {
      create: {
        before: async (session) => {
          if (await settings.mayEnter(toId('user', session.userId))) return;
          throw new APIError('UNAUTHORIZED', { code: 'NO_MEMBERSHIP', message: 'No membership' });
        },
      },
    },
    account: {
      create: {
        // The provider told us who it is; its tokens could do more, so they are not kept.
        before: (account) =>
          Promise.resolve({ data: { ...account, accessToken: null, refreshToken: null, idToken: null } }),
      },
    },
  };
}

function providerOf(oidc: OidcSettings) {
  return {
    providerId: 'oidc',
    discoveryUrl: `${oidc.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    requireIdTokenVerification: true,
    clientId: oidc.clientId,
    ...(oidc.clientSecret ? { clientSecret: oidc.clientSecret } : {}),
    scopes: ['openid', 'email', 'profile'],
    pkce: true,
    // Who was not invited stays outside, whatever the provider says.
    disableSignUp: true,
  };
}

function logInto(log: Log): BetterAuthOptions['logger'] {
  return {
    // At 'warn' and 'error' the library also writes to the console, past this function.
    level: 'info',
    log: (level, message) => {
      // What follows a colon may be what somebody typed, and further arguments may hold rows: neither is logged.
      const about = scrub(message.split(':')[0] ?? '');
      if (level === 'error') log.warn({ about }, 'sign-in');
      else log.debug({ about }, 'sign-in');
    },
  };
}
