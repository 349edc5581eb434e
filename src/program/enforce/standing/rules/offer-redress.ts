/** Appeals, and identities that were compromised. */
import type { Instant } from '../../../../kernel/time.ts';
import type { AccountCase } from '../types/life.ts';
import type { StandingReason } from '../types/standing.ts';
import type { StandingContext } from './context.ts';
import {
  answer,
  because,
  type Effect,
  effect,
  type JudgedFacts,
  type Measure,
  type Owed,
  owe,
} from './measure.ts';
import { openCase, pardon } from './redress.ts';

const obligation = 'offer-redress';
const clause = '§ 7.302(d)';

/**
 * Redress is open to those who could not be verified or whose information may be compromised, and answered in time
 * (offer-redress).
 */
export function offerRedress(facts: JudgedFacts, context: StandingContext): Measure {
  const about = { facts, context };
  const pending = facts.cases.filter(
    (one) => (one.kind === 'appeal' || one.kind === 'compromised-identity') && one.resolved === null,
  );
  const effects = facts.life.state === 'opened' ? compromised(facts) : [];
  const open = [...pending.map(answerOwed), ...appealOffered(facts, context)];
  const late = pending.filter(({ dueOn }) => dueOn !== null && context.over(dueOn));
  if (effects.length === 0 && open.length === 0) {
    return answer(obligation, { outcome: 'not-applicable', effects, open }, about);
  }
  return answer(obligation, { outcome: late.length > 0 ? 'unmet' : 'met', effects, open }, about);
}

/** A case in hand is an item of the ledger that we owe. */
function answerOwed({ id: _case, kind, dueOn }: AccountCase): Owed {
  const appeal = kind === 'appeal';
  return owe('pendingVerification', {
    code: appeal ? 'appeal' : 'identity-report',
    owedBy: 'provider',
    clause,
    why: appeal ? 'appeal-pending' : 'identity-compromised',
    dueOn,
  });
}

/** An appeal that may be made is an item the customer may take up: one against each decision, one at a time. */
function appealOffered(facts: JudgedFacts, context: StandingContext): Owed[] {
  const against = openCase(facts, 'appeal') ? undefined : appealable(facts, context);
  const answered =
    against !== undefined &&
    facts.cases.some(
      (one) => one.kind === 'appeal' && one.openedAt >= against.since && one.resolved !== null,
    );
  if (!against || answered) return [];
  return [owe('eventuallyDue', { code: 'appeal', clause, why: against.why, optional: true })];
}

function appealable(
  facts: JudgedFacts,
  context: StandingContext,
): { readonly why: StandingReason; readonly since: Instant } | undefined {
  const { life } = facts;
  if (life.state === 'refused') return { why: 'refused-by-decision', since: life.since };
  if (life.state === 'closing') return { why: 'closing-by-decision', since: life.since };
  if (life.state === 'closed' || !facts.reach.reached) return undefined;
  const failed = facts.verification.find((one) => one.outcome === 'failed' && !pardon(one, facts, context));
  if (failed) return { why: 'attempts-failed', since: failed.since };
  const doubted = facts.verification.find((one) => one.outcome === 'in-doubt');
  return doubted && { why: 'identity-in-doubt', since: doubted.since };
}

/**
 * A report stops new use at once, whoever the holder is: who took the identity over must not build with it. Answered
 * with "verify again", use stays limited until a verification later than the answer.
 */
function compromised(facts: JudgedFacts): Effect[] {
  const report = openCase(facts, 'compromised-identity');
  if (report) {
    const reason = because('identity-compromised', clause, { case: report.id, dueOn: report.dueOn });
    return [effect({ state: 'suspended', limits: 'stopped', reason })];
  }
  const again = facts.cases.findLast((one) => one.resolved?.outcome === 'verify-again');
  const { person } = facts.customer;
  const verification = facts.verification.find((one) => one.person === person);
  const before =
    again?.resolved && verification?.outcome === 'verified' && verification.since <= again.resolved.at;
  if (!again || !before) return [];
  const reason = because('identity-compromised', clause, { case: again.id, person });
  const owed = [owe('currentlyDue', { code: 'verification', person, clause, why: reason.code })];
  return [effect({ state: 'restricted', limits: 'restricted', reason, owed })];
}
