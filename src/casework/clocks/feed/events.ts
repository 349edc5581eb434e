/** What happens to a calendar address. Its secret is in no event. */
import { z } from '@hono/zod-openapi';
import { defineEvent } from '../../../runtime/part.ts';
import { endFeed, insertFeed } from './store.ts';

export const feedEvents = [
  defineEvent({
    type: 'clock-feed-made',
    describes: 'Somebody made a calendar address of their own; the one before opens nothing any more.',
    data: z.strictObject({ digest: z.string().regex(/^[0-9a-f]{64}$/) }),
    apply: async (work, event) => {
      await endFeed(work, event.subject);
      await insertFeed(work, event);
    },
  }),
  defineEvent({
    type: 'clock-feed-ended',
    describes: 'Somebody ended their calendar address.',
    data: z.strictObject({}),
    apply: (work, event) => endFeed(work, event.subject),
  }),
];
