/** What notices keep. */
import type { RecordClass } from '../part.ts';

export const records: readonly RecordClass[] = [
  {
    name: 'notice',
    table: 'runtime.notice',
    personal: true,
    retainedFrom: 'account-closed-or-last-access',
    evidenceFor: [],
  },
];
