import { describe, expect, test } from 'vitest';
import { type Role, roles } from '../../kernel/events.ts';
import { isRefusal } from '../../kernel/problems.ts';
import { instant } from '../../kernel/time.ts';
import { type Scope, scopes } from '../http/session.ts';
import {
  type Decision,
  decideEnding,
  decideExaminerGrant,
  decideInvitation,
  decideKey,
  decideKeyEnding,
  type Giver,
  mayGive,
  mayPutOnKey,
  moves,
} from './decide.ts';
import { inviteMember, type LiveMembership, memberRoles, type WantedRole } from './types.ts';

const at = instant('2026-03-02T15:00:00Z');
const customer = 'cus_01980000-0000-7000-8000-000000000001';
const beneficialOwner = 'per_01980000-0000-7000-8000-000000000001';
const person = { id: 'usr_01980000-0000-7000-8000-000000000001', isNew: true } as const;
const membership = 'mem_01980000-0000-7000-8000-000000000001';
const key = 'key_01980000-0000-7000-8000-000000000001';

const held = (over: Partial<LiveMembership> = {}): LiveMembership => ({
  id: 'mem_01980000-0000-7000-8000-00000000000f',
  tenant: 'org_01980000-0000-7000-8000-000000000001',
  role: 'engineer',
  ...over,
});

const invite = (giver: Giver, role: (typeof memberRoles)[number], holds: readonly LiveMembership[] = []) =>
  decideInvitation({
    giver,
    wanted: { name: 'A', email: 'a@example.com', role, ...subjectOf(role) },
    person,
    membership,
    held: holds,
    at,
  });

/** Whom a customer's and an owner's role is about. */
function subjectOf(role: Role): Pick<WantedRole, 'customer' | 'person'> {
  if (role === 'customer') return { customer };
  return role === 'beneficial-owner' ? { person: beneficialOwner } : {};
}

const typesOf = (decision: Decision) =>
  isRefusal(decision) ? decision.refused : decision.map((event) => event.type);

describe('who may give a role', () => {
  const table = roles.flatMap((giver) => memberRoles.map((role) => ({ giver, role })));
  test.each(table)('$giver gives $role as the table says', ({ giver, role }) => {
    const expected = mayGive[giver].includes(role) ? ['user-entered', 'membership-granted'] : 'not-allowed';
    expect(typesOf(invite({ role: giver }, role))).toEqual(expected);
  });

  test('only an owner makes or ends owners, and nobody below an officer gives power over colleagues', () => {
    const givers = (role: Role) => roles.filter((giver) => mayGive[giver].includes(role));
    expect(givers('owner')).toEqual(['owner']);
    expect(givers('officer')).toEqual(['owner', 'officer']);
    expect(givers('examiner')).toEqual(['owner', 'officer']);
    expect(givers('customer')).toEqual(['owner', 'officer', 'senior-reviewer', 'reviewer']);
    expect(givers('beneficial-owner')).toEqual(givers('customer'));
  });

  test('a refusal names the roles that may', () => {
    expect(invite({ role: 'reviewer' }, 'officer')).toMatchObject({
      facts: { allowed: ['owner', 'officer'] },
    });
  });

  test('a key gives roles only with the scope to manage access, and never makes an owner', () => {
    expect(typesOf(invite({ scopes: ['casework:write'] }, 'reviewer'))).toBe('not-allowed');
    expect(typesOf(invite({ scopes: ['access:manage'] }, 'officer'))).toEqual([
      'user-entered',
      'membership-granted',
    ]);
    expect(typesOf(invite({ scopes: ['access:manage'] }, 'owner'))).toBe('not-allowed');
  });
});

