/** The door of determine/verification. */
export { type AskedOf, readVerificationFacts } from './read-facts.ts';
export type { Method, VerificationFacts, VerificationOutcome } from './types/state.ts';
