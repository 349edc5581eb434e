/** The lists of the console: where each is, what it reads, and its columns. The API decides what is in them. */

import type { Operation } from './api/call.ts';

export type Column = {
  readonly field: string;
  readonly label: string;
  readonly as?: 'moment' | 'state' | 'code';
};

export type List = {
  readonly path: string;
  readonly title: string;
  /** Of the stage it belongs to, in the order of the duty. */
  readonly group: string;
  readonly operation: Operation;
  /** Where a row opens: the address before its id. */
  readonly opens?: { readonly below: string; readonly by: string };
  readonly columns: readonly Column[];
  /** The states one can look at alone; the first is what people come for. */
  readonly states?: readonly { readonly value: string; readonly label: string }[];
  /** What an empty list means, and what to do. */
  readonly empty: string;
};

export const lists: readonly List[] = [
  {
    path: '/casework',
    opens: { below: '/casework/', by: 'id' },
    title: 'Inbox',
    group: 'Work',
    operation: 'listCases',
    columns: [
      { field: 'label', label: 'Case' },
      { field: 'state', label: 'State', as: 'state' },
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
    empty: 'No case here. New ones appear here when somebody has to look.',
  },
  {
    path: '/clocks',
    title: 'Clocks',
    group: 'Work',
    operation: 'listClocks',
    columns: [
      { field: 'obligation', label: 'Deadline' },
      { field: 'state', label: 'State', as: 'state' },
      { field: 'dueOn', label: 'Due on' },
      { field: 'subject', label: 'About', as: 'code' },
    ],
    states: [
      { value: 'running', label: 'Running' },
      { value: 'breached', label: 'Breached' },
      { value: 'satisfied', label: 'Satisfied' },
      { value: '', label: 'All' },
    ],
    empty: 'No deadline here.',
  },
  {
    path: '/offerings',
    title: 'Offerings',
    group: 'Adopt',
    operation: 'listOfferings',
    columns: [
      { field: 'code', label: 'Code', as: 'code' },
      { field: 'name', label: 'Name' },
      { field: 'facts.kind', label: 'Kind' },
      { field: 'decision.inScope', label: 'In scope', as: 'state' },
      { field: 'decision.reason', label: 'Why' },
    ],
    empty: 'No product is in the register. Enter each product before it is offered (§ 7.300).',
  },
  {
    path: '/written-program',
    title: 'Program changes',
    group: 'Adopt',
    operation: 'listSettingChanges',
    columns: [
      { field: 'name', label: 'Setting', as: 'code' },
      { field: 'value', label: 'Value' },
      { field: 'state', label: 'State', as: 'state' },
      { field: 'effectiveOn', label: 'Effective on' },
      { field: 'reason', label: 'Why' },
    ],
    empty: 'Every setting is as the edition of the law has it.',
  },
  {
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
  },
  {
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
  },
  {
    path: '/standing',
    opens: { below: '/standing/', by: 'account' },
    title: 'Accounts by standing',
    group: 'Enforce',
    operation: 'listStandings',
    columns: [
      { field: 'account', label: 'Account', as: 'code' },
      { field: 'state', label: 'Standing', as: 'state' },
      { field: 'reasons', label: 'Why' },
      { field: 'currentDeadline', label: 'Next deadline' },
      { field: 'changedAt', label: 'Since', as: 'moment' },
    ],
    empty: 'No account has a standing yet.',
  },
  {
    path: '/gate',
    opens: { below: '/gate/explain?verdict=', by: 'verdict.id' },
    title: 'Verdicts',
    group: 'Enforce',
    operation: 'listVerdicts',
    columns: [
      { field: 'verdict.at', label: 'Asked', as: 'moment' },
      { field: 'verdict.action', label: 'Action' },
      { field: 'verdict.decision', label: 'Answer', as: 'state' },
      { field: 'verdict.because.0.code', label: 'First reason', as: 'code' },
      { field: 'verdict.account', label: 'Account', as: 'code' },
    ],
    empty: 'The control plane has not asked yet. See POST /v1/gate/verdicts.',
  },
  {
    path: '/ledger',
    title: 'Ledger',
    group: 'Retain',
    operation: 'listLedgerEntries',
    columns: [
      { field: 'index', label: 'Entry' },
      { field: 'kind', label: 'What happened' },
      { field: 'at', label: 'When', as: 'moment' },
      { field: 'id', label: 'Id', as: 'code' },
    ],
    empty: 'Nothing has been recorded.',
  },
  {
    path: '/notices',
    title: 'Outbox',
    group: 'Installation',
    operation: 'listNotices',
    columns: [
      { field: 'template', label: 'Notice' },
      { field: 'channel', label: 'By' },
      { field: 'state', label: 'State', as: 'state' },
      { field: 'createdAt', label: 'Written', as: 'moment' },
    ],
    empty: 'No notice has been written.',
  },
  {
    path: '/webhooks',
    title: 'Webhook deliveries',
    group: 'Installation',
    operation: 'listWebhookDeliveries',
    columns: [
      { field: 'eventType', label: 'Event' },
      { field: 'state', label: 'State', as: 'state' },
      { field: 'attempts', label: 'Attempts' },
      { field: 'createdAt', label: 'Since', as: 'moment' },
    ],
    empty: 'Nothing was delivered. Endpoints are entered with POST /v1/webhooks/endpoints.',
  },
  {
    path: '/access',
    title: 'Members',
    group: 'Installation',
    operation: 'listMembers',
    columns: [
      { field: 'name', label: 'Name' },
      { field: 'email', label: 'E-mail' },
      { field: 'role', label: 'Role', as: 'state' },
      { field: 'expiresAt', label: 'Until', as: 'moment' },
    ],
    empty: 'Only you are here.',
  },
];
