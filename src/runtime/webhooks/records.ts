/** What webhooks keep. The delivery log is no evidence: it is forgotten after 90 days. */
import type { RecordClass } from '../part.ts';

export const records: readonly RecordClass[] = [
  {
    name: 'webhook-endpoint',
    table: 'runtime.webhook_endpoint',
    personal: false,
    retainedFrom: 'recorded',
    evidenceFor: [],
  },
];
