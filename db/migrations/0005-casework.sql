-- casework: human work in an inbox. An old worker can run beside this: it does not know the tables.
create table casework.case (
  id uuid primary key,
  tenant_id uuid not null references runtime.tenant (id),
  kind text not null,
  subject text not null,
  key text not null,
  customer_id uuid,
  account_id uuid,
  person_id uuid,
  linked_id uuid references casework.case (id),
  team text not null,
  priority text not null check (priority in ('urgent', 'high', 'normal', 'low')),
  -- The order of work: 0 is the most urgent.
  priority_rank smallint not null generated always as
    (case priority when 'urgent' then 0 when 'high' then 1 when 'normal' then 2 else 3 end) stored,
  opened_at timestamptz not null,
  opened_by jsonb not null,
  due_from timestamptz not null,
  due_at timestamptz not null,
  assignee uuid,
  clock_id uuid,
  personal_of text not null,
  shown_to_customer boolean not null,
  state text not null check (state in ('open', 'claimed', 'waiting-for-customer', 'decided', 'awaiting-second-person',
                                       'resolved', 'cancelled')),
  locked_by uuid,
  locked_until timestamptz,
  decision jsonb,
  resolved_at timestamptz,
  cancelled_because text,
  check ((state = 'claimed') = (locked_by is not null and locked_until is not null)),
  check ((state in ('decided', 'awaiting-second-person', 'resolved')) = (decision is not null)),
  check ((state = 'resolved') = (resolved_at is not null)),
  check ((state = 'cancelled') = (cancelled_because is not null))
);
comment on table casework.case is 'casework: a piece of human work, whose it is and how far it has come';
select runtime.keep_state('casework.case');

-- One case of a kind about a subject at a time: opening it twice finds the first.
create unique index on casework.case (tenant_id, kind, subject, key) where state not in ('resolved', 'cancelled');
create index on casework.case (tenant_id, subject);
create index on casework.case (tenant_id, priority_rank, due_at, id);
create index on casework.case (tenant_id, due_at, id);
create index on casework.case (tenant_id, opened_at, id);
create index on casework.case (tenant_id, customer_id, opened_at) where customer_id is not null;
create index on casework.case (tenant_id, account_id) where account_id is not null;
create index on casework.case (tenant_id, person_id) where person_id is not null;
-- The inbox without what has ended, and what get-next looks through.
create index case_active on casework.case (tenant_id, priority_rank, due_at, id)
  where state not in ('resolved', 'cancelled');
create index case_to_take on casework.case (tenant_id, priority_rank, due_at, id) where state in ('open', 'claimed');
create index case_assigned on casework.case (tenant_id, assignee) where assignee is not null;

create table casework.case_entry (
  position bigint generated always as identity,
  id uuid primary key,
  tenant_id uuid not null references runtime.tenant (id),
  case_id uuid not null references casework.case (id),
  kind text not null,
  happened_at timestamptz not null,
  actor jsonb not null,
  facts jsonb not null,
  -- Two columns, so that what colleagues say can never be read where the customer reads.
  customer_text bytea,
  colleague_text bytea,
  -- When the customer could first see it; a decision is shown only once it takes effect.
  shown_at timestamptz
);
comment on table casework.case_entry is 'casework: the timeline of a case; texts of people are sealed';
select runtime.keep_state('casework.case_entry');
create index on casework.case_entry (tenant_id, case_id, position);
