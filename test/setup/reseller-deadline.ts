/** A deadline as a part starts one: to end a reseller within 30 days of knowing of its breach (§ 7.303). */
import { type ClockStart, startClockEvents } from '../../src/casework/clocks/index.ts';
import type { Id } from '../../src/kernel/ids.ts';
import type { Work } from '../../src/runtime/commit/work.ts';
import type { Installation } from './installation.ts';

/** Starts it, in New York and from now, about a new account; `over` says what is otherwise. */
export function startResellerDeadline(
  here: Installation,
  over: Partial<ClockStart> = {},
): Promise<Id<'clock'>> {
  return here.perform((work) => startResellerDeadlineIn(work, over));
}

/** The same as a step of one command. */
export async function startResellerDeadlineIn(work: Work, over: Partial<ClockStart>): Promise<Id<'clock'>> {
  const { clock, events } = await startClockEvents(work, {
    obligation: 'terminate-reseller',
    subject: work.runtime.ids.next('account'),
    trigger: { type: 'reseller-breach-known' },
    readings: [{ code: 'awareness', at: work.at }],
    length: { days: 30 },
    lengthFrom: { kind: 'parameter', name: 'resellerTerminationDays' },
    zone: 'America/New_York',
    owner: { role: 'officer' },
    warnDays: [30, 7, 1],
    ...over,
  });
  await work.commit(events);
  return clock;
}
