/** The door of determine/special-measures. */
import type { Part } from '../../../runtime/part.ts';
import { events } from './events.ts';
import { follow } from './follow.ts';
import { jobs } from './jobs.ts';
import { previewSpecialMeasure } from './preview/long-work.ts';
import { records } from './records.ts';
import { routes } from './routes/index.ts';

export { digestOf as specialMeasureDigest } from './digest.ts';
export { type AccountBehind, measuresOnAccounts } from './on-accounts.ts';
export { startPreview } from './preview/start.ts';
export { countsAs } from './rules/located-in.ts';
export { measureContent, measureId } from './types/content.ts';
export type { MeasureOnAccount } from './types/hits.ts';

export const specialMeasures: Part = {
  slug: 'determine/special-measures',
  startsClocks: ['enforce-special-measure', 'expire-special-measure'],
  events,
  follow,
  routes,
  jobs,
  longWorkKinds: [previewSpecialMeasure],
  records,
};
