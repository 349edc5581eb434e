/** What a part tells casework about the human work it needs: kinds of case, as data. Casework knows no part by name. */
import type { Role } from '../kernel/events.ts';
import type { Id } from '../kernel/ids.ts';
import type { Length } from '../kernel/time.ts';
import type { Work } from './commit/work.ts';

export const casePriorities = ['urgent', 'high', 'normal', 'low'] as const;
export type CasePriority = (typeof casePriorities)[number];

/** One row of a kind's closed list of reasons. `customerTemplate`: what the customer is told; empty: nothing. */
export type CaseReason = { readonly code: string; readonly label: string; readonly customerTemplate: string };

/** One way a case of the kind can end. The part that owns the kind follows `case-resolved` and acts on the code. */
/** `follows`: what comes of it, said to whoever decides. */
export type CaseResolution = { readonly code: string; readonly label: string; readonly follows: string };

/** Whose case it is: these see it in their history, and the customer in their portal when there is something to see. */
export type CaseAbout = {
  readonly customer?: Id<'customer'>;
  readonly account?: Id<'account'>;
  readonly person?: Id<'person'>;
};

/** What the program's settings say for a kind at the moment. The part reads its own settings. */
export type CaseTerms = {
  /** The service level: hours in which a reviewer looks at the case. */
  readonly reviewHours: number;
  /** Resolutions that take effect only when a second person confirms. */
  readonly secondPersonFor: readonly string[];
  /** For a kind with a clock: its length, where that comes from, its zone, and when to warn. */
  readonly clock?: {
    readonly length: Length;
    readonly lengthFrom: { readonly kind: 'parameter' | 'setting'; readonly name: string };
    readonly zone: string;
    readonly warnDays: readonly number[];
  };
};

export type CaseKind = {
  /** Kebab-case, unique in the installation: `appeal`. */
  readonly code: string;
  readonly label: string;
  readonly describes: string;
  readonly clause?: string;
  /** The team whose inbox it comes to. */
  readonly team: string;
  readonly priority: CasePriority;
  /** Who may open one, besides parts. */
  readonly openedBy: readonly ('colleague' | 'customer')[];
  /** Roles that may take and decide it. A second person is always a senior reviewer, an officer or the owner. */
  readonly decidedBy: readonly Role[];
  /** The case it is linked to was decided by somebody; nobody who took part in that may decide this one. */
  readonly freshEyes: boolean;
  readonly reasons: readonly CaseReason[];
  readonly resolutions: readonly CaseResolution[];
  /** A legal deadline of its own, met when the case is resolved. Its terms are in `terms`. */
  readonly clock?: { readonly obligation: string; readonly owner: Role };
  terms(work: Work): Promise<CaseTerms>;
  /** Whose a thing is that somebody wants a case about; nothing when it is not there. Needed where people open cases. */
  about?(work: Work, subject: Id): Promise<CaseAbout | undefined>;
};
