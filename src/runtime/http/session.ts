/** Who is calling. Made by the access layer from a session cookie or a service key; never from the request's body. */
import type { Actor, Role } from '../../kernel/events.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/time.ts';

/** What a service key may do. `…:write` includes `…:read`; who reports accesses does not thereby read them. */
export const scopes = [
  'adopt:read',
  'adopt:write',
  'identification:read',
  'identification:write',
  'determine:read',
  'determine:write',
  'standing:read',
  'standing:write',
  'gate:ask',
  'access-log:read',
  'access-log:report',
  'report:read',
  'report:write',
  'casework:read',
  'casework:write',
  'ledger:read',
  'access:manage',
] as const;
export type Scope = (typeof scopes)[number];

export type Session = {
  readonly tenant: Id<'organization'>;
  readonly actor: Actor;
  readonly role?: Role;
  /** What a key may do; beside a role, what that role is narrowed to. */
  readonly scopes?: readonly Scope[];
  /** A customer's session sees this customer and nothing else. */
  readonly customer?: Id<'customer'>;
  /** A beneficial owner's session sees this person and nothing else. */
  readonly person?: Id<'person'>;
  /** An examiner's grant: what they see is as of this moment and of these customers, until the grant expires. */
  readonly examiner?: {
    readonly asOf?: Instant;
    readonly customers?: readonly Id<'customer'>[];
    readonly expiresAt: Instant;
  };
  /** The signed-in session it comes from, and the membership it works in. Absent for a key. */
  readonly signIn?: string;
  readonly membership?: Id<'membership'>;
  /** Entered by a mailed link and code alone: it works for a customer or an owner of this tenant, and nothing else. */
  readonly portal?: true;
};

/**
 * Tells who a request comes from; `undefined` when nobody is signed in.
 *
 * @throws RefusedError when somebody is, and the request was made by another site's page.
 */
export type Authenticate = (request: Request) => Promise<Session | undefined>;
