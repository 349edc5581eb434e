/** A clock as the API shows it. */
import { z } from '@hono/zod-openapi';
import { dayOf, type Instant } from '../../kernel/time.ts';
import { daysLeft, urgencyOf } from './rules.ts';
import {
  type Clock,
  cancelReasons,
  clockStates,
  extension,
  lengthField,
  lengthSource,
  owner,
  reading,
  satisfiedBy,
  urgencies,
} from './types.ts';

export const clockView = z.object({
  id: z.string(),
  obligation: z.string(),
  clause: z.string(),
  subject: z.string(),
  key: z.string(),
  state: z.enum(clockStates),
  urgency: z.enum(urgencies),
  daysLeft: z.number().int().describe('whole days to the due day in its zone; negative when it has passed'),
  dueOn: z.string(),
  dueAt: z.string().describe('the first moment at which it is late'),
  zone: z.string(),
  trigger: z.object({ type: z.string(), event: z.string().nullable() }),
  startsAt: z.string(),
  startsOn: z
    .string()
    .describe('the calendar day of the start in its zone, from which the length is counted'),
  reading: z.string().describe('the reading of the start that counts'),
  readingBecause: z.string(),
  readings: z.array(reading),
  length: lengthField,
  lengthFrom: lengthSource,
  owner,
  warnDays: z.array(z.number().int()),
  extensions: z.array(extension),
  satisfiedAt: z.string().nullable(),
  satisfiedBy: satisfiedBy.nullable(),
  breachedAt: z.string().nullable(),
  breachRecordedAt: z.string().nullable(),
  cancelledBecause: z.enum(cancelReasons).nullable(),
});
export type ClockView = z.input<typeof clockView>;

export const stepView = z.object({
  event: z.string(),
  kind: z.string(),
  at: z.string(),
  actor: z.record(z.string(), z.unknown()),
  facts: z.record(z.string(), z.unknown()),
  words: z.string().nullable(),
  erased: z.boolean().describe('the words were erased as the retention rule allows'),
});

export const clockWithSteps = clockView.extend({ steps: z.array(stepView) });

export function presentClock(clock: Clock, at: Instant): ClockView {
  const { progress, personalOf: _ownKey, readings, warnDays, extensions, ...rest } = clock;
  const breach =
    'breachedAt' in progress ? progress : progress.state === 'cancelled' ? progress.breach : undefined;
  const met = 'satisfiedAt' in progress ? progress : undefined;
  return {
    ...rest,
    startsOn: dayOf(clock.startsAt, clock.zone),
    readings: [...readings],
    warnDays: [...warnDays],
    extensions: [...extensions],
    state: progress.state,
    urgency: urgencyOf(clock, at),
    daysLeft: daysLeft(clock, at),
    satisfiedAt: met?.satisfiedAt ?? null,
    satisfiedBy: met?.satisfiedBy ?? null,
    breachedAt: breach?.breachedAt ?? null,
    breachRecordedAt: breach?.recordedAt ?? null,
    cancelledBecause: progress.state === 'cancelled' ? progress.because : null,
  };
}
