/** What happens to claims. */
import { z } from '@hono/zod-openapi';
import { idField } from '../../../../runtime/http/fields.ts';
import { defineEvent } from '../../../../runtime/part.ts';
import { insertClaim, setClaimEnded } from './store.ts';
import { claimed } from './types.ts';

export const events = [
  defineEvent({
    type: 'us-person-claimed',
    describes:
      'Somebody said that a person is a U.S. person, on one of the grounds, or is none. Nothing is decided by it.',
    data: claimed,
    apply: insertClaim,
  }),
  defineEvent({
    type: 'us-person-claim-ended',
    describes:
      'A colleague found that the evidence does not show what was claimed; the person counts as foreign, as before.',
    data: z.strictObject({ person: idField('person'), because: z.enum(['not-shown']) }),
    apply: setClaimEnded,
  }),
];
