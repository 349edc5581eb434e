/** What follows in screening, in one commit with what caused it. */
import type { NewEvent, RecordedEvent } from '../../../../kernel/events.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { legalDay, programSettings } from '../../../adopt/written-program/index.ts';
import { matchesOf } from '../store/matches.ts';
import { partyScreened } from '../types/results.ts';
import { judgedCases } from './judgements.ts';
import { followLists } from './lists.ts';
import { matchEvents } from './matches.ts';
import { markStatedOwners } from './stated-owners.ts';
import { markTouched } from './subjects.ts';

export async function follow(work: Work, events: readonly RecordedEvent[]): Promise<readonly NewEvent[]> {
  await markTouched(work, events);
  await markStatedOwners(work, events);
  await followLists(work, events);
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
