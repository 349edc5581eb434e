/** The door of determine/us-person. */
import type { Part } from '../../../runtime/part.ts';

export { claimStatusOf as claimPersonStatus } from './claims/commands.ts';

import * as claims from './claims/index.ts';
import { events } from './events.ts';
import { weighLocations } from './locations.ts';
import { records } from './records.ts';
import { routes } from './routes.ts';

export { decide as decidePersonStatus } from './decide.ts';
export {
  claimState,
  decideUsPerson,
  presumeForeign,
  type StatusSettings,
  statusOf,
  stopAtUsStatus,
  usPersonRules,
} from './rules.ts';
export { statusFacts } from './store.ts';
export type {
  DecideStatus,
  Decision,
  HolderFacts,
  PersonStatusFacts,
  Status,
  StatusReason,
} from './types.ts';

export const usPerson: Part = {
  slug: 'determine/us-person',
  events: [...events, ...claims.events],
  follow: claims.follow,
  routes: [...routes, ...claims.routes],
  jobs: [weighLocations],
  records,
  caseKinds: claims.caseKinds,
};
