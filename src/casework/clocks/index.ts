/** The door of clocks. */
import type { Part } from '../../runtime/part.ts';
import { events } from './events.ts';
import { gauges } from './gauges.ts';
import { records } from './records.ts';
import { routes } from './routes.ts';
import { watchClocks } from './watch-clocks.ts';

export { type Breach, type BreachFilter, listBreaches } from './breaches.ts';
export { cancelClockEvents, satisfyClockEvents, startClockEvents } from './keep.ts';
export { listClocksOf } from './list.ts';
export { readClockAsOf } from './past.ts';
export { findOpenClock, readClock } from './store.ts';
export {
  type CancelReason,
  type Clock,
  type ClockOf,
  type ClockStart,
  type ClockState,
  type LengthSource,
  type Reading,
  subjectField,
} from './types.ts';
export { type ClockView, clockView, presentClock } from './view.ts';

export const clocks: Part = { slug: 'clocks', events, routes, jobs: [watchClocks], records, gauges };
