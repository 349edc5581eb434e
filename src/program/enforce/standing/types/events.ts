/** The shape of a changed standing in the history. */
import { z } from '@hono/zod-openapi';
import { idField, instantField } from '../../../../runtime/http/fields.ts';
import { requirementsLedger } from './requirements.ts';
import { accountTerms, reasonField, standingStates } from './standing.ts';

/** What of a standing changed. `requirements` alone is a change too: a list of what is owed got shorter or longer. */
const changedParts = ['state', 'terms', 'reasons', 'requirements', 'valid-until', 'persons'] as const;
export type ChangedPart = (typeof changedParts)[number];

export const standingChanged = z.strictObject({
  from: z.enum(standingStates).nullable().describe('null: its first standing'),
  to: z.enum(standingStates),
  changes: z.array(z.enum(changedParts)),
  reasons: z.array(reasonField),
  terms: accountTerms,
  lifts: z.array(z.string()),
  persons: z
    .array(idField('person'))
    .describe('who stands behind the account: the customer first, then the owners'),
  requirements: requirementsLedger,
  version: z.number().int().positive(),
  validUntil: instantField.nullable(),
  factsDigest: z.string().describe('SHA-256, base64, of the facts and settings it was worked out from'),
});
export type StandingChanged = z.output<typeof standingChanged>;
