/** Who may act for a tenant: people through memberships, programs through service keys. */
import { z } from '@hono/zod-openapi';
import { type Role, roles } from '../../kernel/events.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/time.ts';
import { idField, instantField } from '../http/fields.ts';
import { type Scope, scopes } from '../http/session.ts';

export const tenantId = idField('organization');
export const userId = idField('user');
export const membershipId = idField('membership');
export const serviceKeyId = idField('serviceKey');
export const customerId = idField('customer');
export const personId = idField('person');

/** The scopes an examiner's grant can be narrowed to: those that change nothing. */
export const readScopes = scopes.filter((scope): scope is Scope & `${string}:read` =>
  scope.endsWith(':read'),
);

/** Every role but an examiner's, which takes a grant with an end: see `grantExaminer`. */
export const memberRoles = roles.filter((role) => role !== 'examiner');

/** Roles that are given by name. A beneficial owner comes in by a link of their own, and by nothing else. */
export const invitedRoles = memberRoles.filter((role) => role !== 'beneficial-owner');

// A sign-in address is compared without regard to case everywhere.
const email = z.string().trim().toLowerCase().pipe(z.email().max(320));
const personName = z.string().trim().min(1).max(200);

/** Who somebody is to the sign-in: how they are called and where notices reach them. */
export const personAtSignIn = z.strictObject({ name: personName, email });
export type PersonAtSignIn = z.output<typeof personAtSignIn>;

export const inviteMember = personAtSignIn.extend({
  role: z.enum(invitedRoles),
  /** The customer they speak for. Exactly when the role is `customer`. */
  customer: customerId.optional(),
});
export type InviteMember = z.output<typeof inviteMember>;

/** A role for somebody: `customer` exactly for the role `customer`, `person` exactly for `beneficial-owner`. */
export type WantedRole = PersonAtSignIn & {
  readonly role: (typeof memberRoles)[number];
  readonly customer?: Id<'customer'> | undefined;
  readonly person?: Id<'person'> | undefined;
};

export const grantExaminer = personAtSignIn.extend({
  /** Which examination this serves: why a third party sees the records. No person's name: the ledger shows it. */
  purpose: z.string().trim().min(3).max(500),
  expiresAt: instantField,
  /** They see what was on record at this moment. Absent: the present. */
  asOf: instantField.optional(),
  /** Narrows what they may read. Absent: everything an examiner may read. */
  scopes: z.array(z.enum(readScopes)).min(1).max(scopes.length).optional(),
  /** They see what is of these customers, and nothing of another. Absent: of all. */
  customers: z.array(customerId).min(1).max(50).optional(),
});
export type GrantExaminer = z.output<typeof grantExaminer>;

export const membership = z.object({
  id: membershipId,
  user: userId,
  name: z.string(),
  email: z.string(),
  role: z.enum(roles),
  customer: z.string().nullable(),
  /** Whose own data a beneficial owner completes. */
  person: z.string().nullable(),
  grantedAt: z.string(),
  grantedBy: z.string(),
  endedAt: z.string().nullable(),
  endedBy: z.string().nullable(),
});
export type Membership = z.output<typeof membership>;

/** What a screen says of somebody who did something. Their e-mail address is for who gives roles. */
export const colleague = z.object({
  user: userId,
  name: z.string(),
  role: z.enum(roles),
  endedAt: instantField.nullable().describe('since when they have no role here'),
});
export type Colleague = z.output<typeof colleague>;

export const examinerGrant = membership.omit({ role: true, customer: true, person: true }).extend({
  purpose: z.string(),
  expiresAt: z.string(),
  asOf: z.string().nullable(),
  scopes: z.array(z.enum(scopes)).nullable(),
  customers: z.array(customerId).nullable(),
});
export type ExaminerGrant = z.output<typeof examinerGrant>;

export const makeServiceKey = z.strictObject({
  /** What it is for, to tell it from others in the list. No person's name. */
  name: z.string().trim().min(1).max(100),
  scopes: z.array(z.enum(scopes)).min(1).max(scopes.length),
  expiresAt: instantField.optional(),
});
export type MakeServiceKey = z.output<typeof makeServiceKey>;

export const serviceKey = z.object({
  id: serviceKeyId,
  name: z.string(),
  scopes: z.array(z.enum(scopes)),
  expiresAt: z.string().nullable(),
  madeAt: z.string(),
  madeBy: z.string(),
  /** To about a minute. */
  lastUsedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  endedBy: z.string().nullable(),
});
export type ServiceKey = z.output<typeof serviceKey>;

/** The answer to making a key. `secret` is there this once; a repeated request gets null and needs a new key. */
export const newServiceKey = serviceKey.extend({ secret: z.string().nullable() });

export const membershipGranted = z.strictObject({
  user: userId,
  role: z.enum(memberRoles),
  customer: customerId.nullable(),
  person: personId.nullable().default(null),
});

export const examinerGrantMade = z.strictObject({
  user: userId,
  purpose: z.string(),
  expiresAt: instantField,
  asOf: instantField.nullable(),
  scopes: z.array(z.enum(scopes)).nullable(),
  customers: z.array(customerId).nullable().default(null),
});

/** What was put before an examiner: things by id, never what stands in them. */
export const examinerShown = z.strictObject({
  operation: z.string(),
  /** What the request named. */
  asked: z.array(z.string()),
  /** The rows of a page. A file has the whole list, under what was asked. */
  shown: z.array(z.string()),
  rows: z.int().nullable(),
  /** The media type of a download. */
  file: z.string().nullable(),
  asOf: instantField.nullable(),
});

export const serviceKeyMade = z.strictObject({
  name: z.string(),
  scopes: z.array(z.enum(scopes)),
  expiresAt: instantField.nullable(),
  /** SHA-256 of the secret, hexadecimal: it recognises the key and does not give it away. */
  digest: z.string().length(64),
});

/** A membership that has not ended, as sign-in finds it before the tenant is known. It may have expired. */
export type LiveMembership = {
  readonly id: Id<'membership'>;
  readonly tenant: Id<'organization'>;
  readonly role: Role;
  readonly customer?: Id<'customer'>;
  readonly person?: Id<'person'>;
  readonly expiresAt?: Instant;
  readonly asOf?: Instant;
  readonly customers?: readonly Id<'customer'>[];
  readonly scopes?: readonly Scope[];
};
