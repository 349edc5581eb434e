/** What happens to applications. */
import { z } from '@hono/zod-openapi';
import { defineEvent } from '../../../../runtime/part.ts';
import { insertApplication, setHandedIn, setLanguage } from './store.ts';
import { applicantAddress, applicationBegun, languageField } from './types.ts';

export const events = [
  defineEvent({
    type: 'application-begun',
    describes:
      'Somebody who showed link and code began to apply; their name, customer and account are on record.',
    data: applicationBegun,
    personal: applicantAddress,
    apply: insertApplication,
  }),
  defineEvent({
    type: 'application-language-set',
    describes: 'An applicant chose the language they are written to in.',
    data: z.strictObject({ language: languageField }),
    apply: setLanguage,
  }),
  defineEvent({
    type: 'application-handed-in',
    describes: 'An applicant handed in: nothing that is due now is left to give.',
    data: z.strictObject({}),
    apply: setHandedIn,
  }),
];
