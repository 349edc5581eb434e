/** What was collected, said without any value: the words the rules are made of, free of personal data. */

export const collectedFacts = [
  'name',
  'name-mixes-look-alikes',
  'street-address-residential',
  'street-address-business',
  'street-address-principal',
  'mailing-address',
  'post-box',
  'location-of-use',
  'jurisdiction',
  'registration',
  'date-of-birth',
  'national-id',
  'payment-instrument',
  'payment-institution',
  'payment-none-trial',
  'email',
  'telephone',
] as const;
export type CollectedFact = (typeof collectedFacts)[number];

/** The fact that would meet an obligation and is not there, by the name the API shows. */
export const missingFacts = [
  'person.name',
  'person.address.street',
  'person.address.principal-place-of-business',
  'person.location-of-use',
  'person.jurisdiction',
  'person.payment-means',
  'person.payment-means.institution',
  'person.email',
  'person.telephone',
  'account.trial',
] as const;
export type MissingFact = (typeof missingFacts)[number];

export const collectionObligations = [
  'collect-name',
  'collect-address',
  'collect-payment-means',
  'collect-email',
  'collect-telephone',
] as const;
export type CollectionObligation = (typeof collectionObligations)[number];

export const identificationReasons = [
  'collected',
  'nothing-collected',
  'us-person-established',
  'not-asked-of-owners',
  'name-mixes-look-alikes',
  'mailing-address-only',
  'post-box-is-no-street',
  'not-the-principal-place',
  'location-of-use-missing',
  'jurisdiction-missing',
  'institution-not-given',
  'none-for-trial',
  'none-is-for-trials-only',
  'program-asks-payment-for-trials',
  'trial-not-stated',
  'account-not-existing',
  'elements-missing',
  'implementation-period-over',
] as const;
export type IdentificationReason = (typeof identificationReasons)[number];
