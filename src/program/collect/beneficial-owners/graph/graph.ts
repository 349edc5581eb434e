/** Who holds what in whom on one day, as the statements in force that day say. */
import type { Interval } from '../arithmetic/interval.ts';
import type { ControlRole, OwnershipKind, Party, PartyId } from '../types.ts';

export type Holding = {
  readonly holder: PartyId;
  readonly company: PartyId;
  /** `unknown` may be any kind. */
  readonly kind: OwnershipKind | 'unknown';
  readonly share: Interval;
  /** False when the source gives no number: the share is then anything. */
  readonly isShareStated: boolean;
  readonly directness: 'direct' | 'indirect' | 'unknown';
  /** The records that say so. */
  readonly records: readonly PartyId[];
  /** Of an indirect holding: the records of the chain it sums up. */
  readonly components: readonly PartyId[];
};

export type RoleHolding = {
  readonly holder: PartyId;
  readonly entity: PartyId;
  readonly role: ControlRole;
  /** The source itself calls this beneficial ownership. */
  readonly isDeclaredOwner: boolean;
  readonly records: readonly PartyId[];
};

export const inconsistencyCodes = [
  'shares-exceed-whole',
  'closed-cycle',
  'indirect-share-disagrees',
  'indirect-share-not-traced',
  'component-not-stated',
  'overlapping-statements',
  'party-not-described',
  'subject-not-named',
  'subject-is-a-person',
  'holder-deceased',
  'holder-dissolved',
  'same-identifier',
] as const;
export type InconsistencyCode = (typeof inconsistencyCodes)[number];

/** Where statements contradict each other or cannot be. It is shown, and never quietly repaired. */
export type Inconsistency = {
  readonly code: InconsistencyCode;
  readonly parties: readonly PartyId[];
  readonly kind?: OwnershipKind;
  /** What was found, in percent, where a number says more. */
  readonly found?: string;
};

export type OwnershipGraph = {
  readonly parties: ReadonlyMap<PartyId, Party>;
  readonly holdings: readonly Holding[];
  readonly roles: readonly RoleHolding[];
  readonly inconsistencies: readonly Inconsistency[];
};
