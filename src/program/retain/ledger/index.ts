/** The door of retain/ledger. */
import type { Part } from '../../../runtime/part.ts';
import { events } from './events.ts';
import { gauges } from './gauges.ts';
import { jobs } from './jobs.ts';
import { records } from './records.ts';
import { routes } from './routes.ts';
import { ledgerVerification } from './verifications.ts';

export { exportTenant, publishedKeys, sealTenant, verifyTenant } from './running.ts';
export { checkBundle } from './verifier/commands.ts';
export { showStoreReport } from './verifier/show-store.ts';
export type { StoreReport } from './verify-store/verify-store.ts';

export const ledger: Part = {
  slug: 'retain/ledger',
  events,
  routes,
  jobs,
  longWorkKinds: [ledgerVerification],
  records,
  gauges,
};
