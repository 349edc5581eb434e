/** Opens the sign-in. The identity provider is asked for its description when somebody first needs it, not at start. */
import { betterAuth } from 'better-auth';
import { z } from 'zod';
import { type Id, isId, toId, toUuid } from '../../../kernel/ids.ts';
import type { SignedIn } from '../authenticate.ts';
import { betterAuthOptions, type SignInSettings } from './better-auth.ts';

export type SignIn = {
  /** Answers a request below /api/auth. */
  handle(request: Request): Promise<Response>;
  /** The same with single sign-on; nothing where there is no provider, or it cannot be reached now. */
  handleWithProvider(request: Request): Promise<Response | undefined>;
  /** Whose session the cookies of a request are. */
  whoIs(headers: Headers): Promise<SignedIn | undefined>;
  /** Begins a session for somebody who has shown link and code. Gives the cookies to set. */
  enterPortal(entry: PortalEntry): Promise<readonly string[]>;
};

export type PortalEntry = {
  readonly user: Id<'user'>;
  readonly membership: Id<'membership'>;
  /** The organization the link belongs to. */
  readonly tenant: Id<'organization'>;
};

const found = z.object({
  session: z.object({ id: z.string(), membership: z.string().nullish(), portal: z.string().nullish() }),
  user: z.object({ id: z.uuid() }),
});

export function openSignIn(settings: SignInSettings): SignIn {
  const { oidc, ...local } = settings;
  const auth = betterAuth(betterAuthOptions(local));
  const single = oidc && onceReached(() => openSingleSignOn(settings));
  return {
    handle: auth.handler,
    handleWithProvider: async (request) => (await single?.())?.handler(request),
    whoIs: async (headers) => {
      // Without refresh: it would set a cookie, and this answer goes to no browser.
      const answer = await auth.api.getSession({ headers, query: { disableRefresh: true } });
      if (!answer) return undefined;
      const { session, user } = found.parse(answer);
      return {
        session: session.id,
        user: toId('user', user.id),
        ...(session.membership ? { membership: session.membership } : {}),
        ...(session.portal ? { portal: organizationIn(session.portal) } : {}),
      };
    },
    enterPortal: async ({ user, membership, tenant }) => {
      const body = { user: toUuid(user), membership, portal: tenant };
      const { headers } = await auth.api.enterPortal({ body, returnHeaders: true });
      return headers.getSetCookie();
    },
  };
}

function organizationIn(text: string): Id<'organization'> {
  if (!isId('organization', text)) throw new Error('a session of the portal for no organization');
  return text;
}

async function openSingleSignOn(settings: SignInSettings) {
  const auth = betterAuth(betterAuthOptions(settings));
  const { socialProviders } = await auth.$context;
  // The library leaves a provider out when its description cannot be read.
  return socialProviders.some((provider) => provider.id === 'oidc') ? auth : undefined;
}

/** Keeps what `open` gives from the first time it gives something; asks again after each time it gives nothing. */
function onceReached<T>(open: () => Promise<T | undefined>): () => Promise<T | undefined> {
  let opening: Promise<T | undefined> | undefined;
  return () => {
    opening ??= open().then(
      (opened) => {
        if (opened === undefined) opening = undefined;
        return opened;
      },
      (error: unknown) => {
        opening = undefined;
        throw error;
      },
    );
    return opening;
  };
}
