/** The door of collect/identification. */
import type { Part } from '../../../runtime/part.ts';
import { events } from './events.ts';
import { jobs } from './import/job.ts';
import { records } from './records.ts';
import { routes } from './routes/index.ts';

export { factsOf as collectedFacts } from './collected.ts';
export {
  type ApplyForAccount,
  accountApplied,
  applyForAccount,
  endTrial,
  recordExternalId,
} from './commands/accounts.ts';
export {
  collectElements,
  collectPerson,
  type FieldOf,
  personCollected,
  supersedeElement,
} from './commands/collect.ts';
export {
  changeCustomerStatus,
  customerEntered,
  customerStatusChanged,
  type EnterCustomer,
  enterCustomer,
} from './commands/customers.ts';
export { recordNamedHolders } from './commands/holders.ts';
export { isOwnPerson, mayName, reachesPerson, tellsOfItself } from './reach.ts';
export {
  type CollectionRequirement,
  collectionRequirement,
  isMissingFact,
  requirementsOf,
} from './requirements.ts';
export {
  type CollectionContext,
  type CollectionFacts,
  type CustomerRole,
  identificationFindings,
  type OwnerRole,
} from './rules/collection.ts';
export { bringInExistingAccount, existingAccountsDueOn } from './rules/existing-accounts.ts';
export {
  type AccountFilter,
  listAccounts,
  listPersonAccounts,
  lockAccount,
  readAccount,
  readAccountsByExternalId,
} from './store/accounts.ts';
export { type CustomerFilter, listCustomers, readCustomer, readCustomerOf } from './store/customers.ts';
export { openSealed, readElements } from './store/elements.ts';
export {
  type AccountHolder,
  accountsAfter,
  accountsOf,
  accountsThatAre,
  holdPersons,
  readAccountHolders,
} from './store/holders.ts';
export { readEntitiesNaming, readNamedHolders } from './store/named-holders.ts';
export { readPerson, readPersonFacts, readPersons } from './store/persons.ts';
export { type PersonPlaces, type Place, readPlacesOf, readPlacesOfUse } from './store/places.ts';
export { readWhereabouts, type Whereabouts } from './store/whereabouts.ts';
export { type Account, accountId } from './types/accounts.ts';
export { type Customer, type CustomerStatus, customerId, type Origin } from './types/customers.ts';
export {
  type Collected,
  type Element,
  type ElementKind,
  type ElementSource,
  type ElementValue,
  type EnteredElement,
  elementId,
  elementKinds,
  elementSources,
  enteredElement,
  type LocationOfUse,
  locationOfUse,
  nameValues,
} from './types/elements.ts';
export {
  type CollectedFact,
  type CollectionObligation,
  collectionObligations,
  type IdentificationReason,
  type MissingFact,
} from './types/facts.ts';
export { countryField, emailField, jurisdictionField, telephoneField, textField } from './types/fields.ts';
export {
  type CreatePerson,
  createPerson,
  type PersonFacts,
  type PersonKind,
  type PersonSummary,
  personId,
} from './types/persons.ts';

export const identification: Part = { slug: 'collect/identification', events, routes, jobs, records };
