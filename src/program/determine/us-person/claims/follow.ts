/** What follows from claims: somebody looks at them, until a decision on the person answers them. */
import { cancelCaseEvents, openCaseEvents, resolvedCases } from '../../../../casework/index.ts';
import type { NewEvent, RecordedEvent } from '../../../../kernel/events.ts';
import { type Id, isId } from '../../../../kernel/ids.ts';
import { isRefusal } from '../../../../kernel/problems.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { programSettings } from '../../../adopt/written-program/index.ts';
import { mailAskedItem } from '../../../collect/applications/index.ts';
import { readCustomerOf } from '../../../collect/identification/index.ts';
import { decided } from '../event-schemas.ts';
import { statusOf } from '../rules.ts';
import { statusFacts } from '../store.ts';
import { claimCase } from './case-kind.ts';
import { endClaim } from './decide.ts';
import { claimed } from './types.ts';

export async function follow(work: Work, events: readonly RecordedEvent[]): Promise<readonly NewEvent[]> {
  const all: NewEvent[] = [];
  for (const event of events) {
    if (event.type === 'us-person-claimed')
      all.push(...(await toLookAt(work, claimed.parse(event.data).person)));
    if (event.type === 'us-person-decided')
      all.push(...(await close(work, decided.parse(event.data).person)));
  }
  for (const { of } of resolvedCases(events, [claimCase])) all.push(...(await end(work, of)));
  return all;
}

/** A claim to be a U.S. person is looked at, and one to be none where a decision says otherwise. */
async function toLookAt(work: Work, person: Id<'person'>): Promise<readonly NewEvent[]> {
  const facts = await factsOf(work, person);
  const settings = await programSettings(work.tx, work.runtime.edition, work.at);
  const isUs = statusOf(facts, { at: work.at, settings }) === 'us';
  if (facts.claim?.status === 'foreign' && !isUs) return close(work, person);
  const customer = await readCustomerOf(work.tx, person);
  const about = { person, ...(customer ? { customer: customer.id } : {}) };
  return (await openCaseEvents(work, { kind: claimCase, subject: person, about })).events;
}

function close(work: Work, person: Id<'person'>): Promise<readonly NewEvent[]> {
  return cancelCaseEvents(work, { kind: claimCase, subject: person }, 'superseded');
}

/** Whoever applies by themselves is told by a link that opens on it. */
async function end(work: Work, person: Id): Promise<readonly NewEvent[]> {
  if (!isId('person', person)) return [];
  const ended = endClaim(await factsOf(work, person));
  if (isRefusal(ended)) return [];
  await mailAskedItem(work, { person, code: 'us-status' });
  return ended;
}

async function factsOf(work: Work, person: Id<'person'>) {
  const [facts = { person, latest: undefined }] = await statusFacts(work.tx, [person]);
  return facts;
}
