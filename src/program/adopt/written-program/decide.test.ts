import { describe, expect, it } from 'vitest';
import type { Id } from '../../../kernel/ids.ts';
import { isRefusal } from '../../../kernel/problems.ts';
import { day } from '../../../kernel/time.ts';
import type { Parameters } from '../../../law/index.ts';
import { approve, propose, transitions, withdraw } from './decide.ts';
import { looserThanLaw } from './settings.ts';
import { changeStates, type SettingChange } from './types.ts';

// Safe: only the parameters that are floors of settings are read here.
const parameters = { beneficialOwnerThresholdPercent: 25, retentionYears: 2 } as unknown as Parameters;
const id = 'set_1' as Id<'settingChange'>;
const proposal = {
  id,
  name: 'ownershipThresholdPercent' as const,
  value: 10,
  reason: 'a stricter threshold',
  effectiveOn: day('2026-03-10'),
};
const state = { today: day('2026-03-02'), programAdopted: true, fourEyes: true, parameters };

function change(over: Partial<SettingChange> = {}): SettingChange {
  return {
    ...proposal,
    id,
    state: 'proposed',
    proposedBy: 'usr_a',
    proposedAt: '2026-03-02T00:00:00.000Z',
    approvedBy: null,
    approvedAt: null,
    ...over,
  };
}

const types = (decided: ReturnType<typeof propose>) =>
  isRefusal(decided) ? decided.refused : decided.map((event) => event.type);

describe('a setting may be stricter than the law, never looser', () => {
  it('takes a stricter and an equally strict threshold, and refuses a looser one with the limit', () => {
    expect(types(propose({ ...proposal, value: 25 }, state))).toEqual(['setting-proposed']);
    expect(types(propose({ ...proposal, value: 24.999 }, state))).toEqual(['setting-proposed']);
    expect(propose({ ...proposal, value: 25.001 }, state)).toMatchObject({
      refused: 'looser-than-law',
      facts: { limit: 25 },
    });
  });

  it('refuses a shorter retention than the minimum and takes a longer one', () => {
    expect(looserThanLaw('retentionYears', 1, parameters)).toBe(2);
    expect(looserThanLaw('retentionYears', 10, parameters)).toBeUndefined();
  });

  it('follows the edition: another number in the data is another floor', () => {
    expect(
      looserThanLaw('ownershipThresholdPercent', 15, { ...parameters, beneficialOwnerThresholdPercent: 10 }),
    ).toBe(10);
  });

  it('leaves settings without a parameter of the law to the program', () => {
    expect(looserThanLaw('verificationAttemptsMax', 20, parameters)).toBeUndefined();
  });
});

describe('a change is proposed by one person and approved by another', () => {
  it('is approved at once while the program is being prepared, and where the program asks for one person only', () => {
    expect(types(propose(proposal, { ...state, programAdopted: false }))).toEqual([
      'setting-proposed',
      'setting-approved',
    ]);
    expect(types(propose(proposal, { ...state, fourEyes: false }))).toEqual([
      'setting-proposed',
      'setting-approved',
    ]);
  });

  it('refuses the same person as the second pair of eyes', () => {
    expect(approve(change(), 'usr_a')).toMatchObject({ refused: 'same-person' });
    expect(approve(change(), 'usr_b')).toMatchObject([
      { type: 'setting-approved', data: { secondPerson: true } },
    ]);
  });

  it('names the field of a value that does not fit, and refuses a day in the past', () => {
    expect(propose({ ...proposal, value: 'ten' }, state)).toMatchObject({
      refused: 'invalid-field',
      errors: [{ field: 'body.value' }],
    });
    expect(propose({ ...proposal, effectiveOn: day('2026-03-01') }, state)).toMatchObject({
      errors: [{ field: 'body.effectiveOn' }],
    });
  });
});

describe('the transition table is whole', () => {
  it.each(changeStates)('from %s only the listed moves are allowed', (from) => {
    const moved = {
      approved: approve(change({ state: from }), 'usr_b'),
      withdrawn: withdraw(change({ state: from })),
    };
    expect(!isRefusal(moved.approved)).toBe(transitions[from].includes('approved'));
    expect(!isRefusal(moved.withdrawn)).toBe(transitions[from].includes('withdrawn'));
  });
});
