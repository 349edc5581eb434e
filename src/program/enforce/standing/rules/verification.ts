/** How far the verification of each person is, with no one left out. */
import { statusOf } from '../../../determine/us-person/index.ts';
import type { StandingFacts, VerificationFacts } from '../types/facts.ts';
import type { StandingContext } from './context.ts';

/**
 * Whoever is not a U.S. person and about whom verification says nothing counts as pending since the account began: an
 * answer that is missing must never read as one that is good.
 */
export function verificationOf(facts: StandingFacts, context: StandingContext): readonly VerificationFacts[] {
  const { customer, owners } = facts.status;
  const known = new Set(facts.verification.map((one) => one.person));
  const unknown = [customer, ...owners].filter(
    (one) => !known.has(one.person) && statusOf(one, context) !== 'us',
  );
  return [
    ...facts.verification,
    ...unknown.map(
      ({ person }): VerificationFacts => ({
        person,
        outcome: 'pending',
        since: facts.life.since,
        dueOn: null,
        failedOn: null,
        attemptsLeft: 0,
        openDiscrepancies: 0,
        reverifyDueOn: null,
      }),
    ),
  ];
}
