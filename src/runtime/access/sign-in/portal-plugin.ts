/** Teaches better-auth to begin a session for somebody who has shown link and code. It has no address of its own. */
import { createAuthEndpoint } from '@better-auth/core/api';
import type { BetterAuthPlugin } from 'better-auth';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';

/** Shorter than a colleague's, and never renewed: it is often begun on a machine that is not one's own. */
export const portalHours = 4;

const entry = z.object({ user: z.uuid(), membership: z.string(), portal: z.string() });

export function portalSessions() {
  return {
    id: 'portal-sessions',
    endpoints: {
      enterPortal: createAuthEndpoint.serverOnly({ method: 'POST', body: entry }, async (context) => {
        const { user: id, membership, portal } = context.body;
        const { internalAdapter } = context.context;
        const user = await internalAdapter.findUserById(id);
        if (!user) throw new Error('a session for nobody');
        const seconds = portalHours * 3600;
        const expiresAt = new Date(Date.now() + seconds * 1000);
        const session = await internalAdapter.createSession(
          id,
          false,
          { membership, portal, expiresAt },
          true,
        );
        await setSessionCookie(context, { session, user }, false, { maxAge: seconds });
        return { session: session.id };
      }),
    },
  } satisfies BetterAuthPlugin;
}
