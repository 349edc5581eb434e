/** The door of adopt/written-program. */
import type { Part } from '../../../runtime/part.ts';
import { documentRoutes } from './document-routes.ts';
import { events } from './events.ts';
import { records } from './records.ts';
import { routes } from './routes.ts';

export { type Clause, clauses, clausesInForce, emptyClauses } from './clauses/index.ts';
export { type ProgramOf, programDocument } from './document.ts';
export { legalDay, programSettings, settingsAhead } from './in-force.ts';
export { defaultSettings, type ProgramSettings, settingsAbout, type Terms, terms } from './settings.ts';
export { readAdoption } from './store.ts';

export const writtenProgram: Part = {
  slug: 'adopt/written-program',
  events,
  routes: [...routes, ...documentRoutes],
  records,
};
