import { describe, expect, it } from 'vitest';
import type { Role } from '../../kernel/events.ts';
import { randomIds } from '../../kernel/ids.ts';
import { scopes } from '../http/session.ts';
import { maySee, moves, refuseMove, refuseOneMore } from './decide.ts';
import { longWorkStates } from './types.ts';

describe('the life of a long work', () => {
  it('is waiting, then running as often as it is taken up again, then over for good', () => {
    expect(moves).toEqual({
      waiting: ['running', 'failed', 'cancelled'],
      running: ['running', 'done', 'failed', 'cancelled'],
      done: [],
      failed: [],
      cancelled: [],
    });
  });

  it('refuses every step that is not in the table, and names the present state', () => {
    for (const from of longWorkStates) {
      for (const to of longWorkStates) {
        const refusal = refuseMove(from, to);
        if (moves[from].includes(to)) expect(refusal).toBeUndefined();
        else
          expect(refusal).toEqual({
            refused: 'transition-not-allowed',
            errors: [{ field: 'state', code: from }],
          });
      }
    }
  });

  it('is not begun by somebody who has ten that have not ended', () => {
    expect(refuseOneMore(9)).toBeUndefined();
    expect(refuseOneMore(10)).toMatchObject({ refused: 'conflict', errors: [{ code: 'too-many' }] });
  });
});

describe('who sees a long work', () => {
  const tenant = randomIds.next('organization');
  const id = randomIds.next('user');
  const askedBy = { kind: 'user', id, role: 'reviewer' } as const;
  const colleague = (role: Role) => ({
    tenant,
    role,
    actor: { kind: 'user', id: randomIds.next('user'), role } as const,
  });

  it('is whoever asked for it, whatever their role is now', () => {
    expect(maySee({ tenant, role: 'reviewer', actor: askedBy }, { askedBy })).toBe(true);
    expect(maySee({ tenant, role: 'engineer', actor: { ...askedBy, role: 'engineer' } }, { askedBy })).toBe(
      true,
    );
  });

  it('is every owner and officer, and nobody else', () => {
    const who = (['owner', 'officer', 'senior-reviewer', 'reviewer', 'engineer', 'examiner'] as const).filter(
      (role) => maySee(colleague(role), { askedBy }),
    );
    expect(who).toEqual(['owner', 'officer']);
  });

  it('is a program for what it asked for itself, and for nothing more, whatever its scopes', () => {
    const key = randomIds.next('serviceKey');
    const actor = { kind: 'service-key', id: key } as const;
    expect(maySee({ tenant, scopes, actor }, { askedBy: actor })).toBe(true);
    expect(maySee({ tenant, scopes, actor }, { askedBy })).toBe(false);
  });

  it('is nobody in particular for what the installation asked for by itself', () => {
    const system = { kind: 'system', name: 'command-line' } as const;
    expect(maySee(colleague('reviewer'), { askedBy: system })).toBe(false);
    expect(maySee(colleague('officer'), { askedBy: system })).toBe(true);
  });
});