describe('an invitation', () => {
  const owner = { role: 'owner' } as const;

  test('keeps name and address out of what goes in clear', () => {
    const events = invite(owner, 'engineer');
    if (isRefusal(events)) throw new Error('refused');
    expect(JSON.stringify(events.map(({ personal: _, ...clear }) => clear))).not.toContain('example.com');
    expect(events[0]?.personal).toEqual({ of: person.id, value: { name: 'A', email: 'a@example.com' } });
  });

  test('does not enter a person twice', () => {
    const decision = decideInvitation({
      giver: owner,
      wanted: { name: 'B', email: 'a@example.com', role: 'engineer' },
      person: { ...person, isNew: false },
      membership,
      held: [],
      at,
    });
    expect(typesOf(decision)).toEqual(['membership-granted']);
  });

  test('is refused for somebody with another role, and goes beside the customers they speak for', () => {
    expect(typesOf(invite(owner, 'officer', [held()]))).toBe('already-exists');
    expect(typesOf(invite(owner, 'officer', [held({ role: 'customer', customer })]))).toContain(
      'membership-granted',
    );
    expect(typesOf(invite(owner, 'customer', [held({ role: 'customer', customer })]))).toBe('already-exists');
    expect(typesOf(invite(owner, 'customer', [held()]))).toContain('membership-granted');
  });

  test('a beneficial owner is one person; their role goes beside every other, and not twice for one', () => {
    const mine = held({ role: 'beneficial-owner', person: beneficialOwner });
    const another = held({ role: 'beneficial-owner', person: 'per_01980000-0000-7000-8000-000000000002' });
    expect(typesOf(invite(owner, 'beneficial-owner', [mine]))).toBe('already-exists');
    const holds = [another, held(), held({ role: 'customer', customer })];
    expect(typesOf(invite(owner, 'beneficial-owner', holds))).toContain('membership-granted');
    expect(typesOf(invite(owner, 'officer', [mine]))).toContain('membership-granted');
  });

  test.each([
    ['beneficial-owner', {}, 'missing'],
    ['beneficial-owner', { person: beneficialOwner, customer }, 'not-for-this-role'],
    ['customer', { customer, person: beneficialOwner }, 'not-for-this-role'],
    ['engineer', { person: beneficialOwner }, 'not-for-this-role'],
  ] as const)('as %s is about exactly whom that role is about (%#)', (role, subject, code) => {
    const wanted = { name: 'A', email: 'a@example.com', role, ...subject };
    const decision = decideInvitation({ giver: owner, wanted, person, membership, held: [], at });
    expect(decision).toMatchObject({ refused: 'invalid-field', errors: [{ code }] });
  });

  test('ends an examiner’s grant that has expired, at the very moment too; a running one stands in the way', () => {
    const grant = (expiresAt: string) => held({ role: 'examiner', expiresAt: instant(expiresAt) });
    expect(typesOf(invite(owner, 'engineer', [grant(at)]))).toEqual([
      'user-entered',
      'membership-ended',
      'membership-granted',
    ]);
    expect(typesOf(invite(owner, 'engineer', [grant('2026-03-02T15:00:00.001Z')]))).toBe('already-exists');
  });

  test('knows an address in any case, and no examiner without a grant', () => {
    expect(inviteMember.parse({ name: ' A ', email: ' A@Example.COM ', role: 'engineer' })).toMatchObject({
      name: 'A',
      email: 'a@example.com',
    });
    expect(inviteMember.safeParse({ name: 'A', email: 'a@example.com', role: 'examiner' }).success).toBe(
      false,
    );
  });
});

