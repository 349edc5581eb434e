-- identification: whom the ownership file of an entity names as holders. What a file says is sealed; this is the part of
-- it that says whose data the entity, as a customer, may complete. Written with every determination of owners from now
-- on; filled here with what earlier determinations and links say, and the next determination of a file mends the rest.
-- An older worker can run beside it: it writes nothing here, and the next determination does.

create table collect.named_holder (
  tenant_id uuid not null,
  entity_id uuid not null references collect.person (id),
  person_id uuid not null references collect.person (id),
  primary key (tenant_id, entity_id, person_id)
);
comment on table collect.named_holder is 'identification: persons that the ownership file of an entity names as holders';
select runtime.keep_state('collect.named_holder');
create index on collect.named_holder (tenant_id, person_id);

insert into collect.named_holder (tenant_id, entity_id, person_id)
  select tenant_id, subject_id, person_id from collect.ownership_party
  union
  select determination.tenant_id, determination.subject_id, person.id
  from collect.ownership_determination determination
  cross join lateral jsonb_array_elements(determination.owners) as owner
  join collect.person on 'per_' || person.id = owner ->> 'person' and person.tenant_id = determination.tenant_id;
