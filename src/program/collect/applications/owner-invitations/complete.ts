/** Whether an owner is done: read from what is owed about them, each time. */
import type { Transaction } from '../../../../runtime/database/index.ts';
import type { Runtime } from '../../../../runtime/runtime.ts';
import { type OwedItem, readOwedAbout } from '../owed.ts';
import { storedState } from './decide.ts';
import type { Invitation, InvitationState } from './types.ts';

export async function stateOf(
  tx: Transaction,
  runtime: Runtime,
  invitation: Invitation,
): Promise<InvitationState> {
  const state = storedState(invitation);
  if (state !== 'entered') return state;
  const { person, entity } = invitation;
  const owed = await readOwedAbout(tx, runtime, { person, entities: [entity] });
  return owed !== undefined && isComplete(owed) ? 'complete' : 'entered';
}

/**
 * Nothing is owed about them any more, and nothing they gave waits to be looked at. An account that has not opened owes
 * verification later only, and still the owner is not done. That it is due again one day does not undo it.
 */
export function isComplete(owed: readonly OwedItem[]): boolean {
  return owed.every(
    ({ place, optional, code }) => optional || (place === 'eventuallyDue' && code === 'reverification'),
  );
}
