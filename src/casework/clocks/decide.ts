/** The life of a clock: what may happen in which state, and what each event makes of it. */
import type { NewEvent } from '../../kernel/events.ts';
import type { Id } from '../../kernel/ids.ts';
import { type Refusal, refuse } from '../../kernel/problems.ts';
import type { Day, Instant } from '../../kernel/time.ts';
import type { ClockChange, ClockStarted } from './event-schemas.ts';
import { chooseReading, dueBy, dueDay, nextAttention, warningMoments } from './rules.ts';
import type {
  CancelReason,
  Clock,
  ClockStart,
  ClockState,
  Extension,
  Owner,
  Progress,
  SatisfiedBy,
} from './types.ts';

/**
 * For each event, the states it leads on from and where to. A breach is never undone by an extension. It is only by
 * proof that the duty was met in time, which is why `breached` may still become `satisfied`.
 */
export const transitions: Readonly<
  Record<ClockChange['type'], Partial<Record<ClockState, readonly ClockState[]>>>
> = {
  'clock-extended': { running: ['running'] },
  'clock-warned': { running: ['running'] },
  'clock-breached': { running: ['breached'] },
  'clock-handed': { running: ['running'], breached: ['breached'] },
  'clock-satisfied': { running: ['satisfied'], breached: ['satisfied', 'breached-then-satisfied'] },
  'clock-cancelled': { running: ['cancelled'], breached: ['cancelled'] },
};

type ClockEvent = NewEvent<ClockChange['type']>;

/** The start of a clock as `recordedAt` finds it. Warnings whose day has passed by then are not given any more. */
export function start(
  asked: ClockStart & { id: Id<'clock'>; clause: string },
  recordedAt: Instant,
): NewEvent<'clock-started', ClockStarted> {
  const { reading, because } = chooseReading(asked);
  const due = dueBy(dueDay(reading.at, asked.length, asked.zone), asked);
  return {
    type: 'clock-started',
    subject: asked.id,
    also: [...new Set([asked.subject, ...(asked.also ?? [])])],
    data: {
      ...due,
      obligation: asked.obligation,
      clause: asked.clause,
      owner: { role: asked.owner.role, user: asked.owner.user ?? null },
      of: asked.subject,
      key: asked.key ?? '',
      trigger: { type: asked.trigger.type, event: asked.trigger.event ?? null },
      readings: [...asked.readings],
      reading: reading.code,
      readingBecause: because,
      startsAt: reading.at,
      length: asked.length,
      lengthFrom: asked.lengthFrom,
      zone: asked.zone,
      warnDays: [...asked.warnDays],
      personalOf: asked.personalOf ?? asked.id,
      attentionAt: nextAttention({ ...due, zone: asked.zone, warnDays: asked.warnDays }, recordedAt),
    },
  };
}

/** Gives the clock a later due day. Refused once the old one has passed: what is late stays late. */
export function extend(
  clock: Clock,
  asked: Omit<Extension, 'from' | 'to' | 'extendedAt'> & { dueOn: Day; words?: string | undefined },
  at: Instant,
): readonly ClockEvent[] | Refusal {
  const refusal = refuseUnlessOpen(clock, 'clock-extended', at);
  if (refusal) return refusal;
  if (asked.dueOn <= clock.dueOn) return refuse('invalid-field', { field: 'body.dueOn', code: 'not-later' });
  const due = dueBy(asked.dueOn, clock);
  const { basis, reference } = asked;
  return [
    happened(
      clock,
      {
        type: 'clock-extended',
        data: {
          ...named(clock),
          ...due,
          extension: { from: clock.dueOn, to: asked.dueOn, basis, reference, extendedAt: at },
          attentionAt: nextAttention({ ...clock, ...due }, at),
        },
      },
      asked.words,
    ),
  ];
}

/** Somebody else is to meet it from now on, for the reason in `words`. */
export function hand(clock: Clock, to: { owner: Owner; words: string }): readonly ClockEvent[] | Refusal {
  const refusal = refuseUnlessOpen(clock, 'clock-handed');
  if (refusal) return refusal;
  if (to.owner.role === clock.owner.role && to.owner.user === clock.owner.user)
    return refuse('invalid-field', { field: 'body.role', code: 'same-owner' });
  const data = { obligation: clock.obligation, owner: to.owner, of: clock.subject, from: clock.owner };
  return [happened(clock, { type: 'clock-handed', data }, to.words)];
}

/** The duty was met at `satisfiedAt`. When that was late and nobody has recorded the breach yet, it is recorded too. */
export function satisfy(
  clock: Clock,
  asked: { satisfiedAt: Instant; by: SatisfiedBy; words?: string | undefined },
  at: Instant,
): readonly ClockEvent[] | Refusal {
  const refusal = refuseUnlessOpen(clock, 'clock-satisfied');
  if (refusal) return refusal;
  if (asked.satisfiedAt > at)
    return refuse('invalid-field', { field: 'body.satisfiedAt', code: 'in-the-future' });
  const inTime = asked.satisfiedAt < clock.dueAt;
  const data = {
    ...named(clock),
    of: clock.subject,
    satisfiedAt: asked.satisfiedAt,
    satisfiedBy: asked.by,
    inTime,
  };
  return [
    ...(!inTime && clock.progress.state === 'running' ? [breach(clock)] : []),
    happened(clock, { type: 'clock-satisfied', data }, asked.words),
  ];
}

