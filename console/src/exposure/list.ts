/** The list of what transactions were worth. */
import type { List } from '../pages/list-of.ts';

export const transactionValues: List = {
  path: '/exposure/transaction-values',
  acts: 'above',
  title: 'Transaction values',
  group: 'Report',
  operation: 'listTransactionValues',
  columns: [
    { field: 'account', label: 'Account', as: 'code' },
    { field: 'month', label: 'Month' },
    { field: 'amount', label: 'Worth' },
    { field: 'currency', label: 'Currency' },
    { field: 'recordedAt', label: 'Recorded', as: 'moment' },
  ],
  filters: [
    { name: 'account', label: 'Account', hint: 'an id' },
    { name: 'month', label: 'Month', hint: 'such as 2026-03' },
  ],
  empty:
    'No value is on record. A penalty may be counted on what transactions are worth (§ 7.309): hand them in as a file.',
};
