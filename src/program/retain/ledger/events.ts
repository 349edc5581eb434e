/** What happens to the ledger itself: handing it out is recorded in it. */
import { z } from '@hono/zod-openapi';
import { defineEvent } from '../../../runtime/part.ts';

export const events = [
  defineEvent({
    type: 'ledger-exported',
    describes:
      'Entries of the ledger were handed out: which stretch of the tree, and about whom if not all of it.',
    data: z.object({
      from: z.int().min(0),
      to: z.int().min(0),
      about: z.union([z.string(), z.array(z.string()).min(1)]).optional(),
    }),
    // The history is all there is to it.
    apply: () => Promise.resolve(),
  }),
];
