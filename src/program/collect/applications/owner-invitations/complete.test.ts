import { expect, test } from 'vitest';
import type { OwedItem } from '../owed.ts';
import { isComplete } from './complete.ts';

const item = (over: Partial<OwedItem>): OwedItem => ({
  requirement: 'verification:per_1',
  code: 'verification',
  place: 'currentlyDue',
  owedBy: 'customer',
  clause: '§ 7.302(d)',
  dueOn: null,
  person: null,
  optional: false,
  title: 'Verify your identity',
  customerText: 'We must know who you are.',
  remedy: 'A passport.',
  ...over,
});

test('an owner about whom nothing is owed is complete', () => {
  expect(isComplete([])).toBe(true);
});

test.each([
  ['something due', item({})],
  ['something past due', item({ place: 'pastDue' })],
  ['something given that waits to be looked at', item({ place: 'pendingVerification' })],
  ['verification that is due only once the account opens', item({ place: 'eventuallyDue' })],
])('%s keeps an owner from being complete', (_what, one) => {
  expect(isComplete([one])).toBe(false);
});

test('another way that nobody has to take, and a verification due again one day, do not', () => {
  const later = item({ place: 'eventuallyDue', code: 'reverification' });
  const otherWay = item({ place: 'eventuallyDue', code: 'us-status', optional: true });
  expect(isComplete([later, otherWay])).toBe(true);
  expect(isComplete([item({ place: 'pastDue', code: 'reverification' })])).toBe(false);
});
