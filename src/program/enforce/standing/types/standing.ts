/** The standing of an account: what it may do now, under which terms, why, and until when that holds by itself. */
import { z } from '@hono/zod-openapi';
import type { Reason } from '../../../../kernel/finding.ts';
import type { Id } from '../../../../kernel/ids.ts';
import type { Instant } from '../../../../kernel/time.ts';
import { idField, instantField } from '../../../../runtime/http/fields.ts';
import { terms as programTerms } from '../../../adopt/written-program/index.ts';

export const standingStates = [
  'not-opened',
  'pending',
  'good',
  'restricted',
  'suspended',
  'closing',
  'closed',
  'refused',
] as const;
export type StandingState = (typeof standingStates)[number];

export const standingReasons = [
  'ready-to-open',
  'minimum-data-missing',
  'owners-not-known',
  'us-status-undetermined',
  'program-not-adopted',
  'first-certification-missing',
  'refusal-proposed',
  'refused-by-decision',
  'appeal-pending',
  'offering-out-of-scope',
  'offering-scope-undecided',
  'customer-and-all-owners-us',
  'all-verified',
  'existing-account',
  'implementation-period-over',
  'verification-pending',
  'verification-overdue',
  'reverification-overdue',
  'identity-in-doubt',
  'attempts-failed',
  'suspended-after-failed-attempts',
  'closing-to-be-proposed',
  'closing-proposed',
  'identity-compromised',
  'closing-by-decision',
  'account-closed',
  'screening-awaited',
  'listed-party-not-judged',
  'listed-party-confirmed',
  'listed-party-to-be-proposed',
  'screening-list-stale',
  'fresh-list-awaited',
  'no-list-in-force',
  'special-measure-prohibits-opening',
  'special-measure-prohibits-maintaining',
  'special-measure-conditions',
  'special-measure-region-not-on-record',
] as const;
export type StandingReason = (typeof standingReasons)[number];

/** How far new use may go. `within-limits`: the limits of these terms are in force. */
const provisionings = ['allowed', 'within-limits', 'stopped'] as const;

/**
 * What becomes of machines that already run. Doubt about identity never touches them; the end of an account, which people
 * decide, does. `wind-down`: a special measure forbids the account: they may be stopped, exported and deleted, not used.
 */
const machines = ['none', 'untouched', 'wind-down', 'end-with-account'] as const;

/** Terms of use in force. Empty `services` or `regions`: all. `null`: no limit. `spendMax` is per calendar month. */
export const accountTerms = programTerms.extend({
  newProvisioning: z.enum(provisionings),
  runningMachines: z.enum(machines),
  until: instantField.nullable().describe('the moment from which time alone ends these terms; null: none'),
});
export type AccountTerms = z.output<typeof accountTerms>;

export const reasonField = z.object({
  code: z.enum(standingReasons),
  clause: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
});

/** A standing as it is kept, and as the gate reads it. */
export type Standing = {
  readonly account: Id<'account'>;
  readonly state: StandingState;
  readonly terms: AccountTerms;
  /** Every reason, the gravest first. */
  readonly reasons: readonly Reason<StandingReason>[];
  /** Ids of the requirements whose fulfilment would lift the limits. */
  readonly lifts: readonly string[];
  /** Grows by one with every change of this account's standing. */
  readonly version: number;
  /** The next moment at which time alone changes it; from then on it must be worked out anew. `null`: never. */
  readonly validUntil: Instant | null;
  readonly changedAt: Instant;
  /** SHA-256, base64, of the facts and settings it was worked out from. */
  readonly factsDigest: string;
};

export const standingShape = z.object({
  account: idField('account'),
  state: z.enum(standingStates),
  terms: accountTerms,
  reasons: z.array(reasonField),
  lifts: z.array(z.string()),
  version: z.number().int(),
  validUntil: instantField.nullable(),
  changedAt: instantField,
  factsDigest: z.string(),
});
