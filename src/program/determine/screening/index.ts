/** The door of determine/screening. */
import type { Part } from '../../../runtime/part.ts';
import { caseKinds } from './case-kind.ts';
import { events } from './events.ts';
import { follow } from './follow/index.ts';
import { gauges } from './gauges.ts';
import { screenListChange } from './jobs/list-change.ts';
import { screenDue } from './jobs/screen-due.ts';
import { records } from './records.ts';
import { routes } from './routes/index.ts';

export { screenerOf } from './screener/plugged-in.ts';
export { openScreener } from './screener/screener.ts';
export type { Screener } from './screener/types.ts';
export { type PersonScreening, readScreening, type ScreeningFacts } from './screening-of.ts';

export const screening: Part = {
  slug: 'determine/screening',
  events,
  follow,
  routes,
  jobs: [screenDue, screenListChange],
  records,
  caseKinds,
  gauges,
};
