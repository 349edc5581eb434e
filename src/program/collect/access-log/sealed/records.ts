/** What is kept of sealed days. The events themselves lie in the archive. */
import type { RecordClass } from '../../../../runtime/part.ts';

const ofFiles = { personal: false, retainedFrom: 'recorded', evidenceFor: [] } as const;

export const sealedRecords: readonly RecordClass[] = [
  { ...ofFiles, name: 'file of a sealed day', table: 'collect.access_file' },
  { ...ofFiles, name: 'state of a file of a sealed day', table: 'collect.access_file_state' },
  { ...ofFiles, name: 'place of accounts in a file', table: 'collect.access_file_group' },
];
