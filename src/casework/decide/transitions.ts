/** The life of a case: for each event, the states it leads on from and where to. */
import type { NewEvent } from '../../kernel/events.ts';
import { type Refusal, refuse } from '../../kernel/problems.ts';
import type { Instant } from '../../kernel/time.ts';
import type { CaseChange, CaseChangeType } from '../event-schemas.ts';
import { stateAt } from '../rules.ts';
import type { Case, CaseState, Person, Texts } from '../types.ts';

export const transitions: Readonly<Record<CaseChangeType, Partial<Record<CaseState, readonly CaseState[]>>>> =
  {
    'case-claimed': { open: ['claimed'], 'waiting-for-customer': ['claimed'] },
    'case-lock-renewed': { claimed: ['claimed'] },
    'case-released': { claimed: ['open'] },
    'case-assigned': {
      open: ['open'],
      claimed: ['claimed'],
      'waiting-for-customer': ['waiting-for-customer'],
    },
    'case-prioritized': {
      open: ['open'],
      claimed: ['claimed'],
      'waiting-for-customer': ['waiting-for-customer'],
      'awaiting-second-person': ['awaiting-second-person'],
    },
    'case-noted': {
      open: ['open'],
      claimed: ['claimed'],
      'waiting-for-customer': ['waiting-for-customer'],
      'awaiting-second-person': ['awaiting-second-person'],
      resolved: ['resolved'],
      cancelled: ['cancelled'],
    },
    'case-sealed-shown': {
      open: ['open'],
      claimed: ['claimed'],
      'waiting-for-customer': ['waiting-for-customer'],
      'awaiting-second-person': ['awaiting-second-person'],
      resolved: ['resolved'],
      cancelled: ['cancelled'],
    },
    'case-linked': {
      open: ['open'],
      claimed: ['claimed'],
      'waiting-for-customer': ['waiting-for-customer'],
      'awaiting-second-person': ['awaiting-second-person'],
      resolved: ['resolved'],
      cancelled: ['cancelled'],
    },
    'case-customer-told': { claimed: ['claimed'] },
    'case-evidence-asked': { claimed: ['waiting-for-customer'] },
    'case-customer-answered': {
      open: ['open'],
      claimed: ['claimed'],
      'waiting-for-customer': ['open'],
      'awaiting-second-person': ['awaiting-second-person'],
    },
    'case-decided': { claimed: ['decided', 'awaiting-second-person'] },
    'case-confirmed': { 'awaiting-second-person': ['decided'] },
    'case-declined': { 'awaiting-second-person': ['open'] },
    'case-resolved': { decided: ['resolved'] },
    'case-reopened': { resolved: ['open'], cancelled: ['open'] },
    'case-cancelled': {
      open: ['cancelled'],
      claimed: ['cancelled'],
      'waiting-for-customer': ['cancelled'],
      'awaiting-second-person': ['cancelled'],
    },
  };

export type CaseEvent = NewEvent<CaseChangeType, object, Texts>;
export type Decided = readonly CaseEvent[] | Refusal;

/** The refusal of a step the table does not allow from the state the case is in at `at`. */
export function refuseStep(found: Case, type: CaseChangeType, at: Instant): Refusal | undefined {
  const state = stateAt(found, at);
  if (transitions[type][state]) return undefined;
  const allowed = Object.entries(transitions)
    .filter(([, from]) => from[state])
    .map(([step]) => step);
  return {
    refused: 'transition-not-allowed',
    errors: [{ field: 'state', code: state, detail: `allowed: ${allowed.join(', ') || 'none'}` }],
    facts: { state, allowed },
  };
}

/** The refusal of a step that only whoever has the case in hand may take. */
export function refuseUnlessInHand(
  found: Case,
  type: CaseChangeType,
  by: Person,
  at: Instant,
): Refusal | undefined {
  return refuseStep(found, type, at) ?? refuseHeldByAnother(found, by, at);
}

/** The refusal of somebody who would take a case out of a colleague's hands. */
export function refuseHeldByAnother(found: Case, by: Person, at: Instant): Refusal | undefined {
  const { progress } = found;
  if (stateAt(found, at) !== 'claimed' || progress.state !== 'claimed' || progress.lock.by === by.user)
    return undefined;
  const { by: holder, until } = progress.lock;
  return {
    ...refuse('locked-by-another', { field: 'lock', code: 'held', detail: `until ${until}` }),
    facts: { by: holder, until },
  };
}

/** One thing that happened to a case. Its history is shown with everything the case is about. */
export function happened(found: Case, change: CaseChange, texts?: Texts): CaseEvent {
  const { customer, account, person } = found.about;
  const also = [found.subject, customer, account, person, found.linked].filter(
    (id) => id !== undefined && id !== null,
  );
  const told = texts && (texts.customerText !== undefined || texts.colleagueText !== undefined);
  return {
    type: change.type,
    subject: found.id,
    also: [...new Set(also)],
    data: change.data,
    ...(told ? { personal: { of: found.personalOf, value: texts } } : {}),
  };
}

export function named(found: Case) {
  return { kind: found.kind, of: found.subject };
}
