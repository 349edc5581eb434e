/** HTTP of webhooks: endpoints, and the log of deliveries. */
import { z } from '@hono/zod-openapi';
import { refuse } from '../../kernel/problems.ts';
import { answerList, pageOf, pageQuery } from '../http/page.ts';
import { defineRoute } from '../http/route.ts';
import { cloudEventOf } from './cloud-event.ts';
import { changeEndpoint, changeSecret, createEndpoint, redeliver, removeEndpoint } from './commands.ts';
import { eventTypesOf } from './event-types.ts';
import { readPublicEvent } from './store/deliveries.ts';
import { listEndpoints, readEndpoint } from './store/endpoints.ts';
import { listAttempts, listDeliveries, readDelivery } from './store/log.ts';
import * as types from './types.ts';

const part = 'webhooks';
const onEndpoint = z.object({ webhook: types.endpointId });
const onDelivery = z.object({ delivery: types.deliveryId });

export const routes = [
  defineRoute({
    id: 'listEventTypes',
    part,
    method: 'get',
    path: '/webhooks/event-types',
    summary: 'List the types of events there are, each in a sentence',
    allow: { roles: ['owner', 'officer', 'engineer', 'examiner'], scope: 'access:manage' },
    narrowed: { asOf: true, customers: 'tells-of-none' },
    status: 200,
    answer: z.object({ items: z.array(types.eventType) }),
    handle: (_request, call) => Promise.resolve({ items: eventTypesOf(call.runtime) }),
  }),
  defineRoute({
    id: 'listWebhookEndpoints',
    part,
    method: 'get',
    path: '/webhooks/endpoints',
    summary: 'List the addresses that are told of events',
    allow: { roles: ['owner', 'officer', 'engineer', 'examiner'], scope: 'access:manage' },
    query: pageQuery,
    status: 200,
    list: true,
    answer: pageOf(types.endpoint),
    handle: ({ query }, call) =>
      call.read((tx) =>
        answerList(query, { name: 'webhook-endpoints', at: call.at, filter: {} }, (page) =>
          listEndpoints(tx, page),
        ),
      ),
  }),
  defineRoute({
    id: 'createWebhookEndpoint',
    part,
    method: 'post',
    path: '/webhooks/endpoints',
    summary: 'Enter an address that is told of events',
    describes: 'The answer holds the signing secret (Standard Webhooks), this once.',
    allow: { roles: ['owner', 'engineer'], scope: 'access:manage' },
    body: types.describeEndpoint,
    status: 201,
    creates: true,
    shownOnce: ['secret'],
    answer: types.endpointWithSecret,
    handle: ({ body }, call) => call.perform((work) => createEndpoint(work, body)),
  }),
  defineRoute({
    id: 'getWebhookEndpoint',
    part,
    method: 'get',
    path: '/webhooks/endpoints/:webhook',
    summary: 'Read an address that is told of events',
    allow: { roles: ['owner', 'officer', 'engineer', 'examiner'], scope: 'access:manage' },
    params: onEndpoint,
    status: 200,
    answer: types.endpoint,
    handle: async ({ params }, call) =>
      (await call.read((tx) => readEndpoint(tx, params.webhook))) ?? refuse('not-found'),
  }),
  defineRoute({
    id: 'changeWebhookEndpoint',
    part,
    method: 'put',
    path: '/webhooks/endpoints/:webhook',
    summary: 'Change an address, its types of events, or whether it is told at all',
    allow: { roles: ['owner', 'engineer'], scope: 'access:manage' },
    params: onEndpoint,
    body: types.changeEndpoint,
    status: 200,
    answer: types.endpoint,
    handle: ({ params, body }, call) => call.perform((work) => changeEndpoint(work, params.webhook, body)),
  }),
  defineRoute({
    id: 'changeWebhookSecret',
    part,
    method: 'post',
    path: '/webhooks/endpoints/:webhook/secrets',
    summary: 'Give an endpoint a new signing secret',
    describes: 'The answer holds the secret, this once. For a day the one before signs too.',
    allow: { roles: ['owner', 'engineer'], scope: 'access:manage' },
    params: onEndpoint,
    status: 201,
    creates: true,
    shownOnce: ['secret'],
    answer: types.endpointWithSecret,
    handle: ({ params }, call) => call.perform((work) => changeSecret(work, params.webhook)),
  }),
  defineRoute({
    id: 'removeWebhookEndpoint',
    part,
    method: 'delete',
    path: '/webhooks/endpoints/:webhook',
    summary: 'Remove an address; what is on its way to it is cancelled',
    allow: { roles: ['owner', 'engineer'], scope: 'access:manage' },
    params: onEndpoint,
    status: 204,
    handle: ({ params }, call) => call.perform((work) => removeEndpoint(work, params.webhook)),
  }),
  defineRoute({
    id: 'listWebhookDeliveries',
    part,
    method: 'get',
    path: '/webhooks/deliveries',
    summary: 'List what endpoints were told, newest first',
    allow: { roles: ['owner', 'officer', 'engineer', 'examiner'], scope: 'access:manage' },
    query: pageQuery.extend({
      endpoint: types.endpointId.optional(),
      state: z.enum(types.deliveryStates).optional(),
      eventType: z.string().max(100).optional(),
    }),
    status: 200,
    list: true,
    answer: pageOf(types.delivery),
    handle: ({ query }, call) =>
      call.read((tx) => {
        const { endpoint, state, eventType } = query;
        const filter = { endpoint, state, eventType };
        const about = { name: 'webhook-deliveries', at: call.at, filter };
        return answerList(query, about, (page) => listDeliveries(tx, filter, page));
      }),
  }),
  defineRoute({
    id: 'getWebhookDelivery',
    part,
    method: 'get',
    path: '/webhooks/deliveries/:delivery',
    summary: 'Read a delivery with what is sent, each attempt, and the start of each answer',
    allow: { roles: ['owner', 'officer', 'engineer', 'examiner'], scope: 'access:manage' },
    params: onDelivery,
    status: 200,
    answer: types.deliveryWithAttempts,
    handle: ({ params }, call) =>
      call.read(async (tx) => {
        const delivery = await readDelivery(tx, params.delivery);
        const event = delivery && (await readPublicEvent(tx, delivery.event));
        if (!delivery || !event) return refuse('not-found');
        const { tenant } = call.session;
        const sent = cloudEventOf(event, { publicUrl: call.runtime.publicUrl, tenant });
        return { ...delivery, log: await listAttempts(tx, params.delivery), sent };
      }),
  }),
  defineRoute({
    id: 'redeliverWebhook',
    part,
    method: 'post',
    path: '/webhooks/deliveries/:delivery/redeliveries',
    summary: 'Deliver again',
    allow: { roles: ['owner', 'engineer'], scope: 'access:manage' },
    params: onDelivery,
    status: 202,
    answer: types.delivery,
    handle: ({ params }, call) => call.perform((work) => redeliver(work, params.delivery)),
  }),
];
