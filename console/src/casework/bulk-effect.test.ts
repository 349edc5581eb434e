import { describe, expect, test } from 'vitest';
import { effectOf } from './bulk-effect.ts';

const open = { state: 'open', priority: 'normal', assignee: null, lock: null };
const me = 'usr_me';

describe('what acting on several cases would do to one', () => {
  test('a case that has ended stays as it is', () => {
    for (const state of ['resolved', 'cancelled'])
      expect(effectOf({ ...open, state }, { kind: 'assign', toMe: true }, me).changes).toBe(false);
  });

  test('what is so already is not done again', () => {
    expect(effectOf({ ...open, assignee: me }, { kind: 'assign', toMe: true }, me).changes).toBe(false);
    expect(effectOf(open, { kind: 'assign', toMe: false }, me).changes).toBe(false);
    expect(effectOf(open, { kind: 'prioritize', priority: 'normal' }, me).changes).toBe(false);
  });

  test('a case in the hand of a colleague is named', () => {
    const held = { ...open, state: 'claimed', lock: { by: 'usr_other' } };
    expect(effectOf(held, { kind: 'assign', toMe: true }, me)).toEqual({
      changes: true,
      words: 'is in hand; whoever works on it loses it',
    });
    expect(effectOf({ ...held, lock: { by: me } }, { kind: 'assign', toMe: true }, me).words).toBe(
      'becomes yours',
    );
  });

  test('a priority says from what to what', () => {
    expect(effectOf(open, { kind: 'prioritize', priority: 'urgent' }, me).words).toBe(
      'from normal to urgent',
    );
  });
});
