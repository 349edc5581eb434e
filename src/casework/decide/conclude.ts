/** How a case ends: more asked of the customer, decided, seen by a second person, opened again or called off. */
import type { Id } from '../../kernel/ids.ts';
import { type Refusal, refuse } from '../../kernel/problems.ts';
import type { Instant } from '../../kernel/time.ts';
import type { CancelReason, Case, Decision, Person, Texts } from '../types.ts';
import { freed, refuseRole, seniors } from './hold.ts';
import {
  type CaseEvent,
  type Decided,
  happened,
  named,
  refuseStep,
  refuseUnlessInHand,
} from './transitions.ts';

/** RETRY: the customer is asked for more, and the case waits for them. */
export function ask(
  found: Case,
  asked: { reason: string; wanted: readonly string[]; texts: Texts; by: Person },
  at: Instant,
): Decided {
  const refusal = refuseUnlessInHand(found, 'case-evidence-asked', asked.by, at);
  if (refusal) return refusal;
  if (!asked.texts.customerText)
    return refuse('reason-missing', { field: 'body.customerText', code: 'missing' });
  const data = { ...named(found), about: found.about, reason: asked.reason, wanted: [...asked.wanted] };
  return [happened(found, { type: 'case-evidence-asked', data }, asked.texts)];
}

export type Final = {
  readonly resolution: string;
  readonly reason: string;
  readonly texts: Texts;
  readonly by: Person;
  /** The program asks for a second person before this takes effect. */
  readonly secondPerson: boolean;
  /** People who may not decide this case: they decided the one it answers. */
  readonly notBy: readonly Id<'user'>[];
};

/** FINAL: takes effect at once, or waits for a second person. */
export function decide(found: Case, final: Final, at: Instant): Decided {
  const refusal =
    refuseUnlessInHand(found, 'case-decided', final.by, at) ?? refuseSamePerson(final.by, final.notBy);
  if (refusal) return refusal;
  const { resolution, reason, texts, by, secondPerson } = final;
  const tellsCustomer = texts.customerText !== undefined;
  const decision: Decision = { by: by.user, at, resolution, reason, confirmedBy: null, tellsCustomer };
  const data = { ...named(found), resolution, reason, tellsCustomer, by: by.user, secondPerson };
  return [
    happened(found, { type: 'case-decided', data }, texts),
    ...(secondPerson ? [] : [resolved(found, decision)]),
  ];
}

/** Four eyes: a different person, with a senior role, lets the decision take effect. */
export function confirm(
  found: Case,
  asked: { by: Person; notBy: readonly Id<'user'>[]; texts: Texts },
  at: Instant,
): Decided {
  const decision = toBeSeen(found, 'case-confirmed', asked, at);
  if ('refused' in decision) return decision;
  const { user } = asked.by;
  return [
    happened(found, { type: 'case-confirmed', data: { ...named(found), by: user } }, asked.texts),
    resolved(found, { ...decision, confirmedBy: user }),
  ];
}

/** The second person does not agree: the case is open again and comes back to whoever decided. */
export function decline(
  found: Case,
  asked: { by: Person; notBy: readonly Id<'user'>[]; texts: Texts },
  at: Instant,
): Decided {
  const decision = toBeSeen(found, 'case-declined', asked, at);
  if ('refused' in decision) return decision;
  return [
    happened(found, { type: 'case-declined', data: { ...named(found), by: asked.by.user } }, asked.texts),
  ];
}

export function reopen(
  found: Case,
  asked: { dueAt: Instant; clock: Id<'clock'> | null; texts: Texts },
  at: Instant,
): Decided {
  const data = { ...named(found), dueAt: asked.dueAt, clock: asked.clock };
  return (
    refuseStep(found, 'case-reopened', at) ?? [happened(found, { type: 'case-reopened', data }, asked.texts)]
  );
}

export function cancel(found: Case, asked: { because: CancelReason; texts: Texts }, at: Instant): Decided {
  const refusal = refuseStep(found, 'case-cancelled', at);
  if (refusal) return refusal;
  const data = { ...named(found), about: found.about, because: asked.because };
  return [...freed(found, at), happened(found, { type: 'case-cancelled', data }, asked.texts)];
}

/** The decision that waits for a second person, or why this person is not the one. */
function toBeSeen(
  found: Case,
  type: 'case-confirmed' | 'case-declined',
  asked: { by: Person; notBy: readonly Id<'user'>[] },
  at: Instant,
): Decision | Refusal {
  const refusal = refuseStep(found, type, at) ?? refuseRole(asked.by, seniors);
  if (refusal) return refusal;
  if (found.progress.state !== 'awaiting-second-person') return refuse('conflict');
  return refuseSamePerson(asked.by, [found.progress.decision.by, ...asked.notBy]) ?? found.progress.decision;
}

function refuseSamePerson(by: Person, notBy: readonly Id<'user'>[]): Refusal | undefined {
  return notBy.includes(by.user) ? refuse('same-person') : undefined;
}

function resolved(found: Case, decision: Decision): CaseEvent {
  const { resolution, reason, by, confirmedBy, tellsCustomer } = decision;
  const { about, linked } = found;
  const conclusion = { resolution, reason, tellsCustomer, decidedBy: by, confirmedBy };
  return happened(found, {
    type: 'case-resolved',
    data: { ...named(found), case: found.id, about, linked, ...conclusion },
  });
}
