/** SQL of determinations, additions and clauses as they stood at a moment, from the history; without one, as they are kept. */
import { sql } from 'kysely';
import type { Instant } from '../../../../kernel/time.ts';
import { newestData } from '../../../../runtime/commit/history.ts';

type AsOf = Instant | undefined;

export function determinationsAsOf(asOf: AsOf) {
  if (!asOf) return sql`collect.ownership_determination`;
  return sql`(
    select kept.subject_id, data -> 'finding' as finding, data -> 'owners' as owners, data -> 'under' as settings,
      recorded_at as determined_at, (data ->> 'lookAgainOn')::date as look_again_on
    from collect.ownership_determination as kept
    cross join lateral (
      select data, recorded_at from retain.event
      where subject = 'per_' || kept.subject_id and type = 'owners-determined' and recorded_at <= ${asOf}
      order by position desc limit 1) as newest) as determination`;
}

/** An owner who comes a second time is an addition anew: the newest counts, with what was told after it. */
export function additionsAsOf(asOf: AsOf) {
  if (!asOf) return sql`collect.owner_addition`;
  return sql`(
    select distinct on (found.subject_id, found.person_id) found.subject_id, found.person_id, found.since,
      coalesce(told.day, found.told_on) as told_on, found.found_at
    from (
      select kept.subject_id, kept.person_id, (one ->> 'since')::date as since, (one ->> 'toldOn')::date as told_on,
        event.recorded_at as found_at, event.position
      from collect.owner_addition as kept
      join retain.event on event.subject = 'per_' || kept.subject_id and event.type = 'owners-determined'
        and event.recorded_at <= ${asOf}
      cross join lateral jsonb_array_elements(event.data -> 'added') as one
      where one ->> 'person' = 'per_' || kept.person_id) as found
    left join lateral (
      select (data ->> 'toldOn')::date as day from retain.event
      where subject = 'per_' || found.subject_id and type = 'owner-addition-told' and recorded_at <= ${asOf}
        and data ->> 'person' = 'per_' || found.person_id and position > found.position
      order by position desc limit 1) as told on true
    order by found.subject_id, found.person_id, found.position desc) as addition`;
}

export function clausesAsOf(asOf: AsOf) {
  if (!asOf) return sql`collect.owner_notice_clause`;
  const accepted = newestData({
    of: sql`'per_' || kept.subject_id`,
    type: 'owner-notice-clause-accepted',
    until: asOf,
  });
  return sql`(
    select kept.subject_id, (accepted ->> 'acceptedOn')::date as accepted_on
    from collect.owner_notice_clause as kept cross join lateral ${accepted} as newest(accepted)
    where accepted is not null) as clause`;
}
