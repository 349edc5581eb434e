/** What people say of a match: remembered with its reason, how far it reaches, and until when. */
import { z } from '@hono/zod-openapi';
import { dayField, idField, instantField } from '../../../../runtime/http/fields.ts';
import { matchId } from './results.ts';
import { subjectId } from './subjects.ts';

export const judgementId = idField('screeningJudgement');

export const verdicts = ['match', 'not-a-match', 'unsure'] as const;
export type Verdict = (typeof verdicts)[number];

export const judgementReasons = [
  'same-identifiers',
  'same-name-and-birth',
  'other-birth',
  'other-place',
  'other-identifiers',
  'other-kind',
  'name-in-common-only',
  'admitted',
  'too-little-known',
] as const;
export type JudgementReason = (typeof judgementReasons)[number];

/** `customer`: nobody behind the same customer is that entry either. Only of what is not a match. */
export const scopes = ['subject', 'customer'] as const;
export type Scope = (typeof scopes)[number];

/** Why a match that was judged is open again. */
export const reopenReasons = ['party-changed', 'entry-changed', 'expired', 'found-again'] as const;
export type ReopenReason = (typeof reopenReasons)[number];

export const matchJudged = z.strictObject({
  judgement: judgementId,
  subject: subjectId,
  verdict: z.enum(verdicts),
  reason: z.string(),
  scope: z.enum(scopes),
  customers: z.array(idField('customer')),
  entryDigest: z.string(),
  factsDigest: z.string(),
  expiresOn: dayField,
  case: idField('case'),
  judgedBy: idField('user'),
  confirmedBy: idField('user').nullable(),
});
export type MatchJudged = z.output<typeof matchJudged>;

/** A judgement on the same entry for the same customer holds for this match too. */
export const matchCovered = z.strictObject({
  subject: subjectId,
  judgement: judgementId,
  verdict: z.enum(verdicts),
  entryDigest: z.string(),
  factsDigest: z.string(),
  expiresOn: dayField,
});
export type MatchCovered = z.output<typeof matchCovered>;

export const matchReopened = z.strictObject({ subject: subjectId, because: z.enum(reopenReasons) });
export type MatchReopened = z.output<typeof matchReopened>;

export const judgement = z.object({
  id: judgementId,
  match: matchId,
  verdict: z.enum(verdicts),
  reason: z.string(),
  scope: z.enum(scopes),
  expiresOn: dayField,
  judgedAt: instantField,
  judgedBy: z.string(),
  confirmedBy: z.string().nullable(),
  case: idField('case'),
});
export type Judgement = z.output<typeof judgement>;
