/** What report/exposure keeps. */
import type { RecordClass } from '../../../runtime/part.ts';

export const records: readonly RecordClass[] = [
  {
    name: 'transaction-value',
    table: 'report.transaction_value',
    personal: false,
    retainedFrom: 'account-closed-or-last-access',
    evidenceFor: ['keep-transaction-values'],
  },
];
