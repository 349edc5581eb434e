/** What enforce/gate keeps. */
import type { RecordClass } from '../../../runtime/part.ts';

export const records: readonly RecordClass[] = [
  {
    name: 'verdict',
    table: 'enforce.verdict',
    personal: false,
    retainedFrom: 'account-closed-or-last-access',
    evidenceFor: ['certify-before-foreign-access', 'block-while-failing'],
  },
];
