/** Webhooks: programs that want to be told of events, and the log of telling them. */
import { z } from '@hono/zod-openapi';
import { idField, instantField } from '../http/fields.ts';

export const endpointId = idField('webhook');
export const deliveryId = idField('delivery');
export const eventId = idField('event');

const endpointStates = ['enabled', 'disabled', 'removed'] as const;
export const deliveryStates = ['pending', 'delivered', 'dead', 'cancelled'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** Why an attempt failed before or without a useful status. */
const attemptFaults = [
  'address-not-public',
  'name-not-found',
  'connection-failed',
  'tls-failed',
  'timeout',
  'redirected',
] as const;
export type AttemptFault = (typeof attemptFaults)[number];

/** How many events types one endpoint may pick, and how many endpoints a tenant may have. */
const mostEventTypes = 200;
export const mostEndpoints = 20;

export const describeEndpoint = z.strictObject({
  url: z.string().trim().max(2000).describe('https address that takes POST'),
  description: z.string().trim().max(200).default(''),
  eventTypes: z
    .array(z.string().max(100))
    .max(mostEventTypes)
    .default([])
    .describe('types of events it is told of, without the prefix dev.gatehouse; empty: all'),
});
export type EndpointDescription = z.output<typeof describeEndpoint>;

export const changeEndpoint = describeEndpoint.extend({ enabled: z.boolean() });

export const endpoint = describeEndpoint.extend({
  id: endpointId,
  state: z.enum(endpointStates),
  disabledBecause: z.enum(['asked', 'gone']).nullable(),
  createdAt: instantField,
  /** Until when the secret before the last change signs too. */
  secretBeforeUntil: instantField.nullable(),
});
export type Endpoint = z.output<typeof endpoint>;

/** The answer to creating an endpoint or changing its secret: the only time the secret leaves. */
export const endpointWithSecret = endpoint.extend({
  secret: z
    .string()
    .nullable()
    .describe('whsec_…: shown once; null when a request is repeated with its Idempotency-Key'),
});

const attempt = z.strictObject({
  number: z.number().int(),
  at: instantField,
  milliseconds: z.number().int(),
  status: z.number().int().nullable(),
  fault: z.enum(attemptFaults).nullable(),
  answerStart: z.string().nullable(),
});
export type Attempt = z.output<typeof attempt>;

export const delivery = z.strictObject({
  id: deliveryId,
  endpoint: endpointId,
  event: eventId,
  eventType: z.string(),
  state: z.enum(deliveryStates),
  attempts: z.number().int(),
  createdAt: instantField,
  dueAt: instantField.nullable(),
  endedAt: instantField.nullable(),
});
export type Delivery = z.output<typeof delivery>;

/** The body that is sent: CloudEvents 1.0 in JSON, with public data only. */
const sentEvent = z.strictObject({
  specversion: z.literal('1.0'),
  id: eventId,
  source: z.string(),
  type: z.string(),
  subject: z.string(),
  time: instantField,
  datacontenttype: z.literal('application/json'),
  data: z.unknown(),
});

export const deliveryWithAttempts = delivery.extend({ log: z.array(attempt), sent: sentEvent });

/** A type of event that an endpoint can pick. */
export const eventType = z.strictObject({
  type: z.string().describe('without the prefix dev.gatehouse.'),
  part: z.string(),
  describes: z.string(),
});
