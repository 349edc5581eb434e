/** The door of enforce/gate. */
import type { Part } from '../../../runtime/part.ts';
import { events } from './events.ts';
import { jobs } from './jobs.ts';
import { records } from './records.ts';
import { routes } from './routes.ts';

export { askGate } from './ask.ts';
export { readDuties } from './duties.ts';
export { isForeign } from './memory.ts';
export { answerQuestion, hardDutyRules } from './rules.ts';
export { canonicalVerdict, publicJwk, verifyVerdict } from './signing.ts';
export { readVerdicts } from './store.ts';
export type { HardDuties, Question, SignedVerdict, StandingView, Verdict } from './types.ts';

export const gate: Part = { slug: 'enforce/gate', events, routes, jobs, records };
