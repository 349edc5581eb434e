/** Who reads filings and who prepares them. A filing names a person: the contact, and the officer who signs. */
import { z } from '@hono/zod-openapi';
import { filingId, sha256Field } from '../types.ts';

export const part = 'filing';
export const clause = '§ 7.304';
export const readers = ['owner', 'officer', 'senior-reviewer', 'examiner'] as const;
export const reviewers = ['owner', 'officer', 'senior-reviewer'] as const;
export const params = z.object({ filing: filingId });

/** Which words and figures somebody looked at. */
export const looked = z.strictObject({
  digest: sha256Field.describe('of the filing that was looked at; refused where it was written in since'),
});
