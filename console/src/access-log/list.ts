/** The lists of the access log. */
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
    { value: 'settled', label: 'Settled' },
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

/** Its page is its own: see `accesses-page.tsx`. */
export const accesses: List = {
  path: '/access-log/accesses',
  title: 'Accesses',
  group: 'Collect',
  operation: 'listAccesses',
  columns: [],
  empty: '',
};

export const accessBatches: List = {
  path: '/access-log/batches',
  opens: { below: '/access-log/batches/', by: 'batch' },
  title: 'Access batches',
  group: 'Collect',
  operation: 'listAccessBatches',
  columns: [
    { field: 'batch', label: 'Batch' },
    { field: 'receivedAt', label: 'Received', as: 'moment' },
    { field: 'format', label: 'Format', as: 'words' },
    { field: 'counts.events', label: 'Accesses' },
    { field: 'counts.unmatched', label: 'Not matched' },
    { field: 'counts.refused', label: 'Refused' },
    { field: 'key', label: 'Called', as: 'code' },
  ],
  filters: [{ name: 'refused', label: 'Refused lines', options: options('some') }],
  empty: 'No batch of accesses has come in.',
};

export const accessUnmatched: List = {
  path: '/access-log/unmatched',
  title: 'Unmatched accesses',
  group: 'Collect',
  operation: 'listUnmatchedAccesses',
  acts: 'to-rows',
  columns: [
    { field: 'id', label: 'Account there', as: 'code' },
    { field: 'namespace', label: 'System' },
    { field: 'events', label: 'Accesses' },
    { field: 'firstAt', label: 'First', as: 'moment' },
    { field: 'lastAt', label: 'Last', as: 'moment' },
  ],
  filters: [{ name: 'namespace', label: 'System', hint: 'aws' }],
  empty: 'Every access that came in is of an account known here.',
};
