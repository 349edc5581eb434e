/** Whoever is verified is verified with the owners that the files say: those files are relied on from then on. */
import type { NewEvent } from '../../../../kernel/events.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { ownershipReliedOn } from '../../../collect/beneficial-owners/index.ts';
import { personOf } from './outcomes.ts';

export async function relianceEvents(work: Work, events: readonly NewEvent[]): Promise<readonly NewEvent[]> {
  const all: NewEvent[] = [];
  for (const event of events) {
    const person = isVerified(event) ? personOf(event) : undefined;
    if (person) all.push(...(await ownershipReliedOn(work, person)));
  }
  return all;
}

function isVerified({ type, data }: NewEvent): boolean {
  return (
    type === 'verification-outcome-changed' &&
    typeof data === 'object' &&
    data !== null &&
    'to' in data &&
    data.to === 'verified'
  );
}
