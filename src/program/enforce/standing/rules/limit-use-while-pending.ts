/** Open accounts whose holder is not yet verified, or no longer surely so. */
import { addToDay, type Day } from '../../../../kernel/time.ts';
import type { VerificationFacts } from '../../../determine/verification/index.ts';
import type { StandingReason } from '../types/standing.ts';
import type { StandingContext } from './context.ts';
import { gapReason, gapsOf } from './gaps.ts';
import {
  answer,
  because,
  type Effect,
  effect,
  type JudgedFacts,
  type Measure,
  type Owed,
  owe,
  placeBy,
} from './measure.ts';
import { pardon } from './redress.ts';

const obligation = 'limit-use-while-pending';
const clause = '§ 7.302(d)';

/** Terms of use are in force while an open account is being verified (limit-use-while-pending). */
export function limitUseWhilePending(facts: JudgedFacts, context: StandingContext): Measure {
  const about = { facts, context };
  const { life, reach } = facts;
  if (life.state !== 'opened') return answer(obligation, { outcome: 'not-applicable', effects: [] }, about);
  if (!reach.reached) {
    const effects = reach.reasons.map((reason) => effect({ state: 'good', limits: 'none', reason }));
    return answer(obligation, { outcome: 'not-applicable', effects }, about);
  }
  const gaps = gapEffects(facts, context);
  const verification = facts.verification.map((one) => verificationAnswer(one, facts, context));
  const limited = [...gaps, ...verification.flatMap((one) => one.effects)];
  const settled = gaps.length === 0 && verification.every((one) => one.settled);
  const persons = facts.verification.filter((one) => one.outcome === 'verified').length;
  const reasons = [...(settled ? [because('all-verified', clause, { persons })] : []), ...reach.reasons];
  const free = reasons.map((reason) => effect({ state: 'good', limits: 'none', reason }));
  const given = { effects: [...limited, ...free], open: verification.flatMap((one) => one.open) };
  return answer(obligation, { outcome: limited.length > 0 ? 'met' : 'not-applicable', ...given }, about);
}

/** What was collected no longer suffices: an element was withdrawn, or a new owner is not yet described. */
function gapEffects(facts: JudgedFacts, context: StandingContext): Effect[] {
  const dueOn = accountDueOn(facts, context);
  return gapsOf(facts, context).map((gap) => {
    const owed = gap.codes.map((code) =>
      owe(placeOf(dueOn, facts, context), {
        code,
        dueOn,
        person: gap.person,
        clause: gap.clause,
        why: gap.why,
      }),
    );
    const { state, limits } = limitBy(dueOn, facts, context);
    return effect({ state, limits, reason: gapReason(gap, dueOn), owed, errors: gap.errors });
  });
}

type Answer = {
  /** Nothing about this person limits use. */
  readonly settled: boolean;
  readonly effects: readonly Effect[];
  readonly open: readonly Owed[];
};

const limiting = (...effects: Effect[]): Answer => ({ settled: false, effects, open: [] });

function verificationAnswer(one: VerificationFacts, facts: JudgedFacts, context: StandingContext): Answer {
  switch (one.outcome) {
    case 'not-owed':
      return { settled: true, effects: [], open: [] };
    case 'in-doubt':
      return limiting(doubt(one, context));
    case 'pending':
      return limiting(pending(one, facts, context));
    case 'verified':
      return verified(one, context);
    case 'failed': {
      // Without a granted appeal, the rule on failed attempts answers for it.
      const again = pardon(one, facts, context);
      if (!again) return limiting();
      const dueOn = addToDay(again.on, { days: context.settings.pendingDays });
      return limiting(awaited(one, dueOn, facts, context));
    }
  }
}

/** Doubt limits new use at once, whatever was decided before; what runs goes on running. */
function doubt(one: VerificationFacts, context: StandingContext): Effect {
  const { person, openDiscrepancies, dueOn } = one;
  const reason = because('identity-in-doubt', clause, { person, openDiscrepancies });
  const item = verificationOwed(one, placeBy(dueOn, context), { why: reason.code, dueOn });
  const { requirement } = item.item;
  return effect({
    state: 'restricted',
    limits: 'restricted',
    reason,
    owed: [item],
    errors: [
      { requirement, code: 'identity-in-doubt' },
      ...(openDiscrepancies > 0 ? [{ requirement, code: 'discrepancy-open' as const }] : []),
    ],
  });
}

