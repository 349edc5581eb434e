/** Which of the owners that were counted become persons here, and by which name. Pure. */
import { type EnteredElement, enteredElement } from '../identification/index.ts';
import type { Counted } from './determination.ts';
import type { OwnershipFile } from './file.ts';
import type { PartyId } from './types.ts';

/** More owners than this are counted and shown, and not entered as persons: they are ranges nobody has narrowed. */
export const mostOwnersEntered = 200;
/** Certain owners come first, and there are never as many: the rest are ranges too, and the finding counts them. */
export const mostOwnersKept = 1_000;

export type OwnerToEnter = {
  /** As the counting calls it. */
  readonly party: PartyId;
  /** As the source calls it. */
  readonly record: PartyId;
  readonly name: EnteredElement;
};

/** Those who are no persons here yet, described by a record, with a name that can be kept. */
export function ownersToEnter(file: OwnershipFile, counted: Counted): readonly OwnerToEnter[] {
  const recordOf = new Map([...file.nameOf].map(([record, name]) => [name, record]));
  return counted.owners.owners
    .slice(0, mostOwnersEntered)
    .filter(({ person }) => !person.startsWith('per_'))
    .flatMap(({ person: party }) => {
      const record = recordOf.get(party);
      const name = enteredElement.safeParse({ kind: 'name', value: { fullName: nameIn(counted, party) } });
      return record !== undefined && name.success ? [{ party, record, name: name.data }] : [];
    });
}

function nameIn({ graph }: Counted, party: PartyId): string | undefined {
  const found = graph.parties.get(party);
  return found?.kind === 'person' ? found.name : undefined;
}
