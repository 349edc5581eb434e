/** The lists of screening matches: all of them, the comparisons of one subject, and what another threshold would find. */
import { type Column, type Filter, type List, type ListWithin, options } from '../../pages/list-of.ts';
import { stateSaid } from './said.ts';

/** Who is listed, by name; the list's own key is looked up, and not read. */
const listed: readonly Column[] = [
  { field: 'entryName', label: 'Listed', beneath: { field: 'entryKey', as: 'code' } },
  { field: 'listTitle', label: 'On' },
];
/** Whoever was compared; of a means of payment, who pays so. */
const resembles: Column = {
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

/** Within the page of a person, reseller or means of payment. */
export function resultsOf(subject: string): ListWithin<'listScreeningResults'> {
  return {
    path: `/screening/subjects/${subject}`,
    opens: { below: '/screening/results/', by: 'id' },
    title: 'Comparisons',
    group: 'Determine',
    operation: 'listScreeningResults',
    columns: [
      { field: 'screenedAt', label: 'Compared', as: 'moment' },
      { field: 'because', label: 'Because', as: 'words' },
      { field: 'found', label: 'Matches' },
      { field: 'below', label: 'Under the threshold' },
      { field: 'leftOut', label: 'Left out' },
      { field: 'against.threshold', label: 'Threshold' },
      { field: 'against.algorithm', label: 'Algorithm', as: 'code' },
    ],
    empty: 'No comparison is on record.',
  };
}

/** The same subject's matches as they stand now; the list of all has the filter in its address. */
export function matchesOf(subject: string): ListWithin<'listScreeningMatches'> {
  const { filters: _filters, head: _head, states = [], ...shown } = screeningMatches;
  return {
    ...shown,
    states: [{ value: 'standing', label: 'At or over the threshold' }, ...states],
    path: `/screening/subjects/${subject}`,
    title: 'Matches',
    operation: 'listScreeningMatches',
    columns: screeningMatches.columns.filter((column) => column !== resembles),
    empty: 'No match stands so.',
  };
}

/** What another threshold would find or lose. */
export const turnedMatches: ListWithin<'listThresholdTrial'> = {
  path: '/screening/threshold-trial',
  opens: { below: '/screening/matches/', by: 'id' },
  title: 'Matches that would turn',
  group: 'Determine',
  operation: 'listThresholdTrial',
  columns: [
    ...listed,
    resembles,
    { field: 'score', label: 'Score' },
    { field: 'effect', label: 'It would be', says: { found: 'found', lost: 'lost' } },
    { field: 'state', label: 'Stands now', as: 'state', says: stateSaid },
  ],
  filters: [{ name: 'effect', label: 'It would be', options: options('found', 'lost') }],
  empty: 'No match would turn.',
};
