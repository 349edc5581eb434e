/** Longer limits: what is chosen, by whom, and how far a choice is. */
import { z } from '@hono/zod-openapi';
import type { Id } from '../../../../kernel/ids.ts';
import type { Instant } from '../../../../kernel/time.ts';
import { dayField, idField, instantField } from '../../../../runtime/http/fields.ts';

export const choiceId = idField('retentionChoice');

/** `limitation`: the period in which a violation can be pursued. */
export const choiceGrounds = ['limitation', 'other-law', 'own-policy'] as const;

const words = z.string().trim().min(3).max(2000);

const classes = z
  .array(z.string().min(1).max(80))
  .max(100)
  .describe('names of record classes, as listRetentionLimits gives them; none: every class');

export const proposeChoice = z.strictObject({
  classes: classes.default([]),
  years: z.int().min(1).max(100).describe('after the later of the closing and the last access'),
  because: z.enum(choiceGrounds),
  citation: z.string().trim().min(1).max(300).describe('the law or the policy it rests on'),
  reason: words.describe('names no person'),
  from: dayField.optional().describe('absent: today'),
  until: dayField
    .nullable()
    .default(null)
    .describe('the last day on which it holds; null: until it is ended'),
});

export const choiceProposed = proposeChoice.extend({ classes, from: dayField, until: dayField.nullable() });
export type ChoiceContent = z.output<typeof choiceProposed>;

export const choiceStates = ['proposed', 'approved', 'declined', 'ending-asked', 'ended'] as const;
export type ChoiceState = (typeof choiceStates)[number];

export type RetentionChoice = Readonly<Omit<ChoiceContent, 'classes'>> & {
  readonly classes: readonly string[];
  readonly id: Id<'retentionChoice'>;
  readonly state: ChoiceState;
  readonly proposedBy: string;
  readonly proposedAt: Instant;
  readonly decidedBy: string | null;
  readonly decidedAt: Instant | null;
  readonly endingAskedBy: string | null;
  readonly endingReason: string | null;
  readonly endedBy: string | null;
  readonly endedAt: Instant | null;
};

export const withReason = z.strictObject({ reason: words.describe('names no person') });

export const choiceView = choiceProposed.extend({
  id: choiceId,
  state: z.enum(choiceStates),
  holds: z.boolean().describe('whether it holds today'),
  proposedBy: z.string(),
  proposedAt: instantField,
  decidedBy: z.string().nullable(),
  decidedAt: instantField.nullable(),
  endingAskedBy: z.string().nullable(),
  endingReason: z.string().nullable(),
  endedBy: z.string().nullable(),
  endedAt: instantField.nullable(),
});
