/** The door of determine/screening. */
import type { Part } from '../../../runtime/part.ts';
import { events } from './events.ts';
import { gauges } from './gauges.ts';
import { jobs } from './import/job.ts';
import { records } from './records.ts';
import { routes } from './routes/index.ts';

export {
  type ListInForce,
  listsInForce,
  readEntriesInForce,
  type StaleList,
  staleLists,
} from './in-force.ts';
export type { ListChange } from './lists/changes.ts';
export type { ListEntry } from './lists/types.ts';
export { listChanges } from './store/changes.ts';

export const screening: Part = { slug: 'determine/screening', events, routes, jobs, records, gauges };
