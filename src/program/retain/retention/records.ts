/** What retain/retention keeps: why records are kept, and the proof that they were erased. */
import type { RecordClass } from '../../../runtime/part.ts';

const kept = { personal: false, retainedFrom: 'recorded' } as const;

export const records: readonly RecordClass[] = [
  {
    ...kept,
    name: 'retention-choice',
    table: 'retain.retention_choice',
    evidenceFor: ['hold-for-limitation', 'retain-identifying-information'],
  },
  {
    ...kept,
    name: 'legal-hold',
    table: 'retain.legal_hold',
    evidenceFor: ['retain-identifying-information', 'hold-for-limitation'],
  },
  { ...kept, name: 'erasure', table: 'retain.erasure', evidenceFor: ['retain-identifying-information'] },
  {
    ...kept,
    name: 'erased-account',
    table: 'retain.erased_account',
    evidenceFor: ['retain-identifying-information'],
  },
  {
    ...kept,
    name: 'erased-file',
    table: 'retain.erased_file',
    evidenceFor: ['retain-identifying-information'],
  },
  {
    ...kept,
    name: 'erased-unmatched',
    table: 'retain.erased_unmatched',
    evidenceFor: ['retain-identifying-information'],
  },
  {
    // Each reading of a sealed value is an event with its reason.
    ...kept,
    name: 'reading',
    table: 'retain.event',
    evidenceFor: ['limit-third-party-access'],
  },
];
