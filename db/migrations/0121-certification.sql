-- certification: the census. A line whenever something about a customer, a beneficial owner or an account changes that
-- a certification counts: ids and country codes, and nothing that names anybody, so that erasing a person leaves it whole
-- and a count as of a moment gives the same rows for ever. Stop older workers first: what they do leaves no line.

create table report.census_entry (
  position bigint generated always as identity,
  tenant_id uuid not null references runtime.tenant (id),
  kind text not null check (kind in ('customer', 'owner', 'account')),
  subject_id uuid not null,
  -- Of an owner the entity, of an account the customer, of a customer the person.
  of_id uuid not null,
  at timestamptz not null,
  -- Which transaction wrote it: a count leaves out what was not committed when it was taken, also years later.
  written_by xid8 not null default pg_current_xact_id(),
  counted boolean not null,
  state text not null,
  residence text,
  uses text[] not null default '{}',
  billing text,
  -- The last day on which they count as a U.S. person; null: they count as foreign.
  us_until date,
  -- Of an account in use: since when somebody behind it is not verified.
  unverified_since timestamptz
);
comment on table report.census_entry is 'certification: what a certification counts, a line for each change, without names';
select runtime.keep_history('report.census_entry');
-- What a count reads and nothing else, newest first for each subject.
create index census_as_of on report.census_entry (tenant_id, kind, subject_id, of_id, at desc, position desc)
  include (written_by, counted, residence, us_until, unverified_since, billing);
create index census_of on report.census_entry (tenant_id, kind, of_id);

-- What was there before, from the present state; what it was earlier is not known to the census. A decision of U.S.
-- status holds through its last day.
with status as (
  select distinct on (person_id) person_id,
         case when status = 'us' and withdrawn_at is null then expires_on end as us_until
  from determine.us_person_decision order by person_id, decided_at desc, id desc
), address as (
  select person_id,
         (array_agg(value ->> 'country' order by
           case value ->> 'use' when 'residential' then 1 when 'principal-place-of-business' then 1 when 'business' then 2
             else 3 end, recorded_at desc, id desc))[1] as country
  from collect.element where kind = 'address' and superseded_at is null group by person_id
), organized as (
  select distinct on (person_id) person_id, left(value ->> 'jurisdiction', 2) as country
  from collect.element where kind = 'jurisdiction' and superseded_at is null order by person_id, recorded_at desc, id desc
), paid as (
  select distinct on (person_id) person_id, value ->> 'country' as country
  from collect.element where kind = 'payment-means' and superseded_at is null and value ? 'country'
  order by person_id, recorded_at desc, id desc
), used as (
  select person_id, array_agg(distinct country order by country) as countries
  from (
    select person_id, value ->> 'country' as country from collect.element
    where kind = 'location-of-use' and superseded_at is null
    union all
    select customer.person_id, place ->> 'country' from collect.account
    join collect.customer on customer.id = account.customer_id, jsonb_array_elements(account.locations_of_use) as place
  ) as place group by person_id
), used_by as (
  select distinct customer.person_id from enforce.account_standing as standing
  join collect.account on account.id = standing.account_id join collect.customer on customer.id = account.customer_id
  where standing.state in ('pending', 'good', 'restricted', 'suspended', 'closing')
), person as (
  select person.id, person.tenant_id, coalesce(address.country, organized.country) as residence, paid.country as billing,
         coalesce(used.countries, '{}') as uses, status.us_until
  from collect.person left join address on address.person_id = person.id
  left join organized on organized.person_id = person.id left join paid on paid.person_id = person.id
  left join used on used.person_id = person.id left join status on status.person_id = person.id
)
insert into report.census_entry
  (tenant_id, kind, subject_id, of_id, at, counted, state, residence, uses, billing, us_until, unverified_since)
select customer.tenant_id, 'customer', customer.id, customer.person_id, now(),
       customer.status = 'contracting' or customer.person_id in (select person_id from used_by),
       customer.status, person.residence, person.uses, person.billing, person.us_until, null::timestamptz
from collect.customer join person on person.id = customer.person_id
union all
select determination.tenant_id, 'owner', person.id, determination.subject_id, now(),
       coalesce(customer.status = 'contracting', false)
         or determination.subject_id in (select person_id from used_by), 'named', person.residence, '{}', null, person.us_until, null
from collect.ownership_determination as determination
cross join lateral (
  select distinct substr(owner ->> 'person', 5)::uuid as id from jsonb_array_elements(determination.owners) as owner
  where owner ->> 'person' is not null) as owner
join person on person.id = owner.id
left join collect.customer on customer.person_id = determination.subject_id
union all
select standing.tenant_id, 'account', standing.account_id, account.customer_id, now(),
       standing.state in ('pending', 'good', 'restricted', 'suspended', 'closing'), standing.state, null, '{}', null, null,
       standing.unverified_since
from enforce.account_standing as standing join collect.account on account.id = standing.account_id;
