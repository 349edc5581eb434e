-- determine/us-person: what people say of their own U.S. status. It decides nothing.
-- An old worker can run beside this: it does not know the table.
create table determine.us_person_claim (
  id uuid primary key,
  tenant_id uuid not null references runtime.tenant (id),
  person_id uuid not null references collect.person (id),
  status text not null check (status in ('us', 'foreign')),
  ground text check (ground in ('us-citizen', 'lawful-permanent-resident', 'organized-in-us', 'located-in-us')),
  foreign_branch boolean not null,
  claimed_from text not null check (claimed_from in ('customer', 'colleague')),
  claimed_at timestamptz not null,
  ended_at timestamptz,
  ended_because text,
  check ((status = 'us') = (ground is not null)),
  check ((ended_at is null) = (ended_because is null))
);
comment on table determine.us_person_claim is 'us-person: what people say of their own status, which decides nothing';
select runtime.keep_state('determine.us_person_claim');
create index on determine.us_person_claim (tenant_id, person_id, claimed_at desc);
