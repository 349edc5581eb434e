/** What happens to the status of a person. */
import { z } from '@hono/zod-openapi';
import { idField } from '../../../runtime/http/fields.ts';
import { defineEvent } from '../../../runtime/part.ts';
import { decided } from './event-schemas.ts';
import { insertDecision, keepWithdrawal } from './store.ts';
import { evidence, withdrawalReasons } from './types.ts';

export const events = [
  defineEvent({
    type: 'us-person-decided',
    describes: 'Somebody decided, on evidence, that a person is a U.S. person or a foreign one.',
    data: decided,
    personal: z.strictObject({ evidence: z.array(evidence) }),
    apply: insertDecision,
  }),
  defineEvent({
    type: 'us-person-withdrawn',
    describes: 'A decision on the status of a person was taken back: the person counts as foreign again.',
    data: z.strictObject({ person: idField('person'), reason: z.enum(withdrawalReasons) }),
    apply: keepWithdrawal,
  }),
];
