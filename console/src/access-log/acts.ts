/** What can be done to a signal. */
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
      unless: ({ state }) => (state === 'open' ? undefined : 'It is dismissed already.'),
    },
  ],
};
