/** The outbox as a list. */
import type { List } from '../pages/list-of.ts';

export const notices: List = {
  path: '/notices',
  opens: { below: '/notices/', by: 'id' },
  acts: 'to-rows',
  title: 'Outbox',
  group: 'Installation',
  operation: 'listNotices',
  columns: [
    { field: 'template', label: 'Notice', as: 'words' },
    { field: 'channel', label: 'By' },
    { field: 'state', label: 'State', as: 'state' },
    { field: 'attempts', label: 'Attempts' },
    { field: 'lastFault', label: 'Last fault' },
    { field: 'writtenAt', label: 'Written', as: 'moment' },
    { field: 'endedAt', label: 'Ended', as: 'moment' },
  ],
  states: [
    { value: '', label: 'All' },
    { value: 'held', label: 'Held' },
    { value: 'queued', label: 'On its way' },
    { value: 'given-up', label: 'Given up' },
    { value: 'sent', label: 'Sent' },
  ],
  empty: 'No notice has been written.',
};
