/**
 * Ownership as it would be determined at a moment under given settings, where what is on record was determined
 * otherwise. Nothing is written: an owner who would be entered as a person then is foreseen, with what would be known.
 */
import { canonicalJson } from '../../../kernel/canonical.ts';
import { type Id, isId, toId, toUuid } from '../../../kernel/ids.ts';
import type { SealScope } from '../../../runtime/crypto/sealing.ts';
import { legalDay } from '../../adopt/written-program/index.ts';
import { type CollectedFact, collectedFacts, type PersonKind } from '../identification/index.ts';
import { countedUnder, countFile, determinedOwnerOf, ownersKnown } from './determination.ts';
import { fileOf, nextChange, type OwnershipFile, readFile } from './file.ts';
import { mostOwnersKept, ownersToEnter } from './owners-to-enter.ts';
import { type Ownership, type OwnershipAt, readOwnership } from './ownership.ts';
import { type Determination, readDeterminations } from './store/determinations.ts';

export type ForeseenOwnership = {
  /** Every person asked about is in it. */
  readonly ownership: ReadonlyMap<Id<'person'>, Ownership>;
  /** Owners who are no persons here yet: an id that stands for them alone, and what would be collected. */
  readonly newcomers: ReadonlyMap<Id<'person'>, readonly CollectedFact[]>;
};

export async function foreseeOwnership(
  scope: SealScope,
  persons: readonly { readonly person: Id<'person'>; readonly kind: PersonKind }[],
  when: Omit<OwnershipAt, 'asOf'>,
): Promise<ForeseenOwnership> {
  const ownership = new Map(await readOwnership(scope.tx, persons, when));
  const newcomers = new Map<Id<'person'>, readonly CollectedFact[]>();
  const determinations = await readDeterminations(scope.tx, [...ownership.keys()]);
  for (const [subject, determination] of determinations) {
    const known = ownership.get(subject);
    if (!known || !isOvertaken(determination, when)) continue;
    const found = foreseen(await readFile(scope, subject), when);
    for (const [person, facts] of found.newcomers) newcomers.set(person, facts);
    ownership.set(subject, { ...known, ...found.ownership });
  }
  return { ownership, newcomers };
}

/** As the job reads it that determines owners again. */
function isOvertaken({ under, lookAgainOn }: Determination, { settings, at }: OwnershipAt): boolean {
  const due = lookAgainOn !== null && lookAgainOn <= legalDay(settings, at);
  return due || canonicalJson(under) !== canonicalJson(countedUnder(settings));
}

function foreseen(asItIs: OwnershipFile, { settings, at, edition }: OwnershipAt) {
  const on = legalDay(settings, at);
  const when = { on, at, under: countedUnder(settings), edition };
  const entered = ownersToEnter(asItIs, countFile(asItIs, when)).map((one) => ({
    ...one,
    // The statement that names the owner is nobody else's: its number serves until there is a person.
    person: toId('person', toUuid(one.party as Id).slice(0, 36)), // Safe: who is no person is called by a statement's id.
  }));
  const file = entered.length === 0 ? asItIs : withPersons(asItIs, entered);
  const counted = countFile(file, when);
  const owners = counted.owners.owners.slice(0, mostOwnersKept).map(determinedOwnerOf);
  return {
    ownership: {
      identified: { ...counted.finding, at },
      owners: ownersKnown(owners),
      lookAgainOn: nextChange(file, on),
    },
    newcomers: entered.map(({ person, name }) => [person, collectedFacts(name)] as const),
  };
}

type Entered = { readonly record: string; readonly person: Id<'person'> };

function withPersons({ subject, stored, nameOf }: OwnershipFile, entered: readonly Entered[]): OwnershipFile {
  const links = new Map<string, Id<'person'>>();
  for (const [record, name] of nameOf) if (isId('person', name)) links.set(record, name);
  for (const { record, person } of entered) links.set(record, person);
  return fileOf(subject, stored, links);
}
