/** The lists of accounts by what they may do. */
import { type List, options } from '../pages/list-of.ts';

export const standings: List = {
  path: '/standing',
  opens: { below: '/standing/', by: 'account' },
  title: 'Accounts by standing',
  group: 'Enforce',
  operation: 'listStandings',
  columns: [
    { field: 'account', label: 'Account', as: 'code' },
    { field: 'state', label: 'Standing', as: 'state' },
    { field: 'reasons', label: 'Why', as: 'words' },
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
};

export const unverifiedForeign: List = {
  path: '/standing/unverified',
  opens: { below: '/standing/', by: 'account' },
  title: 'Unverified foreign accounts',
  group: 'Enforce',
  operation: 'listUnverifiedForeignAccounts',
  columns: [
    { field: 'account', label: 'Account', as: 'code' },
    { field: 'unverifiedSince', label: 'Unverified since', as: 'moment' },
    { field: 'state', label: 'Standing', as: 'state' },
    { field: 'reasons', label: 'Why', as: 'words' },
    { field: 'currentDeadline', label: 'Next deadline' },
  ],
  filters: [
    { name: 'fromDays', label: 'For at least days', hint: '0' },
    { name: 'toDays', label: 'For at most days', hint: 'any' },
  ],
  empty: 'Every account in use with a foreign person behind it is verified.',
};
