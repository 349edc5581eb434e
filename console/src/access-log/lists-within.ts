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

/** The search of accesses, which has a page of its own. */
export const accessesSearched: ListWithin<'listAccesses'> = {
  path: '/access-log/accesses',
  title: 'Accesses',
  group: 'Collect',
  operation: 'listAccesses',
  columns: [],
  filters: [
    { name: 'account', label: 'Account', hint: 'acc_…' },
    { name: 'person', label: 'Person', hint: 'per_…' },
    { name: 'address', label: 'Address or range', hint: '203.0.113.0/24' },
    { name: 'from', label: 'From', day: true },
    { name: 'until', label: 'Until', day: true },
  ],
  empty: 'No access is on record for this. They come in batches over the API or from the command line.',
};

export function refusedLinesOf(batch: string): ListWithin<'listAccessProblems'> {
  return {
    path: `/access-log/batches/${batch}`,
    title: 'Refused lines',
    group: 'Collect',
    operation: 'listAccessProblems',
    columns: [
      { field: 'line', label: 'Line' },
      { field: 'code', label: 'Why', as: 'words' },
      { field: 'field', label: 'Field', as: 'code', none: 'the whole line' },
    ],
    empty: 'No line was refused.',
  };
}
