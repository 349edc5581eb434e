/** Opens the human work that an event makes necessary, and calls it off where it is done. */
import { answerCaseEvents, cancelCaseEvents, openCaseEvents } from '../../../../casework/index.ts';
import type { NewEvent } from '../../../../kernel/events.ts';
import { type Id, isId } from '../../../../kernel/ids.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { ownersChanged } from '../../../collect/beneficial-owners/index.ts';
import { readCustomerOf } from '../../../collect/identification/index.ts';
import type { VerificationCase } from '../case-kinds.ts';
import { countUnread } from '../store/documents.ts';
import { readRecords } from '../store/facts.ts';
import { personOf } from './outcomes.ts';

/** `events`: all that happened in this commit, by name and subject. */
export async function caseEvents(work: Work, events: readonly NewEvent[]): Promise<readonly NewEvent[]> {
  const all: NewEvent[] = [];
  for (const event of events) {
    const person = event.type === 'owners-changed' ? toldBy(event) : personOf(event);
    if (person) all.push(...(await eventsFor(work, { event, person })));
  }
  return all;
}

type About = { readonly event: NewEvent; readonly person: Id<'person'> };

async function eventsFor(work: Work, { event, person }: About): Promise<readonly NewEvent[]> {
  switch (event.type) {
    case 'identity-document-received':
      return [
        ...(await open(work, 'documents-review', { subject: person, person })),
        ...(await answered(work, person)),
      ];
    case 'identity-document-reviewed':
      return (await countUnread(work.tx, person)) === 0 ? close(work, 'documents-review', person) : [];
    case 'owners-changed':
      return open(work, 'owners-changed', { subject: person, person });
    case 'doubt-raised':
      return open(work, 'identity-in-doubt', { subject: event.subject, person });
    case 'doubt-lifted':
      return close(work, 'identity-in-doubt', event.subject);
    case 'identity-not-verified':
      return open(work, 'identity-not-verified', { subject: event.subject, person });
    case 'identity-resolved':
      return close(work, 'identity-not-verified', event.subject);
    default:
      return [];
  }
}

/** The entity that told of other owners itself. What colleagues entered they have looked at. */
function toldBy({ subject, data }: NewEvent): Id<'person'> | undefined {
  const told = ownersChanged.safeParse(data);
  return told.data?.toldByCustomer && isId('person', subject) ? subject : undefined;
}

async function open(
  work: Work,
  kind: VerificationCase,
  of: { readonly subject: Id; readonly person: Id<'person'> },
): Promise<readonly NewEvent[]> {
  const customer = await readCustomerOf(work.tx, of.person);
  const about = { person: of.person, ...(customer ? { customer: customer.id } : {}) };
  return (await openCaseEvents(work, { kind, subject: of.subject, about })).events;
}

/** Done where the work is done: the case that asked for it is over. */
function close(work: Work, kind: VerificationCase, subject: Id): Promise<readonly NewEvent[]> {
  return cancelCaseEvents(work, { kind, subject }, 'superseded');
}

/** What a waiting case asked the customer for has come. */
async function answered(work: Work, person: Id<'person'>): Promise<readonly NewEvent[]> {
  const [record] = await readRecords(work.tx, { persons: [person], at: work.at, legalZone: 'UTC' });
  const doubts = (record?.doubts ?? []).filter((doubt) => !doubt.lifted);
  const subjects: readonly Id[] = [person, ...doubts.map((doubt) => doubt.id)];
  const all: NewEvent[] = [];
  for (const subject of subjects) all.push(...(await answerCaseEvents(work, { subject })));
  return all;
}
