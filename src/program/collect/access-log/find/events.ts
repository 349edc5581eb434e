/** Accesses shown to somebody are on record: where people were, and what they are called there, is theirs. */
import { z } from '@hono/zod-openapi';
import type { NewEvent } from '../../../../kernel/events.ts';
import { instantField } from '../../../../runtime/http/fields.ts';
import { defineEvent } from '../../../../runtime/part.ts';
import { accountId, personId } from '../../identification/index.ts';

const accessesRevealed = z.strictObject({
  account: accountId.nullable(),
  person: personId.nullable(),
  /** Whether one was asked for, or a range of them. Never which. */
  address: z.enum(['one', 'range']).nullable(),
  from: instantField.nullable(),
  until: instantField.nullable(),
  /** A file of several pages is told of twice: before its first row leaves, and when it ended or broke off. */
  how: z.enum(['search', 'file', 'file-begun']),
  /** How many were shown: of a search, on its first page. */
  rows: z.number().int().nullable(),
  /** Whether those were all. */
  whole: z.boolean(),
});

export type AccessesRevealed = NewEvent<'accesses-revealed', z.output<typeof accessesRevealed>, undefined>;

export const revealEvents = [
  defineEvent({
    type: 'accesses-revealed',
    describes:
      'Somebody searched the access log, by account, person, address or period, and was shown what was found.',
    data: accessesRevealed,
    apply: () => Promise.resolve(),
  }),
];
