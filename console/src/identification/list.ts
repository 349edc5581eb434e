/** The lists of who was collected. */
import type { List } from '../pages/list-of.ts';

export const customers: List = {
  path: '/identification',
  opens: { below: '/identification/persons/', by: 'person' },
  title: 'Customers',
  group: 'Collect',
  operation: 'listCustomers',
  columns: [
    { field: 'name', label: 'Name' },
    { field: 'personKind', label: 'Kind' },
    { field: 'externalId', label: 'Your id', as: 'code' },
    { field: 'status', label: 'Status', as: 'state' },
    { field: 'id', label: 'Id', as: 'code' },
  ],
  empty: 'No customer yet. Import your existing customers, or take the first application.',
};

export const persons: List = {
  path: '/identification/persons',
  opens: { below: '/identification/persons/', by: 'id' },
  title: 'Persons',
  group: 'Collect',
  operation: 'listPersons',
  columns: [
    { field: 'name', label: 'Name' },
    { field: 'kind', label: 'Kind' },
    { field: 'createdAt', label: 'Entered', as: 'moment' },
    { field: 'id', label: 'Id', as: 'code' },
  ],
  empty: 'Nobody has been entered yet.',
};
