/** The lists within the page of a trial: what would be otherwise. */
import type { ListWithin } from '../pages/list-of.ts';

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
