/** The door of enforce/standing. */
import type { Part } from '../../../runtime/part.ts';
import { caseKinds } from './case-kinds.ts';
import { checkStandingCounts, foldStandingCounts } from './count-jobs.ts';
import { events } from './events.ts';
import { follow } from './follow.ts';
import { gauges } from './gauges.ts';
import { recomputeStandings, watchStandings } from './jobs.ts';
import { records } from './records.ts';
import { routes } from './routes/index.ts';

export { closeAccount, openAccount } from './commands/accounts.ts';
export { type Proposal, propose } from './commands/proposals.ts';
export { appeal, type Plea, reportCompromise } from './commands/redress.ts';
export {
  type Foreseen,
  type ForeseenStanding,
  type ForeseenUnder,
  foreseeStandings,
} from './foresee.ts';
export { type OwedForAccount, readOwed } from './owed.ts';
export { recompute } from './recompute.ts';
export { gravity } from './standing.ts';
export { readRequirements, readStandings } from './store/standings.ts';
export { readUnverifiedSince } from './store/unverified.ts';
export {
  type RequirementItem,
  type RequirementsLedger,
  requirementItem,
  requirementsLedger,
} from './types/requirements.ts';
export {
  type AccountTerms,
  accountTerms,
  type Standing,
  type StandingReason,
  type StandingState,
  standingReasons,
  standingShape,
  standingStates,
} from './types/standing.ts';

export const standing: Part = {
  slug: 'enforce/standing',
  events,
  follow,
  routes,
  jobs: [watchStandings, recomputeStandings, foldStandingCounts, checkStandingCounts],
  records,
  caseKinds,
  gauges,
};
