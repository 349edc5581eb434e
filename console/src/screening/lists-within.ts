/** The lists within the pages of screening lists and of their versions. */
import { type ListWithin, options } from '../pages/list-of.ts';

export function versionsOf(list: string): ListWithin<'listListVersions'> {
  return {
    path: `/screening/lists/${list}`,
    opens: { below: '/screening/lists/versions/', by: 'id' },
    title: 'Versions',
    group: 'Determine',
    operation: 'listListVersions',
    columns: [
      { field: 'receivedAt', label: 'Handed in', as: 'moment' },
      { field: 'state', label: 'State', as: 'state' },
      { field: 'number', label: 'Version' },
      { field: 'publishedOn', label: 'Published', none: 'not said' },
      { field: 'counts.entries', label: 'Entries' },
      { field: 'changes.added', label: 'Added' },
      { field: 'changes.changed', label: 'Changed' },
      { field: 'changes.removed', label: 'Removed' },
      { field: 'counts.problems', label: 'Problems' },
      { field: 'source', label: 'From' },
    ],
    filters: [{ name: 'state', label: 'State', options: options('received', 'accepted', 'refused') }],
    empty: 'No version here. Hand in the files of the list as they were downloaded.',
  };
}

export const entryKinds = ['person', 'organization', 'vessel', 'aircraft', 'unknown'] as const;

type EntriesOf = 'listEntriesInForce' | 'listEntriesOfVersion';

/** @param path the address of the page, which is also where its entries are opened */
export function entriesAt<O extends EntriesOf>(path: string, operation: O): ListWithin<O> {
  return {
    path,
    opens: { below: `${path}/`, by: 'key' },
    title: 'Entries',
    group: 'Determine',
    operation,
    columns: [
      { field: 'lead', label: 'Name' },
      { field: 'kind', label: 'Kind', as: 'words' },
      { field: 'others', label: 'Other names' },
      { field: 'programs', label: 'Programs' },
      { field: 'listedOn', label: 'Listed on', none: 'not said' },
      { field: 'key', label: 'Key', as: 'code' },
    ],
    filters: [
      { name: 'words', label: 'Words of a name', hint: 'all of them' },
      { name: 'kind', label: 'Kind', options: options(...entryKinds) },
      { name: 'key', label: 'Key' },
    ],
    empty: 'No entry has this. It looks for words as they are written: try fewer of them.',
  };
}

export function changesOf(version: string): ListWithin<'listListChanges'> {
  return {
    path: `/screening/lists/versions/${version}`,
    title: 'What it changed',
    group: 'Determine',
    operation: 'listListChanges',
    columns: [],
    filters: [{ name: 'change', label: 'Change', options: options('added', 'changed', 'removed') }],
    empty: 'Nothing changed.',
  };
}

/** @param codes of the problems that this version has */
export function problemsOf(version: string, codes: readonly string[]): ListWithin<'listListProblems'> {
  return {
    path: `/screening/lists/versions/${version}`,
    title: 'Problems',
    group: 'Determine',
    operation: 'listListProblems',
    columns: [
      { field: 'place', label: 'Place' },
      { field: 'means', label: 'Problem' },
      { field: 'effect', label: 'So', says: effects },
      { field: 'key', label: 'Key', as: 'code' },
      { field: 'found', label: 'Found', as: 'code' },
    ],
    filters: [{ name: 'code', label: 'Problem', options: options(...codes) }],
    empty: 'No problem here.',
  };
}

/** What a problem leaves behind. */
export const effects = {
  'entry-kept': 'the entry is kept',
  'row-left-out': 'the row is left out',
  'file-refused': 'the file is refused',
} as const;
