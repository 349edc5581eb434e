/**
 * Writes what was entered in our own form as BODS 0.4 statements. They are then read, kept and exported like any
 * imported one, so there is one form of a statement and not two.
 */
import type { Json } from '../../../../kernel/canonical.ts';
import type { Day } from '../../../../kernel/time.ts';
import { decimal, equal } from '../arithmetic/fraction.ts';
import type { EntityType, InterestType, PersonType, UnspecifiedReason } from '../types.ts';

type JsonObject = { readonly [key: string]: Json | undefined };

/** What every statement of one declaration has in common. */
export type Declaration = {
  /** The record of the customer whose ownership is declared. */
  readonly declarationSubject: string;
  /** Our reference of the declaration. */
  readonly declaration: string;
  readonly on: Day;
  readonly publisher: string;
  readonly source: {
    readonly type: readonly (
      | 'selfDeclaration'
      | 'officialRegister'
      | 'thirdParty'
      | 'primaryResearch'
      | 'verified'
    )[];
    readonly assertedBy?: string;
    readonly description?: string;
  };
};

export type StatementKeys = {
  /** 32 to 64 characters, unique in the world. */
  readonly statementId: string;
  readonly recordId: string;
  readonly recordStatus: 'new' | 'updated' | 'closed';
};

export type ComposedInterest = {
  readonly type: InterestType;
  readonly directness: 'direct' | 'indirect' | 'unknown';
  readonly isDeclaredOwner?: boolean;
  /** Decimals in percent, as typed: `33.33`. */
  readonly share?: {
    readonly exact?: string;
    readonly minimum?: string;
    readonly exclusiveMinimum?: string;
    readonly maximum?: string;
    readonly exclusiveMaximum?: string;
  };
  readonly startsOn?: Day;
  readonly endsOn?: Day;
  readonly details?: string;
};

export function composePerson(
  declaration: Declaration,
  keys: StatementKeys,
  details: { readonly type: PersonType; readonly name?: string; readonly reason?: UnspecifiedReason },
): JsonObject {
  return statement(declaration, keys, 'person', {
    isComponent: false,
    personType: details.type,
    unspecifiedPersonDetails: details.reason && { reason: details.reason },
    names: details.name === undefined ? undefined : [{ type: 'legal', fullName: details.name }],
  });
}

export function composeEntity(
  declaration: Declaration,
  keys: StatementKeys,
  details: {
    readonly type: EntityType;
    readonly subtype?: string;
    readonly name?: string;
    readonly jurisdiction?: { readonly name: string; readonly code: string };
    readonly identifiers?: readonly { readonly schemeName: string; readonly id: string }[];
    readonly isListed?: boolean;
  },
): JsonObject {
  return statement(declaration, keys, 'entity', {
    isComponent: false,
    entityType: { type: details.type, subtype: details.subtype },
    name: details.name,
    jurisdiction: details.jurisdiction,
    identifiers: details.identifiers,
    publicListing: details.isListed === undefined ? undefined : { hasPublicListing: details.isListed },
  });
}

export function composeRelationship(
  declaration: Declaration,
  keys: StatementKeys,
  details: {
    readonly subject: string;
    readonly interestedParty: string | { readonly reason: UnspecifiedReason; readonly description?: string };
    readonly interests: readonly ComposedInterest[];
  },
): JsonObject {
  return statement(declaration, keys, 'relationship', {
    isComponent: false,
    subject: details.subject,
    interestedParty: details.interestedParty,
    interests: details.interests.map((interest) => ({
      type: interest.type,
      directOrIndirect: interest.directness,
      beneficialOwnershipOrControl: interest.isDeclaredOwner,
      details: interest.details,
      share: interest.share && numbers(interest.share),
      startDate: interest.startsOn,
      endDate: interest.endsOn,
    })),
  });
}

/**
 * The JSON number that reads back as the same decimal, or `undefined` where JSON cannot hold it: a share with so many
 * digits is refused, not rounded.
 */
export function shareNumber(text: string): number | undefined {
  const number = Number(text);
  return Number.isFinite(number) && equal(decimal(number), decimal(text)) ? number : undefined;
}

function numbers(share: NonNullable<ComposedInterest['share']>): JsonObject {
  const written = Object.entries(share).map(([bound, text]) => {
    const number = shareNumber(text);
    if (number === undefined)
      throw new RangeError(`share.${bound} has more digits than the standard can carry`);
    return [bound, number] as const;
  });
  return Object.fromEntries(written);
}

function statement(
  declaration: Declaration,
  keys: StatementKeys,
  recordType: 'person' | 'entity' | 'relationship',
  recordDetails: JsonObject,
): JsonObject {
  const { type, assertedBy, description } = declaration.source;
  return present({
    statementId: keys.statementId,
    statementDate: declaration.on,
    declarationSubject: declaration.declarationSubject,
    declaration: declaration.declaration,
    publicationDetails: {
      publicationDate: declaration.on,
      bodsVersion: '0.4',
      publisher: { name: declaration.publisher },
    },
    source: { type, assertedBy: assertedBy === undefined ? undefined : [{ name: assertedBy }], description },
    recordId: keys.recordId,
    recordType,
    recordStatus: keys.recordStatus,
    recordDetails,
  });
}

/** Without the fields that have no value: an absent field and an empty one say different things. */
function present(object: JsonObject): JsonObject {
  const entries = Object.entries(object).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, presentIn(value)] as const],
  );
  return Object.fromEntries(entries);
}

function presentIn(value: Json): Json {
  if (Array.isArray(value)) return value.map(presentIn);
  // Safe: a JSON value that is an object and no array is a JSON object.
  return typeof value === 'object' && value !== null ? present(value as JsonObject) : value;
}
