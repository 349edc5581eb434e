-- collect/access-log: a signal ends with the doubt it raised, as it ends when somebody dismisses it. An older worker can run
-- beside it: signals of doubts that are settled through it stay open.

-- Null where somebody dismissed the signal itself.
alter table collect.access_signal_dismissal add column doubt_id uuid;
comment on table collect.access_signal_dismissal is
  'access-log: signals that ended: dismissed by somebody, and why; or settled with the doubt they raised';
