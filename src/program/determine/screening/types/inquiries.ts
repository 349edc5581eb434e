/** Asking the lists about a name, without keeping whom it was about. */
import { z } from '@hono/zod-openapi';
import { isDay } from '../../../../kernel/time.ts';
import { countryField, textField } from '../../../collect/identification/index.ts';
import { listEntry } from '../../lists/index.ts';
import { against, foundMatch } from './results.ts';

export const askLists = z.strictObject({
  kind: z.enum(['person', 'organization', 'vessel', 'aircraft', 'unknown']),
  names: z.array(textField(200)).min(1).max(10),
  bornOn: z
    .string()
    .refine((text) => isDay(text) || /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(text), {
      error: 'not-a-day',
      params: { code: 'not-a-day' },
    })
    .optional()
    .describe('YYYY-MM-DD; YYYY-MM or YYYY where no more is known'),
  countries: z.array(countryField).max(10).default([]),
  identifiers: z
    .array(z.strictObject({ type: listEntry.shape.identifiers.element.shape.type, number: textField(200) }))
    .max(20)
    .default([]),
  leastScore: z.number().min(0.3).max(1).optional().describe('absent: the threshold of the program'),
  reason: z.enum(['customer-asks', 'before-contract', 'case', 'authority-asks', 'trying-the-lists']),
});
export type AskLists = z.output<typeof askLists>;

export const inquiryAnswer = z.object({
  against: against.omit({ floor: true }),
  matches: z.array(foundMatch.omit({ match: true, below: true })),
  leftOut: z.number().int(),
});
