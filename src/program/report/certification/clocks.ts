/**
 * The deadlines of certifications: what starts them and what ends them. A filing counts from the moment it was sent:
 * that is earlier than its acknowledgement, so the next one is due earlier.
 */
import {
  type ClockStart,
  cancelClockEvents,
  listClocksOf,
  satisfyClockEvents,
  startClockEvents,
} from '../../../casework/clocks/index.ts';
import type { NewEvent } from '../../../kernel/events.ts';
import type { Id } from '../../../kernel/ids.ts';
import { type Instant, startOfDay } from '../../../kernel/time.ts';
import type { LegalClock } from '../../../law/index.ts';
import type { Work } from '../../../runtime/commit/work.ts';
import type { FilingTold } from '../../../runtime/filing-kind.ts';
import { readReseller } from '../../adopt/organizations/index.ts';
import { legalLength, programSettings } from '../../adopt/written-program/index.ts';
import { irregularObligations, obligationsOf } from './types.ts';

/** What a sent filing ends, and the year that begins with it. */
export async function clocksAfterSending(
  work: Work,
  filing: FilingTold,
  sentAt: Instant,
): Promise<readonly NewEvent[]> {
  // A correction says better what was sent in time; it neither meets a deadline nor starts one.
  if (filing.corrects) return [];
  const met = { what: filing.id, satisfiedAt: sentAt };
  const duties = obligationsOf(filing.about, work.tenant);
  const irregular = await satisfiedChanges(work, filing, met);
  if (filing.kind === 'irregular-certification') return irregular;
  const ended = [
    ...(await satisfyClockEvents(work, { subject: filing.about, obligation: duties.annual }, met)),
    ...(await satisfyClockEvents(work, { subject: filing.about, obligation: duties.initial }, met)),
  ];
  // With a reseller whose relation ended in the meantime no further year begins.
  if (!(await isOwed(work, filing.about))) return [...irregular, ...ended];
  const year = work.runtime.edition.clock('annual-certification');
  const next = await start(work, {
    clock: year,
    obligation: duties.annual,
    subject: filing.about,
    key: filing.id,
    trigger: { type: 'filing-transmitted' },
    readings: [{ code: 'transmitted', at: sentAt }],
  });
  return [...irregular, ...ended, ...next];
}

async function isOwed({ tx, tenant }: Work, about: Id<'organization'>): Promise<boolean> {
  return about === tenant || (await readReseller(tx, about))?.state === 'current';
}

/** Where the relation with a reseller ended nothing is certified for it any more. Other duties about it go on. */
export async function clocksAfterReseller(
  work: Work,
  reseller: Id<'organization'>,
): Promise<readonly NewEvent[]> {
  const events: NewEvent[] = [];
  for (const obligation of [...Object.values(obligationsOf(reseller, work.tenant)), ...irregularObligations])
    events.push(...(await cancelClockEvents(work, { subject: reseller, obligation }, 'duty-ended')));
  return events;
}

/**
 * Changes that were made by the moment of the filing are told by it; a later one still waits. A change is made when it is
 * both recorded and in effect: its deadline runs from the earlier of the two, and that may be the morning before.
 */
async function satisfiedChanges(
  work: Work,
  { about, asOf }: FilingTold,
  met: { readonly what: Id<'filing'>; readonly satisfiedAt: Instant },
): Promise<readonly NewEvent[]> {
  const open = (await listClocksOf(work.tx, about)).filter(
    ({ obligation, readings, progress }) =>
      irregularObligations.some((one) => one === obligation) &&
      (progress.state === 'running' || progress.state === 'breached') &&
      readings.every(({ at }) => at <= asOf),
  );
  const events: NewEvent[] = [];
  for (const { obligation, key } of open)
    events.push(...(await satisfyClockEvents(work, { subject: about, obligation, key }, met)));
  return events;
}

export type Change = {
  readonly about: Id<'organization'>;
  readonly obligation: (typeof irregularObligations)[number];
  readonly event: { readonly id: Id<'event'>; readonly type: string };
  readonly readings: ClockStart['readings'];
};

/** A change is reported within the days that the program sets, as the text names none. */
export async function clockOfChange(
  work: Work,
  { about, obligation, event, readings }: Change,
): Promise<readonly NewEvent[]> {
  const clock = work.runtime.edition.clock('irregular-update');
  return start(work, {
    clock,
    obligation,
    subject: about,
    key: event.id,
    trigger: { type: event.type, event: event.id },
    readings,
  });
}

/** Where the edition has a day on which the final rule was published or takes effect, the first certification is due. */
export async function clockOfFirst(
  work: Work,
  { about, event }: { readonly about: Id<'organization'>; readonly event: Change['event'] },
): Promise<readonly NewEvent[]> {
  const { edition } = work.runtime;
  const { legalZone } = await programSettings(work.tx, edition, work.at);
  const { final: published, effective } = edition.dates;
  const readings = [
    ...(published ? [{ code: 'publication', at: startOfDay(published, legalZone) }] : []),
    ...(effective ? [{ code: 'effect', at: startOfDay(effective, legalZone) }] : []),
  ];
  if (readings.length === 0) return [];
  return start(work, {
    clock: edition.clock('initial-certification'),
    obligation: obligationsOf(about, work.tenant).initial,
    subject: about,
    trigger: { type: event.type, event: event.id },
    readings,
  });
}

type Started = Pick<ClockStart, 'obligation' | 'subject' | 'key' | 'trigger' | 'readings'> & {
  readonly clock: LegalClock;
};

async function start(work: Work, { clock, ...asked }: Started): Promise<readonly NewEvent[]> {
  if (clock.status !== 'in-force') return [];
  const settings = await programSettings(work.tx, work.runtime.edition, work.at);
  const { length, lengthFrom } = legalLength(work.runtime.edition, settings, clock.id);
  const { events } = await startClockEvents(work, {
    ...asked,
    length,
    lengthFrom,
    zone: settings.legalZone,
    owner: { role: 'officer' },
    warnDays: settings.clockWarningDays,
  });
  return events;
}
