/** SQL of the inbox, of a timeline, and of what a customer sees of their cases. */
import { sql } from 'kysely';
import type { Actor } from '../kernel/events.ts';
import { type Id, isId, toId, toUuid } from '../kernel/ids.ts';
import { RefusedError, refuse } from '../kernel/problems.ts';
import { type Instant, instant } from '../kernel/time.ts';
import { type CasePriority, casePriorities } from '../runtime/case-kind.ts';
import type { Transaction } from '../runtime/database/index.ts';
import { type Cursor, toPage } from '../runtime/http/page.ts';
import type { Page } from '../runtime/http/route.ts';
import { readCasesAsOf } from './past.ts';
import { type CaseRow, caseOf, uuidOrNull } from './rows.ts';
import { columns } from './store.ts';
import type { Case, CaseState, CaseUrgency } from './types.ts';
import { urgencyAt } from './urgency.ts';

export const caseSorts = ['priority', 'due', 'opened'] as const;
export type CaseSort = (typeof caseSorts)[number];

export type CaseFilter = {
  readonly kind?: string | undefined;
  readonly team?: string | undefined;
  readonly state?: CaseState | undefined;
  /** `null`: assigned to nobody. */
  readonly assignee?: Id<'user'> | null | undefined;
  readonly holder?: Id<'user'> | undefined;
  readonly overdue?: boolean | undefined;
  readonly urgency?: CaseUrgency | undefined;
  /** True: neither resolved nor cancelled. */
  readonly active?: boolean | undefined;
  readonly subject?: string | undefined;
  readonly customer?: Id<'customer'> | undefined;
  /** Of these alone, whatever else is asked. */
  readonly customers?: readonly Id<'customer'>[] | undefined;
  readonly account?: Id<'account'> | undefined;
  readonly person?: Id<'person'> | undefined;
};

type PageOf = { cursor?: Cursor; limit: number };

/** The inbox. `at` is the moment at which locks and service levels are judged. */
export async function listCases(
  tx: Transaction,
  filter: CaseFilter & { at: Instant; sort: CaseSort },
  page: PageOf,
): Promise<Page<Case>> {
  const { rows } = await sql<CaseRow>`
    select ${columns} from casework.case
    where ${active(filter.active)} and ${inState(filter.state, filter.at)}
      and ${late(filter.overdue, filter.at)} and ${filter.urgency ? sql`${urgencyAt(filter.at)} = ${filter.urgency}` : sql`true`} and ${assignedTo(filter.assignee)}
      and ${fixed(filter)}
      and ${filter.holder ? sql`(locked_by = ${toUuid(filter.holder)} and locked_until > ${filter.at})` : sql`true`}
      and ${page.cursor ? after(filter.sort, page.cursor) : sql`true`}
    order by ${sorting[filter.sort]} limit ${page.limit + 1}`.execute(tx);
  return toPage(rows.map(caseOf), page.limit, (found) => ({
    after: sortValue(found, filter.sort),
    id: found.id,
  }));
}

/** What of the filter never changes while a case lives, and so finds the same cases as of any moment. */
export type FilterAsOf = Pick<
  CaseFilter,
  'kind' | 'team' | 'subject' | 'customer' | 'customers' | 'account' | 'person'
> & { readonly asOf: Instant };

/** The cases that were opened by a moment, oldest first, as they were then. */
export async function listCasesAsOf(tx: Transaction, filter: FilterAsOf, page: PageOf): Promise<Page<Case>> {
  const { rows } = await sql<{ id: string; opened_at: Date }>`
    select id, opened_at from casework.case
    where opened_at <= ${filter.asOf} and ${fixed(filter)} and ${page.cursor ? after('opened', page.cursor) : sql`true`}
    order by ${sorting.opened} limit ${page.limit + 1}`.execute(tx);
  const found = rows.map(({ id, opened_at }) => ({ id: toId('case', id), openedAt: instant(opened_at) }));
  const { items, next } = toPage(found, page.limit, ({ id, openedAt }) => ({ after: openedAt, id }));
  const cases = await readCasesAsOf(
    tx,
    items.map(({ id }) => id),
    filter.asOf,
  );
  return { items: [...cases], ...(next === undefined ? {} : { next }) };
}

function fixed(filter: Omit<FilterAsOf, 'asOf'>) {
  return sql`${equal('kind', filter.kind)} and ${equal('team', filter.team)} and ${equal('subject', filter.subject)}
      and ${equal('customer_id', uuidOrNull(filter.customer))} and ${equal('account_id', uuidOrNull(filter.account))}
      and ${equal('person_id', uuidOrNull(filter.person))}
      and ${filter.customers ? sql`customer_id = any(${filter.customers.map(toUuid)}::uuid[])` : sql`true`}`;
}

/** The cases of a customer in which there is something for them, the latest first. */
export async function listShownCases(
  tx: Transaction,
  customer: Id<'customer'>,
  page: PageOf,
): Promise<Page<Case>> {
  const before = page.cursor ? momentAndId(page.cursor) : undefined;
  const { rows } = await sql<CaseRow>`
    select ${columns} from casework.case
    where customer_id = ${toUuid(customer)} and shown_to_customer
      and (${before?.at ?? null}::timestamptz is null
           or (opened_at, id) < (${before?.at ?? null}::timestamptz, ${before?.id ?? null}::uuid))
    order by opened_at desc, id desc limit ${page.limit + 1}`.execute(tx);
  return toPage(rows.map(caseOf), page.limit, (found) => ({ after: found.openedAt, id: found.id }));
}

