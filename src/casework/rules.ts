/** The service level of a case and the lock on one in hand. Pure. */
import { addMilliseconds, type Instant } from '../kernel/time.ts';
import type { Case, CaseState, CaseUrgency, Lock } from './types.ts';

/** How long a case stays in hand without a sign of life. Machinery, not policy: a lost lock only frees the case. */
export const lockMinutes = 30;

const minute = 60_000;
const hour = 60 * minute;

export function lockUntil(at: Instant): Instant {
  return addMilliseconds(at, lockMinutes * minute);
}

/** Whether a lock has so little left that renewing it is worth an entry in the history. */
export function worthRenewing(lock: Lock, at: Instant): boolean {
  return Date.parse(lock.until) - Date.parse(at) <= (lockMinutes / 2) * minute;
}

/** When somebody should have looked. */
export function reviewDueAt(from: Instant, reviewHours: number): Instant {
  return addMilliseconds(from, reviewHours * hour);
}

/** The state at a moment: a case whose lock has ended is open, whether or not that is recorded yet. */
export function stateAt(found: Pick<Case, 'progress'>, at: Instant): CaseState {
  const { progress } = found;
  return progress.state === 'claimed' && progress.lock.until <= at ? 'open' : progress.state;
}

/** Soon from the second half of the time on, urgent from the last quarter on. */
export function caseUrgency(found: Pick<Case, 'progress' | 'dueFrom' | 'dueAt'>, at: Instant): CaseUrgency {
  const state = stateAt(found, at);
  if (state === 'resolved' || state === 'cancelled') return 'closed';
  if (state === 'waiting-for-customer') return 'waiting';
  const left = Date.parse(found.dueAt) - Date.parse(at);
  if (left <= 0) return 'late';
  const share = left / Math.max(1, Date.parse(found.dueAt) - Date.parse(found.dueFrom));
  if (share <= 0.25) return 'urgent';
  return share <= 0.5 ? 'soon' : 'calm';
}
