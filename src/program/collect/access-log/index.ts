/** The door of collect/access-log. */
import type { Part } from '../../../runtime/part.ts';
import { events } from './events.ts';
import { jobs } from './jobs.ts';
import { records } from './records.ts';
import { routes } from './routes/index.ts';

export { receiveBatch, type SentBatch } from './hot/receive.ts';
export { closeReception } from './hot/reception.ts';
export { readLastAccess } from './hot/store.ts';
export { type AccessLogFacts, logAccess } from './rules.ts';
export type { AccessEvent } from './types.ts';

export const accessLog: Part = { slug: 'collect/access-log', events, routes, jobs, records };
