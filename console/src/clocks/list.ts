/** The list of deadlines. */
import { type List, options } from '../pages/list-of.ts';
import { owners } from './owners.ts';

export const clocks: List = {
  path: '/clocks',
  opens: { below: '/clocks/', by: 'id' },
  acts: 'to-rows',
  title: 'Clocks',
  group: 'Work',
  operation: 'listClocks',
  columns: [
    { field: 'obligation', label: 'Deadline', as: 'words' },
    { field: 'urgency', label: 'Urgency', as: 'urgency' },
    { field: 'state', label: 'State', as: 'state' },
    { field: 'dueOn', label: 'Due on' },
    { field: 'owner', label: 'Owned by', as: 'owner' },
    { field: 'subject', label: 'About', as: 'thing' },
  ],
  states: [
    { value: 'running', label: 'Running' },
    { value: 'breached', label: 'Breached' },
    { value: 'satisfied', label: 'Satisfied' },
    { value: '', label: 'All' },
  ],
  filters: [
    { name: 'obligation', label: 'Deadline', optionsFrom: 'clocks' },
    {
      name: 'urgency',
      label: 'Urgency',
      options: options('late', 'urgent', 'soon', 'calm', 'closed'),
    },
    { name: 'ownerRole', label: 'Owned by', options: options(...owners) },
    { name: 'dueFrom', label: 'Due from', day: true },
    { name: 'dueTo', label: 'Due until', day: true },
    { name: 'subject', label: 'About', hint: 'an id' },
  ],
  empty:
    'No deadline here. Each starts by itself when that happens from which it counts: the clock catalogue says what.',
};
