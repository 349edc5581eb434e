/** A match as it is kept: one subject, one entry of a list, and where people are with it. */
import { z } from '@hono/zod-openapi';
import { dayField, instantField } from '../../../../runtime/http/fields.ts';
import { listId } from '../../lists/index.ts';
import { judgementId, reopenReasons, type verdicts } from './judgements.ts';
import { matchId, resultId, scores } from './results.ts';
import { holderId, subjectId, subjectKinds } from './subjects.ts';

/**
 * `open`: found and not judged, or open again. `below`: under the threshold. `gone`: the newest comparison did not find
 * it. The others are what people said of it.
 */
export const matchStates = ['open', 'match', 'not-a-match', 'unsure', 'below', 'gone'] as const;
export type MatchState = (typeof matchStates)[number];

export const match = z.object({
  id: matchId,
  state: z.enum(matchStates),
  subject: subjectId,
  kind: z.enum(subjectKinds),
  holder: holderId,
  list: listId,
  entryKey: z.string(),
  entryDigest: z.string(),
  factsDigest: z.string(),
  ...scores,
  firstFoundAt: instantField,
  foundAt: instantField,
  result: resultId.describe('the newest comparison that found it; it has every line'),
  judgement: judgementId.nullable(),
  expiresOn: dayField.nullable(),
  reopenedBecause: z.enum(reopenReasons).nullable(),
});
export type Match = z.output<typeof match>;

/** As it is shown: with who is listed. Lists are public; whom the match is about is named by whoever may read persons. */
export const shownMatch = match.extend({
  listTitle: z.string().describe('what the list is called'),
  entryName: z.string().describe('the name the list leads with, as the entry was met'),
});

/** What can be asked for: a state, those that people judged, or those at or over the threshold, judged or not. */
export const askedStates = [...matchStates, 'judged', 'standing'] as const;
export type AskedState = (typeof askedStates)[number];

export const matchOrders = ['newest', 'score'] as const;
export type MatchOrder = (typeof matchOrders)[number];

/** With what it was when it was judged. */
export type KeptMatch = Match & {
  readonly judged: {
    readonly verdict: (typeof verdicts)[number];
    readonly factsDigest: string;
    readonly entryDigest: string;
  } | null;
};
