/** One case in every state, for tests of what may happen to it. */
import type { Role } from '../../kernel/events.ts';
import type { Id } from '../../kernel/ids.ts';
import { isRefusal } from '../../kernel/problems.ts';
import { type Instant, instant } from '../../kernel/time.ts';
import type { CaseChange } from '../event-schemas.ts';
import type { Case, CaseState, Decision, Person, Progress } from '../types.ts';
import { type Decided, evolve } from './index.ts';

export const uuid = (last: number) => `01980000-0000-7000-8000-00000000000${last}` as const;
export const id: Id<'case'> = `cas_${uuid(1)}`;
export const customer: Id<'customer'> = `cus_${uuid(2)}`;
const person = (user: number, role: Role): Person => ({ user: `usr_${uuid(user)}`, role });
export const ana = person(3, 'reviewer');
export const ben = person(4, 'reviewer');
export const cleo = person(5, 'senior-reviewer');
export const decidedBy: readonly Role[] = ['reviewer', 'senior-reviewer'];

export const at = instant('2026-03-02T10:00:00Z');
export const later = instant('2026-03-02T10:20:00Z');
export const afterLock = instant('2026-03-02T10:30:00Z');

const lock = { by: ana.user, until: afterLock };
const decision: Decision = {
  by: ana.user,
  at,
  resolution: 'refuse',
  reason: 'not-shown',
  confirmedBy: null,
  tellsCustomer: true,
};
const progressOf: Record<CaseState, Progress> = {
  open: { state: 'open' },
  claimed: { state: 'claimed', lock },
  'waiting-for-customer': { state: 'waiting-for-customer' },
  decided: { state: 'decided', decision },
  'awaiting-second-person': { state: 'awaiting-second-person', decision },
  resolved: { state: 'resolved', decision, resolvedAt: at },
  cancelled: { state: 'cancelled', because: 'duplicate' },
};

export function inState(state: CaseState, over: Partial<Case> = {}): Case {
  return {
    id,
    kind: 'identity-review',
    subject: customer,
    key: '',
    about: { customer },
    linked: null,
    team: 'identity',
    priority: 'normal',
    openedAt: at,
    openedBy: { kind: 'system', name: 'test' },
    dueFrom: at,
    dueAt: instant('2026-03-04T10:00:00Z'),
    assignee: null,
    clock: null,
    personalOf: customer,
    shownToCustomer: false,
    progress: progressOf[state],
    ...over,
  };
}

export const final = (over: { by?: Person; secondPerson?: boolean; notBy?: Id<'user'>[] } = {}) => ({
  resolution: 'refuse',
  reason: 'not-shown',
  texts: { customerText: 'We could not confirm who you are.', colleagueText: 'Stamp looks altered.' },
  by: ana,
  secondPerson: true,
  notBy: [],
  ...over,
});

export function events(decided: Decided) {
  if (isRefusal(decided)) throw new Error(`refused: ${decided.refused}`);
  return decided;
}

/** What a case becomes by the events of a command. */
export function become(before: Case, decided: Decided, moment: Instant = later): Case {
  return events(decided).reduce(
    (now, event) =>
      // Safe: decide gives events of cases only.
      evolve(now, event as unknown as CaseChange, {
        at: moment,
        told: event.personal?.value.customerText !== undefined,
      }),
    before,
  );
}

export const types = (decided: Decided) => events(decided).map((event) => event.type);
