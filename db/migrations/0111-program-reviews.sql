-- adopt/written-program: reviews of the program as a whole. An older worker can run beside it.
create table adopt.program_review (
  -- The event that recorded it.
  id uuid primary key,
  tenant_id uuid not null references runtime.tenant (id),
  program_id uuid not null references adopt.program (id),
  reviewed_on date not null,
  changes_needed boolean not null,
  offerings_reviewed boolean not null,
  threats_reviewed boolean not null,
  -- Where the record of the review is.
  reference text not null,
  words_digest text,
  recorded_by text not null,
  recorded_at timestamptz not null
);
comment on table adopt.program_review is 'written-program: reviews of the program as a whole';
select runtime.keep_history('adopt.program_review');
create index on adopt.program_review (tenant_id, reviewed_on);
