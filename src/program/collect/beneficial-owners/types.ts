/** The nouns of ownership. Codes are those of the Beneficial Ownership Data Standard 0.4, the field's own words. */
import type { Day } from '../../../kernel/time.ts';
import type { Interval } from './arithmetic/interval.ts';

/** Interests that are counted in percent. Each is counted on its own: votes are never added to shares. */
export const ownershipKinds = [
  'shareholding',
  'votingRights',
  'rightsToProfitOrIncome',
  'rightsToSurplusAssetsOnDissolution',
] as const;
export type OwnershipKind = (typeof ownershipKinds)[number];

/** Interests that are held or not held, and may amount to substantial control. */
export const controlRoles = [
  'seniorManagingOfficial',
  'boardChair',
  'boardMember',
  'appointmentOfBoard',
  'controlViaCompanyRulesOrArticles',
  'controlByLegalFramework',
  'otherInfluenceOrControl',
  'rightsGrantedByContract',
  'conditionalRightsGrantedByContract',
  'enjoymentAndUseOfAssets',
  'rightToProfitOrIncomeFromAssets',
  'trustee',
  'settlor',
  'protector',
  'beneficiaryOfLegalArrangement',
  'nominator',
  'nominee',
] as const;
export type ControlRole = (typeof controlRoles)[number];

/** Interests of which only their existence is known. Each may be any share of any kind. */
export const unknownInterests = ['unknownInterest', 'unpublishedInterest'] as const;
export type UnknownInterest = (typeof unknownInterests)[number];

export type InterestType = OwnershipKind | ControlRole | UnknownInterest;

export const unspecifiedReasons = [
  'noBeneficialOwners',
  'subjectUnableToConfirmOrIdentifyBeneficialOwner',
  'interestedPartyHasNotProvidedInformation',
  'subjectExemptFromDisclosure',
  'interestedPartyExemptFromDisclosure',
  'unknown',
  'informationUnknownToPublisher',
] as const;
export type UnspecifiedReason = (typeof unspecifiedReasons)[number];

export const entityTypes = [
  'registeredEntity',
  'legalEntity',
  'arrangement',
  'anonymousEntity',
  'unknownEntity',
  'state',
  'stateBody',
] as const;
export type EntityType = (typeof entityTypes)[number];

export const personTypes = ['knownPerson', 'anonymousPerson', 'unknownPerson'] as const;
export type PersonType = (typeof personTypes)[number];

/** Names a party inside the statements about one customer: the record's id, or the id of the person it is. */
export type PartyId = string;

export type OfficialIdentifier = { readonly scheme: string; readonly id: string };

export type PersonParty = {
  readonly kind: 'person';
  readonly id: PartyId;
  readonly type: PersonType;
  readonly name?: string;
  readonly identifiers: readonly OfficialIdentifier[];
  readonly diedOn?: string;
};

export type EntityParty = {
  readonly kind: 'entity';
  readonly id: PartyId;
  readonly type: EntityType;
  readonly subtype?: string;
  readonly name?: string;
  readonly identifiers: readonly OfficialIdentifier[];
  readonly isListed: boolean;
  readonly dissolvedOn?: string;
};

/** A record that relationships name and no statement describes. */
export type UndescribedParty = { readonly kind: 'undescribed'; readonly id: PartyId };

/** Nobody was named, and why. */
export type UnspecifiedParty = {
  readonly kind: 'unspecified';
  readonly id: PartyId;
  readonly reason: UnspecifiedReason;
};

export type Party = PersonParty | EntityParty | UndescribedParty | UnspecifiedParty;

export type Interest = {
  readonly type: InterestType;
  readonly directness: 'direct' | 'indirect' | 'unknown';
  readonly share?: Interval;
  /** The source itself says that this makes the holder a beneficial owner. */
  readonly isDeclaredOwner: boolean;
  readonly startsOn?: Day;
  /** The day from which it is no longer held. */
  readonly endsOn?: Day;
};

export type PartyReference =
  | { readonly record: PartyId }
  | { readonly unspecified: UnspecifiedReason; readonly description?: string };

type StatementCommon = {
  readonly statementId: string;
  readonly recordId: PartyId;
  readonly declarationSubject: PartyId;
  /** A day or an instant, as the source wrote it. */
  readonly statedOn: string;
  readonly status: 'new' | 'updated' | 'closed';
};

export type PersonStatement = StatementCommon & { readonly about: 'person'; readonly party: PersonParty };
export type EntityStatement = StatementCommon & { readonly about: 'entity'; readonly party: EntityParty };
export type RelationshipStatement = StatementCommon & {
  readonly about: 'relationship';
  readonly subject: PartyReference;
  readonly interestedParty: PartyReference;
  readonly interests: readonly Interest[];
  /** A link of a chain that another statement sums up. */
  readonly isComponent: boolean;
  /** The records of the chain that this statement sums up. */
  readonly components: readonly PartyId[];
};

/** Who says that whom holds what in whom: the unit of everything here. */
export type Statement = PersonStatement | EntityStatement | RelationshipStatement;

export const countingRules = ['multiplication', 'control-chain', 'direct-only'] as const;
export type CountingRule = (typeof countingRules)[number];

/** Where a chain may end without a natural person. Anything else is an owner nobody has identified. */
export const acceptableEnds = ['state', 'listed', 'exempt', 'none-declared'] as const;
export type AcceptableEnd = (typeof acceptableEnds)[number];

/** How this program reads the definition of a beneficial owner. */
export type CountingSettings = {
  readonly rule: CountingRule;
  readonly thresholdPercent: number | string;
  /** Roles that are substantial control by themselves. A role its source calls beneficial ownership always is. */
  readonly controlRoles: readonly ControlRole[];
  readonly acceptedEnds: readonly AcceptableEnd[];
};

export const defaultControlRoles: readonly ControlRole[] = [
  'seniorManagingOfficial',
  'boardChair',
  'appointmentOfBoard',
  'controlViaCompanyRulesOrArticles',
  'controlByLegalFramework',
  'otherInfluenceOrControl',
  'trustee',
  'settlor',
  'protector',
  'beneficiaryOfLegalArrangement',
  'nominator',
];

/** A state belongs to nobody, so a chain that ends there hides no owner. No other exemption is confirmed. */
export const defaultAcceptedEnds: readonly AcceptableEnd[] = ['state'];
