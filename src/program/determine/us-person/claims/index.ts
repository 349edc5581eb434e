/** The door of claims, for the rest of the part. */
export { caseKinds } from './case-kind.ts';
export { events } from './events.ts';
export { follow } from './follow.ts';
export { routes } from './routes.ts';
