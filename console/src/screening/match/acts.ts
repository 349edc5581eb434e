/** What can be done to a match beside judging it, which is done on its case. */
import type { ListActs } from '../../acts/act.ts';
import { colleagues } from '../../acts/who.ts';

export const screeningMatch: ListActs = {
  row: [
    {
      label: 'Compare again',
      operation: 'screenSubject',
      roles: colleagues,
      path: { subject: 'subject' },
      follows: 'They are compared with the lists in force soon. What was found before stays on record.',
    },
    {
      label: 'End the judgement earlier',
      operation: 'setScreeningJudgementExpiry',
      roles: colleagues,
      path: { match: 'id' },
      fields: [{ name: 'expiresOn', label: 'Last day it holds', as: 'day', from: 'expiresOn' }],
      follows: 'After that day somebody judges it anew. Who wants it to hold longer judges anew.',
      unless: ({ expiresOn }) => (expiresOn ? undefined : 'No judgement holds.'),
    },
  ],
};
