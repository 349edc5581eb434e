/** Where a chain stops without naming a natural person, and why. */
import type { RoleHolding } from '../graph/graph.ts';
import type { AcceptableEnd, ControlRole, Party, PartyId, UnspecifiedReason } from '../types.ts';

export const endReasons = [
  'state',
  'listed',
  'exempt',
  'none-declared',
  'arrangement',
  'no-owners-stated',
  'holders-not-stated',
  'not-named',
  'closed-cycle',
] as const;
/**
 * `holders-not-stated`: some holders are stated and this is what is left; `no-owners-stated`: nothing at all is said of
 * who owns the entity; `not-named`: someone is stated to hold it and is not identified.
 */
export type EndReason = (typeof endReasons)[number];

export type End = {
  /** The entity whose owners end here, or the holder nobody has identified. */
  readonly party: PartyId;
  readonly why: EndReason;
};

/** Roles in a trust, a nomination or the like: such an entity has parties and no owners. */
const arrangementRoles: readonly ControlRole[] = [
  'trustee',
  'settlor',
  'protector',
  'beneficiaryOfLegalArrangement',
  'nominator',
  'nominee',
];

/** Why the rest of an entity, which no stated holder has, belongs to nobody known. */
export function endOfEntity(
  party: Party | undefined,
  held: { readonly hasHolders: boolean; readonly roles: readonly RoleHolding[] },
): EndReason {
  if (party?.kind !== 'entity') return 'not-named';
  if (party.type === 'anonymousEntity' || party.type === 'unknownEntity') return 'not-named';
  if (party.type === 'state' || party.type === 'stateBody') return 'state';
  if (party.isListed) return 'listed';
  if (held.hasHolders) return 'holders-not-stated';
  return held.roles.some(({ role }) => arrangementRoles.includes(role)) ? 'arrangement' : 'no-owners-stated';
}

/** Why a holder that is not an identified natural person, and of whom no owners can be known, ends a chain. */
export function endOfHolder(party: Party): EndReason | undefined {
  if (party.kind === 'unspecified') return endOfReason(party.reason);
  if (party.kind === 'person') return party.type === 'knownPerson' ? undefined : 'not-named';
  return undefined;
}

export function endOfReason(reason: UnspecifiedReason): EndReason {
  switch (reason) {
    case 'noBeneficialOwners':
      return 'none-declared';
    case 'subjectExemptFromDisclosure':
    case 'interestedPartyExemptFromDisclosure':
      return 'exempt';
    case 'subjectUnableToConfirmOrIdentifyBeneficialOwner':
    case 'interestedPartyHasNotProvidedInformation':
    case 'unknown':
    case 'informationUnknownToPublisher':
      return 'not-named';
  }
}

const acceptable: ReadonlyMap<EndReason, AcceptableEnd> = new Map([
  ['state', 'state'],
  ['listed', 'listed'],
  ['exempt', 'exempt'],
  ['none-declared', 'none-declared'],
]);

export function isAccepted(why: EndReason, accepted: readonly AcceptableEnd[]): boolean {
  const end = acceptable.get(why);
  return end !== undefined && accepted.includes(end);
}

export function isArrangement(party: Party | undefined): boolean {
  return party?.kind === 'entity' && (party.type === 'arrangement' || party.subtype === 'trust');
}
