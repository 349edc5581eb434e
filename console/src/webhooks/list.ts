/** The lists of deliveries and of the endpoints they go to. */
import type { List } from '../pages/list-of.ts';

export const deliveries: List = {
  path: '/webhooks',
  opens: { below: '/webhooks/deliveries/', by: 'id' },
  acts: 'to-rows',
  title: 'Webhook deliveries',
  group: 'Installation',
  operation: 'listWebhookDeliveries',
  columns: [
    { field: 'eventType', label: 'Event' },
    { field: 'state', label: 'State', as: 'state' },
    { field: 'attempts', label: 'Attempts' },
    { field: 'createdAt', label: 'Since', as: 'moment' },
  ],
  states: [
    { value: '', label: 'All' },
    { value: 'pending', label: 'On its way' },
    { value: 'dead', label: 'Given up' },
    { value: 'delivered', label: 'Delivered' },
    { value: 'cancelled', label: 'Cancelled' },
  ],
  filters: [{ name: 'endpoint', label: 'Endpoint', hint: 'its id' }],
  empty: 'Nothing was delivered. Enter an endpoint first.',
};

export const endpoints: List = {
  path: '/webhooks/endpoints',
  opens: { below: '/webhooks/endpoints/', by: 'id' },
  acts: 'above-and-to-rows',
  title: 'Webhook endpoints',
  group: 'Installation',
  operation: 'listWebhookEndpoints',
  columns: [
    { field: 'url', label: 'Address' },
    { field: 'description', label: 'For' },
    { field: 'eventTypes', label: 'Events', none: 'all' },
    { field: 'state', label: 'State', as: 'state' },
    { field: 'createdAt', label: 'Since', as: 'moment' },
    { field: 'id', label: 'Id', as: 'code' },
  ],
  empty: 'No address is told of events. Enter one, and your systems hear of what happens as it happens.',
};
