-- determine/verification: a doubt names the signal of accesses that raised it. An older worker can run beside it: doubts it
-- raises come from no signal.

alter table determine.doubt
  add column signal_id uuid references collect.access_signal (id),
  add column signal_kind text,
  add constraint doubt_signal_check check ((signal_id is null) = (signal_kind is null));
create index on determine.doubt (tenant_id, person_id, signal_kind) where lifted_at is null;
