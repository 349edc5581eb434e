/** What happens to the primary contact. */
import { z } from '@hono/zod-openapi';
import { idField } from '../../../../runtime/http/fields.ts';
import { defineEvent } from '../../../../runtime/part.ts';
import { insertContact } from './store.ts';
import { contactChanged, contactValues, revealContact } from './types.ts';

export const contactEvents = [
  defineEvent({
    type: 'primary-contact-changed',
    describes: 'Somebody else answers for the organization towards the regulator, from the day given.',
    data: contactChanged,
    personal: contactValues,
    apply: insertContact,
  }),
  defineEvent({
    type: 'primary-contact-revealed',
    describes: 'Somebody looked at the values of a primary contact, for the reason given.',
    data: z.strictObject({ contact: idField('event'), reason: revealContact.shape.reason }),
    apply: () => Promise.resolve(),
  }),
];
