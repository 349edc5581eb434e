/** An event as a receiver gets it: CloudEvents 1.0 in JSON, public data only. Pure. */
import type { PublicEvent } from '../../kernel/events.ts';
import type { Id } from '../../kernel/ids.ts';

const typePrefix = 'dev.gatehouse.';
export const cloudEventsType = 'application/cloudevents+json; charset=utf-8';

type From = { readonly publicUrl: string; readonly tenant: Id<'organization'> };

/** The body. The same event gives the same bytes at every attempt. */
export function cloudEvent(event: PublicEvent, from: From): string {
  return JSON.stringify(cloudEventOf(event, from));
}

/** The same, before it is written down. */
export function cloudEventOf(event: PublicEvent, from: From) {
  return {
    specversion: '1.0' as const,
    id: event.id,
    source: `${from.publicUrl}/v1/organizations/${from.tenant}`,
    type: `${typePrefix}${event.type}`,
    subject: event.subject,
    time: event.at,
    datacontenttype: 'application/json' as const,
    data: event.data,
  };
}
