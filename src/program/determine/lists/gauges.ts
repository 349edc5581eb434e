/** What the operator watches of lists. */
import { sql } from 'kysely';
import type { Gauge } from '../../../runtime/observe/gauge.ts';
import { isRetired } from './store/lists.ts';

export const gauges: readonly Gauge[] = [
  {
    name: 'gatehouse_screening_lists_stale',
    help: 'Lists that have no version, or of which nothing was downloaded for longer than their setting',
    scope: 'tenant',
    // By the clock of the database and whole days of 24 hours: the legal day is the API's to say.
    read: async (tx) => {
      const { rows } = await sql<{ count: number }>`
        select count(*) from determine.screening_list
        where not ${isRetired} and (confirmed_at is null or confirmed_at < now() - make_interval(days => stale_after_days + 1))`.execute(
        tx,
      );
      return Number(rows[0]?.count ?? 0);
    },
    warnAbove: 0,
    mend: 'hand in the newest files of each list that is stale; listScreeningLists says which',
  },
  {
    name: 'gatehouse_list_versions_waiting',
    help: 'Versions of lists that were handed in and are not read yet',
    scope: 'tenant',
    read: async (tx) => {
      const { rows } = await sql<{ count: number }>`
        select count(*) from determine.list_version where state = 'received'`.execute(tx);
      return Number(rows[0]?.count ?? 0);
    },
  },
];
