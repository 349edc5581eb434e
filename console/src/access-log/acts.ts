/** What can be done to a signal, and about accesses of accounts that nobody here knows. */
import type { ListActs } from '../acts/act.ts';
import { colleagues } from '../acts/who.ts';

export const accessSignal: ListActs = {
  row: [
    {
      label: 'Dismiss',
      operation: 'dismissAccessSignal',
      roles: colleagues,
      path: { signal: 'id' },
      fields: [
        {
          name: 'reason',
          label: 'Because',
          as: 'choice',
          options: [
            'journey-explained',
            'address-shared-rightly',
            'country-of-registration-wrong',
            'place-now-stated',
            'other',
          ],
        },
        { name: 'words', label: 'What shows it', as: 'words' },
      ],
      follows:
        'The doubt it opened ends, unless another signal of its kind about the person is open. The same evidence raises none again (§ 7.302(d)).',
      unless: ({ state }) =>
        state === 'open'
          ? undefined
          : state === 'settled'
            ? 'It was settled with the doubt it raised.'
            : 'It is dismissed already.',
    },
  ],
};

export const accessUnmatched: ListActs = {
  row: [
    {
      label: 'Say whose it is',
      operation: 'setAccountAlias',
      roles: ['owner', 'officer', 'engineer'],
      fields: [{ name: 'account', label: 'Account here', says: 'acc_…' }],
      keeps: ['namespace', 'id'],
      follows: 'What waits goes to the account now, and what comes goes to it at once.',
      shows: [{ field: 'waiting', label: 'Accesses that go to it now' }],
    },
  ],
};
