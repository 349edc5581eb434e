/** Chooses who is told of what was just recorded, in the same transaction: an event and its deliveries stand or fall together. */

import type { RecordedEvent } from '../../kernel/events.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Work } from '../commit/work.ts';
import { enqueueMany } from '../jobs/index.ts';
import { aboutDeliveries } from './events.ts';
import { insertDelivery, selectEndpoints } from './store/deliveries.ts';

export const deliverJob = 'deliver-webhook';

export async function fanOut(work: Work, events: readonly RecordedEvent[]): Promise<void> {
  const told = events.filter((event) => !event.type.startsWith(aboutDeliveries));
  if (told.length === 0) return;
  const byEndpoint = new Map<Id<'webhook'>, Id<'delivery'>[]>();
  for (const selected of await selectEndpoints(work.tx, told)) {
    const id = work.runtime.ids.next('delivery');
    await insertDelivery(work, id, selected);
    byEndpoint.set(selected.endpoint, [...(byEndpoint.get(selected.endpoint) ?? []), id]);
  }
  for (const [endpoint, deliveries] of byEndpoint) await queueDeliveries(work, endpoint, deliveries);
}

/** One endpoint's deliveries go one after another: in order while all is well, and a slow endpoint waits for itself only. */
export function queueDeliveries(
  work: Work,
  endpoint: Id<'webhook'>,
  deliveries: readonly Id<'delivery'>[],
  afterMilliseconds = 0,
): Promise<void> {
  const payloads = deliveries.map((delivery) => ({ delivery }));
  return enqueueMany(work, deliverJob, payloads, { series: endpoint, afterMilliseconds });
}
