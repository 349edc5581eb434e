/** What enforce/trial keeps. What counts as evidence is on record with the change; this can be worked out again. */
import type { RecordClass } from '../../../runtime/part.ts';

export const records: readonly RecordClass[] = [
  { name: 'trial', table: 'enforce.trial', personal: false, retainedFrom: 'superseded', evidenceFor: [] },
  {
    name: 'trial-account',
    table: 'enforce.trial_account',
    personal: false,
    retainedFrom: 'superseded',
    evidenceFor: [],
  },
  {
    name: 'trial-verdict',
    table: 'enforce.trial_verdict',
    personal: false,
    retainedFrom: 'superseded',
    evidenceFor: [],
  },
];
