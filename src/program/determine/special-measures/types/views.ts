/** Special measures as the API gives them. */
import { z } from '@hono/zod-openapi';
import { dayField, findingField, instantField } from '../../../../runtime/http/fields.ts';
import { measureContent, measureId, measureStep, named, stepKinds } from './content.ts';
import { measureStates, phases } from './measure.ts';
import { previewFound } from './previews.ts';

/** The content goes in with its defaults filled, and comes out as it was kept. */
export const draftMeasure = measureContent.extend({
  named: named.optional().describe('whom a determination about a person names; absent for a jurisdiction'),
});

export const redraftMeasure = draftMeasure.extend({
  replaces: z
    .string()
    .max(64)
    .describe('the digest of the draft that was read: a draft written since is kept'),
});

export const withWords = z.strictObject({
  words: z.string().trim().min(10, 'say why, in at least ten characters').max(2000),
});

const stepView = z.object({ step: measureStep, by: z.string(), at: instantField });

const head = {
  id: measureId,
  state: z.enum(measureStates),
  phase: z.enum(phases).nullable().describe('where it is today; null until it is approved'),
  title: z.string(),
  target: measureContent.shape.target,
  imposes: measureContent.shape.imposes,
  citation: z.string(),
  determinedOn: dayField,
  publishedOn: dayField.nullable(),
  requiredFrom: dayField.describe(
    'the first day on which the law asks it: the lead time after the determination',
  ),
  effectiveOn: dayField,
  lastOn: dayField.nullable().describe('the last day on which it is in force; null until it is approved'),
  proposed: z.enum(stepKinds).nullable().describe('what was asked and is not decided'),
};

export const measureHead = z.object(head);

export const measureView = z.object({
  ...head,
  source: measureContent.shape.source,
  earlyBecause: z.string().nullable(),
  named: named.nullable(),
  digest: z.string().describe('SHA-256 of the canonical content; a preview is of one digest'),
  authors: z.array(z.string()),
  draftedAt: instantField,
  submittedBy: z.string().nullable(),
  submittedAt: instantField.nullable(),
  sentBack: z.object({ by: z.string(), at: instantField, words: z.string() }).nullable(),
  preview: previewFound
    .extend({ at: instantField })
    .nullable()
    .describe('the newest look at whom exactly this content would touch'),
  approvedBy: z.string().nullable(),
  approvedAt: instantField.nullable(),
  lifeEndsOn: dayField.describe('the last day of its life without an extension'),
  revokedOn: dayField.nullable(),
  asked: stepView.nullable(),
  steps: z.array(stepView.extend({ decidedBy: z.string(), decidedAt: instantField })),
  secondPersonNeeded: z.boolean().describe('the program asks for a second person on special measures'),
  findings: z.array(findingField),
});
