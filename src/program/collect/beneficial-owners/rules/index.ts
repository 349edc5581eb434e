/** What the law asks about owners, one function per obligation, in the order of the clauses. */
import { identifyBeneficialOwners } from './identify.ts';
import { collectOwnerData } from './owner-data.ts';
import { requireOwnerUpdates } from './owner-updates.ts';

export const ownershipRules = [identifyBeneficialOwners, collectOwnerData, requireOwnerUpdates] as const;
