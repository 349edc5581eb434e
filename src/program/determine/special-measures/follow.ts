/**
 * The deadlines of a measure: people are warned before it takes effect, and before its life is over, when an extension
 * may be published.
 */
import {
  type ClockStart,
  cancelClockEvents,
  satisfyClockEvents,
  startClockEvents,
} from '../../../casework/clocks/index.ts';
import type { NewEvent, RecordedEvent } from '../../../kernel/events.ts';
import { isId } from '../../../kernel/ids.ts';
import { type Day, daysBetween, type Instant, startOfDay } from '../../../kernel/time.ts';
import type { Work } from '../../../runtime/commit/work.ts';
import { legalDay, type ProgramSettings, programSettings } from '../../adopt/written-program/index.ts';
import { readMeasure } from './store/measures.ts';
import type { SpecialMeasure } from './types/measure.ts';

const enforce = 'enforce-special-measure';
const expire = 'expire-special-measure';

export async function follow(work: Work, events: readonly RecordedEvent[]): Promise<readonly NewEvent[]> {
  const all: NewEvent[] = [];
  for (const event of events) {
    if (!turning.includes(event.type) || !isId('specialMeasure', event.subject)) continue;
    const measure = await readMeasure(work.tx, event.subject);
    if (measure) all.push(...(await clocksAfter(work, event, measure)));
  }
  return all;
}

const turning: readonly string[] = [
  'special-measure-approved',
  'special-measure-took-effect',
  'special-measure-step-taken',
  'special-measure-ended',
];

async function clocksAfter(
  work: Work,
  { type, id }: RecordedEvent,
  measure: SpecialMeasure,
): Promise<readonly NewEvent[]> {
  const settings = await programSettings(work.tx, work.runtime.edition, work.at);
  const { id: subject, told } = measure;
  const trigger = { type, event: id };
  switch (type) {
    case 'special-measure-approved':
      return untilEffect(work, measure, { trigger, settings });
    case 'special-measure-took-effect': {
      const satisfiedAt = startOfDay(measure.content.effectiveOn, settings.legalZone);
      return [
        ...(await satisfyClockEvents(work, { subject, obligation: enforce }, { what: subject, satisfiedAt })),
        ...(await untilEnd(work, measure, { trigger, settings })),
      ];
    }
    case 'special-measure-step-taken':
      if (told !== 'in-force') return [];
      return [
        ...(await cancelClockEvents(work, { subject, obligation: expire }, 'superseded')),
        ...(await untilEnd(work, measure, { trigger, settings, key: String(measure.steps.length) })),
      ];
    default:
      // Revoked before its effect, nothing is left to carry out.
      return [
        ...(await cancelClockEvents(work, { subject, obligation: enforce }, 'duty-ended')),
        ...(await satisfyClockEvents(work, { subject, obligation: expire }, { what: subject })),
      ];
  }
}

type Given = Pick<ClockStart, 'trigger' | 'key'> & { readonly settings: ProgramSettings };

/** Carried out by the day of its effect. One that is in effect when it is approved is carried out at once. */
async function untilEffect(work: Work, { id, content }: SpecialMeasure, given: Given) {
  const { determinedOn, effectiveOn } = content;
  if (effectiveOn <= legalDay(given.settings, work.at)) return [];
  const from = { code: 'determination', on: determinedOn, parameter: 'specialMeasureLeadDays' };
  return startUntil(work, { ...given, subject: id, obligation: enforce, from, dueOn: effectiveOn });
}

/** Its life, extended or not, is over on its last day. */
async function untilEnd(work: Work, { id, content, lastOn }: SpecialMeasure, given: Given) {
  if (lastOn === null || lastOn < legalDay(given.settings, work.at)) return [];
  const from = { code: 'effect', on: content.effectiveOn, parameter: 'specialMeasureLifeDays' };
  return startUntil(work, { ...given, subject: id, obligation: expire, from, dueOn: lastOn });
}

type Until = Given &
  Pick<ClockStart, 'subject' | 'obligation'> & {
    readonly from: { readonly code: string; readonly on: Day; readonly parameter: string };
    readonly dueOn: Day;
  };

async function startUntil(
  work: Work,
  { settings, from, dueOn, ...asked }: Until,
): Promise<readonly NewEvent[]> {
  const at: Instant = startOfDay(from.on, settings.legalZone);
  const { events } = await startClockEvents(work, {
    ...asked,
    readings: [{ code: from.code, at }],
    length: { days: daysBetween(from.on, dueOn) },
    lengthFrom: { kind: 'parameter', name: from.parameter },
    zone: settings.legalZone,
    owner: { role: 'officer' },
    warnDays: settings.clockWarningDays,
  });
  return events;
}
