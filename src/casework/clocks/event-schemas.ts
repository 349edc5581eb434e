/** What the events of a clock carry: public, free of personal data. Notices and webhooks are made from these. */
import { z } from '@hono/zod-openapi';
import { roles } from '../../kernel/events.ts';
import { dayField, idField, instantField } from '../../runtime/http/fields.ts';
import {
  cancelReasons,
  extension,
  lengthField,
  lengthSource,
  owner,
  reading,
  satisfiedBy,
  subjectField,
} from './types.ts';

const due = { dueOn: dayField, dueAt: instantField, soonAt: instantField, urgentAt: instantField };
/** On every event, so that a notice can be written without reading the clock. */
const about = { obligation: z.string(), owner };

export const clockStarted = z.strictObject({
  ...about,
  ...due,
  clause: z.string(),
  of: subjectField,
  key: z.string(),
  trigger: z.strictObject({ type: z.string(), event: idField('event').nullable() }),
  readings: z.array(reading).min(1).max(10),
  reading: z.string(),
  readingBecause: z.string(),
  startsAt: instantField,
  length: lengthField,
  lengthFrom: lengthSource,
  zone: z.string(),
  warnDays: z.array(z.number().int().min(0)).max(20),
  personalOf: subjectField,
  attentionAt: instantField,
});
export type ClockStarted = z.output<typeof clockStarted>;

export const clockExtended = z.strictObject({ ...about, ...due, extension, attentionAt: instantField });

export const clockWarned = z.strictObject({
  ...about,
  of: subjectField,
  dueOn: dayField,
  /** The distance warned at, in days before the due day. */
  distanceDays: z.number().int(),
  /** Farther distances that passed while no worker ran: this one warning stands for them. */
  missedDistances: z.array(z.number().int()),
  attentionAt: instantField,
});

export const clockBreached = z.strictObject({
  ...about,
  of: subjectField,
  dueOn: dayField,
  /** The moment it became late, however much later that is recorded. */
  breachedAt: instantField,
});

export const clockSatisfied = z.strictObject({
  ...about,
  of: subjectField,
  satisfiedAt: instantField,
  satisfiedBy,
  inTime: z.boolean(),
});

/** `owner` is who has it from now on. */
export const clockHanded = z.strictObject({ ...about, of: subjectField, from: owner });

/** Told to these roles besides whoever hears of every breach. */
export const clockEscalated = z.strictObject({
  ...about,
  of: subjectField,
  dueOn: dayField,
  to: z.array(z.enum(roles)).min(1).max(roles.length),
});

export const clockCancelled = z.strictObject({ ...about, of: subjectField, because: z.enum(cancelReasons) });

/** The events of a clock that is there already: what changes it. */
export type ClockChange =
  | { readonly type: 'clock-extended'; readonly data: z.output<typeof clockExtended> }
  | { readonly type: 'clock-warned'; readonly data: z.output<typeof clockWarned> }
  | { readonly type: 'clock-breached'; readonly data: z.output<typeof clockBreached> }
  | { readonly type: 'clock-handed'; readonly data: z.output<typeof clockHanded> }
  | { readonly type: 'clock-satisfied'; readonly data: z.output<typeof clockSatisfied> }
  | { readonly type: 'clock-cancelled'; readonly data: z.output<typeof clockCancelled> };
