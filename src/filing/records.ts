/** What filing keeps. Which obligations a filing is evidence for is said by the part that prepares its kind. */
import type { RecordClass } from '../runtime/part.ts';

export const records: readonly RecordClass[] = [
  {
    name: 'filing',
    table: 'report.filing',
    personal: false,
    retainedFrom: 'recorded',
    evidenceFor: [],
  },
  {
    name: 'filing-step',
    table: 'report.filing_step',
    personal: true,
    retainedFrom: 'recorded',
    evidenceFor: [],
  },
];
