/** What happens to a notice, and the state that follows. */
import { z } from '@hono/zod-openapi';
import { defineEvent } from '../part.ts';
import { insertNotice, setGivenUp, setQueued, setSent } from './store.ts';
import { content, deliveryFaults, written } from './types.ts';

const attempts = z.number().int().min(1);

export const events = [
  defineEvent({
    type: 'notice-written',
    describes:
      'A message to a person was written. It is sent when a mail server or gateway is set up, else held.',
    data: written,
    personal: content,
    apply: insertNotice,
  }),
  defineEvent({
    type: 'notice-sent',
    describes: 'The message was handed to the mail server or gateway.',
    data: z.strictObject({ attempts, receipt: z.string().max(300).nullable() }),
    apply: setSent,
  }),
  defineEvent({
    type: 'notice-given-up',
    describes: 'The message could not be handed over, and no further attempt is made.',
    data: z.strictObject({ attempts, fault: z.enum(deliveryFaults) }),
    apply: setGivenUp,
  }),
  defineEvent({
    type: 'notice-queued-again',
    describes: 'Somebody asked for a held or given-up message to be sent.',
    data: z.strictObject({}),
    apply: setQueued,
  }),
  defineEvent({
    type: 'notice-revealed',
    describes: 'Somebody read the text of a message, for the reason given.',
    data: z.strictObject({ reason: z.string().min(1).max(500), secretsShown: z.boolean() }),
    apply: () => Promise.resolve(),
  }),
];
