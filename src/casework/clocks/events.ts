/** What happens to a clock, and the state that follows. */
import type { NewEvent, RecordedEvent } from '../../kernel/events.ts';
import type { Work } from '../../runtime/commit/work.ts';
import { defineEvent } from '../../runtime/part.ts';
import { evolve } from './decide.ts';
import {
  type ClockChange,
  clockBreached,
  clockCancelled,
  clockEscalated,
  clockExtended,
  clockHanded,
  clockSatisfied,
  clockStarted,
  clockWarned,
} from './event-schemas.ts';
import { feedEvents } from './feed/events.ts';
import { beginSpan, endSpan } from './spans.ts';
import { insertClock, insertStep, lockClock, saveClock } from './store.ts';
import { words } from './types.ts';

/** After these a clock is open and due as it was. */
const staysOpen: ReadonlySet<string> = new Set(['clock-warned', 'clock-breached', 'clock-handed']);

type Recorded<Data> = RecordedEvent<NewEvent<string, Data, { words: string }>>;

/** The clock as it was, changed by the event, and the step in its history. */
async function change(work: Work, event: Recorded<object>, what: ClockChange): Promise<void> {
  const before = await lockClock(work.tx, event.subject);
  if (!before) throw new Error(`an event of type ${event.type} changes a clock that is not there`);
  await saveClock(work.tx, evolve(before, what, event.at));
  if (!staysOpen.has(what.type)) await endSpan(work, event.subject);
  if (what.type === 'clock-extended') await beginSpan(work, event.subject, what.data);
  await insertStep(work, event);
}

export const events = [
  defineEvent({
    type: 'clock-started',
    describes: 'A deadline began to run: what started it, how long it is, and the day it is due.',
    data: clockStarted,
    apply: async (work, event) => {
      await insertClock(work, event);
      await beginSpan(work, event.subject, event.data);
      await insertStep(work, { ...event, personal: undefined });
    },
  }),
  defineEvent({
    type: 'clock-extended',
    describes: 'A deadline was given a later due day, on a named basis.',
    data: clockExtended,
    personal: words,
    apply: (work, event) => change(work, event, { type: 'clock-extended', data: event.data }),
  }),
  defineEvent({
    type: 'clock-warned',
    describes: 'A deadline came within a warning distance.',
    data: clockWarned,
    apply: (work, event) =>
      change(work, { ...event, personal: undefined }, { type: 'clock-warned', data: event.data }),
  }),
  defineEvent({
    type: 'clock-breached',
    describes: 'A deadline passed without being met.',
    data: clockBreached,
    apply: (work, event) =>
      change(work, { ...event, personal: undefined }, { type: 'clock-breached', data: event.data }),
  }),
  defineEvent({
    type: 'clock-escalated',
    describes: 'A deadline that passed is told to the roles that the program names for that.',
    data: clockEscalated,
    apply: (work, event) => insertStep(work, { ...event, personal: undefined }),
  }),
  defineEvent({
    type: 'clock-handed',
    describes: 'A deadline was handed to another owner.',
    data: clockHanded,
    personal: words,
    apply: (work, event) => change(work, event, { type: 'clock-handed', data: event.data }),
  }),
  defineEvent({
    type: 'clock-satisfied',
    describes: 'The duty behind a deadline was met, in time or late.',
    data: clockSatisfied,
    personal: words,
    apply: (work, event) => change(work, event, { type: 'clock-satisfied', data: event.data }),
  }),
  defineEvent({
    type: 'clock-cancelled',
    describes: 'The duty behind a deadline fell away.',
    data: clockCancelled,
    apply: (work, event) =>
      change(work, { ...event, personal: undefined }, { type: 'clock-cancelled', data: event.data }),
  }),
  ...feedEvents,
];
