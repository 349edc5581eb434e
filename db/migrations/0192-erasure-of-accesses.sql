-- retention: what an erasure does to sealed days and to signals of accesses. An older worker can run beside it: it erases no
-- account that has them.

-- Files that an erasure asked for name it: asked again, it is told the same files. An erasure is of a later part, so nothing
-- refers to it here.
alter table collect.access_file_state add column erasure_id uuid;
create index on collect.access_file_state (tenant_id, erasure_id) where erasure_id is not null;

-- A signal goes only when no doubt rests on it: found without reading all doubts.
create index on determine.doubt (signal_id) where signal_id is not null;

-- A signal goes with its account or its person; one that raised a doubt about a person who stays, stays with that doubt. It
-- holds countries, days, batches and lines.
insert into retain.erasure_rule (table_name, place, how, of_kind, condition, emptied, because) values
  ('collect.access_signal_dismissal', 28, 'rows', 'answer',
   'signal_id in (select signal.id from collect.access_signal as signal
      where (signal.account_id = any($1) or signal.person_id = any($1))
        and not exists (select from determine.doubt
                        where doubt.signal_id = signal.id and not doubt.person_id = any($1)))',
   null, 'signals that somebody dismissed'),
  ('collect.access_signal', 29, 'rows', 'answer',
   'id in (select signal.id from collect.access_signal as signal
      where (signal.account_id = any($1) or signal.person_id = any($1))
        and not exists (select from determine.doubt
                        where doubt.signal_id = signal.id and not doubt.person_id = any($1)))',
   null, 'what accesses said of the account'),
  ('collect.access_country_day', 54, 'rows', 'account', 'account_id = any($1)', null, 'where the account was used from'),
  ('collect.access_address_day', 55, 'rows', 'account', 'account_id = any($1)', null, 'addresses the account was used from'),
  ('collect.access_principal_day', 56, 'rows', 'account', 'account_id = any($1)', null, 'who used the account, and where');

insert into retain.erasure_rule (table_name, place, how, because) values
  ('collect.access_file', 0, 'kept', 'paths, counts and digests of sealed files, which are rewritten without the account'),
  ('collect.access_file_state', 0, 'kept', 'which sealed files count, and how they were found'),
  ('collect.access_file_group', 0, 'kept', 'ids and places in sealed files: those of a rewritten file go with it'),
  ('collect.access_to_weigh', 0, 'kept', 'numbers of batches and lines, until they are weighed');
