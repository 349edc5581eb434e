/**
 * Determines the owners of an entity again after anything changed, in the same transaction.
 *
 * Owners become persons here, so that status, verification and collection can reach them. What changed is an event:
 * later parts follow it, and an account loses at once what it had on the strength of other owners.
 */
import { satisfyClockEvents, startClockEvents } from '../../../../casework/clocks/index.ts';
import { canonicalJson } from '../../../../kernel/canonical.ts';
import type { NewEvent } from '../../../../kernel/events.ts';
import type { Id } from '../../../../kernel/ids.ts';
import { isRefusal } from '../../../../kernel/problems.ts';
import { type Day, startOfDay } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { presentFinding } from '../../../../runtime/http/fields.ts';
import {
  legalDay,
  legalLength,
  type ProgramSettings,
  programSettings,
} from '../../../adopt/written-program/index.ts';
import { collectPerson, type EnteredElement, recordNamedHolders } from '../../identification/index.ts';
import { type Counted, countedUnder, countFile, determinedOwnerOf, ownersKnown } from '../determination.ts';
import type { DeterminedOwner, OwnersChanged, OwnersDetermined } from '../event-schemas.ts';
import { holdersNamedIn, nextChange, type OwnershipFile, readFile } from '../file.ts';
import { mostOwnersEntered, mostOwnersKept, ownersToEnter } from '../owners-to-enter.ts';
import { type Determination, readAdditions, readDeterminations } from '../store/determinations.ts';
import { readReliance } from '../store/reliance.ts';
import { partyLink } from './party-link.ts';

export type Telling = {
  /** The customer itself said what was just entered. */
  readonly toldByCustomer: boolean;
};

export async function determineOwners(work: Work, subject: Id<'person'>, telling: Telling): Promise<void> {
  const settings = await programSettings(work.tx, work.runtime.edition, work.at);
  const today = legalDay(settings, work.at);
  const when = { on: today, at: work.at, under: countedUnder(settings), edition: work.runtime.edition };
  let file = await readFile(work.seals, subject);
  let counted = countFile(file, when);
  if (await enterOwners(work, file, { counted, telling })) {
    file = await readFile(work.seals, subject);
    counted = countFile(file, when);
  }
  await recordNamedHolders(work, subject, holdersNamedIn(file, today));
  const before = (await readDeterminations(work.tx, [subject])).get(subject);
  const owners = counted.owners.owners.slice(0, mostOwnersKept).map(determinedOwnerOf);
  const added = before ? additionsTo(before.owners, owners, { file, today, telling }) : [];
  const data: OwnersDetermined = {
    finding: presentFinding(counted.finding),
    owners,
    under: when.under,
    lookAgainOn: nextChange(file, today),
    added,
  };
  const also = ownersKnown(owners).slice(0, mostOwnersEntered);
  const changed = await changedFrom(work, before, { owners, under: when.under, telling });
  await work.commit([{ type: 'owners-determined', subject, also, data }, ...changed]);
  await keepNotices(work, { subject, added, owners, settings, today, telling });
}

/** Enters owners that are not persons here yet. True when any was. */
async function enterOwners(
  work: Work,
  file: OwnershipFile,
  { counted, telling }: { counted: Counted; telling: Telling },
): Promise<boolean> {
  let entered = false;
  for (const { record, name } of ownersToEnter(file, counted)) {
    const person = await enterPerson(work, name, telling);
    if (isRefusal(person)) continue;
    await work.commit([
      partyLink(file.subject, { link: work.runtime.ids.next('ownershipStatement'), person, record }),
    ]);
    entered = true;
  }
  return entered;
}

/** A name that cannot be kept leaves the owner as stated, without a person: the finding names it by its statement. */
function enterPerson(work: Work, name: EnteredElement, { toldByCustomer }: Telling) {
  const source = toldByCustomer ? 'customer' : 'import';
  return collectPerson(work, { kind: 'individual', source, elements: [name] });
}

type Now = {
  readonly owners: readonly DeterminedOwner[];
  readonly under: OwnersDetermined['under'];
  readonly telling: Telling;
};

