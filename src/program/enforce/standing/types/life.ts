/** The life of an account, from application to closing, and the decisions of people that move it. */
import { z } from '@hono/zod-openapi';
import type { Id } from '../../../../kernel/ids.ts';
import type { Day, Instant } from '../../../../kernel/time.ts';
import { dayField, idField } from '../../../../runtime/http/fields.ts';

export const lifeStates = ['applied', 'opened', 'refused', 'closing', 'closed'] as const;
export type LifeState = (typeof lifeStates)[number];

/** Why an application is refused: each is a case that the written program names. */
export const refusalReasons = [
  'identity-not-verified',
  'information-withheld',
  'information-false',
  'owners-not-identified',
  'use-not-permitted',
  'listed-party',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** Why a running account is closed against the customer's will. */
export const closingReasons = [...refusalReasons, 'identity-compromised'] as const;
export type ClosingReason = (typeof closingReasons)[number];

/** Why an account ends without a decision against the customer. */
export const endReasons = ['customer-request', 'contract-ended', 'application-withdrawn'] as const;
export type EndReason = (typeof endReasons)[number];

export type Life =
  | { readonly state: 'applied'; readonly since: Instant }
  | { readonly state: 'opened'; readonly since: Instant; readonly openedOn: Day | null }
  | {
      readonly state: 'refused';
      readonly since: Instant;
      readonly because: RefusalReason;
      readonly case: Id<'case'>;
    }
  | {
      readonly state: 'closing';
      readonly since: Instant;
      readonly openedOn: Day | null;
      readonly because: ClosingReason;
      readonly case: Id<'case'>;
      /** The last day on which the customer can still reach what runs; null: none was set. */
      readonly closesOn: Day | null;
    }
  | {
      readonly state: 'closed';
      readonly since: Instant;
      readonly openedOn: Day | null;
      readonly because: ClosingReason | EndReason;
      readonly closedOn: Day;
    };

export const caseKindCodes = [
  'refusal-proposal',
  'closing-proposal',
  'appeal',
  'compromised-identity',
] as const;
export type CaseKindCode = (typeof caseKindCodes)[number];

/** How each kind of case can end. */
export const caseOutcomes = {
  'refusal-proposal': ['refuse', 'do-not-refuse'],
  'closing-proposal': ['close', 'keep-open'],
  appeal: ['granted', 'denied'],
  'compromised-identity': ['restored', 'verify-again', 'unfounded'],
} as const satisfies Record<CaseKindCode, readonly string[]>;
export type CaseOutcome = (typeof caseOutcomes)[CaseKindCode][number];

/** A case as people ended it: a decision of refusing or closing carries its reason. */
export const resolvedCase = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('refusal-proposal'),
    case: idField('case'),
    outcome: z.enum(caseOutcomes['refusal-proposal']),
    because: z.enum(refusalReasons),
  }),
  z.object({
    kind: z.literal('closing-proposal'),
    case: idField('case'),
    outcome: z.enum(caseOutcomes['closing-proposal']),
    because: z.enum(closingReasons),
    closesOn: dayField.nullable(),
  }),
  z.object({ kind: z.literal('appeal'), case: idField('case'), outcome: z.enum(caseOutcomes.appeal) }),
  z.object({
    kind: z.literal('compromised-identity'),
    case: idField('case'),
    outcome: z.enum(caseOutcomes['compromised-identity']),
  }),
]);
export type ResolvedCase = z.output<typeof resolvedCase>;

/** A case that bears on the standing of an account. */
export type AccountCase = {
  readonly id: Id<'case'>;
  readonly kind: CaseKindCode;
  readonly openedAt: Instant;
  /** The last day on which it is answered in time; null: it has no legal clock. */
  readonly dueOn: Day | null;
  /** Of a proposal to close: the last day it would give the customer. */
  readonly closesOn: Day | null;
  readonly resolved: { readonly at: Instant; readonly outcome: CaseOutcome | 'cancelled' } | null;
};

export const closeAccount = z.strictObject({
  because: z.enum(endReasons).optional().describe('absent where the closing was decided before'),
  closedOn: dayField.optional().describe('absent: today'),
});
