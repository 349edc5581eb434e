/** Works out the outcome of each person about whom something was recorded, in the same commit. */
import type { NewEvent, RecordedEvent } from '../../../../kernel/events.ts';
import { type Id, isId } from '../../../../kernel/ids.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { legalDay, programSettings } from '../../../adopt/written-program/index.ts';
import { ask, askedOf } from '../decide/doubts.ts';
import { settle } from '../decide/settle.ts';
import { data, type Made } from '../event-schemas.ts';
import { evidenceDueOn } from '../evidence-due.ts';
import type { PersonRecord } from '../outcome.ts';
import { contextOf, readJudged } from '../read-facts.ts';

export async function outcomeEvents(work: Work, events: readonly RecordedEvent[]): Promise<readonly Made[]> {
  const persons = personsIn(events);
  if (persons.length === 0) return [];
  const settings = await programSettings(work.tx, work.runtime.edition, work.at);
  const all = await readJudged(work.tx, { persons, ...contextOf(work.runtime, { settings, at: work.at }) });
  const dueOn = evidenceDueOn(settings, legalDay(settings, work.at));
  return all.flatMap(({ record, judged }) => {
    const settled = settle({
      record,
      judged,
      at: work.at,
      nextEntry: () => work.runtime.ids.next('unresolvedIdentity'),
    });
    const failed = [...events, ...settled].some((event) => isFailureOf(event, record));
    // Who cannot be verified is asked for more, as who is in doubt is.
    const asked = failed
      ? ask(
          askedOf(record.kind),
          { person: record.person, evidenceDueOn: dueOn, ids: work.runtime.ids },
          null,
        )
      : [];
    return [...settled, ...asked];
  });
}

function isFailureOf(event: NewEvent, record: PersonRecord): boolean {
  return event.type === 'identity-not-verified' && personOf(event) === record.person;
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
