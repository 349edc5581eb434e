/** The door of adopt/organizations. */
import type { Part } from '../../../runtime/part.ts';
import { events } from './events.ts';
import { records } from './records.ts';
import { routes } from './routes.ts';

export { foundOrganization } from './found.ts';
export { readOrganization } from './store.ts';
export { type Organization, organizationId } from './types.ts';

export const organizations: Part = { slug: 'adopt/organizations', events, routes, records };
