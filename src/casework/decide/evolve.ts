/** What each event makes of a case. */
import type { Actor } from '../../kernel/events.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/time.ts';
import type { CaseChange, CaseOpened } from '../event-schemas.ts';
import type { Case, Decision, Progress } from '../types.ts';
import { transitions } from './transitions.ts';

/** A fault in a part: an event that does not lead on from the state the case is in. */
export class ImpossibleStepError extends Error {}

export function opened(
  id: Id<'case'>,
  data: CaseOpened,
  by: { actor: Actor; at: Instant; told: boolean },
): Case {
  const { of, byCustomer: _byCustomer, ...rest } = data;
  return {
    ...rest,
    id,
    subject: of,
    openedAt: by.at,
    openedBy: by.actor,
    dueFrom: by.at,
    assignee: null,
    shownToCustomer: by.told,
    progress: { state: 'open' },
  };
}

/** The case after a change. `told`: the change came with a text for the customer. */
export function evolve(before: Case, change: CaseChange, by: { at: Instant; told: boolean }): Case {
  const shown =
    before.shownToCustomer ||
    (change.type === 'case-resolved' ? change.data.tellsCustomer : by.told && change.type !== 'case-decided');
  const after: Case = { ...before, ...whatChanged(before, change, by.at), shownToCustomer: shown };
  const [from, to] = [before.progress.state, after.progress.state];
  if (!transitions[change.type][from]?.includes(to)) {
    throw new ImpossibleStepError(
      `${change.type} leads from ${from} to ${to}, which the table does not allow`,
    );
  }
  return after;
}

function whatChanged(before: Case, change: CaseChange, at: Instant): Partial<Case> {
  switch (change.type) {
    case 'case-claimed':
    case 'case-lock-renewed':
      return { progress: { state: 'claimed', lock: { by: change.data.by, until: change.data.until } } };
    case 'case-released':
      return { progress: { state: 'open' } };
    case 'case-assigned':
      return { assignee: change.data.to };
    case 'case-prioritized':
      return { priority: change.data.priority };
    case 'case-noted':
    case 'case-sealed-shown':
    case 'case-linked':
    case 'case-customer-told':
      return {};
    case 'case-evidence-asked':
      return { progress: { state: 'waiting-for-customer' } };
    case 'case-customer-answered':
      return before.progress.state === 'waiting-for-customer'
        ? { progress: { state: 'open' }, dueFrom: at, dueAt: change.data.dueAt }
        : {};
    case 'case-declined':
      return { progress: { state: 'open' }, assignee: decisionOf(before.progress).by };
    case 'case-reopened':
      return {
        progress: { state: 'open' },
        dueFrom: at,
        dueAt: change.data.dueAt,
        clock: change.data.clock ?? before.clock,
      };
    case 'case-cancelled':
      return { progress: { state: 'cancelled', because: change.data.because } };
    case 'case-decided':
    case 'case-confirmed':
    case 'case-resolved':
      return { progress: concluded(before.progress, change, at) };
  }
}

type Concluding = Extract<CaseChange, { type: 'case-decided' | 'case-confirmed' | 'case-resolved' }>;

function concluded(before: Progress, change: Concluding, at: Instant): Progress {
  switch (change.type) {
    case 'case-decided': {
      const { by, resolution, reason, tellsCustomer, secondPerson } = change.data;
      const decision: Decision = { by, at, resolution, reason, tellsCustomer, confirmedBy: null };
      return { state: secondPerson ? 'awaiting-second-person' : 'decided', decision };
    }
    case 'case-confirmed':
      return { state: 'decided', decision: { ...decisionOf(before), confirmedBy: change.data.by } };
    case 'case-resolved':
      return { state: 'resolved', decision: decisionOf(before), resolvedAt: at };
  }
}

function decisionOf(progress: Progress): Decision {
  if ('decision' in progress) return progress.decision;
  throw new ImpossibleStepError(`a case in state ${progress.state} has no decision`);
}
