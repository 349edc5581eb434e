import { describe, expect, test } from 'vitest';
import { type Effect, effectWords } from './effect-words.ts';

const me = 'usr_me';
const changed: Effect = {
  case: 'cas_1',
  becomes: 'changed',
  steps: ['case-assigned'],
  refusal: null,
  label: 'Appeal',
  state: 'open',
  priority: 'normal',
  assignee: null,
};
const toMe = { name: 'assign', to: me } as const;
const toNobody = { name: 'assign', to: null } as const;

describe('what would become of a case, in words', () => {
  test('a case that has ended stays as it is, and any other says why it does', () => {
    const refusal = { code: 'locked-by-another', title: 'A colleague is working on this.', reason: 'held' };
    const refused: Effect = { ...changed, becomes: 'refused', steps: [], refusal };
    for (const state of ['resolved', 'cancelled'] as const)
      expect(effectWords({ ...refused, state }, toMe, me)).toBe('has ended, and stays as it is');
    expect(effectWords({ ...refused, state: 'claimed' }, toMe, me)).toBe(
      'stays as it is. A colleague is working on this.',
    );
  });

  test('what is so already says so', () => {
    const same: Effect = { ...changed, becomes: 'same', steps: [] };
    expect(effectWords(same, toMe, me)).toBe('is yours already');
    expect(effectWords(same, toNobody, me)).toBe('is assigned to nobody already');
    expect(effectWords(same, { name: 'prioritize', priority: 'low' }, me)).toBe('is low already');
  });

  test('a case that a colleague loses is named; one whose lock has ended is not', () => {
    const steps = ['case-released', 'case-assigned'];
    expect(effectWords({ ...changed, state: 'claimed', steps }, toMe, me)).toBe(
      'is in hand; whoever works on it loses it',
    );
    expect(effectWords({ ...changed, steps }, toMe, me)).toBe('becomes yours');
    expect(effectWords(changed, toNobody, me)).toBe('goes back to everybody');
  });

  test('a priority says from what to what, putting back and asking say what comes of it', () => {
    expect(effectWords(changed, { name: 'prioritize', priority: 'urgent' }, me)).toBe(
      'from normal to urgent',
    );
    expect(effectWords(changed, { name: 'release' }, me)).toBe('goes back into the inbox');
    expect(effectWords(changed, { name: 'ask', reason: 'blurred', wanted: [] }, me)).toBe(
      'the customer is asked for more',
    );
  });
});
