/** What access keeps. The record of who could see what is evidence that third parties' access is limited. */
import type { RecordClass } from '../part.ts';

const evidenceFor = ['limit-third-party-access'];

export const records: readonly RecordClass[] = [
  { name: 'user', table: 'auth.user', personal: true, retainedFrom: 'superseded', evidenceFor: [] },
  {
    name: 'membership',
    table: 'runtime.membership',
    personal: true,
    retainedFrom: 'superseded',
    evidenceFor,
  },
  {
    name: 'service-key',
    table: 'runtime.service_key',
    personal: false,
    retainedFrom: 'superseded',
    evidenceFor,
  },
];
