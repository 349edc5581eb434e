/** Between a case and its row. */
import type { Actor } from '../kernel/events.ts';
import { type Id, type IdKind, toId, toUuid } from '../kernel/ids.ts';
import { type Instant, instant } from '../kernel/time.ts';
import type { CaseAbout, CasePriority } from '../runtime/case-kind.ts';
import type { CancelReason, Case, CaseState, Decision, Progress } from './types.ts';

export type CaseRow = {
  id: string;
  kind: string;
  subject: Id;
  key: string;
  customer_id: string | null;
  account_id: string | null;
  person_id: string | null;
  linked_id: string | null;
  team: string;
  priority: CasePriority;
  opened_at: Date;
  opened_by: Actor;
  due_from: Date;
  due_at: Date;
  assignee: string | null;
  clock_id: string | null;
  personal_of: Id;
  shown_to_customer: boolean;
} & ProgressColumns<Date>;

/** The columns that say how far a case is. Checks on the table hold which go with which state. */
export type ProgressColumns<Moment> = {
  state: CaseState;
  locked_by: string | null;
  locked_until: Moment | null;
  decision: Decision | null;
  resolved_at: Moment | null;
  cancelled_because: CancelReason | null;
};

export function caseOf(row: CaseRow): Case {
  return {
    id: toId('case', row.id),
    kind: row.kind,
    subject: row.subject,
    key: row.key,
    about: aboutOf(row),
    linked: idOrNull('case', row.linked_id),
    team: row.team,
    priority: row.priority,
    openedAt: instant(row.opened_at),
    openedBy: row.opened_by,
    dueFrom: instant(row.due_from),
    dueAt: instant(row.due_at),
    assignee: idOrNull('user', row.assignee),
    clock: idOrNull('clock', row.clock_id),
    personalOf: row.personal_of,
    shownToCustomer: row.shown_to_customer,
    progress: progressOf(row),
  };
}

function aboutOf(row: Pick<CaseRow, 'customer_id' | 'account_id' | 'person_id'>): CaseAbout {
  return {
    ...(row.customer_id ? { customer: toId('customer', row.customer_id) } : {}),
    ...(row.account_id ? { account: toId('account', row.account_id) } : {}),
    ...(row.person_id ? { person: toId('person', row.person_id) } : {}),
  };
}

function progressOf(row: ProgressColumns<Date>): Progress {
  const { state, decision } = row;
  if (state === 'open' || state === 'waiting-for-customer') return { state };
  if (state === 'claimed' && row.locked_by && row.locked_until) {
    return { state, lock: { by: toId('user', row.locked_by), until: instant(row.locked_until) } };
  }
  if ((state === 'decided' || state === 'awaiting-second-person') && decision) return { state, decision };
  if (state === 'resolved' && decision && row.resolved_at) {
    return { state, decision, resolvedAt: instant(row.resolved_at) };
  }
  if (state === 'cancelled' && row.cancelled_because) return { state, because: row.cancelled_because };
  throw new Error(`the row of a case in state ${state} lacks what belongs to that state`);
}

export function progressColumns(progress: Progress): ProgressColumns<Instant> {
  return {
    state: progress.state,
    locked_by: progress.state === 'claimed' ? toUuid(progress.lock.by) : null,
    locked_until: progress.state === 'claimed' ? progress.lock.until : null,
    decision: 'decision' in progress ? progress.decision : null,
    resolved_at: progress.state === 'resolved' ? progress.resolvedAt : null,
    cancelled_because: progress.state === 'cancelled' ? progress.because : null,
  };
}

export function uuidOrNull(id: Id | null | undefined): string | null {
  return id ? toUuid(id) : null;
}

function idOrNull<K extends IdKind>(kind: K, uuid: string | null): Id<K> | null {
  return uuid === null ? null : toId(kind, uuid);
}
