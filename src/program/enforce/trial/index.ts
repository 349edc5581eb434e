/** The door of enforce/trial. */
import type { Part } from '../../../runtime/part.ts';
import { tryProgramChange } from './long-work.ts';
import { records } from './records.ts';
import { routes } from './routes.ts';

export { startTrial } from './start.ts';

export const trial: Part = {
  slug: 'enforce/trial',
  routes,
  longWorkKinds: [tryProgramChange],
  records,
};
