/** The list of screening matches. */
import type { Column, Filter, List } from '../../pages/list-of.ts';
import { stateSaid } from './said.ts';

/** Who is listed, by name; the list's own key is looked up, and not read. */
export const listed: readonly Column[] = [
  { field: 'entryName', label: 'Listed', beneath: { field: 'entryKey', as: 'code' } },
  { field: 'listTitle', label: 'On' },
];
/** Whoever was compared; of a means of payment, who pays so. */
export const resembles: Column = {
  field: 'holder',
  label: 'Resembles',
  as: 'thing',
  beneath: {
    field: 'kind',
    says: {
      person: 'person',
      reseller: 'reseller',
      'payment-means': 'by a means of payment',
      'stated-owner': 'by an owner its statements name',
    },
  },
};
const scoreOrder: Filter = {
  name: 'sort',
  label: 'Order',
  none: 'Newest first',
  options: [{ value: 'score', label: 'Highest score first' }],
};

export const screeningMatches: List = {
  path: '/screening/matches',
  opens: { below: '/screening/matches/', by: 'id' },
  title: 'Screening matches',
  group: 'Determine',
  operation: 'listScreeningMatches',
  head: 'matches',
  needsLists: true,
  columns: [
    ...listed,
    resembles,
    { field: 'state', label: 'Stands', as: 'state', says: stateSaid },
    { field: 'score', label: 'Score' },
    { field: 'names', label: 'Names alone' },
    { field: 'ofac', label: 'OFAC score' },
    { field: 'foundAt', label: 'Found', as: 'moment' },
    { field: 'expiresOn', label: 'Judgement holds until', none: 'not judged' },
    { field: 'reopenedBecause', label: 'Open again because', as: 'words' },
  ],
  states: [
    { value: 'open', label: 'Open' },
    { value: 'judged', label: 'Judged' },
    { value: 'match', label: 'They are one' },
    { value: 'not-a-match', label: 'Not one' },
    { value: 'unsure', label: 'Not sure' },
    { value: 'below', label: 'Under the threshold' },
    { value: 'gone', label: 'Gone' },
    { value: '', label: 'All' },
  ],
  filters: [
    scoreOrder,
    { name: 'list', label: 'List', optionsFrom: 'screening-lists' },
    { name: 'leastScore', label: 'Least score', hint: '0 to 1' },
    { name: 'subject', label: 'Person, reseller or means of payment', hint: 'per_…' },
  ],
  empty:
    'No match stands so. Everybody is compared with the lists in force when they are entered or changed.',
};
