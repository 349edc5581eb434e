/** May this session call this route at all? What it may reach inside is decided by tenant, and by the handler. */
import { type Refusal, refuse } from '../../kernel/problems.ts';
import type { Instant } from '../../kernel/time.ts';
import { type Allow, type Route, scopesOf } from './route.ts';
import type { Scope, Session } from './session.ts';

/** The refusal, or nothing when the session may call. */
export function mayCall(route: Route, session: Session | undefined, now: Instant): Refusal | undefined {
  if (route.allow.anybody) return undefined;
  if (!session) return refuse('not-signed-in');
  // Also for those whose grant has expired or only reads: they must see so, and go back to what else they hold.
  if (route.allow.ownSession) return undefined;
  if (session.examiner && session.examiner.expiresAt <= now) return refuse('grant-expired');
  if (session.role === 'examiner' && !onlyReads(route)) return refuse('read-only-grant');
  return permitted(route.allow, session)
    ? undefined
    : { refused: 'not-allowed', facts: { allowed: route.allow.roles } };
}

function onlyReads({ method, reads }: Route): boolean {
  return method === 'get' || reads === true;
}

function permitted(allow: Allow, session: Session): boolean {
  const { scopes } = session;
  if (scopes && !scopesOf(allow).some((needed) => covers(scopes, needed))) return false;
  if (session.scopes && session.role === undefined) return true;
  if (session.role === 'customer') return allow.customerItself === true && session.customer !== undefined;
  if (session.role === 'beneficial-owner') return allow.ownerItself === true && session.person !== undefined;
  return session.role !== undefined && allow.roles.includes(session.role);
}

function covers(held: readonly Scope[], needed: Scope): boolean {
  return (
    held.includes(needed) ||
    (needed.endsWith(':read') && held.some((scope) => scope === needed.replace(':read', ':write')))
  );
}
