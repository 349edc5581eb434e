/** The people behind an entity. */
import { type Finding, type Outcome, worst } from '../../../../kernel/finding.ts';
import type { Id } from '../../../../kernel/ids.ts';
import type { VerificationFacts } from '../types/state.ts';
import { answer, because, type VerificationContext, type VerificationReason } from './reasons.ts';

export type OwnersFacts = {
  readonly customer: Id<'person'>;
  /** The verification of every beneficial owner that is known, as `readVerificationFacts` gives it. */
  readonly owners: readonly VerificationFacts[];
  /** Whether all beneficial owners are known, as the ownership rules answer. */
  readonly ownersKnown: Outcome;
};

const outcomeOfOwner: Readonly<Record<VerificationFacts['outcome'], Outcome>> = {
  verified: 'met',
  'not-owed': 'not-applicable',
  pending: 'unknown',
  'in-doubt': 'unknown',
  failed: 'unmet',
};

/** Each foreign beneficial owner is verified in the same way as the customer (verify-beneficial-owners). */
export function verifyBeneficialOwners(
  { customer, owners, ownersKnown }: OwnersFacts,
  context: VerificationContext,
): Finding<VerificationReason> {
  const about = { obligation: 'verify-beneficial-owners', subject: customer, context };
  const foreign = owners.filter((owner) => owner.outcome !== 'not-owed');
  const open = foreign.filter((owner) => owner.outcome !== 'verified');
  const unknownOwners = ownersKnown === 'unknown' || ownersKnown === 'unmet';
  const reasons = [
    ...foreign.map(({ person, outcome }) =>
      because(outcome === 'verified' ? 'owner-verified' : 'owner-not-verified', { person, outcome }),
    ),
    ...(unknownOwners ? [because('owners-not-fully-known')] : []),
  ];
  const missing = [
    ...open.map(({ person }) => `person.verification:${person}`),
    ...(unknownOwners ? ['customer.beneficialOwners'] : []),
  ];
  if (reasons.length === 0)
    return answer(about, 'not-applicable', { reasons: [because('no-foreign-owner')] });
  const outcome = worst([
    ...foreign.map((owner) => outcomeOfOwner[owner.outcome]),
    ...(unknownOwners ? (['unknown'] as const) : []),
  ]);
  return answer(about, outcome, { reasons, missing });
}
