/** What the events of screening carry: codes, counts and digests in clear. Whom somebody matched, and why, is sealed. */
import { z } from '@hono/zod-openapi';
import type { NewEvent } from '../../../kernel/events.ts';
import { dayField } from '../../../runtime/http/fields.ts';
import { listId, versionId } from '../lists/index.ts';
import { askLists, inquiryAnswer } from './types/inquiries.ts';
import { matchCovered, matchJudged, matchReopened } from './types/judgements.ts';
import { partyScreened, sealedResult } from './types/results.ts';
import { subjectId } from './types/subjects.ts';

export const data = {
  'party-screened': partyScreened,
  'screening-match-judged': matchJudged,
  'screening-match-covered': matchCovered,
  'screening-match-reopened': matchReopened,
  'screening-judgement-shortened': z.strictObject({ subject: subjectId, expiresOn: dayField }),
  'lists-asked': z.strictObject({
    reason: askLists.shape.reason,
    against: inquiryAnswer.shape.against,
    found: z.number().int(),
  }),
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
