/** The door of links, for the rest of applications. */
export { digestOf, endLinks, renewLink } from './commands.ts';
export { events } from './events.ts';
export { routes } from './routes.ts';
export { findLink } from './store.ts';
export type { LiveLink } from './types.ts';
