/** What determine/screening keeps. */
import type { RecordClass } from '../../../runtime/part.ts';

const ofParties = { personal: true, retainedFrom: 'account-closed-or-last-access', evidenceFor: [] } as const;

export const records: readonly RecordClass[] = [
  { ...ofParties, name: 'subject of screening', table: 'determine.screening_subject' },
  { ...ofParties, name: 'result of screening', table: 'determine.screening_result' },
  { ...ofParties, name: 'match with a list', table: 'determine.screening_match' },
  { ...ofParties, name: 'judgement on a match', table: 'determine.screening_judgement' },
  {
    name: 'screening of a change of a list',
    table: 'determine.list_screening',
    personal: false,
    retainedFrom: 'recorded',
    evidenceFor: [],
  },
];
