-- retain/ledger: how long an entry has waited is counted from when it came into the queue, by the machine's time. The
-- moment it was recorded may lie in the past, as in an imported history.
alter table retain.ledger_pending add column waiting_since timestamptz not null default clock_timestamp();
