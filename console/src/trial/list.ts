/** The list of what changes of the program would do. */
import type { List } from '../pages/list-of.ts';

export const trials: List = {
  path: '/trial',
  opens: { below: '/trial/', by: 'id' },
  title: 'Trials',
  group: 'Enforce',
  operation: 'listTrials',
  columns: [
    { field: 'askedAt', label: 'Asked', as: 'moment' },
    { field: 'change', label: 'Change', as: 'code' },
    { field: 'state', label: 'State', as: 'state' },
    { field: 'changed', label: 'Accounts otherwise' },
    { field: 'customersWorse', label: 'Customers worse off' },
    { field: 'sharePercent', label: 'In percent' },
    { field: 'otherwise', label: 'Requests otherwise' },
  ],
  filters: [{ name: 'change', label: 'Change', hint: 'pch_…' }],
  empty: 'No change of the program has been tried.',
};
