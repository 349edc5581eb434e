/** What follows in verification, in one commit with what caused it. */
import type { NewEvent, RecordedEvent } from '../../../../kernel/events.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { caseEvents } from './cases.ts';
import { changedInformation } from './changed-information.ts';
import { decidedCases } from './decided-cases.ts';
import { outcomeEvents } from './outcomes.ts';
import { relianceEvents } from './reliance.ts';
import { settledSignals, signalEvents } from './signals.ts';

export async function follow(work: Work, events: readonly RecordedEvent[]): Promise<readonly NewEvent[]> {
  const caused = [
    ...(await changedInformation(work, events)),
    ...(await decidedCases(work, events)),
    ...(await signalEvents(work, events)),
  ];
  // Their state must stand before the outcome is worked out from it: a commit inside this one, in its transaction.
  if (caused.length > 0) await work.commit(caused);
  const outcomes = await outcomeEvents(work, events);
  const all = [...events, ...outcomes];
  return [
    ...outcomes,
    ...(await settledSignals(work, events)),
    ...(await relianceEvents(work, all)),
    ...(await caseEvents(work, all)),
  ];
}
