/** Legal holds: on whose records, of which days and classes, why, and until when. */
import { z } from '@hono/zod-openapi';
import type { Id } from '../../../../kernel/ids.ts';
import type { Instant } from '../../../../kernel/time.ts';
import { dayField, idField, instantField } from '../../../../runtime/http/fields.ts';

export const holdId = idField('legalHold');

const words = z.string().trim().min(3).max(2000);

export const heldSubject = z.union([idField('account'), idField('customer'), idField('person')]);
export type HeldSubject = z.output<typeof heldSubject>;

export const placeHold = z.strictObject({
  subject: heldSubject.nullable().default(null).describe('whose records; null: of everybody'),
  period: z
    .strictObject({ from: dayField.nullable().default(null), until: dayField.nullable().default(null) })
    .default({ from: null, until: null })
    .describe('of accounts that were there at some time in these days'),
  classes: z.array(z.string().min(1).max(80)).max(100).default([]).describe('none: every class'),
  reason: words.describe('names no person'),
  until: dayField.nullable().default(null).describe('the last day on which it holds; null: until released'),
});

export const holdPlaced = z.strictObject({
  subject: heldSubject.nullable(),
  period: z.strictObject({ from: dayField.nullable(), until: dayField.nullable() }),
  classes: z.array(z.string()),
  reason: z.string(),
  until: dayField.nullable(),
});
export type HoldContent = z.output<typeof holdPlaced>;

export const holdStates = ['placed', 'release-asked', 'released'] as const;
export type HoldState = (typeof holdStates)[number];

export type LegalHold = Readonly<HoldContent> & {
  readonly id: Id<'legalHold'>;
  readonly state: HoldState;
  readonly placedBy: string;
  readonly placedAt: Instant;
  readonly releaseAskedBy: string | null;
  readonly releaseReason: string | null;
  readonly releasedBy: string | null;
  readonly releasedAt: Instant | null;
};

export const holdView = holdPlaced.extend({
  id: holdId,
  state: z.enum(holdStates),
  holds: z.boolean().describe('whether it holds today'),
  placedBy: z.string(),
  placedAt: instantField,
  releaseAskedBy: z.string().nullable(),
  releaseReason: z.string().nullable(),
  releasedBy: z.string().nullable(),
  releasedAt: instantField.nullable(),
});
