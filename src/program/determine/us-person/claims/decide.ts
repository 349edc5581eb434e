/** Claiming a status, and ending a claim whose evidence did not show it. A new claim stands in place of the one before it. */
import type { NewEvent } from '../../../../kernel/events.ts';
import type { Id } from '../../../../kernel/ids.ts';
import { type Refusal, refuse } from '../../../../kernel/problems.ts';
import { refuseGround } from '../decide.ts';
import { claimState } from '../rules.ts';
import type { PersonStatusFacts } from '../types.ts';
import type { ClaimState, ClaimStatus } from './types.ts';

/** The moves of a claim by somebody's word. That a decision answers it is read, and no move of the claim. */
export const claimMoves = {
  open: ['not-shown'],
  answered: [],
  'not-shown': [],
} as const satisfies Record<ClaimState, readonly ClaimState[]>;

export type ClaimContext = {
  readonly id: Id<'usPersonClaim'>;
  readonly person: { readonly id: Id<'person'>; readonly kind: 'individual' | 'entity' };
  readonly from: 'customer' | 'colleague';
  readonly facts: PersonStatusFacts;
};

/** Records what is said. The same said again while it stands is on record already. */
export function claim(command: ClaimStatus, { id, person, from, facts }: ClaimContext): NewEvent[] | Refusal {
  const refusal = command.status === 'us' ? refuseGround(command, person.kind) : undefined;
  if (refusal) return refusal;
  const said = {
    status: command.status,
    ground: command.status === 'us' ? command.ground : null,
    foreignBranch: command.status === 'us' && command.foreignBranch,
  };
  const before = facts.claim;
  const same =
    claimState(facts) === 'open' &&
    before?.status === said.status &&
    before.ground === said.ground &&
    before.foreignBranch === said.foreignBranch;
  if (same) return [];
  return [
    { type: 'us-person-claimed', subject: id, also: [person.id], data: { person: person.id, ...said, from } },
  ];
}

/** The evidence did not show what was claimed: the person counts as foreign, as before, and may say more. */
export function endClaim(facts: PersonStatusFacts): NewEvent[] | Refusal {
  const state = claimState(facts);
  if (!facts.claim || state === undefined) return refuse('not-found');
  if (!claimMoves[state].some((to) => to === 'not-shown'))
    return refuse('transition-not-allowed', { field: 'state', code: state });
  const { id, person } = facts.claim;
  return [
    {
      type: 'us-person-claim-ended',
      subject: id,
      also: [person],
      data: { person, because: 'not-shown' },
    },
  ];
}
