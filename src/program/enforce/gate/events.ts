/** Verdicts enter the ledger by the root of their batch. */
import { z } from '@hono/zod-openapi';
import { defineEvent } from '../../../runtime/part.ts';
import { insertBatch } from './store.ts';

export const verdictBatch = z.strictObject({
  of: z.literal('verdict'),
  count: z.number().int().min(1),
  first: z.uuid(),
  last: z.uuid(),
  root: z.string(),
});

export const events = [
  defineEvent({
    type: 'verdicts-batched',
    describes:
      'A batch of verdicts came under one Merkle root: its count, its first and last id, and the root.',
    data: verdictBatch,
    apply: insertBatch,
  }),
];
