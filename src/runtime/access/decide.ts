/** Who may give which role or scope to whom, and how memberships and keys end. Pure: a command and facts to events. */
import { type NewEvent, type Role, roles } from '../../kernel/events.ts';
import type { Id } from '../../kernel/ids.ts';
import { type Refusal, refuse } from '../../kernel/problems.ts';
import { addMilliseconds, type Instant } from '../../kernel/time.ts';
import { type Scope, scopes } from '../http/session.ts';
import type { GrantExaminer, LiveMembership, MakeServiceKey, PersonAtSignIn, WantedRole } from './types.ts';

/** What becomes of a membership, a grant or a key. Nothing comes back to life: a new one is made instead. */
export const moves = { live: ['ended'], ended: [] } as const;
export type State = keyof typeof moves;

/** The roles that each role may give and take away. */
export const mayGive: Record<Role, readonly Role[]> = {
  owner: roles,
  officer: roles.filter((role) => role !== 'owner'),
  'senior-reviewer': ['customer', 'beneficial-owner'],
  reviewer: ['customer', 'beneficial-owner'],
  'reseller-manager': [],
  engineer: [],
  examiner: [],
  customer: [],
  'beneficial-owner': [],
};

/** The scopes that each role may put on a key: a key must not do what its maker may not. */
export const mayPutOnKey: Record<Role, readonly Scope[]> = {
  owner: scopes,
  officer: scopes,
  'senior-reviewer': [],
  reviewer: [],
  'reseller-manager': [],
  engineer: [
    'adopt:read',
    'identification:read',
    'identification:write',
    'standing:read',
    'gate:ask',
    'access-log:report',
    'ledger:read',
  ],
  examiner: [],
  customer: [],
  'beneficial-owner': [],
};

/** An examiner's grant serves one examination; a longer one is granted again, by somebody who looks at it again. */
const longestGrantDays = 366;

/** Whoever acts: a person by role, or a program by the scopes of its key. The system itself has neither. */
export type Giver = { readonly role?: Role; readonly scopes?: readonly Scope[] };

/** The person somebody is invited as: new to the sign-in, or known there already, then under their present name. */
export type Invited = { readonly id: Id<'user'>; readonly isNew: boolean };

export type Decision = readonly NewEvent[] | Refusal;

export function decideInvitation(command: {
  giver: Giver;
  wanted: WantedRole;
  person: Invited;
  membership: Id<'membership'>;
  /** What the person holds in this tenant now. */
  held: readonly LiveMembership[];
  at: Instant;
}): Decision {
  const { wanted, person, held, at } = command;
  const refusal = refuseRole(command.giver, wanted.role) ?? refuseSubject(wanted);
  if (refusal) return refusal;
  const { blocking, expired } = inTheWay(held, at, wanted);
  if (blocking) return refuse('already-exists', { field: 'body.email', code: 'has-a-role' });
  return [
    ...entered(person, wanted),
    ...expired.map(ended),
    {
      type: 'membership-granted',
      subject: command.membership,
      also: [person.id, wanted.customer, wanted.person].filter((id) => id !== undefined),
      data: {
        user: person.id,
        role: wanted.role,
        customer: wanted.customer ?? null,
        person: wanted.person ?? null,
      },
    },
  ];
}

export function decideExaminerGrant(command: {
  giver: Giver;
  wanted: GrantExaminer;
  person: Invited;
  membership: Id<'membership'>;
  held: readonly LiveMembership[];
  at: Instant;
}): Decision {
  const { wanted, person, held, at } = command;
  const refusal = refuseRole(command.giver, 'examiner');
  if (refusal) return refusal;
  if (wanted.expiresAt <= at) return invalid('expiresAt', 'not-in-the-future');
  if (wanted.expiresAt > addMilliseconds(at, longestGrantDays * 86_400_000))
    return invalid('expiresAt', 'too-far');
  if (wanted.asOf && wanted.asOf > at) return invalid('asOf', 'in-the-future');
  const { blocking, expired } = inTheWay(held, at, {});
  if (blocking) return refuse('already-exists', { field: 'body.email', code: 'has-a-role' });
  return [
    ...entered(person, wanted),
    ...expired.map(ended),
    {
      type: 'examiner-grant-made',
      subject: command.membership,
      also: [person.id, ...(wanted.customers ?? [])],
      data: {
        user: person.id,
        expiresAt: wanted.expiresAt,
        asOf: wanted.asOf ?? null,
        scopes: wanted.scopes ?? null,
        customers: wanted.customers ? [...new Set(wanted.customers)] : null,
        purpose: wanted.purpose,
      },
    },
  ];
}

