/** What the operator watches of screening. */
import { sql } from 'kysely';
import type { Gauge } from '../../../runtime/observe/gauge.ts';
import { anyListInForce } from '../lists/index.ts';

export const gauges: readonly Gauge[] = [
  {
    name: 'gatehouse_screening_subjects_due',
    help: 'Parties that wait to be compared with the lists in force',
    scope: 'tenant',
    read: async (tx) => {
      if (!(await anyListInForce(tx))) return 0;
      const { rows } = await sql<{ count: number }>`
        select count(*) from determine.screening_subject where due_since is not null`.execute(tx);
      return Number(rows[0]?.count ?? 0);
    },
  },
  {
    name: 'gatehouse_screening_matches_open',
    help: 'Matches with entries of lists that nobody has judged',
    scope: 'tenant',
    read: async (tx) => {
      const { rows } = await sql<{ count: number }>`
        select count(*) from determine.screening_match
        where gone_at is null and not below and judgement_id is null`.execute(tx);
      return Number(rows[0]?.count ?? 0);
    },
  },
];
