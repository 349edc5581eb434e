/** What happens to values of transactions. */
import { defineEvent } from '../../../runtime/part.ts';
import { insertValues } from './store.ts';
import { valuesRecorded } from './types.ts';

export const events = [
  defineEvent({
    type: 'transaction-values-recorded',
    describes: 'What the transactions of an account were worth in some months was recorded.',
    data: valuesRecorded,
    apply: insertValues,
  }),
];
