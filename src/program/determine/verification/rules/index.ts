/** The duties of verification, in the order of the regulation. */
import type { Finding } from '../../../../kernel/finding.ts';
import { askMoreWhenInDoubt } from './doubt.ts';
import { verifyByDocuments, verifyWithoutDocuments } from './methods.ts';
import type { PersonFactsOfVerification, VerificationContext, VerificationReason } from './reasons.ts';
import { registerUnresolvedIdentities, resolveDiscrepancies } from './records.ts';
import { reverifyPeriodically } from './reverify.ts';

export { type OwnersFacts, verifyBeneficialOwners } from './owners.ts';
export type { PersonFactsOfVerification, VerificationContext, VerificationReason } from './reasons.ts';
export {
  askMoreWhenInDoubt,
  registerUnresolvedIdentities,
  resolveDiscrepancies,
  reverifyPeriodically,
  verifyByDocuments,
  verifyWithoutDocuments,
};

/** Those about one person. `verifyBeneficialOwners` is about a customer with all its owners. */
export const personRules = [
  verifyByDocuments,
  verifyWithoutDocuments,
  askMoreWhenInDoubt,
  registerUnresolvedIdentities,
  resolveDiscrepancies,
  reverifyPeriodically,
];

export function personFindings(
  facts: PersonFactsOfVerification,
  context: VerificationContext,
): readonly Finding<VerificationReason>[] {
  return personRules.map((rule) => rule(facts, context));
}
