/** The door of adopt/offerings. */
import type { Part } from '../../../runtime/part.ts';
import { events } from './events.ts';
import { records } from './records.ts';
import { routes } from './routes.ts';

export { listOfferings, readOffering, readOfferingByCode } from './store.ts';
export { type KeptOffering, type OfferingKind, offeringId, offeringKinds } from './types.ts';

export const offerings: Part = { slug: 'adopt/offerings', events, routes, records };
