/** A review of the program as a whole: what was looked at, whether something must change, and where its record is. */
import { z } from '@hono/zod-openapi';
import type { Id } from '../../../../kernel/ids.ts';
import type { Day, Instant } from '../../../../kernel/time.ts';
import { dayField } from '../../../../runtime/http/fields.ts';

export const recordReview = z.strictObject({
  reviewedOn: dayField,
  changesNeeded: z.boolean().describe('whether the program must change'),
  offeringsReviewed: z.boolean().describe('changes of what is offered were looked at'),
  threatsReviewed: z.boolean().describe('changes of the threat landscape were looked at'),
  reference: z.string().trim().min(3).max(300).describe('where the record of the review is; names nobody'),
  wordsDigest: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'SHA-256 in hexadecimal')
    .optional()
    .describe('SHA-256 of the record, where it is kept elsewhere'),
});
export type RecordReview = z.output<typeof recordReview>;

export const programReview = z.object({
  id: z.string(),
  reviewedOn: z.string(),
  changesNeeded: z.boolean(),
  offeringsReviewed: z.boolean(),
  threatsReviewed: z.boolean(),
  reference: z.string(),
  wordsDigest: z.string().nullable(),
  recordedBy: z.string(),
  recordedAt: z.string(),
});

export type ProgramReview = {
  /** The event that recorded it. */
  readonly id: Id<'event'>;
  readonly reviewedOn: Day;
  readonly changesNeeded: boolean;
  readonly offeringsReviewed: boolean;
  readonly threatsReviewed: boolean;
  readonly reference: string;
  readonly wordsDigest: string | null;
  readonly recordedBy: string;
  readonly recordedAt: Instant;
};
