/** What can be said of an address. */
export { openNetwork } from './open.ts';
export { placeOf } from './place.ts';
export { networkOf } from './plugged-in.ts';
export { networkRoutes } from './routes.ts';
export type { AddressFacts, Network, NetworkBook } from './types.ts';
