/** How many accounts of foreign customers are in use and not verified, by how long. */
import { sql } from 'kysely';
import type { FigureQuery } from '../../../../runtime/filing-kind.ts';
import { linesAsOf, pageOfRows } from './census-rows.ts';

export const unverifiedForeignAccounts: FigureQuery = {
  name: 'unverified-foreign-accounts',
  columns: ['account', 'since', 'age'],
  method: ({ on, zone }) =>
    `Accounts in use on ${on} whose foreign holder, or a foreign beneficial owner of it, is not verified; by the days from the day on which that began to ${on}, in the zone ${zone}.`,
  read: (tx, asked) => {
    const { on, zone } = asked.parameters;
    return pageOfRows(tx, {
      found: sql`
        select subject_id, age as told, '["acc_' || subject_id || '","' || since || '","' || age || '"]' as line
        from (
          select subject_id, since,
            case when ${String(on)}::date - since <= 30 then '0-to-30-days' when ${String(on)}::date - since <= 90 then '31-to-90-days'
                 when ${String(on)}::date - since <= 180 then '91-to-180-days' else 'over-180-days' end as age
          from (
            select distinct on (subject_id) subject_id, counted,
                   (unverified_since at time zone ${String(zone)})::date as since
            from ${linesAsOf({ ...asked, kind: 'account' })}
            order by subject_id, of_id, at desc, position desc) as newest
          where counted and since is not null
          order by subject_id limit ${asked.limit}) as unverified`,
    });
  },
};
