/** What follows, step by step, when attempts to verify have failed; and accounts that are closing or closed. */
import { addToDay, type Day } from '../../../../kernel/time.ts';
import type { VerificationFacts } from '../../../determine/verification/index.ts';
import type { StandingContext } from './context.ts';
import {
  type AsReason,
  answer,
  because,
  type Effect,
  effect,
  type JudgedFacts,
  type Measure,
  owe,
} from './measure.ts';
import { openCase, pardon } from './redress.ts';

const obligation = 'close-after-failed-attempts';
const clause = '§ 7.302(d)';

/**
 * After failed attempts the program's measures follow: limits, suspension, and a proposal to close that people decide
 * (close-after-failed-attempts).
 *
 * Unmet is the one case in which a step is owed and nobody took it: closing must be proposed.
 */
export function closeAfterFailedAttempts(facts: JudgedFacts, context: StandingContext): Measure {
  const about = { facts, context };
  const ended = endOf(facts);
  if (ended) return answer(obligation, { outcome: 'met', effects: [ended] }, about);
  const failed =
    facts.life.state === 'opened' && facts.reach.reached
      ? facts.verification.filter((one) => one.outcome === 'failed' && !pardon(one, facts, context))
      : [];
  if (failed.length === 0) return answer(obligation, { outcome: 'not-applicable', effects: [] }, about);
  const effects = failed.flatMap((one) => stepsFor(one, facts, context));
  const owedByUs = effects.some((one) => one.reason.code === 'closing-to-be-proposed');
  return answer(obligation, { outcome: owedByUs ? 'unmet' : 'met', effects }, about);
}

function endOf({ life }: JudgedFacts): Effect | undefined {
  if (life.state === 'closing') {
    const { because: why, closesOn } = life;
    const reason = because('closing-by-decision', clause, { because: why, case: life.case, closesOn });
    return effect({ state: 'closing', limits: 'stopped', reason });
  }
  if (life.state !== 'closed') return undefined;
  const reason = because('account-closed', clause, { because: life.because, closedOn: life.closedOn });
  return effect({ state: 'closed', limits: 'stopped', reason });
}

/** Restricted from the failure on, suspended after the days the program gives, then proposed for closing. */
function stepsFor(one: VerificationFacts, facts: JudgedFacts, context: StandingContext): Effect[] {
  const { person } = one;
  const { suspendAfterFailedDays, closeAfterSuspendedDays } = context.settings;
  const failedOn = one.failedOn ?? context.dayOf(one.since);
  const lastBefore = addToDay(failedOn, { days: suspendAfterFailedDays });
  const suspended = context.over(lastBefore);
  const owed = owe('currentlyDue', { code: 'verification', person, clause, why: 'attempts-failed' });
  const first = effect({
    state: suspended ? 'suspended' : 'restricted',
    limits: suspended ? 'stopped' : 'restricted',
    reason: suspended
      ? because('suspended-after-failed-attempts', clause, { person, failedOn })
      : because('attempts-failed', clause, { person, failedOn, lastDayBeforeSuspension: lastBefore }),
    owed: [owed],
    errors: [{ requirement: owed.item.requirement, code: 'attempts-failed' }],
  });
  const proposeAfter = addToDay(lastBefore, { days: closeAfterSuspendedDays });
  if (!suspended || !context.over(proposeAfter)) return [first];
  const next = closingStep({ person, failedOn }, facts, context);
  return next ? [first, next] : [first];
}

/** An appeal that is pending holds the proposal back; one proposal answers a failure, whatever people decided on it. */
function closingStep(
  failure: { readonly person: VerificationFacts['person']; readonly failedOn: Day },
  facts: JudgedFacts,
  context: StandingContext,
): Effect | undefined {
  const proposed = facts.cases.filter(
    (one) => one.kind === 'closing-proposal' && context.dayOf(one.openedAt) >= failure.failedOn,
  );
  const open = proposed.find((one) => one.resolved === null);
  if (open)
    return stopped(because('closing-proposed', clause, { ...failure, case: open.id }), 'closing-decision');
  if (proposed.length > 0 || openCase(facts, 'appeal')) return undefined;
  return stopped(because('closing-to-be-proposed', clause, failure), 'closing-proposal');
}

function stopped(reason: AsReason, code: string): Effect {
  const owed = [owe('currentlyDue', { code, clause, why: reason.code, owedBy: 'provider' })];
  return effect({ state: 'suspended', limits: 'stopped', reason, owed });
}
