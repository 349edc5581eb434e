/** The door of collect/access-log. */
import type { Part } from '../../../runtime/part.ts';
import { accessRoutes } from './find/routes.ts';
import { sealedEvents } from './sealed/events.ts';
import { sealedGauges } from './sealed/gauges.ts';
import { sealedJobs } from './sealed/jobs.ts';
import { sealedRecords } from './sealed/records.ts';

export { openDiskArchive } from './archive/disk.ts';
export { ArchiveFault } from './archive/fault.ts';
export type { ArchiveUse } from './archive/plugged-in.ts';
export { tryArchive } from './archive/try.ts';
export type { Archive } from './archive/types.ts';
export { readAccesses } from './find/read-accesses.ts';
export { type ErasedFile, eraseSealedAccesses } from './sealed/erase.ts';
export type { AccessEvent } from './types.ts';

export const accessLog: Part = {
  slug: 'collect/access-log',
  events: sealedEvents,
  routes: accessRoutes,
  jobs: sealedJobs,
  records: sealedRecords,
  gauges: sealedGauges,
};
