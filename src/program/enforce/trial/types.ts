/** A trial: what a change of the program would do to accounts and requests, worked out and not done. */
import { z } from '@hono/zod-openapi';
import type { Id } from '../../../kernel/ids.ts';
import type { Day, Instant } from '../../../kernel/time.ts';
import { dayField, idField, instantField } from '../../../runtime/http/fields.ts';
import { longWorkStates, longWorkView } from '../../../runtime/long-work/index.ts';
import type { ProgramSettings } from '../../adopt/written-program/index.ts';
import { accountTerms, standingReasons, standingStates } from '../standing/index.ts';
import { differences, type Side } from './compare.ts';

export const decisions = ['permit', 'permit-with-terms', 'deny'] as const;
type Decision = (typeof decisions)[number];

/** How far back verdicts are answered again. */
export const verdictDays = 30;
/** Verdicts answered otherwise beyond these are counted and not listed. */
export const mostVerdictsKept = 10_000;

/** How many accounts come from which state to which. */
export const move = z.strictObject({
  from: z.enum(standingStates),
  to: z.enum(standingStates),
  accounts: z.int().min(0),
});
export type Move = z.output<typeof move>;

const count = z.int().min(0);

/** What a trial found. The counts go on record with the change, the digest with the long work. */
export const trialFound = z.strictObject({
  accounts: count.describe('all that were looked at'),
  changed: count.describe('accounts whose standing would be another: its state, its terms or its reasons'),
  worse: count.describe(
    'accounts with a graver standing or tighter terms; one that is only asked again and goes on as it did is none',
  ),
  customers: count.describe('customers with an account that has not ended'),
  customersWorse: count.describe('customers of whom at least one account would be worse off'),
  sharePercent: z.number().min(0).max(100).describe('customersWorse of customers, to two decimals'),
  verdicts: count.describe(`on record in the last ${verdictDays} days`),
  otherwise: count.describe('of these, how many would have been answered otherwise'),
  rowsDigest: z.string().describe('SHA-256, hexadecimal, of every row of both lists in their order'),
});
export type TrialFound = z.output<typeof trialFound>;

/** What is tried, fixed when it is asked for, so that whoever runs it, and how often, makes no difference. */
export type TrialScope = {
  readonly accounts: number;
  readonly lastAccount: Id<'account'> | null;
  readonly customers: number;
  readonly verdicts: number;
  readonly verdictsSince: Instant;
  readonly firstVerdict: Id<'verdict'> | null;
  readonly lastVerdict: Id<'verdict'> | null;
};

export type Trial = TrialScope & {
  readonly id: Id<'longWork'>;
  readonly change: Id<'programChange'>;
  /** Of the content and the day of the change, as they were tried. */
  readonly digest: string;
  readonly effectiveOn: Day;
  readonly askedAt: Instant;
  /** The moment both sides are of. */
  readonly moment: Instant;
  readonly before: ProgramSettings;
  readonly after: ProgramSettings;
  readonly moves: readonly Move[];
  readonly otherwise: number;
  readonly found: TrialFound | null;
  readonly state: (typeof longWorkStates)[number];
  /** Also of one that was called off or failed. */
  readonly endedAt: Instant | null;
};

export type TriedAccount = {
  readonly account: Id<'account'>;
  readonly customer: Id<'customer'>;
  readonly worse: boolean;
  readonly differs: readonly (typeof differences)[number][];
  readonly before: Side;
  readonly after: Side;
};

export type TriedVerdict = {
  readonly verdict: Id<'verdict'>;
  readonly account: Id<'account'>;
  readonly before: Decision;
  readonly after: Decision;
  readonly becauseBefore: readonly string[];
  readonly becauseAfter: readonly string[];
};

const trialAbout = {
  id: idField('longWork'),
  change: idField('programChange'),
  digest: z.string().describe('of the content and the day of the change that were tried'),
  effectiveOn: dayField,
  askedAt: instantField,
  moment: instantField.describe('the moment both sides are of'),
};

export const trialRow = z.object({
  ...trialAbout,
  state: z.enum(longWorkStates),
  endedAt: instantField.nullable(),
  changed: count.nullable().describe('accounts whose standing would be another; null until it is done'),
  customersWorse: count.nullable(),
  sharePercent: z.number().nullable().describe('customers worse off of all, in percent'),
  otherwise: count.nullable().describe('requests of thirty days that would be answered otherwise'),
});

export const trialView = z.object({
  ...trialAbout,
  work: longWorkView.describe('how far it is'),
  brakeSharePercent: z.number().describe('above this share of customers a third person must confirm'),
  moves: z.array(move).describe('from the standing without the change to that with it; all accounts so far'),
  found: trialFound.nullable().describe('null until it is done'),
});

const side = z.object({
  state: z.enum(standingStates),
  terms: accountTerms.describe('`until` is not worked out'),
  reasons: z.array(z.enum(standingReasons)),
});

export const triedAccountView = z.object({
  account: idField('account'),
  customer: idField('customer'),
  worse: z.boolean(),
  differs: z.array(z.enum(differences)),
  before: side,
  after: side,
});

export const triedVerdictView = z.object({
  verdict: idField('verdict'),
  account: idField('account'),
  before: z.enum(decisions).describe('as the request would be answered at that moment without the change'),
  after: z.enum(decisions),
  becauseBefore: z.array(z.string()),
  becauseAfter: z.array(z.string()),
});
