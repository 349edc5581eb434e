import { expect, test } from 'vitest';
import { instant } from '../kernel/time.ts';
import { caseUrgency, reviewDueAt, stateAt } from './rules.ts';

const dueFrom = instant('2026-03-02T00:00:00Z');
const dueAt = reviewDueAt(dueFrom, 48);

const open = { progress: { state: 'open' as const }, dueFrom, dueAt };
const lock = {
  by: 'usr_01980000-0000-7000-8000-000000000003' as const,
  until: instant('2026-03-02T10:00:00Z'),
};
const claimed = { ...open, progress: { state: 'claimed' as const, lock } };

test('the service level is counted in hours from when the work is there', () => {
  expect(dueAt).toBe('2026-03-04T00:00:00.000Z');
});

test('work is calm in the first half of its time, then soon, urgent in the last quarter, and late at its end', () => {
  const at = (text: string) => caseUrgency(open, instant(text));
  expect(at('2026-03-02T23:59:59.999Z')).toBe('calm');
  expect(at('2026-03-03T00:00:00Z')).toBe('soon');
  expect(at('2026-03-03T11:59:59.999Z')).toBe('soon');
  expect(at('2026-03-03T12:00:00Z')).toBe('urgent');
  expect(at('2026-03-03T23:59:59.999Z')).toBe('urgent');
  expect(at('2026-03-04T00:00:00Z')).toBe('late');
});

test('a case that waits for the customer is never late, and one that ended is closed', () => {
  const long = instant('2027-01-01T00:00:00Z');
  expect(caseUrgency({ ...open, progress: { state: 'waiting-for-customer' } }, long)).toBe('waiting');
  expect(caseUrgency({ ...open, progress: { state: 'cancelled', because: 'duplicate' } }, long)).toBe(
    'closed',
  );
});

test('a case whose lock has ended is open from that moment, recorded or not', () => {
  expect(stateAt(claimed, instant('2026-03-02T09:59:59.999Z'))).toBe('claimed');
  expect(stateAt(claimed, instant('2026-03-02T10:00:00Z'))).toBe('open');
});
