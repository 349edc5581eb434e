/** The door of runtime/long-work. */
import type { Part } from '../part.ts';
import { events } from './events.ts';
import { gauges } from './gauges.ts';
import { jobs } from './jobs.ts';
import { records } from './records.ts';
import { routes } from './routes.ts';

export { readVisible as readLongWork, startLongWork } from './commands.ts';
export { defineLongWork, itemsOf, type LongWorkKind, type Turn } from './kind.ts';
export { readLongWork as findLongWork } from './store/read.ts';
export { longWorkId, longWorkView } from './types.ts';
export { presentLongWork } from './view.ts';

export const longWork: Part = { slug: 'long-work', events, routes, jobs, records, gauges };
