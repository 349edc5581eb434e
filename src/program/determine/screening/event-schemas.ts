/** What the events of screening carry: codes, counts and digests in clear. Whom somebody matched, and why, is sealed. */
import { z } from '@hono/zod-openapi';
import type { NewEvent } from '../../../kernel/events.ts';
import { listId, versionId } from '../lists/index.ts';
import { matchCovered, matchJudged, matchReopened } from './types/judgements.ts';
import { partyScreened, sealedResult } from './types/results.ts';

export const data = {
  'party-screened': partyScreened,
  'screening-match-judged': matchJudged,
  'screening-match-covered': matchCovered,
  'screening-match-reopened': matchReopened,
  'list-change-screened': z.strictObject({
    list: listId,
    version: versionId,
    compared: z.number().int(),
    marked: z.number().int(),
  }),
} as const;

export const personal = { 'party-screened': sealedResult } as const;

export type EventType = keyof typeof data;
export type DataOf<T extends EventType> = z.output<(typeof data)[T]>;
export type PersonalOf<T extends EventType> = T extends keyof typeof personal
  ? z.output<(typeof personal)[T]>
  : undefined;
export type Made<T extends EventType = EventType> = NewEvent<T, DataOf<T>, PersonalOf<T>>;
