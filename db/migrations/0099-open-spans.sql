-- casework, clocks: while what a case was to be done, and a deadline open, so that counts as of a moment are counts of
-- rows. Stop older workers first: what they do leaves no span, and would be missing from counts as of a moment.

create table casework.case_span (
  tenant_id uuid not null,
  case_id uuid not null references casework.case (id),
  from_at timestamptz not null,
  -- `infinity` while it goes on.
  until_at timestamptz not null,
  -- For the customer: then no service level runs.
  waits boolean not null,
  due_at timestamptz not null
);
comment on table casework.case_span is 'casework: from when until when a case had not ended, with its service level';
select runtime.keep_state('casework.case_span');
create index on casework.case_span (tenant_id, until_at, from_at, waits, due_at);
create index on casework.case_span (tenant_id, case_id) where until_at = 'infinity';

create table casework.clock_span (
  tenant_id uuid not null,
  clock_id uuid not null references casework.clock (id),
  from_at timestamptz not null,
  -- `infinity` while it goes on.
  until_at timestamptz not null,
  due_at timestamptz not null,
  soon_at timestamptz not null,
  urgent_at timestamptz not null
);
comment on table casework.clock_span is 'clocks: from when until when a deadline had not ended, with when it was due';
select runtime.keep_state('casework.clock_span');
create index on casework.clock_span (tenant_id, until_at, from_at, due_at, soon_at, urgent_at);
create index on casework.clock_span (tenant_id, clock_id) where until_at = 'infinity';

-- What the count of the cases that have not ended reads: without it each is looked up in the table.
create index case_counted on casework.case (tenant_id, kind, state, due_at, due_from, assignee)
  where state not in ('resolved', 'cancelled');

-- From the timelines. An answer sets a service level only where the case waited for it.
with steps as (
  select tenant_id, case_id, position, kind, happened_at, facts,
         lag(kind) over (partition by case_id order by position) as before,
         lead(happened_at) over (partition by case_id order by position) as next_at
  from casework.case_entry
  where kind in ('opened', 'claimed', 'evidence-asked', 'customer-answered', 'reopened', 'resolved', 'cancelled')
), levels as (
  select *, count(*) filter (where kind in ('opened', 'reopened') or kind = 'customer-answered' and before = 'evidence-asked')
            over (partition by case_id order by position) as level
  from steps
)
insert into casework.case_span (tenant_id, case_id, from_at, until_at, waits, due_at)
select tenant_id, case_id, happened_at, coalesce(next_at, 'infinity'), kind = 'evidence-asked', due_at
from (
  select *, (first_value(facts ->> 'dueAt') over (partition by case_id, level order by position))::timestamptz as due_at
  from levels
) as each_step
where kind not in ('resolved', 'cancelled');

insert into casework.clock_span (tenant_id, clock_id, from_at, until_at, due_at, soon_at, urgent_at)
select tenant_id, clock_id, happened_at, coalesce(next_at, 'infinity'), (facts ->> 'dueAt')::timestamptz,
       (facts ->> 'soonAt')::timestamptz, (facts ->> 'urgentAt')::timestamptz
from (
  select *, lead(happened_at) over (partition by clock_id order by position) as next_at
  from casework.clock_step where kind in ('started', 'extended', 'satisfied', 'cancelled')
) as each_step
where kind in ('started', 'extended');
