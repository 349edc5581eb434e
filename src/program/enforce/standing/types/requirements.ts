/** The requirements ledger of an account: the one list of what is owed, read by portal, console and gate alike. */
import { z } from '@hono/zod-openapi';
import { dayField, idField } from '../../../../runtime/http/fields.ts';
import { standingReasons } from './standing.ts';

export const owedBy = ['customer', 'provider'] as const;

/**
 * One thing that is owed or open. `requirement` names it within the account and stays the same as long as it is owed:
 * its code, and the person it is about.
 */
export const requirementItem = z.strictObject({
  requirement: z.string(),
  code: z
    .string()
    .describe('what is owed: a missing fact of collection, verification, us-status, appeal and so on'),
  owedBy: z.enum(owedBy),
  clause: z.string(),
  why: z.enum(standingReasons),
  dueOn: dayField.nullable().describe('last day in the legal zone; null: no day is set'),
  person: idField('person').nullable(),
  optional: z.boolean().describe('open to the customer, owed by nobody: an appeal, or proof of U.S. status'),
});
export type RequirementItem = z.output<typeof requirementItem>;

/** What can be wrong with something the customer already gave. */
export const errorCodes = [
  'mailing-address-only',
  'post-box-is-no-street',
  'not-the-principal-place',
  'none-is-for-trials-only',
  'program-asks-payment-for-trials',
  'attempts-failed',
  'identity-in-doubt',
  'discrepancy-open',
  'us-status-expired',
  'us-status-withdrawn',
  'us-status-only-attested',
  'us-status-not-shown',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

export const requirementError = z.strictObject({ requirement: z.string(), code: z.enum(errorCodes) });
export type RequirementError = z.output<typeof requirementError>;

/** Another way: meeting all of `by` meets all of `instead`. */
const requirementAlternative = z.strictObject({
  instead: z.array(z.string()),
  by: z.array(z.string()),
});

export const requirementsLedger = z.strictObject({
  currentlyDue: z.array(requirementItem),
  eventuallyDue: z.array(requirementItem),
  pastDue: z.array(requirementItem),
  pendingVerification: z
    .array(requirementItem)
    .describe('given by the customer, now for the provider to look at'),
  currentDeadline: dayField.nullable().describe('the earliest due day among what is currently due'),
  disabledReason: z
    .enum(standingReasons)
    .nullable()
    .describe('why new use is limited or stopped; null: it is not'),
  errors: z.array(requirementError),
  alternatives: z.array(requirementAlternative),
});
export type RequirementsLedger = z.output<typeof requirementsLedger>;
