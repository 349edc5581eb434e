import { describe, expect, test } from 'vitest';
import { instant } from '../../../../kernel/time.ts';
import { type Inviting, type Move, moves, refuseInvitation, refuseMove, storedState } from './decide.ts';

const alpha = 'per_01980000-0000-7000-8000-000000000001';
const beta = 'per_01980000-0000-7000-8000-000000000002';
const ada = 'per_01980000-0000-7000-8000-000000000003';
const at = instant('2026-03-02T15:00:00Z');
const entered = {
  at,
  membership: 'mem_01980000-0000-7000-8000-000000000001',
  user: 'usr_01980000-0000-7000-8000-000000000001',
} as const;
const ended = { at, by: 'usr_01980000-0000-7000-8000-000000000002' };

const inviting: Inviting = {
  person: { id: ada, kind: 'individual' },
  namedBy: [alpha],
  entity: alpha,
  reached: true,
  isCustomer: false,
  hasLiveInvitation: false,
};

describe('inviting an owner', () => {
  test('is open for an individual that the file of the entity names', () => {
    expect(refuseInvitation(inviting)).toBeUndefined();
    expect(refuseInvitation({ ...inviting, namedBy: [beta, alpha] })).toBeUndefined();
  });

  test.each<[string, Partial<Inviting>, string, string]>([
    ['whom the file does not name', { namedBy: [] }, 'invalid-field', 'not-found'],
    ['whom only another file names', { namedBy: [beta] }, 'invalid-field', 'not-found'],
    ['whose data the inviter may not see', { reached: false }, 'invalid-field', 'not-found'],
    ['that is a company', { person: { id: ada, kind: 'entity' } }, 'invalid-field', 'not-an-individual'],
    ['who is a customer already', { isCustomer: true }, 'conflict', 'is-a-customer'],
    ['who holds an invitation', { hasLiveInvitation: true }, 'already-exists', 'is-invited'],
  ])('is refused for somebody %s', (_who, over, refused, code) => {
    expect(refuseInvitation({ ...inviting, ...over })).toMatchObject({ refused, errors: [{ code }] });
  });
});

describe('an invitation', () => {
  const states = {
    invited: { entered: null, ended: null },
    entered: { entered, ended: null },
    ended: { entered, ended },
  } as const;
  const every: readonly Move[] = ['sent-again', 'entered', 'ended'];
  const table = (['invited', 'entered', 'ended'] as const).flatMap((state) =>
    every.map((move) => ({ state, move })),
  );

  test.each(table)('that is $state: $move as the table says', ({ state, move }) => {
    const allowed: readonly Move[] = moves[state];
    expect(storedState(states[state])).toBe(state);
    expect(refuseMove(states[state], move)).toEqual(
      allowed.includes(move)
        ? undefined
        : { refused: 'transition-not-allowed', errors: [{ field: 'invitation', code: state }] },
    );
  });

  test('that ended before anybody entered is ended too', () => {
    expect(storedState({ entered: null, ended })).toBe('ended');
  });
});
