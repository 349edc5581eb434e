/** Tells who a request comes from: a program by its key, or a person by their session. */
import type { Id } from '../../kernel/ids.ts';
import { RefusedError, refuse } from '../../kernel/problems.ts';
import type { Clock, Instant } from '../../kernel/time.ts';
import type { Queryable } from '../database/index.ts';
import type { Authenticate, Session } from '../http/session.ts';
import type { KeyRing } from './key-ring.ts';
import { reachable } from './portal.ts';
import { comesFromOwnPage } from './same-origin.ts';
import { liveMembershipsOf } from './store/members.ts';
import type { LiveMembership } from './types.ts';

/** A signed-in person, before it is known what they may do. */
export type SignedIn = {
  readonly session: string;
  readonly user: Id<'user'>;
  /** The membership they chose to work in. */
  readonly membership?: string;
  /** The organization it was entered for by link and code. Absent for a whole session. */
  readonly portal?: Id<'organization'>;
};

export function authenticator(options: {
  sql: Queryable;
  clock: Clock;
  keys: KeyRing;
  origins: readonly string[];
  signedIn: (request: Request) => Promise<SignedIn | undefined>;
}): Authenticate {
  const { sql, clock, keys, origins, signedIn } = options;
  return async (request) => {
    const authorization = request.headers.get('authorization');
    // Who shows a key is judged by the key alone, cookie or not.
    if (authorization !== null) return keySession(keys, authorization);
    if (!request.headers.has('cookie')) return undefined;
    const person = await signedIn(request);
    if (!person) return undefined;
    const held = reachable(await liveMembershipsOf(sql, person.user), person.portal);
    const membership = choose(held, person.membership, clock.now());
    if (!membership) return undefined;
    if (!comesFromOwnPage(request, origins))
      throw new RefusedError(refuse('not-allowed', { field: 'header.origin', code: 'foreign' }));
    return sessionOf(person, membership);
  };
}

/** Who an Authorization header belongs to; nobody when it is not a key in force. */
export async function keySession(keys: KeyRing, authorization: string): Promise<Session | undefined> {
  const [, text] = /^Bearer (ghk_\S+)$/.exec(authorization) ?? [];
  const key = text && (await keys.find(text));
  if (!key) return undefined;
  return { tenant: key.tenant, actor: { kind: 'service-key', id: key.id }, scopes: key.scopes };
}

/** The chosen membership while it lasts; else the oldest that has not expired; else an expired one, which says so. */
export function choose(
  held: readonly LiveMembership[],
  chosen: string | undefined,
  at: Instant,
): LiveMembership | undefined {
  const lasting = (one: LiveMembership) => one.expiresAt === undefined || one.expiresAt > at;
  return held.find((one) => one.id === chosen) ?? held.find(lasting) ?? held[0];
}

function sessionOf(person: SignedIn, membership: LiveMembership): Session {
  const { role, tenant, customer, person: owner, scopes, expiresAt } = membership;
  return {
    tenant,
    actor: { kind: 'user', id: person.user, role },
    role,
    signIn: person.session,
    membership: membership.id,
    ...(person.portal ? { portal: true } : {}),
    ...(customer ? { customer } : {}),
    ...(owner ? { person: owner } : {}),
    ...(scopes ? { scopes } : {}),
    ...(role === 'examiner' && expiresAt ? { examiner: grantOf(membership, expiresAt) } : {}),
  };
}

function grantOf({ asOf, customers }: LiveMembership, expiresAt: Instant): Session['examiner'] {
  return { expiresAt, ...(asOf ? { asOf } : {}), ...(customers ? { customers } : {}) };
}
