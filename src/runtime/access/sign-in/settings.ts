/** How the sign-in of a running installation asks the rest of access. */
import type { Id } from '../../../kernel/ids.ts';
import { perform } from '../../commit/perform.ts';
import { notify } from '../../notices/index.ts';
import type { Runtime } from '../../runtime.ts';
import { linkEnd, momentText, passwordLink } from '../invitations.ts';
import { ownOrigins } from '../same-origin.ts';
import { liveMembershipsOf } from '../store/members.ts';
import { markEmailVerified } from '../store/people.ts';
import type { SignInSettings } from './better-auth.ts';

const hourMilliseconds = 3_600_000;

/** Without an identity provider: that is told by the environment. */
export function signInSettings(runtime: Runtime): Omit<SignInSettings, 'oidc'> {
  const { database, ids, log, keys, publicUrl } = runtime;
  return {
    sql: database.sql,
    ids,
    log,
    secret: keys.sessionSecret,
    publicUrl,
    origins: ownOrigins(publicUrl),
    mayEnter: async (user) => (await liveMembershipsOf(database.sql, user)).length > 0,
    sendPasswordLink: (user, token) => sendPasswordLink(runtime, user, token),
    passwordSet: (user) => markEmailVerified(database.sql, user),
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
