/** What determine/us-person keeps. */
import type { RecordClass } from '../../../runtime/part.ts';

export const records: readonly RecordClass[] = [
  {
    name: 'us-person-decision',
    table: 'determine.us_person_decision',
    personal: true,
    retainedFrom: 'account-closed-or-last-access',
    evidenceFor: ['decide-us-person', 'presume-foreign', 'stop-at-us-status'],
  },
  {
    name: 'us-person-claim',
    table: 'determine.us_person_claim',
    personal: true,
    retainedFrom: 'account-closed-or-last-access',
    evidenceFor: ['presume-foreign'],
  },
];
