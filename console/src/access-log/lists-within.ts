/** The list within the page of an account and of a person: from where they were used, day by day. */
import type { ListWithin } from '../pages/list-of.ts';

export function accessDaysAt(path: string): ListWithin<'listAccessDays'> {
  return {
    path,
    title: 'Used from',
    group: 'Collect',
    operation: 'listAccessDays',
    columns: [],
    filters: [
      { name: 'from', label: 'From', day: true },
      { name: 'until', label: 'Until', day: true },
    ],
    empty: 'No access is on record in this time.',
  };
}
