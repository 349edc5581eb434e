/** The door of report/exposure. */
import type { Part } from '../../../runtime/part.ts';
import { events } from './events.ts';
import { records } from './records.ts';
import { routes } from './routes.ts';
import { sumValuesByAccount } from './store.ts';

export const exposure: Part = {
  slug: 'report/exposure',
  events,
  routes,
  records,
  transactionValues: sumValuesByAccount,
};
