/** Reads what is known of subjects now, opened. Nobody is shown it: it is compared, and sealed again with the result. */
import { type Id, isId } from '../../../../kernel/ids.ts';
import type { Day } from '../../../../kernel/time.ts';
import type { SealScope } from '../../../../runtime/crypto/sealing.ts';
import { readReseller } from '../../../adopt/organizations/index.ts';
import { readStatedHolders } from '../../../collect/beneficial-owners/index.ts';
import {
  type Collected,
  type Element,
  openSealed,
  readElements,
  readPersons,
} from '../../../collect/identification/index.ts';
import type { Subject } from '../types/subjects.ts';
import type { Party } from './party.ts';
import { partyOfPayment, partyOfPerson, partyOfReseller, partyOfStated } from './party-of.ts';

/** Nothing for a subject that is no longer there, or of which nothing is known that a list could have. */
export async function readParties(
  seals: SealScope,
  subjects: readonly Subject[],
  today: Day,
): Promise<ReadonlyMap<Subject['id'], Party>> {
  const holders = [...new Set(subjects.map(({ holder }) => holder))].filter((id) => isId('person', id));
  const collected = await readCollected(seals, holders);
  const kinds = new Map((await readPersons(seals.tx, holders)).map(({ id, kind }) => [id, kind]));
  const stated = await readStated(seals, subjects, today);
  const parties = new Map<Subject['id'], Party>();
  for (const { id, kind, holder } of subjects) {
    const party =
      kind === 'reseller'
        ? await ofReseller(seals, id)
        : kind === 'stated-owner'
          ? stated.get(id)
          : isId('person', holder)
            ? ofPerson({ id, kinds, elements: collected.get(holder) ?? [], holder })
            : undefined;
    if (party && (party.names.length > 0 || party.identifiers.length > 0)) parties.set(id, party);
  }
  return parties;
}

async function ofReseller({ tx }: SealScope, id: Subject['id']): Promise<Party | undefined> {
  const known = isId('organization', id) ? await readReseller(tx, id) : undefined;
  return known?.state === 'current' ? partyOfReseller(known) : undefined;
}

/** The file of each entity is read once, however many it names. */
async function readStated(
  seals: SealScope,
  subjects: readonly Subject[],
  today: Day,
): Promise<ReadonlyMap<Subject['id'], Party>> {
  const named = subjects.filter(({ kind }) => kind === 'stated-owner');
  const parties = new Map<Subject['id'], Party>();
  for (const entity of new Set(named.map(({ holder }) => holder))) {
    if (!isId('person', entity)) continue;
    for (const one of await readStatedHolders(seals, entity, today)) parties.set(one.id, partyOfStated(one));
  }
  return parties;
}

type Opened = { readonly id: Id<'element'>; readonly collected: Collected };

function ofPerson(of: {
  readonly id: Subject['id'];
  readonly holder: Id<'person'>;
  readonly kinds: ReadonlyMap<Id<'person'>, 'individual' | 'entity'>;
  readonly elements: readonly Opened[];
}): Party | undefined {
  const { id, holder, kinds, elements } = of;
  if (id === holder) {
    const kind = kinds.get(holder);
    return (
      kind &&
      partyOfPerson(
        kind,
        elements.map(({ collected }) => collected),
      )
    );
  }
  const means = elements.find((one) => one.id === id)?.collected;
  return means?.kind === 'payment-means' ? partyOfPayment(means.value) : undefined;
}

/** The elements that stand, oldest first, with their sealed parts in place. */
async function readCollected(
  seals: SealScope,
  persons: readonly Id<'person'>[],
): Promise<ReadonlyMap<Id<'person'>, readonly Opened[]>> {
  const elements = await readElements(seals.tx, persons);
  const sealed = [...elements.values()].flat().filter((one) => one.sealed.length > 0);
  const opened = await openSealed(
    seals,
    sealed.map(({ id }) => id),
  );
  return new Map(
    [...elements].map(([person, all]) => [
      person,
      all.map((one) => ({ id: one.id, collected: whole(one, opened.get(one.id)) })),
    ]),
  );
}

function whole({ kind, value }: Element, opened: Readonly<Record<string, unknown>> | undefined): Collected {
  // Safe: what is shown and what is sealed are the two halves of a value that was parsed by the schema of its kind.
  return { kind, value: { ...value, ...opened } } as Collected;
}
