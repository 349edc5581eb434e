/** Showing a sealed value to somebody: an event with its reason, then the value. */
import { sealedShownEvents } from '../../../../casework/index.ts';
import type { Json } from '../../../../kernel/canonical.ts';
import type { Id } from '../../../../kernel/ids.ts';
import { isRefusal, type Refusal, refuse } from '../../../../kernel/problems.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { KeyDestroyedError } from '../../../../runtime/crypto/sealing.ts';
import { programSettings } from '../../../adopt/written-program/index.ts';
import { decideConfirm, decideReveal } from '../decide.ts';
import { openSealed, readElement } from '../store/elements.ts';
import { lockApproval } from '../store/reveals.ts';
import type { AskForReveal, RevealApproval, RevealElement } from '../types/reveals.ts';

export type Revealed = { readonly element: Id<'element'>; readonly values: Readonly<Record<string, Json>> };

/**
 * Opens what is sealed in an element.
 *
 * @returns the values; `erased` where the person's key was destroyed; `conflict` where nothing is sealed or the
 * approval does not fit; `second-person-needed` where the program asks for one.
 */
export async function revealElement(
  work: Work,
  id: Id<'element'>,
  command: RevealElement,
): Promise<Revealed | Refusal> {
  const found = await sealedElement(work, id);
  if ('refused' in found) return found;
  const settings = await programSettings(work.tx, work.runtime.edition, work.at);
  const approval = command.approval && (await lockApproval(work.tx, command.approval));
  const state = { element: id, secondPersonNeeded: settings.fourEyes.includes('reveal'), approval };
  const refusal = decideReveal(state, actingUser(work));
  if (refusal) return refusal;
  const values = await openOne(work, id);
  if (!values) return refuse('erased');
  const { case: forCase, reason, words } = command;
  const onCase = await sealedShownEvents(work, {
    for: forCase,
    person: found.person,
    shown: id,
    reason,
    words,
  });
  if (isRefusal(onCase)) return onCase;
  await work.commit([
    ...onCase,
    {
      type: 'element-revealed',
      subject: found.person,
      data: {
        element: id,
        reason: command.reason,
        approval: state.secondPersonNeeded ? (approval?.id ?? null) : null,
      },
      personal: { of: found.person, value: { words: command.words } },
    },
  ]);
  return { element: id, values };
}

/** Asks a second person to let this one see a sealed value. */
export async function askForReveal(
  work: Work,
  id: Id<'element'>,
  command: AskForReveal,
): Promise<RevealApproval | Refusal> {
  const found = await sealedElement(work, id);
  if ('refused' in found) return found;
  const approval = work.runtime.ids.next('approval');
  await work.commit([
    {
      type: 'element-reveal-asked',
      subject: approval,
      also: [found.person],
      data: { element: id, person: found.person, reason: command.reason },
      personal: { of: found.person, value: { words: command.words } },
    },
  ]);
  return (await lockApproval(work.tx, approval)) ?? refuse('internal');
}

/** Confirms as the second person. `same-person` for whoever asked. */
export async function confirmReveal(work: Work, id: Id<'approval'>): Promise<RevealApproval | Refusal> {
  const approval = await lockApproval(work.tx, id);
  const user = actingUser(work);
  if (!approval || !user) return refuse('not-found');
  const refusal = decideConfirm(approval, user);
  if (refusal) return refusal;
  await work.commit([{ type: 'element-reveal-confirmed', subject: id, also: [approval.person], data: {} }]);
  return (await lockApproval(work.tx, id)) ?? refuse('internal');
}

async function sealedElement(work: Work, id: Id<'element'>): Promise<{ person: Id<'person'> } | Refusal> {
  const found = await readElement(work.tx, id);
  if (!found) return refuse('not-found');
  if (found.element.sealed.length === 0)
    return refuse('conflict', { field: 'path.element', code: 'nothing-sealed' });
  return { person: found.person };
}

function actingUser(work: Work): Id<'user'> | undefined {
  return work.actor.kind === 'user' ? work.actor.id : undefined;
}

async function openOne(work: Work, id: Id<'element'>): Promise<Readonly<Record<string, Json>> | undefined> {
  try {
    return (await openSealed(work.seals, [id])).get(id);
  } catch (error) {
    if (error instanceof KeyDestroyedError) return undefined;
    throw error;
  }
}
