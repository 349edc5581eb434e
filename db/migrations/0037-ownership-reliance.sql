-- beneficial-owners: since when something rests on the ownership file of an entity. What was stated before that moment a
-- customer no longer takes back; it reports what changed. Filled with the entities that are verified already, or name
-- somebody who is. An older worker can run beside it: it does not let customers change statements at all.

create table collect.ownership_reliance (
  tenant_id uuid not null,
  subject_id uuid not null references collect.person (id),
  relied_on_at timestamptz not null,
  primary key (tenant_id, subject_id)
);
comment on table collect.ownership_reliance is 'beneficial-owners: since when somebody was verified on the strength of a file';
select runtime.keep_state('collect.ownership_reliance');
