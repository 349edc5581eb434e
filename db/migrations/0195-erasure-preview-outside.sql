-- retention: what a look at an erasure counts outside the database, by part. An older worker can run beside it: what it looked
-- at has no such count, and is looked at again before it is approved.

create table retain.erasure_preview_outside (
  erasure_id uuid not null references retain.erasure (id),
  part text not null,
  tenant_id uuid not null,
  -- Files with rows of the accounts, those rows, and a digest over each file with its own digest and its rows.
  files bigint not null,
  rows bigint not null,
  digest text,
  -- Why it could not be counted.
  not_counted text,
  primary key (erasure_id, part),
  check ((digest is null) = (not_counted is not null))
);
comment on table retain.erasure_preview_outside is 'retention: what an erasure would take from files outside the database';
select runtime.keep_state('retain.erasure_preview_outside');
create index on retain.erasure_preview_outside (tenant_id, erasure_id, part);

insert into retain.erasure_rule (table_name, place, how, because) values
  ('retain.erasure_preview_outside', 0, 'kept', 'counts and a digest of files that would be rewritten');
