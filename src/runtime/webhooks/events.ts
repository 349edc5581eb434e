/** What happens to endpoints and deliveries, and the state that follows. */
import { z } from '@hono/zod-openapi';
import { instantField } from '../http/fields.ts';
import { defineEvent } from '../part.ts';
import { setPending } from './store/deliveries.ts';
import { insertEndpoint, setRemoved, setSecret, setState, updateEndpoint } from './store/endpoints.ts';
import { describeEndpoint, endpointId, eventId } from './types.ts';

const secret = z.strictObject({ secret: z.string() });

/** Events about deliveries are told to nobody: telling of a failure to tell would never end. */
export const aboutDeliveries = 'webhook-delivery-';

export const events = [
  defineEvent({
    type: 'webhook-endpoint-created',
    describes: 'An address was entered that is told of events.',
    data: describeEndpoint,
    personal: secret,
    apply: insertEndpoint,
  }),
  defineEvent({
    type: 'webhook-endpoint-described',
    describes: 'The address, the description or the types of events of an endpoint were changed.',
    data: describeEndpoint,
    apply: updateEndpoint,
  }),
  defineEvent({
    type: 'webhook-endpoint-enabled',
    describes: 'An endpoint is told of events again, from now on.',
    data: z.strictObject({}),
    apply: (work, event) => setState(work, event, null),
  }),
  defineEvent({
    type: 'webhook-endpoint-disabled',
    describes: 'An endpoint is told of nothing more: somebody asked for it, or it answered 410 Gone.',
    data: z.strictObject({ because: z.enum(['asked', 'gone']) }),
    apply: (work, event) => setState(work, event, event.data.because),
  }),
  defineEvent({
    type: 'webhook-endpoint-removed',
    describes: 'An endpoint was removed; what was on its way to it is cancelled.',
    data: z.strictObject({}),
    apply: setRemoved,
  }),
  defineEvent({
    type: 'webhook-secret-changed',
    describes: 'An endpoint got a new signing secret. Until the moment named, the one before signs too.',
    data: z.strictObject({ beforeUntil: instantField }),
    personal: secret,
    apply: setSecret,
  }),
  defineEvent({
    type: `${aboutDeliveries}dead`,
    describes: 'An endpoint could not be told of an event, and no further attempt is made.',
    data: z.strictObject({
      endpoint: endpointId,
      event: eventId,
      attempts: z.number().int().min(1),
      /** No delivery to this endpoint died since its last success. */
      firstSinceSuccess: z.boolean(),
    }),
    apply: () => Promise.resolve(),
  }),
  defineEvent({
    type: `${aboutDeliveries}asked`,
    describes: 'Somebody asked for a delivery to be made again.',
    data: z.strictObject({}),
    apply: setPending,
  }),
];
