/** How many customers there are, and where: by residence, by use, or by where they pay from. */
import { type RawBuilder, sql } from 'kysely';
import type { FigureQuery } from '../../../../runtime/filing-kind.ts';
import { foreignOn, linesAsOf, pageOfRows } from './census-rows.ts';

type Basis = 'residence' | 'use' | 'billing';

const placeOf: Readonly<Record<Basis, RawBuilder<unknown>>> = {
  residence: sql`coalesce(residence, 'unknown')`,
  use: sql`coalesce(nullif(array_to_string(uses, ' '), ''), 'unknown')`,
  billing: sql`coalesce(billing, 'unknown')`,
};

const basisSaid: Readonly<Record<Basis, string>> = {
  residence: 'where it resides or has its principal place of business',
  use: 'in each country it uses products from, so that the countries may add up to more than the customers',
  billing: 'in the country of its means of payment',
};

export const customersByPlace: FigureQuery = {
  name: 'customers-by-place',
  columns: ['customer', 'place'],
  method: ({ basis, counts, on }) =>
    `Customers with a contract or an account in use on ${on}${counts === 'foreign' ? ' that count as foreign' : ', foreign and U.S. alike'}; each is placed ${basisSaid[basisOf(basis)]}.`,
  read: (tx, asked) => {
    const { basis, counts, on } = asked.parameters;
    const place = placeOf[basisOf(basis)];
    return pageOfRows(tx, {
      found: sql`
        select subject_id, place as told, '["cus_' || subject_id || '","' || place || '"]' as line
        from (
          select distinct on (subject_id) subject_id, counted, us_until, ${place} as place
          from ${linesAsOf({ ...asked, kind: 'customer' })}
          order by subject_id, of_id, at desc, position desc) as newest
        where counted and (${counts === 'all'} or ${foreignOn(on)})
        order by subject_id limit ${asked.limit}`,
      several: basisOf(basis) === 'use',
    });
  },
};

/** What was kept is one of the three; anything else is read as the default of the program. */
function basisOf(basis: unknown): Basis {
  return basis === 'use' || basis === 'billing' ? basis : 'residence';
}
