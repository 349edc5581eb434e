/** The list of screening lists. */
import { type List, options } from '../pages/list-of.ts';

export const screeningLists: List = {
  path: '/screening/lists',
  opens: { below: '/screening/lists/', by: 'id' },
  acts: 'above',
  title: 'Screening lists',
  group: 'Determine',
  operation: 'listScreeningLists',
  columns: [
    { field: 'title', label: 'List' },
    { field: 'authority', label: 'Who lists' },
    { field: 'inForce.number', label: 'Version', none: 'none yet' },
    { field: 'inForce.entries', label: 'Entries' },
    { field: 'inForce.publishedOn', label: 'Published', none: 'not said' },
    {
      field: 'download.last.outcome',
      label: 'Daily download',
      none: 'none',
      says: { received: 'files came', unchanged: 'unchanged', failed: 'failed' },
    },
    { field: 'confirmedAt', label: 'Last download', as: 'moment', none: 'never' },
    {
      field: 'stale.reason',
      label: 'Stale',
      none: 'no',
      says: { 'no-version': 'yes, it has no version', 'not-downloaded': 'yes, not downloaded' },
    },
    { field: 'staleFrom', label: 'Stale from' },
    { field: 'retired.at', label: 'Retired', as: 'moment', none: 'no' },
  ],
  filters: [{ name: 'stale', label: 'Stale', options: options('yes', 'no') }],
  empty: 'No list here. Enter one above, then hand in its files as they were downloaded.',
};
