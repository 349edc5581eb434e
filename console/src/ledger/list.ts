/** The list of what is on record. */
import type { List } from '../pages/list-of.ts';

export const ledgerEntries: List = {
  path: '/ledger',
  head: 'ledger',
  offeredFor: 'exportLedgerPackage',
  title: 'Ledger',
  group: 'Retain',
  operation: 'listLedgerEntries',
  columns: [
    { field: 'index', label: 'Entry' },
    { field: 'kind', label: 'What happened' },
    { field: 'at', label: 'When', as: 'moment' },
    { field: 'actor', label: 'By', as: 'actor' },
    { field: 'id', label: 'Id', as: 'code' },
  ],
  empty: 'Nothing has been recorded.',
};
