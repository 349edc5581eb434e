/** Works out the outcome of each person about whom something was recorded, in the same commit. */
import type { NewEvent, RecordedEvent } from '../../../../kernel/events.ts';
import { type Id, isId } from '../../../../kernel/ids.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { legalDay, programSettings } from '../../../adopt/written-program/index.ts';
import { ask, askedOf } from '../decide/doubts.ts';
import { settle } from '../decide/settle.ts';
import { data, type Made } from '../event-schemas.ts';
import { evidenceDueOn } from '../evidence-due.ts';
import { contextOf, readJudged } from '../read-facts.ts';
import { readRecords } from '../store/facts.ts';

export async function outcomeEvents(work: Work, events: readonly RecordedEvent[]): Promise<readonly Made[]> {
  const persons = personsIn(events);
  if (persons.length === 0) return [];
  const settled = await settledEvents(work, persons);
  return [...settled, ...(await askedAfterFailure(work, [...events, ...settled]))];
}

/** What time, the program or the record made of these persons since it was last worked out. */
export async function settledEvents(work: Work, persons: readonly Id<'person'>[]): Promise<readonly Made[]> {
  const settings = await programSettings(work.tx, work.runtime.edition, work.at);
  const context = contextOf(work.runtime, { settings, at: work.at });
  const all = await readJudged(work.tx, { persons, ...context });
  const nextEntry = () => work.runtime.ids.next('unresolvedIdentity');
  return all.flatMap((known) => settle({ ...known, at: work.at, nextEntry }));
}

/** Who cannot be verified is asked for more, as who is in doubt is. */
async function askedAfterFailure(work: Work, events: readonly NewEvent[]): Promise<readonly Made[]> {
  const failed = events.filter((event) => event.type === 'identity-not-verified').map(personOf);
  const persons = failed.filter((person) => person !== undefined);
  if (persons.length === 0) return [];
  const settings = await programSettings(work.tx, work.runtime.edition, work.at);
  const { legalZone } = settings;
  const dueOn = evidenceDueOn(settings, legalDay(settings, work.at));
  const records = await readRecords(work.tx, { persons, at: work.at, legalZone });
  return records.flatMap(({ person, kind }) =>
    ask(askedOf(kind), { person, evidenceDueOn: dueOn, ids: work.runtime.ids }, null),
  );
}

/** A decision on U.S. status begins or ends what is owed. */
const fromOutside: ReadonlySet<string> = new Set(['us-person-decided', 'us-person-withdrawn']);
// The outcome is worked out from the others; it follows from none of itself.
const own: ReadonlySet<string> = new Set(
  Object.keys(data).filter((type) => type !== 'verification-outcome-changed'),
);

function personsIn(events: readonly RecordedEvent[]): readonly Id<'person'>[] {
  const of = events
    .filter((event) => own.has(event.type) || fromOutside.has(event.type))
    .map(personOf)
    .filter((person) => person !== undefined);
  return [...new Set(of)];
}

export function personOf(event: NewEvent): Id<'person'> | undefined {
  const { data: said } = event;
  if (typeof said !== 'object' || said === null || !('person' in said)) return undefined;
  return typeof said.person === 'string' && isId('person', said.person) ? said.person : undefined;
}
