/** What another threshold would make of the matches that are on record. */
import { z } from '@hono/zod-openapi';
import { matchStates, shownMatch } from './matches.ts';

export const thresholdQuery = z.object({
  thresholdPercent: z.coerce
    .number()
    .min(30)
    .max(100)
    .optional()
    .describe('the threshold that is tried; left out: the one in force'),
});

/** `found`: it is under the threshold now and would be a match. `lost`: the other way. */
export const effects = ['found', 'lost'] as const;
export type ThresholdEffect = (typeof effects)[number];

export const thresholdRow = shownMatch
  .pick({
    id: true,
    subject: true,
    kind: true,
    holder: true,
    list: true,
    listTitle: true,
    entryKey: true,
    entryName: true,
    score: true,
    judgement: true,
  })
  .extend({
    effect: z.enum(effects),
    state: z.enum(matchStates).describe('as it is now'),
  });

const count = z.number().int();

export const thresholdCounts = z.object({
  thresholdPercent: z.number(),
  inForcePercent: z.number(),
  floorPercent: z
    .number()
    .describe(
      'how far down candidates were kept: what a lower threshold would find is not known without comparing anew',
    ),
  standing: count.describe('matches at or over the threshold in force'),
  found: count.describe('more there would be'),
  foundJudged: count.describe('of those, with a judgement that would hold again'),
  lost: count.describe('fewer there would be'),
  lostJudged: count.describe('of those, judged by somebody'),
  lostConfirmed: count.describe('of those, judged to be who the list names'),
  subjects: count.describe('parties that it touches'),
});
