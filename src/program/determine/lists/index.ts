/** The door of determine/lists. */
import type { Part } from '../../../runtime/part.ts';
import { jobs as downloadJobs } from './download/jobs.ts';
import { events } from './events.ts';
import { gauges } from './gauges.ts';
import { jobs } from './import/job.ts';
import { records } from './records.ts';
import { routes } from './routes/index.ts';

export { receiveVersion as receiveListVersion } from './import/receive.ts';
export {
  type Freshness,
  type ListInForce,
  listsInForce,
  readEntriesInForce,
  readFreshness,
  type StaleList,
  staleLists,
} from './in-force.ts';
export { entryDigest, type ListChange } from './reading/changes.ts';
export type {
  BirthRange,
  EntryAddress,
  EntryCountry,
  EntryKind,
  EntryName,
  Identifier,
  IdentifierType,
  ListEntry,
} from './reading/types.ts';
export { resumeList, retireList } from './retire.ts';
export { listChanges } from './store/changes.ts';
export { type ListedAs, readListedAs } from './store/listed-as.ts';
export { anyInForce as anyListInForce, holdInForce, readList as readScreeningList } from './store/lists.ts';
export { readAcceptedVersion } from './store/versions.ts';
export { entry as listEntry } from './types/entries.ts';
export { listId, staleness as listStaleness, versionId } from './types/lists.ts';
export {
  listResumed,
  listRetired,
  type Resumption,
  type Retirement,
  resumption,
  retirement,
} from './types/retirements.ts';

export const lists: Part = {
  slug: 'determine/lists',
  events,
  routes,
  jobs: [...jobs, ...downloadJobs],
  records,
  gauges,
};
