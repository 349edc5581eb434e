/** SQL of notices. */
import { sql } from 'kysely';
import type { NewEvent, RecordedEvent, Role } from '../../kernel/events.ts';
import { type Id, toId, toUuid } from '../../kernel/ids.ts';
import { addMilliseconds, type Instant, instant } from '../../kernel/time.ts';
import type { Work } from '../commit/work.ts';
import type { Transaction } from '../database/index.ts';
import { type Cursor, momentAfter, toPage } from '../http/page.ts';
import type { Page } from '../http/route.ts';
import { templateOf } from './templates.ts';
import type { DeliveryFault, NoticeRow, NoticeState, Written } from './types.ts';

type EventOf<Data> = RecordedEvent<NewEvent<string, Data>>;

export async function insertNotice(work: Work, event: EventOf<Written>): Promise<void> {
  const { data } = event;
  await sql`
    insert into runtime.notice (id, tenant_id, written_at, template, locale, channel, recipient_kind, recipient,
                                content_event, state, due_at)
    values (${toUuid(event.subject)}, ${toUuid(work.tenant)}, ${event.at}, ${data.template}, ${data.locale},
            ${data.channel}, ${data.recipientKind}, ${data.recipient}, ${toUuid(event.id)},
            ${data.held ? 'held' : 'queued'}, ${event.at})`.execute(work.tx);
}

export function setSent(work: Work, event: EventOf<{ attempts: number }>): Promise<void> {
  return setEnded(work, event, { state: 'sent', attempts: event.data.attempts, fault: null });
}

export function setGivenUp(work: Work, event: EventOf<{ attempts: number; fault: string }>): Promise<void> {
  return setEnded(work, event, { state: 'given-up', attempts: event.data.attempts, fault: event.data.fault });
}

type Ending = { state: 'sent' | 'given-up'; attempts: number; fault: string | null };

async function setEnded(work: Work, event: RecordedEvent, ending: Ending): Promise<void> {
  await sql`
    update runtime.notice
    set state = ${ending.state}, attempts = ${ending.attempts}, last_fault = ${ending.fault}, ended_at = ${event.at},
        claimed_until = null
    where id = ${toUuid(event.subject)}`.execute(work.tx);
}

export async function setQueued(work: Work, event: RecordedEvent): Promise<void> {
  await sql`
    update runtime.notice set state = 'queued', attempts = 0, due_at = ${event.at}, ended_at = null, claimed_until = null
    where id = ${toUuid(event.subject)}`.execute(work.tx);
}

/** What a worker needs to send a notice. */
export type Claimed = {
  readonly id: Id<'notice'>;
  readonly channel: NoticeRow['channel'];
  readonly contentEvent: Id<'event'>;
  readonly attempts: number;
};

// A timer of the database may be a moment ahead of this machine's clock.
const earlyMilliseconds = 1000;
// Longer than a mail server is waited for, so that only a dead worker's claim runs out.
const claimMilliseconds = 90_000;

/** Takes a due notice for this worker; nothing when another has it, or it is not due, or not queued any more. */
export async function claimNotice(
  tx: Transaction,
  id: Id<'notice'>,
  at: Instant,
): Promise<Claimed | undefined> {
  const { rows } = await sql<{ channel: NoticeRow['channel']; content_event: string; attempts: number }>`
    update runtime.notice set claimed_until = ${addMilliseconds(at, claimMilliseconds)}
    where id = ${toUuid(id)} and state = 'queued' and due_at <= ${addMilliseconds(at, earlyMilliseconds)}
      and (claimed_until is null or claimed_until < ${at})
    returning channel, content_event, attempts`.execute(tx);
  const row = rows[0];
  return (
    row && {
      id,
      channel: row.channel,
      contentEvent: toId('event', row.content_event),
      attempts: row.attempts,
    }
  );
}

/** The worker's own note that an attempt failed and when the next is due. */
export async function noteAttempt(
  tx: Transaction,
  id: Id<'notice'>,
  note: { attempts: number; fault: DeliveryFault; dueAt: Instant },
): Promise<void> {
  await sql`
    update runtime.notice
    set attempts = ${note.attempts}, last_fault = ${note.fault}, due_at = ${note.dueAt}, claimed_until = null
    where id = ${toUuid(id)}`.execute(tx);
}