/** The duty fell away. A breach that happened before is kept. */
export function cancel(clock: Clock, because: CancelReason, at: Instant): readonly ClockEvent[] | Refusal {
  const refusal = refuseUnlessOpen(clock, 'clock-cancelled');
  if (refusal) return refusal;
  const late = clock.progress.state === 'running' && at >= clock.dueAt;
  return [
    ...(late ? [breach(clock)] : []),
    happened(clock, { type: 'clock-cancelled', data: { ...named(clock), of: clock.subject, because } }),
  ];
}

/** What the worker finds when it looks at the clock: a breach, one warning for all that are due, or nothing yet. */
export function watch(clock: Clock, at: Instant): readonly ClockEvent[] {
  const { progress } = clock;
  if (progress.state !== 'running' || at < progress.attentionAt) return [];
  if (at >= clock.dueAt) return [breach(clock)];
  const passed = warningMoments(clock.dueOn, clock).filter(
    (warning) => warning.at >= progress.attentionAt && warning.at <= at,
  );
  const nearest = passed.at(-1);
  if (!nearest) return [];
  const data = {
    ...named(clock),
    of: clock.subject,
    dueOn: clock.dueOn,
    distanceDays: nearest.distanceDays,
    missedDistances: passed.slice(0, -1).map((warning) => warning.distanceDays),
    attentionAt: nextAttention(clock, at),
  };
  return [happened(clock, { type: 'clock-warned', data })];
}

/** The clock after a change. `at` is when the change was recorded. */
export function evolve(clock: Clock, change: ClockChange, at: Instant): Clock {
  switch (change.type) {
    case 'clock-extended': {
      const { dueOn, dueAt, soonAt, urgentAt, extension, attentionAt } = change.data;
      const progress: Progress = { state: 'running', attentionAt };
      return {
        ...clock,
        dueOn,
        dueAt,
        soonAt,
        urgentAt,
        extensions: [...clock.extensions, extension],
        progress,
      };
    }
    case 'clock-warned':
      return { ...clock, progress: { state: 'running', attentionAt: change.data.attentionAt } };
    case 'clock-breached':
      return {
        ...clock,
        progress: { state: 'breached', breachedAt: change.data.breachedAt, recordedAt: at },
      };
    case 'clock-handed':
      return { ...clock, owner: change.data.owner };
    case 'clock-satisfied': {
      const { satisfiedAt, satisfiedBy, inTime } = change.data;
      const { progress } = clock;
      return {
        ...clock,
        progress:
          progress.state === 'breached' && !inTime
            ? { ...progress, state: 'breached-then-satisfied', satisfiedAt, satisfiedBy }
            : { state: 'satisfied', satisfiedAt, satisfiedBy },
      };
    }
    case 'clock-cancelled': {
      const { progress } = clock;
      const { because } = change.data;
      return {
        ...clock,
        progress:
          progress.state === 'breached'
            ? {
                state: 'cancelled',
                because,
                breach: { breachedAt: progress.breachedAt, recordedAt: progress.recordedAt },
              }
            : { state: 'cancelled', because },
      };
    }
  }
}

function breach(clock: Clock): ClockEvent {
  return happened(clock, {
    type: 'clock-breached',
    data: { ...named(clock), of: clock.subject, dueOn: clock.dueOn, breachedAt: clock.dueAt },
  });
}

/** Refuses a step the table does not allow; with `before`, also one that comes after the due day has passed. */
function refuseUnlessOpen(clock: Clock, type: ClockChange['type'], before?: Instant): Refusal | undefined {
  const { state } = clock.progress;
  const late = before !== undefined && before >= clock.dueAt;
  if (state in transitions[type] && !late) return undefined;
  const allowed = allowedSteps(late && state === 'running' ? 'breached' : state);
  return {
    refused: 'transition-not-allowed',
    errors: [
      { field: 'state', code: late ? 'late' : state, detail: `allowed: ${allowed.join(', ') || 'none'}` },
    ],
    facts: { state, allowed },
  };
}

function allowedSteps(state: ClockState): string[] {
  return Object.entries(transitions)
    .filter(([, from]) => state in from)
    .map(([type]) => type);
}

function named(clock: Clock) {
  return { obligation: clock.obligation, owner: clock.owner };
}

function happened(clock: Clock, change: ClockChange, words?: string): ClockEvent {
  return {
    ...change,
    subject: clock.id,
    also: [clock.subject],
    ...(words ? { personal: { of: clock.personalOf, value: { words } } } : {}),
  };
}
