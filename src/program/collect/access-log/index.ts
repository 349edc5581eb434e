/** The door of collect/access-log. */
import type { Part } from '../../../runtime/part.ts';
import { events } from './events.ts';
import { jobs } from './jobs.ts';
import { records } from './records.ts';
import { routes } from './routes/index.ts';

export type { Encoding } from './batch/messages.ts';
export { Splitter } from './batch/split.ts';
export { unpacking } from './batch/unpack.ts';
export { receiveBatch, type SentBatch } from './hot/receive.ts';
export { closeReception } from './hot/reception.ts';
export { readLastAccess } from './hot/store.ts';
export { type AccessLogFacts, logAccess } from './rules.ts';
export { type AccessEvent, accessFormats } from './types.ts';

export const accessLog: Part = { slug: 'collect/access-log', events, routes, jobs, records };
