/** The lists of what changes of the program would do. */
import type { List, ListWithin } from '../pages/list-of.ts';

export const trials: List = {
  path: '/trial',
  opens: { below: '/trial/', by: 'id' },
  title: 'Trials',
  group: 'Enforce',
  operation: 'listTrials',
  columns: [
    { field: 'askedAt', label: 'Asked', as: 'moment' },
    { field: 'change', label: 'Change', as: 'code' },
    { field: 'state', label: 'State', as: 'state' },
    { field: 'changed', label: 'Accounts otherwise' },
    { field: 'customersWorse', label: 'Customers worse off' },
    { field: 'sharePercent', label: 'In percent' },
    { field: 'otherwise', label: 'Requests otherwise' },
  ],
  filters: [{ name: 'change', label: 'Change', hint: 'pch_…' }],
  empty: 'No change of the program has been tried.',
};

export const triedAccounts: ListWithin<'listTrialAccounts'> = {
  path: '/trial',
  opens: { below: '/standing/', by: 'account' },
  title: 'Accounts that would stand otherwise',
  group: 'Enforce',
  operation: 'listTrialAccounts',
  columns: [
    { field: 'account', label: 'Account', as: 'code' },
    { field: 'before.state', label: 'Without the change', as: 'state' },
    { field: 'after.state', label: 'With it', as: 'state' },
    { field: 'differs', label: 'What differs' },
    { field: 'worse', label: 'Worse off' },
    { field: 'before.reasons', label: 'Why without', as: 'codes' },
    { field: 'after.reasons', label: 'Why with', as: 'codes' },
  ],
  empty: 'No account would stand otherwise.',
};

export const triedVerdicts: ListWithin<'listTrialVerdicts'> = {
  path: '/trial',
  opens: { below: '/gate/explain?verdict=', by: 'verdict' },
  title: 'Requests that would be answered otherwise',
  group: 'Enforce',
  operation: 'listTrialVerdicts',
  columns: [
    { field: 'verdict', label: 'Verdict on record', as: 'code' },
    { field: 'before', label: 'Without the change', as: 'state' },
    { field: 'after', label: 'With it', as: 'state' },
    { field: 'becauseBefore', label: 'Why without', as: 'codes' },
    { field: 'becauseAfter', label: 'Why with', as: 'codes' },
  ],
  empty: 'No request of thirty days would be answered otherwise.',
};
