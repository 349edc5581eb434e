/** What can be done about a notice. */
import type { ListActs } from '../acts/act.ts';
import { officers } from '../acts/who.ts';

export const notices: ListActs = {
  row: [
    {
      label: 'Read',
      operation: 'revealNotice',
      roles: [...officers, 'senior-reviewer'],
      path: { notice: 'id' },
      fields: [{ name: 'reason', label: 'Why you need to read it', as: 'words' }],
      follows: 'Address and text are shown. That you read them, and why, is on the ledger.',
      shows: [
        { field: 'address', label: 'To' },
        { field: 'subject', label: 'Subject' },
        { field: 'text', label: 'Text' },
      ],
    },
    {
      label: 'Send',
      operation: 'sendNotice',
      roles: [...officers, 'senior-reviewer'],
      path: { notice: 'id' },
      follows: 'It is tried again at once.',
      unless: ({ state }) =>
        state === 'held' || state === 'given-up'
          ? undefined
          : 'Only what is held or was given up can be sent.',
    },
  ],
};
