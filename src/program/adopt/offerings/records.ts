/** What adopt/offerings keeps. */
import type { RecordClass } from '../../../runtime/part.ts';

export const records: readonly RecordClass[] = [
  {
    name: 'offering',
    table: 'adopt.offering',
    personal: false,
    retainedFrom: 'recorded',
    evidenceFor: ['decide-iaas-scope', 'decide-us-product'],
  },
];
