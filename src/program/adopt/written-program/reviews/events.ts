/** What happens around a review of the program. */
import { defineEvent } from '../../../../runtime/part.ts';
import { insertReview } from './store.ts';
import { recordReview } from './types.ts';

export const reviewEvents = [
  defineEvent({
    type: 'program-reviewed',
    describes: 'The program was reviewed as a whole: what was looked at, and whether something must change.',
    data: recordReview,
    apply: insertReview,
  }),
];
