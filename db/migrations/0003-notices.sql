-- notices: messages to people, kept before they are sent, so that none is lost and each can be shown.
-- An older worker can run beside it: nothing that was there changes.

-- The text and the address are in the event that wrote the notice, sealed under the recipient's key. Erasing the person
-- erases them here too.
create table runtime.notice (
  id uuid primary key,
  tenant_id uuid not null,
  written_at timestamptz not null,
  template text not null,
  locale text not null,
  channel text not null check (channel in ('email', 'sms')),
  recipient_kind text not null check (recipient_kind in ('person', 'user', 'address')),
  recipient text,
  content_event uuid not null,
  state text not null check (state in ('held', 'queued', 'sent', 'given-up')),
  attempts integer not null default 0,
  -- When the next attempt is due, and until when a worker is at it. Both are the worker's own notes.
  due_at timestamptz not null,
  claimed_until timestamptz,
  last_fault text,
  ended_at timestamptz,
  check ((recipient is null) = (recipient_kind = 'address')),
  check ((ended_at is not null) = (state in ('sent', 'given-up')))
);
comment on table runtime.notice is 'notices: every message to a person, whether it was sent or is held for want of a server';
select runtime.keep_state('runtime.notice');
create index on runtime.notice (tenant_id, written_at desc, id desc);
create index on runtime.notice (tenant_id, recipient, written_at desc);
create index on runtime.notice (tenant_id, due_at) where state = 'queued';
