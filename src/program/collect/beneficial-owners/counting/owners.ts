/** What comes out of the counting: owners with the arithmetic of every percentage, and what stays unknown. */
import type { Interval } from '../arithmetic/interval.ts';
import type { Inconsistency } from '../graph/graph.ts';
import type { ControlRole, CountingRule, OwnershipKind, PartyId } from '../types.ts';
import type { EndReason } from './ends.ts';

/** One step of a route, from the party above to the entity below. */
export type RouteStep = { readonly holder: PartyId; readonly in: PartyId } & (
  | {
      readonly by: 'share';
      readonly share: Interval;
      readonly kind: OwnershipKind | 'unknown';
      /** `inferred` from a stated indirect share; `indirect`: by a route nobody has described. */
      readonly basis: 'stated' | 'inferred' | 'indirect';
      readonly records: readonly PartyId[];
    }
  | { readonly by: 'role'; readonly role: ControlRole }
  | {
      readonly by: 'majority';
      readonly share: Interval;
      /** Holdings pooled into the majority, where it is not the step's holder's alone. */
      readonly parts: readonly { readonly holder: PartyId; readonly share: Interval }[];
    }
);

export type Route = {
  /** From the owner down to the subject. */
  readonly steps: readonly RouteStep[];
  readonly product: Interval;
};

/** Why the routes shown do not add up to the figure. */
export type Beyond = {
  readonly why: 'cycles' | 'more-routes' | 'stated-as-a-whole' | 'limited-by-others';
  /** What the figure has beyond the routes shown, where that is one number. */
  readonly share?: Interval;
};

/** A percentage and where it comes from. */
export type CountedShare = {
  readonly owner: PartyId;
  readonly kind: OwnershipKind;
  readonly share: Interval;
  /** The largest routes, largest first, at most `mostRoutes`. The share is computed from all. */
  readonly routes: readonly Route[];
  readonly beyond?: Beyond;
  /** Circles of companies the routes run through, whose rounds are summed to their limit. */
  readonly cycles: readonly (readonly PartyId[])[];
};

/** Why someone has substantial control. */
export type ControlGround = {
  readonly ground: ControlRole | 'majority';
  readonly certainty: 'certain' | 'possible';
  /** The source itself calls it beneficial ownership. */
  readonly isDeclaredOwner: boolean;
  /** From the owner down to the subject. */
  readonly steps: readonly RouteStep[];
};

export type Owner = {
  readonly person: PartyId;
  /** `possible`: what is known allows it and does not prove it. */
  readonly certainty: 'certain' | 'possible';
  readonly prongs: readonly ('control' | 'ownership')[];
  /** Kinds in which the threshold is or may be reached, the largest first. */
  readonly shares: readonly CountedShare[];
  readonly grounds: readonly ControlGround[];
};

/** A natural person with a share below the threshold. */
export type MinorHolder = {
  readonly person: PartyId;
  readonly kind: OwnershipKind;
  readonly share: Interval;
};

/** Someone who has control and is not an identified natural person, nor an entity of which one is found. */
export type UnidentifiedController = {
  readonly party: PartyId;
  readonly role: ControlRole;
  readonly in: PartyId;
};

export type ChainEnd = {
  /** The entity whose owners are not known, or the holder nobody has identified. */
  readonly party: PartyId;
  readonly why: EndReason;
  readonly share: Interval;
  /** The program accepts this end: nobody is looked for behind it. */
  readonly isAccepted: boolean;
};

/** What of one kind belongs to nobody identified. */
export type Remainder = {
  readonly kind: OwnershipKind;
  /** Nobody is stated to hold it. */
  readonly notStated: Interval;
  /** Someone is stated to hold it, and no natural person is known behind them. */
  readonly notIdentified: Interval;
  readonly ends: readonly ChainEnd[];
  /** Both together, as one unknown holder would have them. */
  readonly together: Interval;
};

export type BeneficialOwners = {
  readonly subject: PartyId;
  readonly rule: CountingRule;
  readonly thresholdPercent: string;
  /** Identified natural persons, certain ones first. */
  readonly owners: readonly Owner[];
  readonly belowThreshold: readonly MinorHolder[];
  readonly unidentifiedControllers: readonly UnidentifiedController[];
  /** By kind of interest stated in the subject; empty when none is. */
  readonly remainders: readonly Remainder[];
  /** Kinds in which someone not identified may reach the threshold. */
  readonly hiddenOwnerPossible: readonly OwnershipKind[];
  /** What is stated of the subject at all. */
  readonly stated: { readonly ownership: boolean; readonly control: boolean };
  readonly inconsistencies: readonly Inconsistency[];
};

export const mostRoutes = 50;
