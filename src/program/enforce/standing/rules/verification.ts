/** How far the verification of each person is, with no one left out. */

import type { Instant } from '../../../../kernel/time.ts';
import { statusOf } from '../../../determine/us-person/index.ts';
import type { VerificationFacts } from '../../../determine/verification/index.ts';
import type { HolderPerson, StandingFacts } from '../types/facts.ts';
import type { StandingContext } from './context.ts';

/**
 * Whoever is not a U.S. person and about whom verification says nothing counts as pending since the account began: an
 * answer that is missing must never read as one that is good. Nor does "not owed" outlive the status it rests on.
 */
export function verificationOf(facts: StandingFacts, context: StandingContext): readonly VerificationFacts[] {
  return [facts.customer, ...facts.owners].flatMap((holder) => ofPerson(holder, facts, context));
}

function ofPerson(holder: HolderPerson, facts: StandingFacts, context: StandingContext): VerificationFacts[] {
  const { person } = holder;
  const known = facts.verification.find((one) => one.person === person);
  const isUs = statusOf(holder.status, context) === 'us';
  if (isUs) return known ? [known] : [];
  if (known && known.outcome !== 'not-owed' && known.outcome !== 'pending') return [known];
  const since = known?.since ?? facts.life.since;
  const endedAt = statusEndedAt(holder, context);
  return [
    {
      person,
      outcome: 'pending',
      since: endedAt !== undefined && endedAt > since ? endedAt : since,
      dueOn: known?.dueOn ?? null,
      failedOn: null,
      attemptsLeft: known?.attemptsLeft ?? 0,
      openDiscrepancies: known?.openDiscrepancies ?? 0,
      awaitingReview: known?.awaitingReview ?? false,
      reverifyDueOn: null,
    },
  ];
}

/** When a U.S. status ended: only from then on was verification owed. */
function statusEndedAt({ status }: HolderPerson, context: StandingContext): Instant | undefined {
  const { latest } = status;
  if (latest?.status !== 'us') return undefined;
  const expired = context.over(latest.expiresOn) ? [context.endOf(latest.expiresOn)] : [];
  return [...(latest.withdrawn ? [latest.withdrawn.at] : []), ...expired].sort()[0];
}
