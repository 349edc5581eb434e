/** What long work keeps. What it did is kept by the parts that did it; this says who asked, and how it ended. */
import type { RecordClass } from '../part.ts';

export const records: readonly RecordClass[] = [
  {
    name: 'long-work',
    table: 'runtime.long_work',
    personal: false,
    retainedFrom: 'recorded',
    evidenceFor: [],
  },
];
