/** What the operator watches of sealed days. */
import { sql } from 'kysely';
import type { Gauge } from '../../../../runtime/observe/gauge.ts';

export const sealedGauges: readonly Gauge[] = [
  {
    name: 'gatehouse_access_files_missing_or_damaged',
    help: 'Files of sealed days of the access log that are missing or not as they were sealed',
    scope: 'tenant',
    read: async (tx) => {
      const { rows } = await sql<{ count: number }>`
        select count(*) as count from collect.access_file_state where state = 'present' and fault is not null`.execute(
        tx,
      );
      return rows[0]?.count ?? 0;
    },
    warnAbove: 0,
    mend: 'bring the files back from a copy; the log of check-access-files names them',
  },
  {
    name: 'gatehouse_access_days_unsealed',
    help: 'Days of the access log older than a week that are not sealed',
    scope: 'tenant',
    read: async (tx) => {
      const { rows } = await sql<{ count: number }>`
        select count(*) as count from collect.access_days() as day where day < (now() at time zone 'UTC')::date - 7`.execute(
        tx,
      );
      return rows[0]?.count ?? 0;
    },
    warnAbove: 0,
    mend: 'see why seal-access-days fails: its fault says what is wrong with the archive',
  },
];
