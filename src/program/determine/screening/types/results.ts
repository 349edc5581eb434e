/** What came of a comparison: kept as it was, with what it rested on. */
import { z } from '@hono/zod-openapi';
import { idField, instantField } from '../../../../runtime/http/fields.ts';
import { listEntry, listId, versionId } from '../../lists/index.ts';
import { dueReasons, holderId, subjectId, subjectKinds } from './subjects.ts';

export const resultId = idField('screeningResult');
export const matchId = idField('screeningMatch');

const share = z.number().min(0).max(1);

export const party = listEntry.pick({
  kind: true,
  names: true,
  births: true,
  countries: true,
  addresses: true,
  identifiers: true,
});

/** One line of the reckoning, in words for a reviewer. */
export const line = z.object({
  what: z.string(),
  says: z.string(),
  times: z.number().optional().describe('what the score is multiplied by'),
  adds: z.number().optional().describe('what is added to the score'),
  party: z.string().optional().describe('the value of the party that met'),
  entry: z.string().optional().describe('the value of the entry that it met'),
});

export const against = z.object({
  algorithm: z.string().describe('name and version of the matcher; it changes whenever a score may'),
  threshold: share.describe('the setting at that moment: from here on a match is found'),
  floor: share.describe('from here to the threshold, candidates are kept to try other thresholds on'),
  lists: z.array(z.object({ list: listId, version: versionId, digest: z.string() })),
});
export type Against = z.output<typeof against>;

export const scores = {
  score: share,
  names: share.describe('how alike the names are, before anything else is weighed'),
  ofac: z.number().min(0).max(100).describe("what OFAC's own search would give the two names"),
};

/** A match as it was found: the entry as it was compared, and every line of the score. */
export const foundMatch = z.object({
  match: matchId,
  list: listId,
  entry: listEntry,
  entryDigest: z.string(),
  ...scores,
  below: z.boolean().describe('under the threshold'),
  lines: z.array(line),
});
export type FoundMatch = z.output<typeof foundMatch>;

/** What is sealed of a result. `salt` is that of the digest of the facts, the same over all results of a subject. */
export const sealedResult = z.object({ salt: z.string(), party, matches: z.array(foundMatch) });
export type SealedResult = z.output<typeof sealedResult>;

export const result = z.object({
  id: resultId,
  subject: subjectId,
  screenedAt: instantField,
  because: z.enum(dueReasons),
  against,
  factsDigest: z.string().describe('salted: it is the same while the facts are'),
  found: z.number().int(),
  below: z.number().int(),
  leftOut: z.number().int().describe('matches beyond the most that are kept of one subject'),
});
export type Result = z.output<typeof result>;

export const resultWithMatches = result.extend({ party, matches: z.array(foundMatch) });

export const partyScreened = z.strictObject({
  subject: subjectId,
  kind: z.enum(subjectKinds),
  holder: holderId,
  because: z.enum(dueReasons),
  against,
  factsDigest: z.string(),
  found: z.number().int(),
  below: z.number().int(),
  leftOut: z.number().int(),
});
export type PartyScreened = z.output<typeof partyScreened>;
