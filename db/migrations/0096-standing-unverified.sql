-- standing: since when an account can be used by somebody who is not verified. An older worker can run beside it: it
-- leaves the column as it is, and the next standing it writes is put right by the one after.

alter table enforce.account_standing add column unverified_since timestamptz;

-- The codes as they are in this version; from now on the events write the column.
with unverified as (
  select account_id, standing_version, changed_at,
         to_state in ('pending', 'restricted', 'suspended', 'closing')
         and reasons @? '$[*] ? (@.code == "verification-pending" || @.code == "verification-overdue" || @.code == "reverification-overdue" || @.code == "identity-in-doubt" || @.code == "attempts-failed" || @.code == "suspended-after-failed-attempts" || @.code == "existing-account" || @.code == "implementation-period-over")'
           as is_so
  from enforce.standing_change
), since as (
  select account_id, min(changed_at) as at
  from unverified u
  where is_so and standing_version > coalesce((select max(standing_version) from unverified before
                                               where before.account_id = u.account_id and not before.is_so), 0)
  group by account_id
)
update enforce.account_standing s set unverified_since = since.at from since where since.account_id = s.account_id;

create index on enforce.account_standing (tenant_id, unverified_since, account_id) where unverified_since is not null;
