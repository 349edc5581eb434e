/** What adopt/written-program keeps. */
import type { RecordClass } from '../../../runtime/part.ts';

const kept = { personal: false, retainedFrom: 'superseded' } as const;

export const records: readonly RecordClass[] = [
  { ...kept, name: 'program', table: 'adopt.program', evidenceFor: ['have-written-program'] },
  {
    ...kept,
    name: 'program-change',
    table: 'adopt.program_change',
    evidenceFor: ['have-written-program', 'report-material-program-change'],
  },
  {
    ...kept,
    name: 'program-value',
    table: 'adopt.program_value',
    evidenceFor: ['state-program-procedures', 'assess-risk', 'notify-of-disclosure'],
  },
  { ...kept, name: 'program-review', table: 'adopt.program_review', evidenceFor: [] },
  { ...kept, name: 'setting-change', table: 'adopt.setting_change', evidenceFor: [] },
];