describe('an examiner’s grant', () => {
  const grant = (over: object, giver: Giver = { role: 'officer' }) =>
    decideExaminerGrant({
      giver,
      wanted: {
        name: 'E',
        email: 'e@authority.example',
        purpose: 'assessment',
        expiresAt: instant('2026-04-01T00:00:00Z'),
        ...over,
      },
      person,
      membership,
      held: [],
      at,
    });

  test('needs an end within a year and a day, and shows nothing of the future', () => {
    expect(typesOf(grant({}))).toEqual(['user-entered', 'examiner-grant-made']);
    expect(typesOf(grant({ expiresAt: at }))).toBe('invalid-field');
    expect(typesOf(grant({ expiresAt: instant('2027-03-03T15:00:00Z') }))).toContain('examiner-grant-made');
    expect(typesOf(grant({ expiresAt: instant('2027-03-03T15:00:00.001Z') }))).toBe('invalid-field');
    expect(typesOf(grant({ asOf: at }))).toContain('examiner-grant-made');
    expect(typesOf(grant({ asOf: instant('2026-03-02T15:00:00.001Z') }))).toBe('invalid-field');
  });

  test('is not a reviewer’s to give', () => {
    expect(typesOf(grant({}, { role: 'senior-reviewer' }))).toBe('not-allowed');
  });
});

describe('the end of a membership or key', () => {
  const end = (role: Role, state: keyof typeof moves, owners = 2) =>
    typesOf(decideEnding({ giver: { role: 'owner' }, membership: { id: membership, role, state }, owners }));

  test('follows the table of moves, whole', () => {
    expect(moves).toEqual({ live: ['ended'], ended: [] });
    expect(end('engineer', 'live')).toEqual(['membership-ended']);
    expect(end('engineer', 'ended')).toBe('transition-not-allowed');
    expect(typesOf(decideKeyEnding({ id: key, state: 'live' }))).toEqual(['service-key-ended']);
    expect(typesOf(decideKeyEnding({ id: key, state: 'ended' }))).toBe('transition-not-allowed');
  });

  test('is not for the last owner', () => {
    expect(end('owner', 'live', 1)).toBe('conflict');
    expect(end('owner', 'live', 2)).toEqual(['membership-ended']);
    expect(end('engineer', 'live', 1)).toEqual(['membership-ended']);
  });

  test('is refused to who could not have given the role', () => {
    const decision = decideEnding({
      giver: { role: 'officer' },
      membership: { id: membership, role: 'owner', state: 'live' },
      owners: 2,
    });
    expect(typesOf(decision)).toBe('not-allowed');
  });
});

describe('the scopes of a key', () => {
  const make = (giver: Giver, wanted: readonly Scope[], expiresAt?: string) =>
    decideKey({
      giver,
      wanted: { name: 'k', scopes: [...wanted], ...(expiresAt ? { expiresAt: instant(expiresAt) } : {}) },
      key,
      digest: '0'.repeat(64),
      at,
    });

  const table = roles.flatMap((role) => scopes.map((scope) => ({ role, scope })));
  test.each(table)('$role puts $scope on a key as the table says', ({ role, scope }) => {
    const expected = mayPutOnKey[role].includes(scope) ? ['service-key-made'] : 'not-allowed';
    expect(typesOf(make({ role }, [scope]))).toEqual(expected);
  });

  test('never let an engineer decide, or manage access', () => {
    expect(mayPutOnKey.engineer.filter((scope) => /^(determine|casework|access:)/.test(scope))).toEqual([]);
  });

  test('name every one that goes too far, and are kept once each', () => {
    const refused = make({ role: 'engineer' }, ['gate:ask', 'casework:write', 'access:manage']);
    expect(refused).toMatchObject({ errors: [{ detail: 'casework:write' }, { detail: 'access:manage' }] });
    expect(make({ role: 'owner' }, ['gate:ask', 'gate:ask'])).toMatchObject([
      { data: { scopes: ['gate:ask'] } },
    ]);
  });

  test('given by a key are its own, reading included in writing', () => {
    const giver = { scopes: ['identification:write'] } as const;
    expect(typesOf(make(giver, ['identification:read']))).toEqual(['service-key-made']);
    expect(typesOf(make(giver, ['standing:read']))).toBe('not-allowed');
  });

  test('end in the future or not at all', () => {
    expect(typesOf(make({ role: 'owner' }, ['gate:ask'], at))).toBe('invalid-field');
    expect(make({ role: 'owner' }, ['gate:ask'])).toMatchObject([{ data: { expiresAt: null } }]);
  });
});
