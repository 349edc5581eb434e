/** What determine/lists keeps. Nothing of it is about a customer. */
import type { RecordClass } from '../../../runtime/part.ts';

const ofLists = { personal: false, retainedFrom: 'recorded', evidenceFor: [] } as const;

export const records: readonly RecordClass[] = [
  { ...ofLists, name: 'list', table: 'determine.screening_list' },
  { ...ofLists, name: 'version of a list', table: 'determine.list_version' },
  { ...ofLists, name: 'file of a version', table: 'determine.list_file' },
  { ...ofLists, name: 'entry of a list', table: 'determine.list_entry' },
  { ...ofLists, name: 'problem of a version', table: 'determine.list_problem' },
  { ...ofLists, name: 'download of a list', table: 'determine.list_download' },
];
