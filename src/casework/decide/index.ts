/** Every command on a case, in the order of its life. */

export { ask, cancel, confirm, decide, decline, reopen } from './conclude.ts';
export { evolve, ImpossibleStepError, opened } from './evolve.ts';
export { assign, claim, freed, prioritize, release, renew, seniors } from './hold.ts';
export { answer, link, note, sealedShown, tell } from './talk.ts';
export { type CaseEvent, type Decided, transitions } from './transitions.ts';
