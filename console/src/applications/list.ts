/** The lists of applications and of the links to apply by. */
import type { List } from '../pages/list-of.ts';

export const applications: List = {
  path: '/applications',
  opens: { below: '/identification/persons/', by: 'person' },
  title: 'Applications',
  group: 'Collect',
  operation: 'listApplications',
  columns: [
    { field: 'name', label: 'Name' },
    { field: 'personKind', label: 'Kind' },
    { field: 'state', label: 'State', as: 'state' },
    { field: 'begunAt', label: 'Begun', as: 'moment' },
    { field: 'handedInAt', label: 'Handed in', as: 'moment' },
    { field: 'language', label: 'Language' },
    { field: 'account', label: 'Account', as: 'code' },
  ],
  empty: 'Nobody applies by themselves yet. Make a link, and put it where your customers sign up.',
};

export const applyLinks: List = {
  path: '/applications/links',
  acts: 'above-and-to-rows',
  title: 'Links to apply by',
  group: 'Collect',
  operation: 'listApplyLinks',
  columns: [
    { field: 'id', label: 'Id', as: 'code' },
    { field: 'madeAt', label: 'Made', as: 'moment' },
    { field: 'expiresAt', label: 'Until', as: 'moment' },
    { field: 'endedAt', label: 'Ended', as: 'moment' },
  ],
  empty: 'There is no link. Make one, and put it where your customers sign up.',
};
