/** The door of determine/verification. */
import type { Part } from '../../../runtime/part.ts';
import { caseKinds } from './case-kinds.ts';
import { events } from './events.ts';
import { follow } from './follow/index.ts';
import { gauges } from './gauges.ts';
import { jobs } from './jobs.ts';
import { records } from './records.ts';
import { routes } from './routes/index.ts';

export type { LookUpTxt } from './look-up-txt.ts';
export {
  type AskedOf,
  foreseeVerificationFacts,
  newcomerFacts,
  readVerificationFacts,
} from './read-facts.ts';
export {
  type OwnersFacts,
  type VerificationContext,
  type VerificationReason,
  verifyBeneficialOwners,
} from './rules/index.ts';
export { countRegister, listRegister, type RegisterCounts, type RegisterFilter } from './store/register.ts';
export type { Method, VerificationFacts, VerificationOutcome } from './types/state.ts';

export const verification: Part = {
  slug: 'determine/verification',
  events,
  follow,
  routes,
  jobs,
  records,
  caseKinds,
  gauges,
};
