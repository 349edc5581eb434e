/** The door of enforce/standing. */
export { readRequirements, readStandings } from './store/standings.ts';
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
  standing,
  standingReasons,
  standingStates,
} from './types/standing.ts';
