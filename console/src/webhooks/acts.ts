/** What can be done about endpoints and deliveries. */
import type { Act, ListActs } from '../acts/act.ts';
import { engineers } from '../acts/who.ts';

const endpointFields: Act['fields'] = [
  { name: 'url', label: 'Address', from: 'url', says: 'https, reachable from this installation' },
  { name: 'description', label: 'What it is for', optional: true, from: 'description' },
  {
    name: 'eventTypes',
    label: 'Types of events',
    as: 'event-types',
    optional: true,
    from: 'eventTypes',
    says: 'None chosen: all.',
  },
];

export const webhookEndpoints: ListActs = {
  make: [
    {
      label: 'Enter an endpoint',
      operation: 'createWebhookEndpoint',
      roles: engineers,
      fields: endpointFields,
      follows: 'From now on it is told of events. The secret that signs them is shown once.',
      shows: [{ field: 'secret', label: 'Signing secret', once: true }],
    },
  ],
  row: [
    {
      label: 'Change',
      operation: 'changeWebhookEndpoint',
      roles: engineers,
      path: { webhook: 'id' },
      fields: [...endpointFields, { name: 'enabled', label: 'Told of events', as: 'yes', initial: 'true' }],
      follows: 'What happens from now on is sent so. What is on its way is sent to the new address too.',
    },
    {
      label: 'New secret',
      operation: 'changeWebhookSecret',
      roles: engineers,
      path: { webhook: 'id' },
      follows: 'Deliveries are signed with both secrets for a day, then with the new one alone.',
      shows: [{ field: 'secret', label: 'Signing secret', once: true }],
    },
    {
      label: 'Remove',
      operation: 'removeWebhookEndpoint',
      roles: engineers,
      path: { webhook: 'id' },
      follows: 'It is told of nothing more. What is on its way to it is cancelled.',
      bites: true,
    },
  ],
};

export const webhookDeliveries: ListActs = {
  row: [
    {
      label: 'Deliver again',
      operation: 'redeliverWebhook',
      roles: engineers,
      path: { delivery: 'id' },
      follows: 'The same event is sent to the same endpoint once more.',
      unless: ({ state }) => (state === 'pending' ? 'It is on its way already.' : undefined),
    },
  ],
};
