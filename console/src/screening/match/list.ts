/** The lists of screening matches: all of them, and those of one person. */
import { type List, options } from '../../pages/list-of.ts';

export const matchStates = ['open', 'match', 'not-a-match', 'unsure', 'below', 'gone'] as const;

export const screeningMatches: List = {
  path: '/screening/matches',
  opens: { below: '/screening/matches/', by: 'id' },
  title: 'Screening matches',
  group: 'Determine',
  operation: 'listScreeningMatches',
  head: 'matches',
  columns: [
    { field: 'entryKey', label: 'Entry', as: 'code' },
    { field: 'list', label: 'List', as: 'thing' },
    { field: 'holder', label: 'Resembles', as: 'thing' },
    { field: 'kind', label: 'Compared', as: 'words' },
    { field: 'state', label: 'State', as: 'state' },
    { field: 'score', label: 'Score', as: 'share' },
    { field: 'names', label: 'Names alone', as: 'share' },
    { field: 'ofac', label: 'OFAC score' },
    { field: 'foundAt', label: 'Found', as: 'moment' },
    { field: 'expiresOn', label: 'Judgement holds until', none: 'not judged' },
    { field: 'reopenedBecause', label: 'Open again because', as: 'words' },
  ],
  filters: [
    { name: 'state', label: 'State', options: options(...matchStates) },
    { name: 'leastScore', label: 'Least score', hint: '0 to 1' },
    { name: 'list', label: 'List', hint: 'lst_…' },
    { name: 'subject', label: 'Person, reseller or means of payment', hint: 'per_…' },
  ],
  empty: 'No match here. Everybody is compared with the lists in force when they are entered or changed.',
};
