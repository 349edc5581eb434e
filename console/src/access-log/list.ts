/** The list of signals: what accesses say against what is on record. */
import { type List, options } from '../pages/list-of.ts';

export const accessSignals: List = {
  path: '/access-log/signals',
  opens: { below: '/access-log/signals/', by: 'id' },
  title: 'Access signals',
  group: 'Collect',
  operation: 'listAccessSignals',
  columns: [
    { field: 'kind', label: 'Signal', as: 'words' },
    { field: 'person', label: 'About', as: 'thing' },
    { field: 'account', label: 'Account', as: 'thing' },
    { field: 'raisedAt', label: 'Raised', as: 'moment' },
    { field: 'state', label: 'State', as: 'state' },
    { field: 'dismissedBecause', label: 'Because', as: 'words' },
  ],
  states: [
    { value: 'open', label: 'Open' },
    { value: 'dismissed', label: 'Dismissed' },
    { value: '', label: 'All' },
  ],
  filters: [
    {
      name: 'kind',
      label: 'Signal',
      options: options(
        'place-not-stated',
        'shared-address',
        'impossible-travel',
        'us-location-not-borne-out',
      ),
    },
    { name: 'account', label: 'Account', hint: 'acc_…' },
    { name: 'person', label: 'Person', hint: 'per_…' },
  ],
  empty: 'No access speaks against what is on record.',
};
