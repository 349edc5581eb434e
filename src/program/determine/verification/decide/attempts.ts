/** Attempts by code and by domain: start, confirm, end. */
import type { Id } from '../../../../kernel/ids.ts';
import { type Refusal, refuse } from '../../../../kernel/problems.ts';
import type { Instant } from '../../../../kernel/time.ts';
import { type Made, made, type PersonalOf } from '../event-schemas.ts';
import type { AttemptEnd, AttemptOutcome, OpenAttempt } from '../types/attempts.ts';
import type { Method, VerificationOutcome } from '../types/state.ts';
import { refuseMove } from './transitions.ts';

/** Codes and challenges in an hour, by person and method: more would flood somebody's mailbox or telephone. */
export const startsPerHourMax = 5;

export type Starting = {
  readonly id: Id<'verificationAttempt'>;
  readonly person: Id<'person'>;
  readonly method: Method;
  readonly round: number;
  readonly element: Id<'element'> | null;
  readonly expiresAt: Instant | null;
  readonly secret: PersonalOf<'verification-attempt-started'>;
};

export type StartState = {
  readonly outcome: VerificationOutcome;
  readonly attemptsLeft: number;
  readonly methodsOfProgram: readonly Method[];
  readonly startsInLastHour: number;
  /** The open attempt by the same method. */
  readonly open: OpenAttempt | undefined;
};

/** Starts an attempt. The one before it by the same method is void from now on. */
export function startAttempt(starting: Starting, state: StartState, at: Instant): Made[] | Refusal {
  if (!state.methodsOfProgram.includes(starting.method)) {
    return refuse('conflict', { field: 'body.method', code: 'method-not-in-program' });
  }
  if (state.outcome === 'not-owed') return refuse('conflict', { field: 'outcome', code: 'not-owed' });
  if (state.outcome === 'failed' || state.attemptsLeft === 0) return refuse('attempts-exhausted');
  if (state.startsInLastHour >= startsPerHourMax) return refuse('too-many-requests');
  const replaced = state.open ? [endAttempt(state.open, 'abandoned', endOfOld(state.open, at))] : [];
  const { id, secret, ...data } = starting;
  return [
    ...replaced,
    made('verification-attempt-started', id, { data: { ...data, document: null }, personal: secret }),
  ];
}

function endOfOld(open: OpenAttempt, at: Instant): AttemptEnd {
  return isExpired(open, at) ? 'expired' : 'replaced';
}

export function isExpired(attempt: OpenAttempt, at: Instant): boolean {
  return attempt.expiresAt !== null && attempt.expiresAt <= at;
}

/** What an entry comes to. The events are recorded also where the entry is refused: a wrong entry counts. */
export type Answered = {
  readonly outcome: AttemptOutcome;
  readonly events: readonly Made[];
  readonly refusal?: Refusal;
};

export function confirmCode(
  attempt: OpenAttempt,
  entry: { readonly right: boolean; readonly wrongEntriesMax: number },
  at: Instant,
): Answered {
  if (attempt.outcome !== 'open')
    return { outcome: attempt.outcome, events: [], refusal: refuse('code-expired') };
  if (isExpired(attempt, at)) {
    const events = [endAttempt(attempt, 'abandoned', 'expired')];
    return { outcome: 'abandoned', events, refusal: refuse('code-expired') };
  }
  if (entry.right) {
    return { outcome: 'succeeded', events: [endAttempt(attempt, 'succeeded', 'code-confirmed')] };
  }
  const { person, method } = attempt;
  const wrong = made('verification-code-wrong', attempt.id, { data: { person, method } });
  if (attempt.wrongEntries + 1 < entry.wrongEntriesMax) {
    return { outcome: 'open', events: [wrong], refusal: refuse('code-wrong') };
  }
  const events = [wrong, endAttempt(attempt, 'failed', 'too-many-wrong-entries')];
  return { outcome: 'failed', events, refusal: refuse('code-expired') };
}

/** A record that is not there yet leaves the challenge open: names take time to spread. */
export function checkDomain(attempt: OpenAttempt, records: readonly string[]): readonly Made[] | Refusal {
  const refusal = refuseMove('attempt', attempt.outcome, 'succeeded');
  if (refusal) return refusal;
  const there = records.some((record) => record.trim() === `${domainRecordStart}${attempt.token}`);
  return there ? [endAttempt(attempt, 'succeeded', 'domain-record-found')] : [];
}

export const domainRecordStart = 'gatehouse-verification=';

type Ended = Pick<OpenAttempt, 'id' | 'person' | 'method'>;

export function endAttempt(
  { id, person, method }: Ended,
  outcome: 'succeeded' | 'failed' | 'abandoned',
  why: AttemptEnd,
): Made {
  return made('verification-attempt-ended', id, { data: { person, method, outcome, why } });
}

/** An attempt that a colleague makes in one step: started and ended at once. */
export function wholeAttempt(
  attempt: Ended & { readonly round: number; readonly document: Id<'document'> | null },
  outcome: 'succeeded' | 'failed' | 'abandoned',
  why: AttemptEnd,
): readonly Made[] {
  const { id, ...data } = attempt;
  const started = made('verification-attempt-started', id, {
    data: { ...data, element: null, expiresAt: null },
  });
  return [started, endAttempt(attempt, outcome, why)];
}
