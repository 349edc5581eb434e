/** The door of runtime/access. */
import type { Part } from '../part.ts';
import { events } from './events.ts';
import { jobs } from './jobs.ts';
import { records } from './records.ts';
import { routes } from './routes/index.ts';

export type { Directory } from './directory.ts';
export { type FirstRun, type FirstRunOptions, firstRun } from './first-run.ts';
export { type Asker, isInForce } from './in-force.ts';
export { sendInvitation } from './invitations.ts';
export { enterUser, type Given, giveRole, takeAway } from './members.ts';
export { type Access, type AccessOptions, openAccess } from './open.ts';
export { startPortalSession } from './portal.ts';
export { hasEntered } from './store/members.ts';
export { createExaminer, createUser, hashPassword, type NewExaminer, type NewUser } from './users.ts';

/** Comes before every part of the program: it owns none of their events and all of them are reached through it. */
export const access: Part = { slug: 'access', events, routes, jobs, records };
