/** Whom one may invite, and how an invitation goes on. Pure. */
import type { Id } from '../../../../kernel/ids.ts';
import { type Refusal, refuse } from '../../../../kernel/problems.ts';
import type { Invitation } from './types.ts';

/** What becomes of an invitation. `complete` is no step of its own: an owner who is done may be asked again. */
export const moves = {
  invited: ['sent-again', 'entered', 'ended'],
  entered: ['ended'],
  ended: [],
} as const satisfies Record<string, readonly Move[]>;
export type Move = 'sent-again' | 'entered' | 'ended';
export type StoredState = keyof typeof moves;

export function storedState({ entered, ended }: Pick<Invitation, 'entered' | 'ended'>): StoredState {
  if (ended) return 'ended';
  return entered ? 'entered' : 'invited';
}

export function refuseMove(
  invitation: Pick<Invitation, 'entered' | 'ended'>,
  move: Move,
): Refusal | undefined {
  const state = storedState(invitation);
  const allowed: readonly Move[] = moves[state];
  return allowed.includes(move)
    ? undefined
    : refuse('transition-not-allowed', { field: 'invitation', code: state });
}

export type Inviting = {
  readonly person: { readonly id: Id<'person'>; readonly kind: 'individual' | 'entity' };
  /** The entities whose files name the person. */
  readonly namedBy: readonly Id<'person'>[];
  readonly entity: Id<'person'>;
  /** Whether whoever invites may see what is kept about the person: who may not must not hand out the key to it. */
  readonly reached: boolean;
  /** The person is a customer here and signs in as one. */
  readonly isCustomer: boolean;
  readonly hasLiveInvitation: boolean;
};

export function refuseInvitation(inviting: Inviting): Refusal | undefined {
  const { person, namedBy, entity, reached, isCustomer, hasLiveInvitation } = inviting;
  if (!namedBy.includes(entity) || !reached)
    return refuse('invalid-field', { field: 'body.owner', code: 'not-found' });
  if (person.kind !== 'individual')
    return refuse('invalid-field', { field: 'body.owner', code: 'not-an-individual' });
  if (isCustomer) return refuse('conflict', { field: 'body.owner', code: 'is-a-customer' });
  if (hasLiveInvitation) return refuse('already-exists', { field: 'body.owner', code: 'is-invited' });
  return undefined;
}
