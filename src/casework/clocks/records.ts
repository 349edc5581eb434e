/** What clocks keep. */
import type { RecordClass } from '../../runtime/part.ts';

export const records: readonly RecordClass[] = [
  {
    name: 'clock',
    table: 'casework.clock',
    personal: false,
    retainedFrom: 'recorded',
    evidenceFor: [
      'terminate-reseller',
      'relay-reseller-ai-report',
      'file-ai-training-report',
      'offer-redress',
    ],
  },
  {
    name: 'clock-step',
    table: 'casework.clock_step',
    personal: true,
    retainedFrom: 'recorded',
    evidenceFor: [
      'terminate-reseller',
      'relay-reseller-ai-report',
      'file-ai-training-report',
      'offer-redress',
    ],
  },
  {
    name: 'clock-feed',
    table: 'casework.clock_feed',
    personal: false,
    retainedFrom: 'superseded',
    evidenceFor: [],
  },
];
