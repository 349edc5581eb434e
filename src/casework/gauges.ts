/** What the operator watches of casework. */
import { sql } from 'kysely';
import type { Gauge } from '../runtime/observe/gauge.ts';

export const gauges: readonly Gauge[] = [
  {
    name: 'gatehouse_cases_to_do',
    help: 'Cases that wait for a colleague: open, in hand, or for a second person',
    scope: 'tenant',
    read: async (tx) => {
      const { rows } = await sql<{ count: number }>`
        select count(*) from casework.case
        where state in ('open', 'claimed', 'awaiting-second-person')`.execute(tx);
      return rows[0]?.count ?? 0;
    },
  },
];
