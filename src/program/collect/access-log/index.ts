/** The door of collect/access-log. */
import type { Part } from '../../../runtime/part.ts';
import { networkRoutes } from './network/index.ts';
import { records } from './records.ts';
import { signalEvents, signalJobs, signalRoutes } from './signals/index.ts';

export { type AddressFacts, networkOf, openNetwork } from './network/index.ts';
export {
  hasOpenSignal,
  isDayWeighed,
  type SignalKind,
  signalDismissed,
  signalId,
  signalKinds,
  signalRaised,
  type UsLocation,
  weighUsLocations,
} from './signals/index.ts';

export const accessLog: Part = {
  slug: 'collect/access-log',
  events: signalEvents,
  routes: [...signalRoutes, ...networkRoutes],
  jobs: signalJobs,
  records,
};
