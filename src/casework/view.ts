/** A case as the API shows it: to colleagues whole, to the customer only what is theirs. */
import { z } from '@hono/zod-openapi';
import type { Instant } from '../kernel/time.ts';
import { type CaseKind, casePriorities } from '../runtime/case-kind.ts';
import { clockView } from './clocks/index.ts';
import { caseUrgency, stateAt } from './rules.ts';
import { type Case, cancelReasons, caseStates, caseUrgencies } from './types.ts';

const decision = z.object({
  by: z.string(),
  at: z.string(),
  resolution: z.string(),
  reason: z.string(),
  confirmedBy: z.string().nullable(),
});

export const caseView = z.object({
  id: z.string(),
  kind: z.string(),
  label: z.string(),
  subject: z.string(),
  key: z.string(),
  customer: z.string().nullable(),
  account: z.string().nullable(),
  person: z.string().nullable(),
  linked: z.string().nullable().describe('the case this one answers'),
  team: z.string(),
  priority: z.enum(casePriorities),
  state: z.enum(caseStates),
  urgency: z.enum(caseUrgencies),
  openedAt: z.string(),
  openedBy: z.record(z.string(), z.unknown()),
  dueAt: z.string(),
  assignee: z.string().nullable(),
  lock: z.object({ by: z.string(), until: z.string() }).nullable(),
  decision: decision.nullable(),
  resolvedAt: z.string().nullable(),
  cancelledBecause: z.enum(cancelReasons).nullable(),
  clock: z.string().nullable(),
  shownToCustomer: z.boolean(),
});
export type CaseView = z.input<typeof caseView>;

export const caseWithClock = caseView.extend({ deadline: clockView.nullable() });
export const nextAnswer = z.object({ case: caseView.nullable() });

export function presentCase(found: Case, kind: CaseKind | undefined, at: Instant): CaseView {
  const { about, progress, dueFrom: _from, personalOf: _ownKey, openedBy, ...rest } = found;
  const state = stateAt(found, at);
  const made = 'decision' in progress ? progress.decision : undefined;
  return {
    ...rest,
    label: kind?.label ?? found.kind,
    customer: about.customer ?? null,
    account: about.account ?? null,
    person: about.person ?? null,
    state,
    urgency: caseUrgency(found, at),
    openedBy: { ...openedBy },
    lock: progress.state === 'claimed' && state === 'claimed' ? { ...progress.lock } : null,
    decision: made ? { ...made } : null,
    resolvedAt: progress.state === 'resolved' ? progress.resolvedAt : null,
    cancelledBecause: progress.state === 'cancelled' ? progress.because : null,
  };
}

/** One entry of the timeline for colleagues. The two texts never share a field. */
export const entryView = z.object({
  event: z.string(),
  kind: z.string(),
  at: z.string(),
  actor: z.record(z.string(), z.unknown()),
  facts: z.record(z.string(), z.unknown()),
  customerText: z.string().nullable(),
  colleagueText: z.string().nullable(),
  shownToCustomerAt: z.string().nullable(),
  erased: z.boolean().describe('the texts were erased as the retention rule allows'),
});

/** What a customer is told of how far a case is. Who looks at it, and whether a second person must, is not theirs. */
export const customerStates = ['in-review', 'waiting-for-you', 'decided', 'closed'] as const;

export const customerCaseView = z.object({
  id: z.string(),
  kind: z.string(),
  label: z.string(),
  state: z.enum(customerStates),
  resolution: z.string().nullable(),
  openedAt: z.string(),
  against: z.string().nullable(),
  answerDueOn: z.string().nullable().describe('the day by which the law or the program has us answer'),
});

export const customerEntryView = z.object({
  at: z.string(),
  from: z.enum(['you', 'us']),
  kind: z.string(),
  wanted: z.array(z.string()),
  text: z.string().nullable(),
  erased: z.boolean(),
});

export const customerCaseWithTimeline = customerCaseView.extend({ timeline: z.array(customerEntryView) });

export function presentToCustomer(
  found: Case,
  kind: CaseKind | undefined,
  answerDueOn: string | null,
): z.input<typeof customerCaseView> {
  const { progress } = found;
  return {
    id: found.id,
    kind: found.kind,
    label: kind?.label ?? found.kind,
    state: customerState(progress.state),
    // A resolution that came without a text for the customer is not theirs to read.
    resolution:
      progress.state === 'resolved' && progress.decision.tellsCustomer ? progress.decision.resolution : null,
    openedAt: found.openedAt,
    against: found.linked,
    answerDueOn,
  };
}

function customerState(state: Case['progress']['state']): (typeof customerStates)[number] {
  switch (state) {
    case 'open':
    case 'claimed':
    case 'decided':
    case 'awaiting-second-person':
      return 'in-review';
    case 'waiting-for-customer':
      return 'waiting-for-you';
    case 'resolved':
      return 'decided';
    case 'cancelled':
      return 'closed';
  }
}
