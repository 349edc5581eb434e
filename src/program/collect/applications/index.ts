/** The door of collect/applications. */
import type { Part } from '../../../runtime/part.ts';
import * as application from './application/index.ts';
import * as disclosure from './disclosure/routes.ts';
import { routes as entryRoutes } from './entry/routes.ts';
import * as links from './links/index.ts';
import { events as openingEvents } from './openings/events.ts';
import * as ownerInvitations from './owner-invitations/index.ts';
import { records } from './records.ts';

export {
  type BeginApplication,
  begin as beginApplication,
  handIn as handInApplication,
} from './application/commands.ts';
export { readApplicationOf } from './application/index.ts';
export { mailAskedItem } from './asked-again.ts';
export type { Owed } from './owed.ts';
export { enterAsOwner, inviteOwner } from './owner-invitations/commands.ts';

export const applications: Part = {
  slug: 'collect/applications',
  events: [...links.events, ...openingEvents, ...application.events, ...ownerInvitations.events],
  routes: [
    ...links.routes,
    ...entryRoutes,
    ...application.routes,
    ...ownerInvitations.routes,
    ...disclosure.routes,
  ],
  records,
};
