/** The list of cases: the inbox. */
import { type List, options } from '../pages/list-of.ts';

export const cases: List = {
  path: '/casework',
  opens: { below: '/casework/', by: 'id' },
  title: 'Inbox',
  group: 'Work',
  operation: 'listCases',
  columns: [
    { field: 'label', label: 'Case' },
    { field: 'urgency', label: 'Service level', as: 'urgency' },
    { field: 'state', label: 'State', as: 'state' },
    { field: 'priority', label: 'Priority' },
    { field: 'assignee', label: 'Assigned to', as: 'who', none: 'nobody' },
    { field: 'dueAt', label: 'Due', as: 'moment' },
    { field: 'openedAt', label: 'Opened', as: 'moment' },
    { field: 'id', label: 'Id', as: 'code' },
  ],
  states: [
    { value: 'open', label: 'Open' },
    { value: 'claimed', label: 'Claimed' },
    { value: 'waiting-for-customer', label: 'Waiting for the customer' },
    { value: 'awaiting-second-person', label: 'Second person' },
    { value: 'resolved', label: 'Resolved' },
    { value: '', label: 'All' },
  ],
  statesOfNow: true,
  bulk: 'cases',
  filters: [
    {
      name: 'kind',
      label: 'Kind',
      optionsFrom: 'case-kinds',
    },
    {
      name: 'urgency',
      ofNow: true,
      label: 'Service level',
      options: options('late', 'urgent', 'soon', 'calm', 'waiting'),
    },
    {
      name: 'assignee',
      ofNow: true,
      label: 'Assigned to',
      options: [
        { value: 'me', label: 'Me' },
        { value: 'nobody', label: 'Nobody' },
      ],
    },
    { name: 'holder', ofNow: true, label: 'In hand of', options: [{ value: 'me', label: 'Me' }] },
    {
      name: 'active',
      ofNow: true,
      label: 'Ended',
      options: [
        { value: 'true', label: 'No' },
        { value: 'false', label: 'Yes' },
      ],
    },
    {
      name: 'sort',
      ofNow: true,
      label: 'Order',
      options: [
        { value: 'due', label: 'Due first' },
        { value: 'opened', label: 'Oldest first' },
      ],
    },
    { name: 'account', label: 'Account', hint: 'acc_…' },
    { name: 'person', label: 'Person', hint: 'per_…' },
  ],
  empty: 'No case here. New ones appear here when somebody has to look.',
};
