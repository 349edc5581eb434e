/** What is said in a case: to colleagues, to the customer, and by the customer. */
import type { Id } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Case, Person, Texts } from '../types.ts';
import { type Decided, happened, named, refuseStep, refuseUnlessInHand } from './transitions.ts';

/** A note that only colleagues read. Anybody who works on cases may leave one, also beside a colleague's lock. */
export function note(found: Case, colleagueText: string, at: Instant): Decided {
  return (
    refuseStep(found, 'case-noted', at) ?? [
      happened(found, { type: 'case-noted', data: named(found) }, { colleagueText }),
    ]
  );
}

/** A message to the customer, which expects no answer. */
export function tell(found: Case, said: Texts & { by: Person }, at: Instant): Decided {
  const { by, ...texts } = said;
  return (
    refuseUnlessInHand(found, 'case-customer-told', by, at) ?? [
      happened(found, { type: 'case-customer-told', data: named(found) }, texts),
    ]
  );
}

/** What the customer says. It brings a waiting case back to the inbox, with a service level of its own. */
export function answer(found: Case, said: { text?: string; dueAt: Instant }, at: Instant): Decided {
  const refusal = refuseStep(found, 'case-customer-answered', at);
  if (refusal) return refusal;
  const dueAt = found.progress.state === 'waiting-for-customer' ? said.dueAt : found.dueAt;
  const texts = said.text === undefined ? {} : { customerText: said.text };
  return [happened(found, { type: 'case-customer-answered', data: { ...named(found), dueAt } }, texts)];
}

/** Another case answers this one, such as an appeal against it. */
export function link(found: Case, from: { id: Id<'case'>; kind: string }, at: Instant): Decided {
  const data = { ...named(found), from: from.id, fromKind: from.kind };
  return refuseStep(found, 'case-linked', at) ?? [happened(found, { type: 'case-linked', data })];
}

/** Somebody was shown what is sealed, for this case. Allowed whenever a note is: it is a fact, not a step. */
export function sealedShown(
  found: Case,
  showing: { shown: Id; reason: string; words: string },
  at: Instant,
): Decided {
  const data = { ...named(found), shown: showing.shown, reason: showing.reason };
  return (
    refuseStep(found, 'case-sealed-shown', at) ?? [
      happened(found, { type: 'case-sealed-shown', data }, { colleagueText: showing.words }),
    ]
  );
}
