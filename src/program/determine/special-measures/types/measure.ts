/** A special measure, from draft to its end. */
import { z } from '@hono/zod-openapi';
import type { Id } from '../../../../kernel/ids.ts';
import type { Day, Instant } from '../../../../kernel/time.ts';
import { dayField } from '../../../../runtime/http/fields.ts';
import { type MeasureContent, type MeasureStep, measureContent, measureStep } from './content.ts';
import { type PreviewFound, previewFound } from './previews.ts';

export const measureStates = ['drafted', 'submitted', 'approved', 'withdrawn'] as const;
export type MeasureState = (typeof measureStates)[number];

/** Where an approved measure is on a day. */
export const phases = ['ahead', 'in-force', 'ended', 'revoked'] as const;
export type Phase = (typeof phases)[number];

export type StepProposed = { readonly step: MeasureStep; readonly by: string; readonly at: Instant };

/** A step that was decided, with who asked for it and who decided. */
export type StepTaken = StepProposed & { readonly decidedBy: string; readonly decidedAt: Instant };

export type SpecialMeasure = {
  readonly id: Id<'specialMeasure'>;
  readonly state: MeasureState;
  readonly content: MeasureContent;
  readonly digest: string;
  /** Everybody who wrote any of it or submitted it; whoever drafted it is first. */
  readonly authors: readonly string[];
  readonly draftedAt: Instant;
  readonly submittedBy: string | null;
  readonly submittedAt: Instant | null;
  readonly sentBack: { readonly by: string; readonly at: Instant; readonly words: string } | null;
  /** The newest look at whom it would touch, of exactly this content. */
  readonly preview: (PreviewFound & { readonly at: Instant }) | null;
  readonly approvedBy: string | null;
  readonly approvedAt: Instant | null;
  /** The last day on which it is in force, extensions and revocation counted in; null until it is approved. */
  readonly lastOn: Day | null;
  /** The first day on which a revocation holds. */
  readonly revokedOn: Day | null;
  readonly proposed: StepProposed | null;
  /** What is on record of the days that turned: that it took effect, that it ended. */
  readonly told: 'in-force' | 'over' | null;
  /** Every step that was taken, in order. */
  readonly steps: readonly StepTaken[];
};

const digest = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('SHA-256 of the canonical content');
const words = z.string().trim().min(10, 'say why, in at least ten characters').max(2000);

/** The events of a measure with their data, as its life is folded from them. */
export const measureEventData = {
  'special-measure-drafted': z.strictObject({ content: measureContent, digest }),
  'special-measure-submitted': z.strictObject({}),
  'special-measure-sent-back': z.strictObject({ words }),
  'special-measure-previewed': previewFound,
  'special-measure-approved': z.strictObject({
    digest,
    secondPerson: z.boolean(),
    lastOn: dayField.describe('the last day of its life, unless it is extended'),
  }),
  'special-measure-withdrawn': z.strictObject({}),
  'special-measure-step-proposed': z.strictObject({ step: measureStep }),
  'special-measure-step-declined': z.strictObject({ words }),
  'special-measure-took-effect': z.strictObject({ on: dayField }),
  'special-measure-ended': z.strictObject({
    on: dayField.describe('the first day on which it is no longer in force'),
    because: z.enum(['life-over', 'revoked']),
  }),
  'special-measure-step-taken': z.strictObject({
    step: measureStep,
    secondPerson: z.boolean(),
    lastOn: dayField.describe('the last day on which it is in force from now on'),
  }),
} as const;
export type MeasureEventType = keyof typeof measureEventData;
export type MeasureEventData = {
  readonly [Type in MeasureEventType]: z.output<(typeof measureEventData)[Type]>;
};

// Safe: the keys of that very record.
export const measureEventTypes = Object.keys(measureEventData) as readonly MeasureEventType[];
