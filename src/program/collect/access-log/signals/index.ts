/** Signals: what accesses say against what is on record. */
export { type SignalRaised, signalEvents } from './events.ts';
export { signalJobs } from './jobs.ts';
export { signalRecords } from './records.ts';
export { signalRoutes } from './routes.ts';
export { settledWith } from './settle.ts';
export { hasOpenSignal } from './store/signals.ts';
export { isDayWeighed } from './store/to-weigh.ts';
export {
  type SignalKind,
  signalDismissed,
  signalId,
  signalKinds,
  signalRaised,
} from './types.ts';
export { type UsLocation, weighUsLocations } from './us-locations.ts';
