/** What adopt/written-program keeps. */
import type { RecordClass } from '../../../runtime/part.ts';

export const records: readonly RecordClass[] = [
  { name: 'program', table: 'adopt.program', personal: false, retainedFrom: 'superseded', evidenceFor: [] },
  {
    name: 'setting-change',
    table: 'adopt.setting_change',
    personal: false,
    retainedFrom: 'superseded',
    evidenceFor: [],
  },
];
