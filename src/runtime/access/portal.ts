/**
 * Sessions that are entered by a mailed link and code. Mail is no factor for a colleague, so such a session reaches only
 * what a customer or a beneficial owner does, in the one organization it was entered for. See docs/decisions/045.
 */
import type { Role } from '../../kernel/events.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Runtime } from '../runtime.ts';
import { openSignIn, type PortalEntry, type SignIn } from './sign-in/open.ts';
import { signInSettings } from './sign-in/settings.ts';
import type { LiveMembership } from './types.ts';

const portalRoles: readonly Role[] = ['customer', 'beneficial-owner'];

/** What a session may work in: all that its person holds, or of that only what `portal` leaves. */
export function reachable(
  held: readonly LiveMembership[],
  portal: Id<'organization'> | undefined,
): readonly LiveMembership[] {
  if (portal === undefined) return held;
  return held.filter(({ tenant, role }) => tenant === portal && portalRoles.includes(role));
}

/** Signs somebody in who has shown link and code, once what they entered as is committed. Gives the cookies to set. */
export function startPortalSession(runtime: Runtime, entry: PortalEntry): Promise<readonly string[]> {
  const signIn = opened.get(runtime) ?? openSignIn(signInSettings(runtime));
  opened.set(runtime, signIn);
  return signIn.enterPortal(entry);
}

/** Opened once for an installation: it is asked from routes, which are made before any installation is. */
const opened = new WeakMap<Runtime, SignIn>();
