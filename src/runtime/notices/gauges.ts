/** What the operator watches of notices. */
import type { Gauge } from '../observe/gauge.ts';
import { countWaiting } from './store.ts';

export const gauges: readonly Gauge[] = [
  {
    name: 'gatehouse_notices_waiting',
    help: 'Notices queued and not yet handed to a mail server or gateway',
    scope: 'tenant',
    read: countWaiting,
    warnAbove: 500,
    mend: 'Look at the last faults in the outbox; check GATEHOUSE_SMTP_URL and that a worker runs.',
  },
];
