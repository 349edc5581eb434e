/** The door of runtime/webhooks. */
import type { Part } from '../part.ts';
import { events } from './events.ts';
import { fanOut } from './fan-out.ts';
import { gauges } from './gauges.ts';
import { jobs } from './jobs.ts';
import { records } from './records.ts';
import { routes } from './routes.ts';

export type { WebhookOptions } from './options.ts';

/** Comes last of all parts, so that it sees every event of a commit. Nothing follows from it but deliveries. */
export const webhooks: Part = {
  slug: 'webhooks',
  events,
  follow: async (work, recorded) => {
    await fanOut(work, recorded);
    return [];
  },
  routes,
  jobs,
  records,
  gauges,
};
