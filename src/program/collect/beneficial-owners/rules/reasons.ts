/** The closed set of reasons the ownership rules give. */
export const ownershipReasons = [
  'customer-is-an-individual',
  'nothing-stated-about-owners',
  'owner-found',
  'owner-possible',
  'nobody-reaches-the-threshold',
  'holder-not-identified',
  'holders-could-hide-an-owner',
  'controller-not-identified',
  'no-control-holder-named',
  'statements-contradict',
  'owners-not-determined',
  'no-owner-to-ask',
  'owner-data-collected',
  'owner-data-missing',
  'owner-data-not-owed',
  'clause-not-accepted',
  'clause-accepted',
  'addition-told-in-time',
  'addition-told-late',
  'addition-may-still-be-told',
  'addition-not-told',
] as const;
export type OwnershipReason = (typeof ownershipReasons)[number];

/** The facts that would settle a finding, by the name the API shows. */
export const ownershipMissing = [
  'customer.ownership',
  'customer.ownership.remainder',
  'customer.ownership.share',
  'customer.ownership.controller',
  'customer.ownership.consistent-statements',
  'customer.control-holder',
  'customer.owner-notice-clause',
  'customer.owner-notice',
] as const;
export type OwnershipMissing = (typeof ownershipMissing)[number];
