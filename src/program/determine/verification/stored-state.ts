/** How far the verification of a person was at a moment: its events, folded in order. The state table holds only now. */
import type { Id } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/time.ts';
import { type PastEvent, readHistory } from '../../../runtime/commit/history.ts';
import type { Transaction } from '../../../runtime/database/index.ts';
import type { DataOf } from './event-schemas.ts';
import type { VerificationOutcome } from './types/state.ts';

export type StoredState = {
  readonly outcome: VerificationOutcome;
  readonly since: Instant;
  readonly round: number;
  readonly informationChangedAt: Instant | null;
};

const types = [
  'verification-outcome-changed',
  'identity-not-verified',
  'verification-attempts-granted',
  'verified-information-changed',
] as const;
type Happened = {
  [T in (typeof types)[number]]: { type: T; at: Instant; data: DataOf<T> };
}[(typeof types)[number]];

export function stateAfter(
  before: StoredState | undefined,
  { type, at, data }: Happened,
): StoredState | undefined {
  switch (type) {
    case 'verification-outcome-changed':
      return {
        informationChangedAt: null,
        ...before,
        outcome: data.to,
        since: data.since,
        round: data.round,
      };
    case 'identity-not-verified':
      return { informationChangedAt: null, round: data.round, ...before, outcome: 'failed', since: at };
    case 'verification-attempts-granted': {
      const failed = before === undefined || before.outcome === 'failed';
      const pending = { outcome: 'pending', since: at } as const;
      return {
        informationChangedAt: null,
        ...(before ?? pending),
        ...(failed ? pending : {}),
        round: data.round,
      };
    }
    case 'verified-information-changed': {
      const identifies = data.kind !== 'email' && data.kind !== 'telephone';
      return before && identifies ? { ...before, informationChangedAt: at } : before;
    }
  }
}

/** The state of each person at a moment. `entries`: theirs in the register, where a failure has its event. */
export async function statesAsOf(
  tx: Transaction,
  of: { readonly persons: readonly Id<'person'>[]; readonly entries: readonly Id<'unresolvedIdentity'>[] },
  asOf: Instant,
): Promise<ReadonlyMap<Id<'person'>, StoredState>> {
  const events = await readHistory(tx, { of: [...of.persons, ...of.entries], types, until: asOf });
  const states = new Map<Id<'person'>, StoredState>();
  for (const event of events) {
    const happened = happenedIn(event);
    const state = stateAfter(states.get(happened.data.person), happened);
    if (state) states.set(happened.data.person, state);
  }
  return states;
}

function happenedIn(event: PastEvent<Happened['type']>): Happened {
  // Safe: commit() parsed the data by the schema of this very type before it was kept.
  return event as PastEvent & Happened;
}