function pending(one: VerificationFacts, facts: JudgedFacts, context: StandingContext): Effect {
  if (facts.account.origin === 'existing') {
    return awaited(one, context.law.existingAccountsDueOn, facts, context);
  }
  const from = later(openedOn(facts, context), context.dayOf(one.since));
  return awaited(one, one.dueOn ?? addToDay(from, { days: context.settings.pendingDays }), facts, context);
}

function awaited(
  one: VerificationFacts,
  dueOn: Day | null,
  facts: JudgedFacts,
  context: StandingContext,
): Effect {
  const { state, limits, why } = limitBy(dueOn, facts, context);
  const { person } = one;
  return effect({
    state,
    limits,
    reason: because(why, clause, { person, dueOn }),
    owed: [verificationOwed(one, placeOf(dueOn, facts, context), { why, dueOn })],
  });
}

/** What the customer has handed in and nobody has read is ours to look at. */
function verificationOwed(
  { person, awaitingReview }: VerificationFacts,
  place: Owed['place'],
  given: { readonly why: StandingReason; readonly dueOn: Day | null },
): Owed {
  const item = { code: 'verification', person, clause, ...given };
  return awaitingReview ? owe('pendingVerification', { ...item, owedBy: 'provider' }) : owe(place, item);
}

/** Verified until it must be verified again. That is due from the first warning the program gives of a deadline. */
function verified(one: VerificationFacts, context: StandingContext): Answer {
  const { person, reverifyDueOn: dueOn } = one;
  if (dueOn === null) return { settled: true, effects: [], open: [] };
  const again = { code: 'reverification', person, clause: '§ 7.302(f)', dueOn } as const;
  if (context.over(dueOn)) {
    const reason = because('reverification-overdue', '§ 7.302(f)', { person, dueOn });
    const owed = [owe('pastDue', { ...again, why: reason.code })];
    return limiting(effect({ state: 'restricted', limits: 'restricted', reason, owed }));
  }
  const firstWarning = Math.max(0, ...context.settings.clockWarningDays);
  const near = context.over(addToDay(dueOn, { days: -firstWarning - 1 }));
  const place = near ? 'currentlyDue' : 'eventuallyDue';
  return { settled: true, effects: [], open: [owe(place, { ...again, why: 'all-verified' })] };
}

type Limit = Pick<Effect, 'state' | 'limits'> & { readonly why: StandingReason };

/** Pending until the day is over, restricted afterwards. An account from before the program is not limited until then. */
function limitBy(dueOn: Day | null, facts: JudgedFacts, context: StandingContext): Limit {
  const existing = facts.account.origin === 'existing';
  if (dueOn !== null && context.over(dueOn)) {
    const why = existing ? 'implementation-period-over' : 'verification-overdue';
    return { state: 'restricted', limits: 'restricted', why };
  }
  return existing
    ? { state: 'pending', limits: 'none', why: 'existing-account' }
    : { state: 'pending', limits: 'pending', why: 'verification-pending' };
}

function placeOf(dueOn: Day | null, facts: JudgedFacts, context: StandingContext): Owed['place'] {
  if (dueOn === null && facts.account.origin === 'existing') return 'eventuallyDue';
  return placeBy(dueOn, context);
}

/** The day by which everything about an account must be there. */
function accountDueOn(facts: JudgedFacts, context: StandingContext): Day | null {
  if (facts.account.origin === 'existing') return context.law.existingAccountsDueOn;
  return addToDay(openedOn(facts, context), { days: context.settings.pendingDays });
}

function openedOn({ life }: JudgedFacts, context: StandingContext): Day {
  return ('openedOn' in life ? life.openedOn : null) ?? context.dayOf(life.since);
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}
