/** Standings as the API shows them. */
import { z } from '@hono/zod-openapi';
import { dayField, findingField, idField, instantField } from '../../../../runtime/http/fields.ts';
import { caseKindCodes, closingReasons, lifeStates, refusalReasons } from './life.ts';
import { requirementError, requirementItem, requirementsLedger } from './requirements.ts';
import { accountTerms, reasonField, standingReasons, standingShape, standingStates } from './standing.ts';

export const shownItem = requirementItem.extend({
  title: z.string(),
  customerText: z.string(),
  remedy: z.string().describe('what counts'),
});
const shownReason = reasonField.extend({ customerText: z.string() });

/** The requirements ledger with words for the customer. */
export const shownLedger = requirementsLedger.extend({
  currentlyDue: z.array(shownItem),
  eventuallyDue: z.array(shownItem),
  pastDue: z.array(shownItem),
  pendingVerification: z.array(shownItem),
  errors: z.array(requirementError.extend({ customerText: z.string(), remedy: z.string() })),
});

const lifeView = z.object({
  state: z.enum(lifeStates),
  since: instantField,
  openedOn: dayField.nullable(),
  closesOn: dayField
    .nullable()
    .describe('of a closing account: the last day people gave; it never closes by itself'),
  closedOn: dayField.nullable(),
});

const caseView = z.object({
  case: idField('case'),
  kind: z.enum(caseKindCodes),
  openedAt: instantField,
  dueOn: dayField.nullable(),
  outcome: z.string().nullable(),
});

export const standingView = standingShape.extend({
  customer: idField('customer'),
  person: idField('person'),
  reasons: z.array(shownReason),
  requirements: shownLedger,
  life: lifeView,
  cases: z.array(caseView).describe('a customer sees no proposal that is not decided'),
  findings: z.array(findingField).describe('one for each obligation; not for customers'),
});

export const standingRow = z.object({
  account: idField('account'),
  state: z.enum(standingStates),
  reasons: z.array(z.enum(standingReasons)),
  newProvisioning: accountTerms.shape.newProvisioning,
  currentDeadline: dayField.nullable(),
  pastDue: z.number().int().describe('how many requirements are past due'),
  validUntil: instantField.nullable(),
  changedAt: instantField,
  version: z.number().int(),
});

export const standingChangeView = z.object({
  version: z.number().int(),
  from: z.enum(standingStates).nullable(),
  to: z.enum(standingStates),
  reasons: z.array(reasonField),
  terms: accountTerms,
  validUntil: instantField.nullable(),
  changedAt: instantField,
  event: idField('event'),
});

/** Account in use whose customer or owner the law reaches and who is not verified, since when without a break. */
export const unverifiedRow = standingRow.extend({ unverifiedSince: instantField });

export const unverifiedCounts = z.object({
  at: instantField,
  accounts: z.number().int(),
  bands: z.array(
    z.object({
      fromDays: z.number().int(),
      toDays: z.number().int().nullable().describe('the last day of the band; null: it has no end'),
      accounts: z.number().int(),
    }),
  ),
});

export const standingCounts = z.object({
  asOf: instantField,
  accounts: z.number().int(),
  unverifiedForeign: z
    .number()
    .int()
    .describe('accounts in use with a foreign person behind them who is not verified'),
  byState: z.object(
    // Safe: one number for each state of that very list.
    Object.fromEntries(standingStates.map((state) => [state, z.number().int()])) as Record<
      (typeof standingStates)[number],
      z.ZodNumber
    >,
  ),
});

const words = z.string().trim().min(10, 'say it in at least ten characters').max(3000);

export const proposeRefusal = z.strictObject({
  because: z.enum(refusalReasons),
  customerText: words.describe('what the customer would be told; they see nothing of it before the decision'),
  colleagueText: words,
});

export const proposeClosing = z.strictObject({
  because: z.enum(closingReasons),
  customerText: proposeRefusal.shape.customerText,
  colleagueText: words,
  closesOn: dayField.optional().describe('the last day on which the customer could still reach what runs'),
});

export const pleadRedress = z.strictObject({ text: words });

export const proposed = z.object({ account: idField('account'), case: idField('case') });
export const pleaded = proposed.extend({ dueOn: dayField.nullable().describe('by when it is answered') });

export const roundQueued = z.object({ queued: z.literal(true) });
