/** From an ownership file to who is due: whom it names anew, whom it describes otherwise, and whom it names no more. */
import type { NewEvent } from '../../../../kernel/events.ts';
import { type Id, isId } from '../../../../kernel/ids.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { legalDay, programSettings } from '../../../adopt/written-program/index.ts';
import { readStatedHolders } from '../../../collect/beneficial-owners/index.ts';
import { keepDescribed, readDescribed } from '../store/stated-owners.ts';
import { markDue } from '../store/subjects.ts';
import type { Subject } from '../types/subjects.ts';

/** The owners of a file are determined again after every change of it, and on the day an interest begins or ends. */
export async function markStatedOwners(work: Work, events: readonly NewEvent[]): Promise<void> {
  const determined = events.flatMap(({ type, subject }) =>
    type === 'owners-determined' && isId('person', subject) ? [subject] : [],
  );
  for (const entity of new Set(determined)) await markIn(work, entity);
}

async function markIn(work: Work, entity: Id<'person'>): Promise<void> {
  const settings = await programSettings(work.tx, work.runtime.edition, work.at);
  const named = await readStatedHolders(work.seals, entity, legalDay(settings, work.at));
  const known = await readDescribed(work.tx, entity);
  const now = new Map(named.map((one) => [one.id, one.describedIn]));
  const entered = [...now.keys()].filter((id) => !known.has(id));
  const changed = [...known].filter(([id, then]) => (now.get(id) ?? null) !== then).map(([id]) => id);
  const subject = (id: Id<'ownershipStatement'>): Subject => ({ id, kind: 'stated-owner', holder: entity });
  await markDue(work, entered.map(subject), 'entered');
  await markDue(work, changed.map(subject), 'changed');
  await keepDescribed(
    work,
    [...entered, ...changed].map((id) => ({ id, describedIn: now.get(id) ?? null })),
  );
}