/** Gives up a claim that came to nothing, because the worker stops. */
export async function releaseClaim(tx: Transaction, id: Id<'notice'>): Promise<void> {
  await sql`update runtime.notice set claimed_until = null where id = ${toUuid(id)}`.execute(tx);
}

/** Queued notices whose job must have been lost: due since `before`, and nobody at them. */
export async function listForgotten(tx: Transaction, before: Instant, at: Instant): Promise<Id<'notice'>[]> {
  const { rows } = await sql<{ id: string }>`
    select id from runtime.notice
    where state = 'queued' and due_at < ${before} and (claimed_until is null or claimed_until < ${at})
    order by due_at limit 500`.execute(tx);
  return rows.map((row) => toId('notice', row.id));
}

export async function countWaiting(tx: Transaction): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`
    select count(*) as waiting from runtime.notice where state = 'queued'`.execute(tx);
  return rows[0]?.waiting ?? 0;
}

/** The sign-in address of a user who is a member here; nothing for anybody else. */
export async function readUserAddress(tx: Transaction, user: Id<'user'>): Promise<string | undefined> {
  const { rows } = await sql<{ email: string }>`
    select u.email from auth."user" u
    where u.id = ${toUuid(user)} and exists (
      select from runtime.membership m where m.user_id = u.id and m.ended_at is null)`.execute(tx);
  return rows[0]?.email;
}

/** Members now, of these roles, and of these people whoever is one at all. */
export async function listMembers(
  tx: Transaction,
  wanted: { roles: readonly Role[]; users?: readonly Id<'user'>[] },
): Promise<Id<'user'>[]> {
  const { rows } = await sql<{ user_id: string }>`
    select distinct user_id from runtime.membership
    where ended_at is null
      and (role = any(${[...wanted.roles]}::text[]) or user_id = any(${(wanted.users ?? []).map(toUuid)}::uuid[]))
    order by user_id limit 100`.execute(tx);
  return rows.map((row) => toId('user', row.user_id));
}

type Row = {
  id: string;
  written_at: Date;
  template: NoticeRow['template'];
  locale: string;
  channel: NoticeRow['channel'];
  recipient_kind: NoticeRow['recipientKind'];
  recipient: string | null;
  content_event: string;
  state: NoticeState;
  attempts: number;
  due_at: Date;
  ended_at: Date | null;
  last_fault: DeliveryFault | null;
};

export type NoticeFilter = {
  readonly state?: NoticeState | undefined;
  readonly recipient?: string | undefined;
};

/** Newest first. */
export async function listNotices(
  tx: Transaction,
  filter: NoticeFilter,
  page: { cursor?: Cursor; limit: number },
): Promise<Page<NoticeRow>> {
  const after = momentAfter(page.cursor);
  const { rows } = await sql<Row>`
    select * from runtime.notice
    where (${filter.state ?? null}::text is null or state = ${filter.state ?? null})
      and (${filter.recipient ?? null}::text is null or recipient = ${filter.recipient ?? null})
      and (${after?.id ?? null}::uuid is null
           or (written_at, id) < (${after?.after ?? null}::timestamptz, ${after?.id ?? null}::uuid))
    order by written_at desc, id desc
    limit ${page.limit + 1}`.execute(tx);
  return toPage(rows.map(present), page.limit, (row) => ({ after: row.writtenAt, id: toUuid(row.id) }));
}

/** @param lock `for update` where a decision follows. */
export async function readNotice(
  tx: Transaction,
  id: Id<'notice'>,
  lock = false,
): Promise<(NoticeRow & { contentEvent: Id<'event'> }) | undefined> {
  const { rows } = await sql<Row>`
    select * from runtime.notice where id = ${toUuid(id)} ${lock ? sql`for update` : sql``}`.execute(tx);
  const row = rows[0];
  return row && { ...present(row), contentEvent: toId('event', row.content_event) };
}

function present(row: Row): NoticeRow {
  return {
    id: toId('notice', row.id),
    writtenAt: instant(row.written_at),
    template: row.template,
    about: templateOf(row.template).about,
    locale: row.locale,
    channel: row.channel,
    recipientKind: row.recipient_kind,
    recipient: row.recipient,
    state: row.state,
    attempts: row.attempts,
    dueAt: row.state === 'queued' ? instant(row.due_at) : null,
    endedAt: row.ended_at && instant(row.ended_at),
    lastFault: row.last_fault,
  };
}
