/** The lists of who and what may act here. */
import type { List } from '../pages/list-of.ts';

export const members: List = {
  path: '/access',
  opens: { below: '/access/members/', by: 'id' },
  acts: 'above-and-to-rows',
  title: 'Members',
  group: 'Installation',
  operation: 'listMembers',
  columns: [
    { field: 'name', label: 'Name' },
    { field: 'email', label: 'E-mail' },
    { field: 'role', label: 'Role', as: 'state' },
    { field: 'grantedAt', label: 'Since', as: 'moment' },
    { field: 'grantedBy', label: 'Given by', as: 'who' },
    { field: 'endedAt', label: 'Ended', as: 'moment' },
  ],
  empty: 'Only you are here.',
};

export const keys: List = {
  path: '/access/keys',
  opens: { below: '/access/keys/', by: 'id' },
  acts: 'above-and-to-rows',
  title: 'Keys of programs',
  group: 'Installation',
  operation: 'listServiceKeys',
  columns: [
    { field: 'name', label: 'Name' },
    { field: 'scopes', label: 'May' },
    { field: 'lastUsedAt', label: 'Last used', as: 'moment' },
    { field: 'expiresAt', label: 'Until', as: 'moment' },
    { field: 'endedAt', label: 'Withdrawn', as: 'moment' },
  ],
  empty: 'No program has a key. Your control plane needs one with gate:ask.',
};

export const examiners: List = {
  path: '/access/examiners',
  acts: 'above-and-to-rows',
  title: 'Examiners',
  group: 'Installation',
  operation: 'listExaminerGrants',
  columns: [
    { field: 'name', label: 'Name' },
    { field: 'purpose', label: 'Purpose' },
    { field: 'expiresAt', label: 'Until', as: 'moment' },
    { field: 'asOf', label: 'As of', as: 'moment' },
    { field: 'scopes', label: 'Parts', none: 'all' },
    { field: 'customers', label: 'Customers', none: 'all' },
    { field: 'endedAt', label: 'Ended', as: 'moment' },
  ],
  empty: 'Nobody from outside can read the records.',
};
