/** The lists of the console: where each is, what it reads, and its columns. The API decides what is in them. */

import type { Operation } from './api/call.ts';
import { titleFor } from './words.ts';

export type Column = {
  readonly field: string;
  readonly label: string;
  readonly as?: 'moment' | 'state' | 'code' | 'urgency';
};

export type Filter = {
  /** As the operation names it. */
  readonly name: string;
  readonly label: string;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  /** Read from the API instead, where the parts say what there is. */
  readonly optionsFrom?: 'case-kinds';
  readonly day?: boolean;
  readonly hint?: string;
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
  /** What else one can ask for; it stands in the address, and then no state is taken for granted. */
  readonly filters?: readonly Filter[];
  /** Several rows can be chosen and acted upon together. */
  readonly bulk?: 'cases';
  /** What stands above the rows: the state of the whole. */
  readonly head?: 'ledger' | 'program';
  /** Things can be done from here; which, is loaded with the first row. */
  readonly acts?: true;
  /** What an empty list means, and what to do. */
  readonly empty: string;
};

const options = (...values: readonly string[]) => values.map((value) => ({ value, label: titleFor(value) }));

export const lists: readonly List[] = [
  {
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
    bulk: 'cases',
    filters: [
      {
        name: 'kind',
        label: 'Kind',
        optionsFrom: 'case-kinds',
      },
      {
        name: 'urgency',
        label: 'Service level',
        options: options('late', 'urgent', 'soon', 'calm', 'waiting'),
      },
      {
        name: 'assignee',
        label: 'Assigned to',
        options: [
          { value: 'me', label: 'Me' },
          { value: 'nobody', label: 'Nobody' },
        ],
      },
      { name: 'holder', label: 'In hand of', options: [{ value: 'me', label: 'Me' }] },
      {
        name: 'active',
        label: 'Ended',
        options: [
          { value: 'true', label: 'No' },
          { value: 'false', label: 'Yes' },
        ],
      },
      {
        name: 'sort',
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
  },
  {
    path: '/clocks',
    acts: true,
    title: 'Clocks',
    group: 'Work',
    operation: 'listClocks',
    columns: [
      { field: 'obligation', label: 'Deadline' },
      { field: 'urgency', label: 'Urgency', as: 'urgency' },
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
    filters: [
      {
        name: 'urgency',
        label: 'Urgency',
        options: options('late', 'urgent', 'soon', 'calm', 'closed'),
      },
      { name: 'dueFrom', label: 'Due from', day: true },
      { name: 'dueTo', label: 'Due until', day: true },
      { name: 'subject', label: 'About', hint: 'an id' },
    ],
    empty: 'No deadline here.',
  },
  {
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
      { field: 'askedBy', label: 'By', as: 'code' },
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
  },
  {
    path: '/offerings',
    acts: true,
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
    head: 'program',
    acts: true,
    title: 'Written program',
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
  },
  {
    path: '/applications/links',
    acts: true,
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
    states: [
      { value: '', label: 'All' },
      { value: 'pending', label: 'Pending' },
      { value: 'restricted', label: 'Restricted' },
      { value: 'suspended', label: 'Suspended' },
      { value: 'not-opened', label: 'Not opened' },
      { value: 'good', label: 'Good' },
      { value: 'closing', label: 'Closing' },
      { value: 'refused', label: 'Refused' },
      { value: 'closed', label: 'Closed' },
    ],
    filters: [
      {
        name: 'reason',
        label: 'For the reason',
        options: options(
          'verification-pending',
          'verification-overdue',
          'reverification-overdue',
          'identity-in-doubt',
          'attempts-failed',
          'owners-not-known',
          'us-status-undetermined',
          'minimum-data-missing',
          'identity-compromised',
          'appeal-pending',
        ),
      },
      { name: 'customer', label: 'Customer', hint: 'cus_…' },
    ],
    empty: 'No account is here.',
  },
  {
    path: '/standing/unverified',
    opens: { below: '/standing/', by: 'account' },
    title: 'Unverified foreign accounts',
    group: 'Enforce',
    operation: 'listUnverifiedForeignAccounts',
    columns: [
      { field: 'account', label: 'Account', as: 'code' },
      { field: 'unverifiedSince', label: 'Unverified since', as: 'moment' },
      { field: 'state', label: 'Standing', as: 'state' },
      { field: 'reasons', label: 'Why' },
      { field: 'currentDeadline', label: 'Next deadline' },
    ],
    filters: [
      { name: 'fromDays', label: 'For at least days', hint: '0' },
      { name: 'toDays', label: 'For at most days', hint: 'any' },
    ],
    empty: 'Every account in use with a foreign person behind it is verified.',
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
    head: 'ledger',
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
    acts: true,
    title: 'Outbox',
    group: 'Installation',
    operation: 'listNotices',
    columns: [
      { field: 'template', label: 'Notice' },
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
  },
  {
    path: '/webhooks',
    acts: true,
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
  },
  {
    path: '/webhooks/endpoints',
    acts: true,
    title: 'Webhook endpoints',
    group: 'Installation',
    operation: 'listWebhookEndpoints',
    columns: [
      { field: 'url', label: 'Address' },
      { field: 'description', label: 'For' },
      { field: 'eventTypes', label: 'Events' },
      { field: 'state', label: 'State', as: 'state' },
      { field: 'createdAt', label: 'Since', as: 'moment' },
      { field: 'id', label: 'Id', as: 'code' },
    ],
    empty: 'No address is told of events. Enter one, and your systems hear of what happens as it happens.',
  },
  {
    path: '/access',
    acts: true,
    title: 'Members',
    group: 'Installation',
    operation: 'listMembers',
    columns: [
      { field: 'name', label: 'Name' },
      { field: 'email', label: 'E-mail' },
      { field: 'role', label: 'Role', as: 'state' },
      { field: 'grantedAt', label: 'Since', as: 'moment' },
      { field: 'grantedBy', label: 'Given by', as: 'code' },
      { field: 'endedAt', label: 'Ended', as: 'moment' },
    ],
    empty: 'Only you are here.',
  },
  {
    path: '/access/keys',
    acts: true,
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
  },
  {
    path: '/access/examiners',
    acts: true,
    title: 'Examiners',
    group: 'Installation',
    operation: 'listExaminerGrants',
    columns: [
      { field: 'name', label: 'Name' },
      { field: 'purpose', label: 'Purpose' },
      { field: 'expiresAt', label: 'Until', as: 'moment' },
      { field: 'asOf', label: 'As of', as: 'moment' },
      { field: 'scopes', label: 'Parts' },
      { field: 'customers', label: 'Customers' },
      { field: 'endedAt', label: 'Ended', as: 'moment' },
    ],
    empty: 'Nobody from outside can read the records.',
  },
];