/** Tells those who rely on the file that it has other owners. Another counting rule makes none: nobody changed. */
async function changedFrom(
  work: Work,
  before: Determination | undefined,
  { owners, under, telling }: Now,
): Promise<readonly NewEvent<string, OwnersChanged>[]> {
  if (!before || canonicalJson(before.under) !== canonicalJson(under)) return [];
  const [then, now] = [new Set(ownersKnown(before.owners)), new Set(ownersKnown(owners))];
  const added = [...now].filter((person) => !then.has(person));
  const gone = [...then].filter((person) => !now.has(person));
  if (added.length + gone.length === 0) return [];
  const { subject } = before;
  if ((await readReliance(work.tx, subject)) === null) return [];
  const data = { added, gone, toldByCustomer: telling.toldByCustomer };
  return [{ type: 'owners-changed', subject, also: [...added, ...gone].slice(0, mostOwnersEntered), data }];
}

type Adding = { readonly file: OwnershipFile; readonly today: Day; readonly telling: Telling };

/** Certain owners now who were not even possible before. */
function additionsTo(
  before: readonly DeterminedOwner[],
  now: readonly DeterminedOwner[],
  { file, today, telling }: Adding,
): OwnersDetermined['added'] {
  const known = new Set(before.map(({ person }) => person));
  return now.flatMap(({ person, certainty }) => {
    if (person === null || certainty === 'possible' || known.has(person)) return [];
    return [{ person, since: heldSince(file, person, today), toldOn: telling.toldByCustomer ? today : null }];
  });
}

/** The day the newest of what the person holds began; today where no day is stated. */
function heldSince({ statements }: OwnershipFile, person: Id<'person'>, today: Day): Day {
  const starts = statements.flatMap((statement) => {
    const isTheirs =
      statement.about === 'relationship' &&
      'record' in statement.interestedParty &&
      statement.interestedParty.record === person;
    return isTheirs ? statement.interests.flatMap(({ startsOn }) => startsOn ?? []) : [];
  });
  const past = starts.filter((start) => start <= today).toSorted();
  return past.at(-1) ?? today;
}

type Noticing = {
  readonly subject: Id<'person'>;
  readonly added: OwnersDetermined['added'];
  readonly owners: readonly DeterminedOwner[];
  readonly settings: ProgramSettings;
  readonly today: Day;
  readonly telling: Telling;
};

/** Starts the clock for an owner the customer has not told of, and ends it when it does. */
async function keepNotices(work: Work, noticing: Noticing): Promise<void> {
  const { subject, added, owners, settings, today, telling } = noticing;
  const events: NewEvent[] = [];
  for (const { person, since } of added.filter(({ toldOn }) => toldOn === null)) {
    const { events: started } = await startClockEvents(work, {
      obligation: 'require-owner-updates',
      subject,
      key: person,
      also: [person],
      trigger: { type: 'owners-determined' },
      readings: [{ code: 'owner-added', at: startOfDay(since, settings.legalZone) }],
      ...legalLength(work.runtime.edition, settings, 'owner-update'),
      zone: settings.legalZone,
      owner: { role: 'reviewer' },
      warnDays: settings.clockWarningDays,
    });
    events.push(...started);
  }
  if (telling.toldByCustomer) events.push(...(await toldNow(work, { subject, owners, today })));
  if (events.length > 0) await work.commit(events);
}

async function toldNow(
  work: Work,
  { subject, owners, today }: { subject: Id<'person'>; owners: readonly DeterminedOwner[]; today: Day },
): Promise<readonly NewEvent[]> {
  const additions = (await readAdditions(work.tx, [subject])).get(subject) ?? [];
  const known = ownersKnown(owners);
  const told: NewEvent[] = [];
  for (const person of known.filter((one) =>
    additions.some(({ owner, toldOn }) => owner === one && !toldOn),
  )) {
    told.push({ type: 'owner-addition-told', subject, also: [person], data: { person, toldOn: today } });
    told.push(
      ...(await satisfyClockEvents(
        work,
        { obligation: 'require-owner-updates', subject, key: person },
        { what: person },
      )),
    );
  }
  return told;
}
