/** SQL of every place on record for persons and accounts: a country, and the region as it was entered. */
import { sql } from 'kysely';
import { type Id, toId, toUuid } from '../../../../kernel/ids.ts';
import type { Instant } from '../../../../kernel/time.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { accountsAsOf } from './accounts.ts';

/** `region` is text as somebody wrote it; of a jurisdiction by ISO 3166-2 it is that code. */
export type Place = { readonly country: string; readonly region: string | null };

export type PersonPlaces = {
  readonly person: Id<'person'>;
  /** Street addresses, and where an entity is organized. A mailing address counts where there is no other. */
  readonly addresses: readonly Place[];
  /** Where the person said it uses products from. */
  readonly uses: readonly Place[];
};

type Row = { id: string; addresses: Place[]; uses: Place[] };

/** The places of each person asked about; with `asOf`, as they were on record then. */
export async function readPlacesOf(
  tx: Transaction,
  persons: readonly Id<'person'>[],
  asOf?: Instant,
): Promise<ReadonlyMap<Id<'person'>, PersonPlaces>> {
  const when = asOf ?? null;
  const { rows } = await sql<Row>`
    select person.id,
      coalesce(jsonb_agg(place) filter (where is_in = 'jurisdiction' or (is_in = 'address' and (not mailing or not settled))), '[]')
        as addresses,
      coalesce(jsonb_agg(place) filter (where is_in = 'location-of-use'), '[]') as uses
    from collect.person left join lateral (
      select kind as is_in, value ->> 'use' = 'mailing' as mailing,
        bool_or(kind = 'address' and value ->> 'use' <> 'mailing') over () as settled,
        case kind
          when 'jurisdiction' then jsonb_build_object('country', left(value ->> 'jurisdiction', 2),
            'region', case when value ->> 'jurisdiction' like '%-%' then value ->> 'jurisdiction' end)
          else jsonb_build_object('country', value ->> 'country', 'region', value ->> 'region')
        end as place
      from collect.element
      where person_id = person.id and kind in ('address', 'jurisdiction', 'location-of-use')
        and (${when}::timestamptz is null or recorded_at <= ${when})
        and (superseded_at is null or superseded_at > coalesce(${when}::timestamptz, 'infinity'))
      order by recorded_at, id) as element on true
    where person.id = any(${persons.map(toUuid)}::uuid[])
    group by person.id`.execute(tx);
  return new Map(
    rows.map(({ id, addresses, uses }) => [
      toId('person', id),
      { person: toId('person', id), addresses, uses },
    ]),
  );
}

/** The places that each account is to be used from; with `asOf`, as they were on record then. */
export async function readPlacesOfUse(
  tx: Transaction,
  accounts: readonly Id<'account'>[],
  asOf?: Instant,
): Promise<ReadonlyMap<Id<'account'>, readonly Place[]>> {
  const { rows } = await sql<{ id: string; places: Partial<Place>[] }>`
    select account.id, locations_of_use as places from ${accountsAsOf(asOf)}
    where account.id = any(${accounts.map(toUuid)}::uuid[])`.execute(tx);
  return new Map(
    rows.map(({ id, places }) => [
      toId('account', id),
      places.map(({ country = '', region = null }) => ({ country, region })),
    ]),
  );
}
