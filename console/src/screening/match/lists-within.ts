/** The lists of matches within other pages: the comparisons of one subject, and what another threshold would find. */
import { type ListWithin, options } from '../../pages/list-of.ts';
import { listed, resembles, screeningMatches } from './list.ts';
import { stateSaid } from './said.ts';

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
