/** What the operator watches of standing. */
import { sql } from 'kysely';
import type { Gauge } from '../../../runtime/observe/gauge.ts';

export const gauges: readonly Gauge[] = [
  {
    name: 'gatehouse_standings_overdue',
    help: 'Standings that time has overtaken and the worker has not yet worked out anew',
    scope: 'tenant',
    read: async (tx) => {
      const { rows } = await sql<{ count: number }>`
        select count(*) from enforce.account_standing where valid_until <= now()`.execute(tx);
      return rows[0]?.count ?? 0;
    },
    warnAbove: 1000,
    mend: 'See that a worker runs (`gatehouse worker`) and that the job watch-standings does not fail.',
  },
  {
    name: 'gatehouse_standing_counts_unfolded',
    help: 'Changes of the counts of standings that the worker has not yet added up',
    scope: 'tenant',
    read: async (tx) => {
      const { rows } = await sql<{ count: number }>`
        select count(*) from enforce.standing_count where not folded`.execute(tx);
      return rows[0]?.count ?? 0;
    },
    warnAbove: 100_000,
    mend: 'See that a worker runs (`gatehouse worker`) and that the job fold-standing-counts does not fail.',
  },
];
