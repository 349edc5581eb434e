/** What the operator watches of the ledger. */
import type { Gauge } from '../../../runtime/observe/gauge.ts';
import { countWaiting } from './store/leaves.ts';

export const gauges: readonly Gauge[] = [
  {
    name: 'gatehouse_ledger_entries_unsealed',
    help: 'Ledger entries that wait for the sealer',
    scope: 'tenant',
    read: countWaiting,
    warnAbove: 100_000,
    mend: 'Check that a worker runs; `gatehouse ledger verify` says whether the sealer had to stop.',
  },
];
