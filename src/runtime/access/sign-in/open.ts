/** Opens the sign-in. The identity provider is asked for its description when somebody first needs it, not at start. */
import { betterAuth } from 'better-auth';
import { z } from 'zod';
import { toId } from '../../../kernel/ids.ts';
import type { SignedIn } from '../authenticate.ts';
import { betterAuthOptions, type SignInSettings } from './better-auth.ts';

export type SignIn = {
  /** Answers a request below /api/auth. */
  handle(request: Request): Promise<Response>;
  /** The same with single sign-on; nothing where there is no provider, or it cannot be reached now. */
  handleWithProvider(request: Request): Promise<Response | undefined>;
  /** Whose session the cookies of a request are. */
  whoIs(headers: Headers): Promise<SignedIn | undefined>;
};

const found = z.object({
  session: z.object({ id: z.string(), membership: z.string().nullish() }),
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
      };
    },
  };
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
