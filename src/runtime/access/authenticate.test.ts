import { expect, test } from 'vitest';
import { instant } from '../../kernel/time.ts';
import { choose } from './authenticate.ts';
import type { LiveMembership } from './types.ts';

const at = instant('2026-03-02T15:00:00Z');
const one = (n: number, over: Partial<LiveMembership> = {}): LiveMembership => ({
  id: `mem_01980000-0000-7000-8000-00000000000${n}`,
  tenant: `org_01980000-0000-7000-8000-00000000000${n}`,
  role: 'engineer',
  ...over,
});
const expired = one(1, { role: 'examiner', expiresAt: at });

test('the chosen membership is taken while it has not ended, even when it has expired', () => {
  expect(choose([one(1), one(2)], one(2).id, at)).toEqual(one(2));
  expect(choose([expired, one(2)], expired.id, at)).toEqual(expired);
});

test('without a choice, or when the chosen one ended, the oldest that lasts is taken', () => {
  expect(choose([one(1), one(2)], undefined, at)).toEqual(one(1));
  expect(choose([one(1), one(2)], one(3).id, at)).toEqual(one(1));
  expect(choose([expired, one(2)], undefined, at)).toEqual(one(2));
});

test('somebody with nothing but an expired grant is told so, and somebody with nothing is nobody', () => {
  expect(choose([expired], undefined, at)).toEqual(expired);
  expect(choose([], undefined, at)).toBeUndefined();
});
