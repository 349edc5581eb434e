/** What adopt/organizations keeps. */
import type { RecordClass } from '../../../runtime/part.ts';

export const records: readonly RecordClass[] = [
  {
    name: 'organization',
    table: 'adopt.organization',
    personal: false,
    retainedFrom: 'recorded',
    evidenceFor: [],
  },
];
