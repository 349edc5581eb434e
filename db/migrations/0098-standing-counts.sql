-- standing: how many accounts are in each standing, kept beside the standings instead of counted over all of them. Each
-- change adds rows and updates none, so that no two commits wait for each other; a job adds them up. An older worker can
-- run beside it: what it changes is not counted, and check-standing-counts puts that right within the day.

create table enforce.standing_count (
  position bigint generated always as identity primary key,
  tenant_id uuid not null,
  -- The day, in UTC, on which so many accounts came into this standing; below zero: left it.
  on_day date not null,
  state text not null,
  -- The day, in UTC, since which they are in use while somebody behind them is not verified; null: they are not.
  unverified_on date,
  accounts bigint not null,
  -- Whether this is a sum of what was added one by one.
  folded boolean not null
);
comment on table enforce.standing_count is 'standing: how many accounts came into each standing and left it, by day';
select runtime.keep_state('enforce.standing_count');
create index on enforce.standing_count (tenant_id, on_day);
-- What is to be added up.
create index on enforce.standing_count (tenant_id, on_day) where not folded;

-- For the part of a day that lies before a moment.
create index on enforce.standing_change (tenant_id, changed_at);

-- From the history, with the codes as they are in this version; from now on the events add to it.
with marked as (
  select tenant_id, account_id, standing_version, changed_at, to_state as state,
         to_state in ('pending', 'restricted', 'suspended', 'closing')
         and reasons @? '$[*] ? (@.code == "verification-pending" || @.code == "verification-overdue" || @.code == "reverification-overdue" || @.code == "identity-in-doubt" || @.code == "attempts-failed" || @.code == "suspended-after-failed-attempts" || @.code == "existing-account" || @.code == "implementation-period-over")'
           as unverified
  from enforce.standing_change
), spells as (
  select *, count(*) filter (where not unverified) over (partition by account_id order by standing_version) as spell
  from marked
), held as (
  select tenant_id, state, (changed_at at time zone 'UTC')::date as came_on,
         (lead(changed_at) over (partition by account_id order by standing_version) at time zone 'UTC')::date as left_on,
         case when unverified
              then (min(changed_at) filter (where unverified) over (partition by account_id, spell) at time zone 'UTC')::date
         end as unverified_on
  from spells
), moves as (
  select tenant_id, came_on as on_day, state, unverified_on, 1 as accounts from held
  union all
  select tenant_id, left_on, state, unverified_on, -1 from held where left_on is not null
)
insert into enforce.standing_count (tenant_id, on_day, state, unverified_on, accounts, folded)
select tenant_id, on_day, state, unverified_on, sum(accounts), true
from moves group by tenant_id, on_day, state, unverified_on having sum(accounts) <> 0;
