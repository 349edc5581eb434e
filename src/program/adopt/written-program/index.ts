/** The door of adopt/written-program. */
import type { Part } from '../../../runtime/part.ts';
import { readClockLengths } from './clock-lengths.ts';
import { documentRoutes } from './document-routes.ts';
import { escalate } from './escalate.ts';
import { events } from './events.ts';
import { records } from './records.ts';
import { routes } from './routes.ts';

export { type Clause, clauses, clausesInForce, emptyClauses } from './clauses/index.ts';
export { legalLength, ownLength } from './clock-lengths.ts';
export { type ProgramOf, programDocument } from './document.ts';
export { legalDay, programSettings, settingsAhead } from './in-force.ts';
export { defaultSettings, type ProgramSettings, settingsAbout, type Terms, terms } from './settings.ts';
export { readAdoption } from './store.ts';

export const writtenProgram: Part = {
  slug: 'adopt/written-program',
  events,
  follow: escalate,
  clockLengths: readClockLengths,
  routes: [...routes, ...documentRoutes],
  records,
};
