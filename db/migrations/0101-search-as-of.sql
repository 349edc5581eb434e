-- identification: the words of a name that ended stay, so that persons are found by the names they had at a moment. The
-- words of names that ended before this are gone: nobody is found by them, as before. An older worker can run beside
-- it: it deletes words as it did.

alter table collect.person_term add column ended_at timestamptz;
