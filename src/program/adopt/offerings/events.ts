/** What happens to an offering. */
import { defineEvent } from '../../../runtime/part.ts';
import { keepDecision, keepDescription } from './store.ts';
import { describeOffering, scopeDecision } from './types.ts';

export const events = [
  defineEvent({
    type: 'offering-described',
    describes: 'A product was entered or its facts changed; an earlier scope decision no longer stands.',
    data: describeOffering,
    apply: keepDescription,
  }),
  defineEvent({
    type: 'offering-scope-decided',
    describes: 'Somebody decided, with a reason, whether the product is an IaaS product and a U.S. one.',
    data: scopeDecision,
    apply: keepDecision,
  }),
];
