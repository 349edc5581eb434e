-- applications: beneficial owners who are invited to complete their own part. Whether they are done is nowhere here: it
-- is worked out from what is collected and verified about them. An older worker can run beside it.

create table collect.owner_invitation (
  id uuid primary key,
  tenant_id uuid not null references runtime.tenant (id),
  -- The customer's person, whose ownership file names the owner.
  entity_id uuid not null references collect.person (id),
  person_id uuid not null references collect.person (id),
  email text not null,
  language text not null check (language in ('en', 'es', 'zh-Hans', 'ar')),
  invited_at timestamptz not null,
  invited_by text not null,
  sent_at timestamptz not null,
  sendings integer not null default 1,
  entered_at timestamptz,
  membership_id uuid references runtime.membership (id),
  user_id uuid,
  ended_at timestamptz,
  ended_by text,
  check ((entered_at is null) = (membership_id is null)),
  check ((entered_at is null) = (user_id is null)),
  check ((ended_at is null) = (ended_by is null))
);
comment on table collect.owner_invitation is 'applications: beneficial owners invited to complete their own part';
select runtime.keep_state('collect.owner_invitation');
create index on collect.owner_invitation (tenant_id, entity_id, id);
-- Two links to the data of one person would be one too many.
create unique index owner_invitation_live on collect.owner_invitation (tenant_id, person_id) where ended_at is null;
