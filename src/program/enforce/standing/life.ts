/**
 * What each event makes of the life of an account and of the cases about it. Pure, and the one place for it: the state
 * tables are written by it, and what is not yet written is foreseen by it.
 */
import { z } from '@hono/zod-openapi';
import type { Id } from '../../../kernel/ids.ts';
import type { Day, Instant } from '../../../kernel/time.ts';
import { dayField, idField } from '../../../runtime/http/fields.ts';
import {
  type AccountCase,
  caseKindCodes,
  caseOutcomes,
  closingReasons,
  endReasons,
  type Life,
  refusalReasons,
} from './types/life.ts';

const byCase = { case: idField('case') };
const opened = { openedOn: dayField.nullable() };
const outcomes = [...Object.values(caseOutcomes).flat(), 'cancelled'] as const;

/** The data of events on the life of an account. Days of opening are carried on, so that each event stands alone. */
export const lifeEvents = {
  'account-opened': z.strictObject({ openedOn: dayField }),
  'account-refused': z.strictObject({ because: z.enum(refusalReasons), ...byCase }),
  'account-refusal-lifted': z.strictObject(byCase),
  'account-closing': z.strictObject({
    because: z.enum(closingReasons),
    closesOn: dayField.nullable(),
    ...byCase,
    ...opened,
  }),
  'account-closing-lifted': z.strictObject({ ...byCase, ...opened }),
  'account-closed': z.strictObject({
    because: z.enum([...closingReasons, ...endReasons]),
    closedOn: dayField,
    ...opened,
  }),
} as const;

/** The data of events on cases about an account. */
export const caseEvents = {
  'account-case-opened': z.strictObject({
    ...byCase,
    kind: z.enum(caseKindCodes),
    dueOn: dayField.nullable(),
    closesOn: dayField.nullable(),
  }),
  'account-case-reopened': z.strictObject({
    ...byCase,
    kind: z.enum(caseKindCodes),
    dueOn: dayField.nullable(),
  }),
  'account-case-ended': z.strictObject({
    ...byCase,
    kind: z.enum(caseKindCodes),
    outcome: z.enum(outcomes),
  }),
} as const;

export type LifeEventType = keyof typeof lifeEvents;
export type CaseEventType = keyof typeof caseEvents;

type EventOf<Schemas extends Record<string, z.ZodType>> = {
  [Type in keyof Schemas & string]: { readonly type: Type; readonly data: z.output<Schemas[Type]> };
}[keyof Schemas & string];
export type LifeEvent = EventOf<typeof lifeEvents>;
export type CaseEvent = EventOf<typeof caseEvents>;

export function isCaseEvent(event: CaseEvent | LifeEvent): event is CaseEvent {
  return event.type in caseEvents;
}

export function lifeAfter({ type, data }: LifeEvent, since: Instant): Life {
  switch (type) {
    case 'account-opened':
      return { state: 'opened', since, openedOn: data.openedOn };
    case 'account-closing-lifted':
      return { state: 'opened', since, openedOn: data.openedOn };
    case 'account-refused':
      return { state: 'refused', since, because: data.because, case: data.case };
    case 'account-refusal-lifted':
      return { state: 'applied', since };
    case 'account-closing':
      return { state: 'closing', since, ...data };
    case 'account-closed':
      return { state: 'closed', since, ...data };
  }
}

export function caseAfter(
  before: AccountCase | undefined,
  { type, data }: CaseEvent,
  at: Instant,
): AccountCase {
  switch (type) {
    case 'account-case-opened':
      return {
        id: data.case,
        kind: data.kind,
        openedAt: at,
        dueOn: data.dueOn,
        closesOn: data.closesOn,
        resolved: null,
      };
    case 'account-case-reopened':
      return { ...known(before, data.case), dueOn: data.dueOn, resolved: null };
    case 'account-case-ended':
      return { ...known(before, data.case), resolved: { at, outcome: data.outcome } };
  }
}

function known(before: AccountCase | undefined, id: Id<'case'>): AccountCase {
  if (!before) throw new RangeError(`${id} ended before it began`);
  return before;
}

/** The life an account begins with, as identification entered it. */
export function lifeAtFirst(account: {
  readonly origin: 'application' | 'existing';
  readonly appliedAt: Instant;
  readonly openedOn: Day | null;
}): Life {
  const since = account.appliedAt;
  if (account.origin === 'application') return { state: 'applied', since };
  return { state: 'opened', since, openedOn: account.openedOn };
}
