/** Who stands behind each customer, as the ownership rules answer. */
import type { Id } from '../../../kernel/ids.ts';
import type { AccountHolder } from '../../collect/identification/index.ts';
import type { StandingFacts } from './types/facts.ts';

export type Behind = {
  readonly owners: readonly Id<'person'>[];
  readonly ownersKnown: StandingFacts['ownersKnown'];
  readonly heldUntil: StandingFacts['heldUntil'];
};

/** Of an individual nothing is asked; of an entity nothing is known until somebody states it. */
export function behindCustomer({ kind }: Pick<AccountHolder, 'kind'>): Behind {
  const ownersKnown: Behind['ownersKnown'] =
    kind === 'individual'
      ? { outcome: 'not-applicable', missing: [] }
      : { outcome: 'unknown', missing: ['customer.ownership'] };
  return { owners: [], ownersKnown, heldUntil: null };
}
