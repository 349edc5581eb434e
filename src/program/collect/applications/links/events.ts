/** What happens to links. */
import { z } from '@hono/zod-openapi';
import { defineEvent } from '../../../../runtime/part.ts';
import { insertLink, setLinkEnded } from './store.ts';
import { linkMade, linkSecrets } from './types.ts';

export const events = [
  defineEvent({
    type: 'portal-link-made',
    describes: 'A link that opens the portal was made; its secret left in a message and is stored nowhere.',
    data: linkMade,
    personal: linkSecrets,
    apply: insertLink,
  }),
  defineEvent({
    type: 'portal-link-ended',
    describes: 'A link opens nothing any more.',
    data: z.strictObject({}),
    apply: setLinkEnded,
  }),
];
