/** What the operator watches of long work. */
import type { Gauge } from '../observe/gauge.ts';
import { countActive } from './store/read.ts';

export const gauges: readonly Gauge[] = [
  {
    name: 'gatehouse_long_work_active',
    help: 'Long work that waits or runs',
    scope: 'tenant',
    read: countActive,
    warnAbove: 100,
    mend: 'Check that a worker runs; see in the list of long work who asks for so much.',
  },
];
