/** The list of long work. */
import type { List } from '../pages/list-of.ts';

export const longWork: List = {
  path: '/long-work',
  opens: { below: '/long-work/', by: 'id' },
  title: 'Long work',
  group: 'Work',
  operation: 'listLongWork',
  columns: [
    { field: 'label', label: 'What' },
    { field: 'state', label: 'State', as: 'state' },
    { field: 'progress.done', label: 'Done' },
    { field: 'progress.total', label: 'Of' },
    { field: 'progress.refused', label: 'Refused' },
    { field: 'askedAt', label: 'Asked', as: 'moment' },
    { field: 'endedAt', label: 'Ended', as: 'moment' },
    { field: 'askedBy', label: 'By', as: 'who' },
  ],
  states: [
    { value: '', label: 'All' },
    { value: 'waiting', label: 'Waiting' },
    { value: 'running', label: 'Running' },
    { value: 'done', label: 'Done' },
    { value: 'failed', label: 'Failed' },
    { value: 'cancelled', label: 'Called off' },
  ],
  filters: [{ name: 'mine', label: 'Asked by', options: [{ value: 'true', label: 'Me' }] }],
  empty: 'Nothing was asked for that takes longer than a request.',
};
