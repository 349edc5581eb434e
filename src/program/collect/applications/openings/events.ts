/** What happens to openings. */
import { z } from '@hono/zod-openapi';
import { defineEvent } from '../../../../runtime/part.ts';
import { countWrongEntry, insertOpening, setEntered } from './store.ts';
import { opened, openingSecrets } from './types.ts';

export const events = [
  defineEvent({
    type: 'portal-opened',
    describes: 'A link was opened, and a code was sent to its address.',
    data: opened,
    personal: openingSecrets,
    apply: insertOpening,
  }),
  defineEvent({
    type: 'portal-code-refused',
    describes: 'A code that opens the portal was entered wrongly; after the last try it is void.',
    data: z.strictObject({ ends: z.boolean() }),
    apply: countWrongEntry,
  }),
  defineEvent({
    type: 'portal-entered',
    describes: 'The code that was sent was entered; it is used up.',
    data: z.strictObject({}),
    apply: setEntered,
  }),
];
