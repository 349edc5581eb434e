/** Again from time to time. */
import type { Finding } from '../../../../kernel/finding.ts';
import { dayOf } from '../../../../kernel/time.ts';
import {
  answer,
  because,
  type PersonFactsOfVerification,
  type VerificationContext,
  type VerificationReason,
} from './reasons.ts';

/** What was verified is verified again by the schedule, or after an event that changed it (reverify-periodically). */
export function reverifyPeriodically(
  { record, judged }: PersonFactsOfVerification,
  context: VerificationContext,
): Finding<VerificationReason> {
  const about = { obligation: 'reverify-periodically', subject: record.person, context };
  const clause = '§ 7.302(f)';
  const { reverifyDueOn: dueOn } = judged;
  if (dueOn === null)
    return answer(about, 'not-applicable', { reasons: [because('never-verified', undefined, clause)] });
  const changedAt = record.informationChangedAt;
  const changed =
    changedAt !== null && changedAt > judged.since
      ? [because('information-changed', { at: changedAt }, clause)]
      : [];
  if (dueOn >= dayOf(context.at, context.settings.legalZone))
    return answer(about, 'met', { reasons: [...changed, because('verified-until', { dueOn }, clause)] });
  return answer(about, 'unmet', {
    reasons: [...changed, because('verification-due-again', { dueOn }, clause)],
    missing: ['person.verification'],
  });
}
