/** The list of what is due for erasure. */
import type { List } from '../pages/list-of.ts';

export const dueForErasure: List = {
  path: '/retention',
  head: 'retention',
  acts: 'above',
  title: 'Retention',
  group: 'Retain',
  operation: 'listDueForErasure',
  columns: [
    { field: 'account', label: 'Account', as: 'thing' },
    { field: 'closedOn', label: 'Closed' },
    { field: 'lastAccessOn', label: 'Last access', none: 'none on record' },
    { field: 'keepUntil', label: 'Kept until' },
    { field: 'keptClasses', label: 'Stays', as: 'codes', none: 'nothing' },
  ],
  empty:
    'No records of an account are due for erasure (§ 7.302(e)). Accounts come here on the day after their years are over; until then there is nothing to do.',
};
