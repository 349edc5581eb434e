/** The primary contact: who answers for an organization towards the regulator, with everybody who did before. */
import { z } from '@hono/zod-openapi';
import type { Id } from '../../../../kernel/ids.ts';
import type { Day, Instant } from '../../../../kernel/time.ts';
import { dayField, idField, instantField } from '../../../../runtime/http/fields.ts';

/** Personal: sealed under a key of this contact alone, so that one can be erased and the others stay. */
export const contactValues = z.strictObject({
  name: z.string().trim().min(1).max(300),
  title: z.string().trim().min(1).max(200),
  email: z.email().max(320),
  telephone: z.string().trim().min(5).max(40),
});
export type ContactValues = z.output<typeof contactValues>;

export const changeContact = contactValues.extend({ since: dayField.describe('the day from which it is') });

/** What the history says in clear. `contact` names the key; it is no person of the register. */
export const contactChanged = z.strictObject({ contact: idField('person'), since: dayField });
export type ContactChanged = z.output<typeof contactChanged>;

export type PrimaryContact = {
  readonly contact: Id<'event'>;
  readonly since: Day;
  readonly recordedAt: Instant;
};

export const contactView = z.object({
  contact: idField('event').describe('the entry of the history that holds the values'),
  since: z.string(),
  recordedAt: instantField,
});

export const revealContact = z.strictObject({
  reason: z.enum(['filing', 'review', 'legal-process', 'to-reach-them']),
});
export const contactShown = contactView.extend({ values: contactValues });
