/** The door of retain/retention. */
import type { Part } from '../../../runtime/part.ts';
import { recordsDue } from './case-kinds.ts';
import { previewErasure, runErasure } from './erasure/long-work.ts';
import { events } from './events.ts';
import { jobs } from './jobs.ts';
import { records } from './records.ts';
import { routes } from './routes/index.ts';

export { approve as approveErasure, prepare as prepareErasure } from './erasure/commands.ts';
export { readDueBy } from './read.ts';
export { retentionRules } from './rules.ts';
export { refuseShortRetention } from './start-up.ts';
export { countDue, listDue } from './store/due.ts';
export { countUnmatchedToGo } from './unmatched.ts';

export const retention: Part = {
  slug: 'retain/retention',
  events,
  routes,
  jobs,
  records,
  caseKinds: [recordsDue],
  longWorkKinds: [previewErasure, runErasure],
};
