/** What the operator watches of webhooks. */
import type { Gauge } from '../observe/gauge.ts';
import { countDeliveries } from './store/deliveries.ts';

export const gauges: readonly Gauge[] = [
  {
    name: 'gatehouse_webhook_deliveries_pending',
    help: 'Webhook deliveries not yet made',
    scope: 'tenant',
    read: (tx) => countDeliveries(tx, 'pending'),
    warnAbove: 5000,
    mend: 'Look at the delivery log for an endpoint that does not answer; check that a worker runs.',
  },
  {
    name: 'gatehouse_webhook_deliveries_dead',
    help: 'Webhook deliveries given up after the last attempt, of the last 90 days',
    scope: 'tenant',
    read: (tx) => countDeliveries(tx, 'dead'),
  },
];
