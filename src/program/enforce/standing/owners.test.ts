import { describe, expect, it } from 'vitest';
import { day } from '../../../kernel/time.ts';
import type { Ownership } from '../../collect/beneficial-owners/index.ts';
import { ada, ben, settings, today } from './facts-fixture.ts';
import { behindOf } from './owners.ts';

const time = { at: today, settings, ahead: [] };
const found = (person: string) => ({ code: 'owner-found', clause: '§ 7.301', facts: { person } }) as const;
const base = { subject: ada, missing: [], edition: 'test', at: today };

function ownership(over: Partial<Ownership> = {}): Ownership {
  return {
    identified: { ...base, obligation: 'identify-beneficial-owners', outcome: 'met', reasons: [found(ben)] },
    updates: { ...base, obligation: 'require-owner-updates', outcome: 'met', reasons: [] },
    owners: [ben],
    lookAgainOn: null,
    ...over,
  };
}

describe('who stands behind a customer', () => {
  it('are the owners found, as the ownership rules answer', () => {
    expect(behindOf(ownership(), time)).toEqual({
      owners: [ben],
      ownersKnown: { outcome: 'met', missing: [] },
      heldUntil: null,
    });
  });

  it('is not known while an owner found in statements is no person here: nobody could verify them', () => {
    const { identified } = ownership();
    const stated = { ...identified, reasons: [found(ben), found('statement-7')] };
    expect(behindOf(ownership({ identified: stated }), time).ownersKnown).toEqual({
      outcome: 'unknown',
      missing: ['customer.ownership.person'],
    });
    const worse = { ...stated, outcome: 'unmet' as const };
    expect(behindOf(ownership({ identified: worse }), time).ownersKnown.outcome).toBe('unmet');
  });

  it('holds until the day on which an interest begins or ends, in the legal zone', () => {
    expect(behindOf(ownership({ lookAgainOn: day('2026-04-01') }), time).heldUntil).toBe(
      '2026-04-01T04:00:00.000Z',
    );
    // The determination is late: nothing can be said about its end.
    expect(behindOf(ownership({ lookAgainOn: day('2026-03-10') }), time).heldUntil).toBeNull();
  });
});
