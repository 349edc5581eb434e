/** The door of runtime/notices. */
import type { Part } from '../part.ts';
import { events } from './events.ts';
import { follow } from './follow.ts';
import { gauges } from './gauges.ts';
import { jobs } from './jobs.ts';
import { records } from './records.ts';
import { routes } from './routes.ts';

export { type Locale, locales } from './catalog/index.ts';
export { noticeEvent, notify } from './notify.ts';
export type { TemplateName } from './templates.ts';
export type {
  Delivered,
  DeliveryFault,
  Mail,
  NewNotice,
  Recipient,
  Senders,
  SendMail,
  SendText,
} from './types.ts';

/** Comes after every part whose events it tells people about. */
export const notices: Part = { slug: 'notices', events, follow, routes, jobs, records, gauges };
