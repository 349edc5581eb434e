/** The door of adopt/written-program. */
import type { Part } from '../../../runtime/part.ts';
import { changeRoutes } from './changes/routes.ts';
import { readClockLengths } from './clock-lengths.ts';
import { documentRoutes } from './document-routes.ts';
import { escalate } from './escalate.ts';
import { events } from './events.ts';
import { oscalRoutes } from './oscal/routes.ts';
import { records } from './records.ts';
import { reviewRoutes } from './reviews/routes.ts';
import { routes } from './routes.ts';
import { comparisonFileRoutes } from './versions/file-routes.ts';
import { versionRoutes } from './versions/routes.ts';

export { digestOf as programChangeDigest, settingsDigestOf } from './changes/digest.ts';
export { lockProgramChange, readProgramChange } from './changes/store.ts';
export {
  type ProgramChange,
  programChangeId,
  programContent,
  type Risk,
  type TrialFound,
  type TrialSummary,
  trialFound,
} from './changes/types.ts';
export { type Clause, clauses, clausesInForce, emptyClauses } from './clauses/index.ts';
export { legalLength, ownLength } from './clock-lengths.ts';
export { defaultSettings } from './default-settings.ts';
export { programDocument } from './document.ts';
export { legalDay, programSettings, settingsAhead, settingsUnder } from './in-force.ts';
export { listProgramReviews, reviewsBetween } from './reviews/store.ts';
export type { ProgramReview } from './reviews/types.ts';
export {
  type ProgramSettings,
  settingSchemas,
  settingsAbout,
  type Terms,
  terms,
} from './settings.ts';
export { readAdoption } from './store.ts';
export { type Comparison, compareProgramVersions } from './versions/compare.ts';
export {
  listProgramVersions,
  type ProgramVersion,
  readProgramVersion,
  versionAt as readProgramVersionAsOf,
} from './versions/version.ts';

export const writtenProgram: Part = {
  slug: 'adopt/written-program',
  events,
  follow: escalate,
  clockLengths: readClockLengths,
  routes: [
    ...routes,
    ...changeRoutes,
    ...versionRoutes,
    ...comparisonFileRoutes,
    ...reviewRoutes,
    ...documentRoutes,
    ...oscalRoutes,
  ],
  records,
};
