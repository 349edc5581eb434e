/** The door of collect/access-log. */
import type { Part } from '../../../runtime/part.ts';
import { archiveGauges } from './archive/gauges.ts';
import { events } from './events.ts';
import { revealEvents } from './find/events.ts';
import { accessRoutes } from './find/routes.ts';
import { jobs } from './jobs.ts';
import { networkRoutes } from './network/index.ts';
import { records } from './records.ts';
import { routes } from './routes/index.ts';
import { countSealedAccesses } from './sealed/count.ts';
import { eraseSealedAccesses } from './sealed/erase.ts';
import { sealedEvents } from './sealed/events.ts';
import { sealedGauges } from './sealed/gauges.ts';
import { sealedJobs } from './sealed/jobs.ts';
import { sealedRecords } from './sealed/records.ts';
import { signalEvents, signalJobs, signalRecords, signalRoutes } from './signals/index.ts';

export { openDiskArchive } from './archive/disk.ts';
export { ArchiveFault } from './archive/fault.ts';
export type { ArchiveUse } from './archive/plugged-in.ts';
export { tryArchive } from './archive/try.ts';
export type { Archive } from './archive/types.ts';
export { watchedArchive } from './archive/watched.ts';
export type { Encoding } from './batch/messages.ts';
export { Splitter } from './batch/split.ts';
export { unpacking } from './batch/unpack.ts';
export { readAccesses } from './find/read-accesses.ts';
export { bringAllLastAccesses, readLastAccess, wasToldMeanwhile } from './hot/last-access.ts';
export { receiveBatch, type SentBatch } from './hot/receive.ts';
export { closeReception } from './hot/reception.ts';
export { type AddressFacts, networkOf, openNetwork } from './network/index.ts';
export { type AccessLogFacts, logAccess } from './rules.ts';
export { eraseSealedAccesses } from './sealed/erase.ts';
export {
  hasOpenSignal,
  isDayWeighed,
  type SignalKind,
  settledWith,
  signalDismissed,
  signalId,
  signalKinds,
  signalRaised,
  type UsLocation,
  weighUsLocations,
} from './signals/index.ts';
export { type AccessEvent, accessFormats } from './types.ts';
export {
  countOverdueUnmatched,
  type NamespaceCount,
  takeOverdueUnmatched,
} from './unmatched/overdue.ts';

export const accessLog: Part = {
  slug: 'collect/access-log',
  events: [...events, ...revealEvents, ...sealedEvents, ...signalEvents],
  routes: [...routes, ...accessRoutes, ...signalRoutes, ...networkRoutes],
  jobs: [...jobs, ...sealedJobs, ...signalJobs],
  records: [...records, ...sealedRecords, ...signalRecords],
  gauges: [...sealedGauges, ...archiveGauges],
  erasesOutside: {
    table: 'collect.access_event',
    count: countSealedAccesses,
    erase: eraseSealedAccesses,
  },
};
