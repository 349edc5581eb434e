/** The door of applications by customers themselves, for the rest of the part. */
export { events } from './events.ts';
export { routes } from './routes.ts';
export { readApplicationOf } from './store.ts';
export type { Application } from './types.ts';
