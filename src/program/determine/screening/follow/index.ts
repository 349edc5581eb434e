/** What follows in screening, in one commit with what caused it. */
import type { NewEvent, RecordedEvent } from '../../../../kernel/events.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { enqueue } from '../../../../runtime/jobs/index.ts';
import { legalDay, programSettings } from '../../../adopt/written-program/index.ts';
import { matchesOf } from '../store/matches.ts';
import { partyScreened } from '../types/results.ts';
import { judgedCases } from './judgements.ts';
import { matchEvents } from './matches.ts';
import { markStatedOwners } from './stated-owners.ts';
import { markTouched } from './subjects.ts';

/** The job that takes a change of a list through everybody it can touch. */
export const listChangeJob = 'screen-list-change';

export async function follow(work: Work, events: readonly RecordedEvent[]): Promise<readonly NewEvent[]> {
  await markTouched(work, events);
  await markStatedOwners(work, events);
  for (const { type, subject } of events)
    if (type === 'list-version-accepted') await enqueue(work, listChangeJob, { version: subject });
  return [...(await judgedCases(work, events)), ...(await screenedEvents(work, events))];
}

async function screenedEvents(work: Work, events: readonly RecordedEvent[]): Promise<readonly NewEvent[]> {
  const screened = events.filter(({ type }) => type === 'party-screened');
  if (screened.length === 0) return [];
  const settings = await programSettings(work.tx, work.runtime.edition, work.at);
  const today = legalDay(settings, work.at);
  const all: NewEvent[] = [];
  for (const event of screened) {
    const { subject } = partyScreened.parse(event.data);
    all.push(...(await matchEvents(work, await matchesOf(work.tx, subject), today)));
  }
  return all;
}
