/** The door of casework. */
import type { Part } from '../runtime/part.ts';
import { events } from './events.ts';
import { freeLostCases } from './free-lost-cases.ts';
import { gauges } from './gauges.ts';
import { records } from './records.ts';
import { routes } from './routes/index.ts';
import { caseActs } from './several.ts';

export {
  ask as askInCase,
  claim as claimCase,
  confirm as confirmCase,
  decide as decideCase,
} from './decide/index.ts';
export type { CaseResolved } from './event-schemas.ts';
export { answerCaseEvents, cancelCaseEvents, type Opening, openCaseEvents } from './open.ts';
export { resolvedCases } from './resolved.ts';
export { sealedShownEvents } from './sealed-shown.ts';
export { type CaseOf, findOpenCase, readCase } from './store.ts';
export type { CancelReason, Case, CaseState, Texts } from './types.ts';

export const casework: Part = {
  slug: 'casework',
  events,
  routes,
  jobs: [freeLostCases],
  longWorkKinds: [caseActs],
  records,
  gauges,
};
