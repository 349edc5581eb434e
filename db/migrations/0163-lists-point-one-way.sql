-- lists: a list and its versions referred to each other, so that no backup could put one before the other. The version in
-- force is read from the list, as before; that it exists is seen to by who writes it, in the same transaction.

alter table determine.screening_list drop constraint screening_list_version_id_fkey;
