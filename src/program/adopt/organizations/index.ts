/** The door of adopt/organizations. */
import type { Part } from '../../../runtime/part.ts';
import { events } from './events.ts';
import { records } from './records.ts';
import { routes } from './routes.ts';

export { foundOrganization } from './found.ts';
export { openPrimaryContact, readPrimaryContact } from './primary-contact/store.ts';
export type { ContactValues, PrimaryContact } from './primary-contact/types.ts';
export { listStructureChanges, readEmployeeCount } from './reported-facts/store.ts';
export type { EmployeeCount, StructureChange } from './reported-facts/types.ts';
export { listResellerPrograms, listResellers, readReseller, readResellers } from './resellers/store.ts';
export type { Reseller, ResellerProgram } from './resellers/types.ts';
export { readOrganization } from './store.ts';
export { type Organization, organizationId } from './types.ts';

export const organizations: Part = { slug: 'adopt/organizations', events, routes, records };