export function decideEnding(command: {
  giver: Giver;
  membership: { readonly id: Id<'membership'>; readonly role: Role; readonly state: State };
  /** How many owners the tenant has. Without one, nobody could ever make another. */
  owners: number;
}): Decision {
  const { membership, owners } = command;
  const refusal = refuseRole(command.giver, membership.role);
  if (refusal) return refusal;
  if (!canEnd(membership.state)) return alreadyEnded('membership');
  if (membership.role === 'owner' && owners <= 1)
    return refuse('conflict', { field: 'membership', code: 'last-owner' });
  return [ended(membership)];
}

export function decideKey(command: {
  giver: Giver;
  wanted: MakeServiceKey;
  key: Id<'serviceKey'>;
  /** SHA-256 of the key's secret, hexadecimal. */
  digest: string;
  at: Instant;
}): Decision {
  const { giver, wanted, key, digest, at } = command;
  const beyond = wanted.scopes.filter((scope) => !scopesToGive(giver).includes(scope));
  if (beyond.length > 0) {
    return refuse(
      'not-allowed',
      ...beyond.map((scope) => ({ field: 'body.scopes', code: 'beyond-your-own', detail: scope })),
    );
  }
  if (wanted.expiresAt && wanted.expiresAt <= at) return invalid('expiresAt', 'not-in-the-future');
  const data = {
    name: wanted.name,
    scopes: [...new Set(wanted.scopes)],
    expiresAt: wanted.expiresAt ?? null,
    digest,
  };
  return [{ type: 'service-key-made', subject: key, data }];
}

export function decideKeyEnding(key: { readonly id: Id<'serviceKey'>; readonly state: State }): Decision {
  if (!canEnd(key.state)) return alreadyEnded('key');
  return [{ type: 'service-key-ended', subject: key.id, data: {} }];
}

function canEnd(state: State): boolean {
  return moves[state].some((next) => next === 'ended');
}

function refuseRole(giver: Giver, role: Role): Refusal | undefined {
  // A key that manages access stands in for the officer who made it.
  const mine = giver.role
    ? mayGive[giver.role]
    : giver.scopes?.includes('access:manage')
      ? mayGive.officer
      : [];
  if (mine.includes(role)) return undefined;
  return { refused: 'not-allowed', facts: { allowed: roles.filter((each) => mayGive[each].includes(role)) } };
}

function scopesToGive(giver: Giver): readonly Scope[] {
  if (giver.role) return mayPutOnKey[giver.role];
  const held = giver.scopes ?? [];
  return scopes.filter(
    (scope) => held.includes(scope) || held.some((mine) => mine === scope.replace(':read', ':write')),
  );
}

/** Who a customer's or an owner's role is about must be named, and of the other roles nobody is. */
function refuseSubject({ role, customer, person }: WantedRole): Refusal | undefined {
  if (role === 'customer' && !customer) return invalid('customer', 'missing');
  if (role !== 'customer' && customer) return invalid('customer', 'not-for-this-role');
  if (role === 'beneficial-owner' && !person) return invalid('person', 'missing');
  if (role !== 'beneficial-owner' && person) return invalid('person', 'not-for-this-role');
  return undefined;
}

/**
 * A person has one role in a tenant, and beside it one membership for each customer they speak for and for each
 * beneficial owner they are.
 */
function inTheWay(
  held: readonly LiveMembership[],
  at: Instant,
  { customer, person }: Pick<WantedRole, 'customer' | 'person'>,
) {
  const same = held.filter((one) => one.customer === customer && one.person === person);
  const expired = same.filter((one) => one.expiresAt !== undefined && one.expiresAt <= at);
  return { expired, blocking: same.length > expired.length };
}

function entered(person: Invited, who: PersonAtSignIn): NewEvent[] {
  return person.isNew ? [userEntered(person.id, who)] : [];
}

export function userEntered(id: Id<'user'>, { name, email }: PersonAtSignIn): NewEvent {
  return { type: 'user-entered', subject: id, data: {}, personal: { of: id, value: { name, email } } };
}

function ended(membership: { readonly id: Id<'membership'> }): NewEvent {
  return { type: 'membership-ended', subject: membership.id, data: {} };
}

function alreadyEnded(field: string): Refusal {
  return refuse('transition-not-allowed', { field, code: 'ended' });
}

function invalid(field: string, code: string): Refusal {
  return refuse('invalid-field', { field: `body.${field}`, code });
}
