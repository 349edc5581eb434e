/** What casework keeps. */
import type { RecordClass } from '../runtime/part.ts';

export const records: readonly RecordClass[] = [
  {
    name: 'case',
    table: 'casework.case',
    personal: false,
    retainedFrom: 'account-closed-or-last-access',
    evidenceFor: ['offer-redress'],
  },
  {
    name: 'case-entry',
    table: 'casework.case_entry',
    personal: true,
    retainedFrom: 'account-closed-or-last-access',
    evidenceFor: ['offer-redress'],
  },
];
