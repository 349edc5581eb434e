/** Appeals and reports of a compromised identity, by the customer or by a colleague on their behalf. */
import { openCaseEvents } from '../../../../casework/index.ts';
import type { Id } from '../../../../kernel/ids.ts';
import { type Refusal, refuse } from '../../../../kernel/problems.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { openCase } from '../rules/redress.ts';
import { standingOf } from '../standing.ts';
import { type HeldAccount, holdAccount } from './hold-account.ts';

export type Plea = { readonly text: string; readonly byCustomer: boolean };

/**
 * Opens an appeal against a refusal, a closing, or limits that follow from doubt or failed attempts.
 *
 * @returns the case; `not-found`; `already-exists` where one is being answered; `conflict` where there is nothing to
 * appeal against, or the appeal against it was answered.
 */
export async function appeal(work: Work, id: Id<'account'>, plea: Plea): Promise<Id<'case'> | Refusal> {
  const held = await holdAccount(work, id);
  if (!held) return refuse('not-found');
  const { facts, program } = held;
  const pending = openCase(facts, 'appeal');
  if (pending) return openAlready(pending.id);
  const { requirements } = standingOf(facts, program.law, program.time);
  if (!requirements.eventuallyDue.some((item) => item.code === 'appeal')) {
    return refuse('conflict', { field: 'state', code: 'nothing-to-appeal-against' });
  }
  const { life } = facts;
  const against = life.state === 'refused' || life.state === 'closing' ? life.case : undefined;
  return open(work, held, { kind: 'appeal', plea, against });
}

/**
 * Opens a report that the identity behind an account, or the account itself, was taken over: new use stops at once.
 *
 * @returns the case; `not-found`; `already-exists` where one is being answered; `conflict` for an account that ended.
 */
export async function reportCompromise(
  work: Work,
  id: Id<'account'>,
  plea: Plea,
): Promise<Id<'case'> | Refusal> {
  const held = await holdAccount(work, id);
  if (!held) return refuse('not-found');
  if (held.facts.life.state === 'closed') return refuse('conflict', { field: 'state', code: 'closed' });
  const pending = openCase(held.facts, 'compromised-identity');
  if (pending) return openAlready(pending.id);
  return open(work, held, { kind: 'compromised-identity', plea, against: undefined });
}

async function open(
  work: Work,
  { holder }: HeldAccount,
  asked: {
    readonly kind: 'appeal' | 'compromised-identity';
    readonly plea: Plea;
    readonly against: Id<'case'> | undefined;
  },
): Promise<Id<'case'> | Refusal> {
  const { account, customer, person } = holder;
  const { against, plea } = asked;
  const opening = await openCaseEvents(work, {
    kind: asked.kind,
    subject: against ?? account,
    about: { account, customer, person },
    ...(against ? { linked: against } : {}),
    byCustomer: plea.byCustomer,
    texts: plea.byCustomer ? { customerText: plea.text } : { colleagueText: plea.text },
  });
  if (opening.events.length === 0) return openAlready(opening.case);
  await work.commit(opening.events);
  return opening.case;
}

function openAlready(id: Id<'case'>): Refusal {
  return { ...refuse('already-exists', { field: 'body', code: 'open-already' }), facts: { case: id } };
}
