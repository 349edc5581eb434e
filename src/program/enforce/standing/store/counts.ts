/** SQL of how many accounts are in each standing, and how many of them are not verified: what the events have kept. */
import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '../../../../kernel/time.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import type { StandingState } from '../types/standing.ts';
import { isUnverified } from './is-unverified.ts';
import type { UnverifiedFilter } from './unverified.ts';

/** The day of a moment, as counts are kept: in UTC. */
export function countedDay(at: RawBuilder<unknown>) {
  return sql`((${at}) at time zone 'UTC')::date`;
}

export type StandingCount = {
  readonly state: StandingState;
  readonly accounts: number;
  readonly unverified: number;
};

/** How many accounts are in each standing now, and how many of these are in use by somebody who is not verified. */
export async function countStandings(tx: Transaction): Promise<readonly StandingCount[]> {
  const { rows } = await sql<StandingCount>`
    select state, sum(accounts)::bigint as accounts,
           coalesce(sum(accounts) filter (where unverified_on is not null), 0)::bigint as unverified
    from enforce.standing_count group by state`.execute(tx);
  return rows;
}

/** How many there were at a moment: what was kept of the days before, and what the history has of that day. */
export async function countStandingsAt(tx: Transaction, at: Instant): Promise<readonly StandingCount[]> {
  const moment = sql`${at}::timestamptz`;
  const began = sql`${countedDay(moment)}::timestamp at time zone 'UTC'`;
  const that = (change: RawBuilder<unknown>) =>
    isUnverified({ state: sql`${change}.to_state`, reasons: sql`${change}.reasons` });
  const { rows } = await sql<StandingCount>`
    with that_day as (
      select account_id, standing_version, to_state, reasons from enforce.standing_change
      where changed_at >= ${began} and changed_at <= ${moment}
    )
    select state, sum(accounts)::bigint as accounts,
           coalesce(sum(accounts) filter (where unverified), 0)::bigint as unverified
    from (
      select state, unverified_on is not null as unverified, accounts from enforce.standing_count
      where on_day < ${countedDay(moment)}
      union all
      select to_state, ${that(sql`that_day`)}, 1 from that_day
      union all
      select before.to_state, ${that(sql`before`)}, -1
      from that_day join enforce.standing_change before
        on before.account_id = that_day.account_id and before.standing_version = that_day.standing_version - 1
    ) as move
    group by state`.execute(tx);
  return rows;
}

/** How many are in use by somebody who is not verified, of each wait asked for: the kept days, and the days cut in two. */
export async function countUnverified(
  tx: Transaction,
  filters: readonly UnverifiedFilter[],
): Promise<readonly number[]> {
  const until = (at: Instant | null | undefined) => at ?? 'infinity';
  const moments = [
    ...new Set(filters.flatMap((one) => [until(one.until), ...(one.after ? [one.after] : [])])),
  ];
  const { rows } = await sql<{ accounts: number }>`
    with by_day as materialized (
      select unverified_on, sum(accounts) as accounts from enforce.standing_count
      where unverified_on is not null group by unverified_on
    )
    select ((select coalesce(sum(accounts), 0) from by_day where unverified_on < on_day)
            + (select count(*) from enforce.account_standing
               where unverified_since >= on_day::timestamp at time zone 'UTC' and unverified_since <= at))::bigint as accounts
    from unnest(${moments}::timestamptz[]) with ordinality as asked (at, place),
         lateral (select ${countedDay(sql`at`)} as on_day) as day
    order by place`.execute(tx);
  const begunBy = (at: Instant | 'infinity') => rows[moments.indexOf(at)]?.accounts ?? 0;
  return filters.map((one) => begunBy(until(one.until)) - (one.after ? begunBy(one.after) : 0));
}

/** Lets one at a time write counts anew; whoever only adds to them does not wait. */
export async function holdCounts(tx: Transaction): Promise<void> {
  await sql`
    select pg_advisory_xact_lock(hashtextextended('standing counts ' || runtime.current_tenant(), 0))`.execute(
    tx,
  );
}

/** Adds up what was added one by one, by day. A row that is added meanwhile stays as it is until the next round. */
export async function foldCounts(tx: Transaction): Promise<void> {
  await sql`
    with gone as (
      delete from enforce.standing_count
      where on_day in (select on_day from enforce.standing_count where not folded)
      returning tenant_id, on_day, state, unverified_on, accounts
    )
    insert into enforce.standing_count (tenant_id, on_day, state, unverified_on, accounts, folded)
    select tenant_id, on_day, state, unverified_on, sum(accounts), true
    from gone group by tenant_id, on_day, state, unverified_on having sum(accounts) <> 0
    order by on_day, state, unverified_on`.execute(tx);
}

/** How many accounts the kept counts have in another standing, or with another day, than the standings have them. */
export async function countAdrift(tx: Transaction): Promise<number> {
  const { rows } = await sql<{ adrift: number }>`
    select coalesce(sum(abs(difference)), 0)::bigint as adrift
    from (
      select sum(accounts) as difference
      from (
        select state, ${countedDay(sql`unverified_since`)} as unverified_on, count(*) as accounts
        from enforce.account_standing group by 1, 2
        union all
        select state, unverified_on, -sum(accounts) from enforce.standing_count group by 1, 2
      ) as both_sides
      group by state, unverified_on
    ) as compared`.execute(tx);
  return rows[0]?.adrift ?? 0;
}

/** Works the kept counts out anew from the whole history. What is committed meanwhile adds to them as ever. */
export async function recount(tx: Transaction): Promise<void> {
  await sql`
    with gone as (
      delete from enforce.standing_count
    ), marked as (
      select tenant_id, account_id, standing_version, changed_at, to_state as state,
             ${isUnverified({ state: sql`to_state`, reasons: sql`reasons` })} as unverified
      from enforce.standing_change
    ), spells as (
      select *, count(*) filter (where not unverified) over (partition by account_id order by standing_version) as spell
      from marked
    ), held as (
      select tenant_id, state, ${countedDay(sql`changed_at`)} as came_on,
             ${countedDay(sql`lead(changed_at) over (partition by account_id order by standing_version)`)} as left_on,
             case when unverified then ${countedDay(
               sql`min(changed_at) filter (where unverified) over (partition by account_id, spell)`,
             )} end as unverified_on
      from spells
    ), moves as (
      select tenant_id, came_on as on_day, state, unverified_on, 1 as accounts from held
      union all
      select tenant_id, left_on, state, unverified_on, -1 from held where left_on is not null
    )
    insert into enforce.standing_count (tenant_id, on_day, state, unverified_on, accounts, folded)
    select tenant_id, on_day, state, unverified_on, sum(accounts), true
    from moves group by tenant_id, on_day, state, unverified_on having sum(accounts) <> 0
    order by on_day, state, unverified_on`.execute(tx);
}