function equal(column: string, value: string | null | undefined) {
  return value === undefined || value === null ? sql`true` : sql`${sql.ref(column)} = ${value}`;
}

/** The same as `stateAt`: a case whose lock has ended is open. */
function inState(state: CaseState | undefined, at: Instant) {
  if (state === undefined) return sql`true`;
  if (state === 'open') return sql`(state = 'open' or state = 'claimed' and locked_until <= ${at})`;
  if (state === 'claimed') return sql`(state = 'claimed' and locked_until > ${at})`;
  return sql`state = ${state}`;
}

function active(wanted: boolean | undefined) {
  if (wanted === undefined) return sql`true`;
  return wanted ? sql`state not in ('resolved', 'cancelled')` : sql`state in ('resolved', 'cancelled')`;
}

function late(overdue: boolean | undefined, at: Instant) {
  const isLate = sql`(due_at <= ${at} and state in ('open', 'claimed', 'awaiting-second-person'))`;
  if (overdue === undefined) return sql`true`;
  return overdue ? isLate : sql`not ${isLate}`;
}

function assignedTo(assignee: Id<'user'> | null | undefined) {
  if (assignee === undefined) return sql`true`;
  return assignee === null ? sql`assignee is null` : sql`assignee = ${toUuid(assignee)}`;
}

const sorting = {
  priority: sql`priority_rank, due_at, id`,
  due: sql`due_at, id`,
  opened: sql`opened_at, id`,
} as const;

function sortValue(found: Case, sort: CaseSort): string {
  if (sort === 'opened') return found.openedAt;
  return sort === 'due' ? found.dueAt : `${found.priority} ${found.dueAt}`;
}

function after(sort: CaseSort, cursor: Cursor) {
  if (sort !== 'priority') {
    const { at, id } = momentAndId(cursor);
    return sql`(${sql.ref(sort === 'due' ? 'due_at' : 'opened_at')}, id) > (${at}::timestamptz, ${id}::uuid)`;
  }
  const [priority, due = ''] = cursor.after.split(' ');
  const rank = casePriorities.findIndex((known: CasePriority) => known === priority);
  if (rank < 0) throw notACursor();
  const { at, id } = momentAndId({ ...cursor, after: due });
  return sql`(priority_rank, due_at, id) > (${rank}::smallint, ${at}::timestamptz, ${id}::uuid)`;
}

/** A cursor comes from outside: one that we did not write is refused. */
function momentAndId(cursor: Cursor): { at: Instant; id: string } {
  try {
    if (isId('case', cursor.id)) return { at: instant(cursor.after), id: toUuid(cursor.id) };
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
  }
  throw notACursor();
}

function notACursor(): RefusedError {
  return new RefusedError(refuse('invalid-field', { field: 'query.cursor', code: 'not-a-cursor' }));
}

export type EntryRow = {
  position: number;
  event: Id<'event'>;
  kind: string;
  at: Instant;
  actor: Actor;
  facts: Record<string, unknown>;
  customer_text: Buffer | null;
  colleague_text: Buffer | null;
  shownAt: Instant | null;
};

/** The timeline as colleagues read it, or read it then, in order. */
export async function listEntries(
  tx: Transaction,
  { of, asOf = null }: { of: Id<'case'>; asOf?: Instant | null | undefined },
  page: PageOf,
): Promise<Page<EntryRow>> {
  const from = page.cursor ? Number(page.cursor.after) : 0;
  if (!Number.isSafeInteger(from)) throw notACursor();
  const { rows } = await sql<
    Omit<EntryRow, 'event' | 'at' | 'shownAt'> & { id: string; happened_at: Date; shown_at: Date | null }
  >`
    select position, id, kind, happened_at, actor, facts, customer_text, colleague_text,
           case when ${asOf}::timestamptz is null or shown_at <= ${asOf} then shown_at end as shown_at
    from casework.case_entry
    where case_id = ${toUuid(of)} and position > ${from}
      and (${asOf}::timestamptz is null or happened_at <= ${asOf})
    order by position limit ${page.limit + 1}`.execute(tx);
  const entries = rows.map(({ id: event, happened_at, shown_at, ...rest }) => ({
    ...rest,
    event: toId('event', event),
    at: instant(happened_at),
    shownAt: shown_at && instant(shown_at),
  }));
  return toPage(entries, page.limit, (entry) => ({ after: String(entry.position), id: entry.event }));
}

export type ShownEntry = { kind: string; at: Instant; actor: Actor; wanted: string[] | null; text: Buffer };

const mostShown = 200;

/** What the customer may read of a case, in order; of more than 200 entries the latest. No colleague text is selected. */
export async function listShownEntries(tx: Transaction, id: Id<'case'>): Promise<ShownEntry[]> {
  const { rows } = await sql<Omit<ShownEntry, 'at'> & { shown_at: Date }>`
    select kind, shown_at, actor, facts->'wanted' as wanted, customer_text as text
    from casework.case_entry
    where case_id = ${toUuid(id)} and shown_at is not null and customer_text is not null
    order by position desc limit ${mostShown}`.execute(tx);
  return rows.reverse().map(({ shown_at, ...rest }) => ({ ...rest, at: instant(shown_at) }));
}
