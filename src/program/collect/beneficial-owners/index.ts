/** The door of collect/beneficial-owners. */
import type { Part } from '../../../runtime/part.ts';
import { events } from './events.ts';
import { jobs } from './jobs.ts';
import { records } from './records.ts';
import { routes } from './routes/index.ts';

export { askedOfOwners } from './asked-of-owners.ts';
export { composeEntity, composePerson, composeRelationship, type Declaration } from './bods/compose.ts';
export { acceptClause } from './commands/clause.ts';
export { declareHolding } from './commands/declare.ts';
export { importPackage, type PackageReport } from './commands/import-package.ts';
export { type PartyPerson, personOfParty } from './commands/party-person.ts';
export { ownershipReliedOn } from './commands/rely.ts';
export { ownersChanged, ownersDetermined } from './event-schemas.ts';
export { type ForeseenOwnership, foreseeOwnership } from './foresee.ts';
export { countOwnership, type Ownership, readOwnership } from './ownership.ts';
export { ownershipRules } from './rules/index.ts';
export { collectOwnerData, type OwnerDataFacts } from './rules/owner-data.ts';
export type { OwnershipMissing, OwnershipReason } from './rules/reasons.ts';
export { readStatedHolders, type StatedHolder } from './stated-holders.ts';

export const beneficialOwners: Part = {
  slug: 'collect/beneficial-owners',
  startsClocks: ['require-owner-updates'],
  events,
  routes,
  jobs,
  records,
};
