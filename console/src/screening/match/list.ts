/** The lists of screening matches: all of them, the comparisons of one subject, and what another threshold would find. */
import { type List, type ListWithin, options } from '../../pages/list-of.ts';

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
    { field: 'score', label: 'Score' },
    { field: 'names', label: 'Names alone' },
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
    empty: 'Not compared yet. It happens soon after somebody is entered or changed.',
  };
}

/** The same subject's matches as they stand now; the list of all has the filter in its address. */
export function matchesOf(subject: string): ListWithin<'listScreeningMatches'> {
  const { filters: _filters, head: _head, ...shown } = screeningMatches;
  return {
    ...shown,
    path: `/screening/subjects/${subject}`,
    title: 'Matches',
    operation: 'listScreeningMatches',
    columns: screeningMatches.columns.filter(({ field }) => field !== 'holder'),
    empty: 'Nobody on a list resembles this one.',
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
    { field: 'entryKey', label: 'Entry', as: 'code' },
    { field: 'list', label: 'List', as: 'thing' },
    { field: 'subject', label: 'Compared', as: 'thing' },
    { field: 'score', label: 'Score' },
    { field: 'effect', label: 'It would be', says: { found: 'found', lost: 'lost' } },
    { field: 'state', label: 'State now', as: 'state' },
  ],
  filters: [{ name: 'effect', label: 'It would be', options: options('found', 'lost') }],
  empty: 'No match would turn.',
};
