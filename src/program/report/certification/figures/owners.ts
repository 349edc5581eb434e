/** How many foreign beneficial owners there are, and where. */
import { sql } from 'kysely';
import type { FigureQuery } from '../../../../runtime/filing-kind.ts';
import { foreignOn, linesAsOf, pageOfRows } from './census-rows.ts';

/** Somebody who owns several customers is one owner. */
export const foreignOwnersByPlace: FigureQuery = {
  name: 'foreign-owners-by-place',
  columns: ['owner', 'place'],
  method: ({ on }) =>
    `Persons who are found to be beneficial owners of a customer with a contract or an account in use, and count as foreign on ${on}; each once, where they reside. An owner whom statements name and who is not entered as a person is not counted.`,
  read: (tx, asked) =>
    pageOfRows(tx, {
      found: sql`
        select subject_id, place as told, '["per_' || subject_id || '","' || place || '"]' as line
        from (
          select subject_id, coalesce(max(residence), 'unknown') as place
          from (
            select distinct on (subject_id, of_id) subject_id, counted, us_until, residence
            from ${linesAsOf({ ...asked, kind: 'owner' })}
            order by subject_id, of_id, at desc, position desc) as newest
          where counted and ${foreignOn(asked.parameters.on)}
          group by subject_id order by subject_id limit ${asked.limit}) as owner`,
    }),
};
