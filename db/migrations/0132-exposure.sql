-- exposure: the value of the transactions of each account by month, as the provider's billing says. Rows are only added:
-- the newest of an account, month and currency counts. An older worker can run beside it.

create table report.transaction_value (
  position bigint generated always as identity,
  tenant_id uuid not null,
  account_id uuid not null,
  -- The first day of the month.
  month date not null check (extract(day from month) = 1),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  minor bigint not null check (minor >= 0),
  recorded_at timestamptz not null
);
comment on table report.transaction_value is 'exposure: what the transactions of an account were worth in a month';
select runtime.keep_history('report.transaction_value');
create index on report.transaction_value (tenant_id, account_id, month, currency, position);
create index on report.transaction_value (tenant_id, month, currency, account_id, position);
