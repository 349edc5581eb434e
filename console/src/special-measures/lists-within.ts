/** The lists within the page of a measure: whom the newest look found, and on whom it was enforced. */
import type { Column, ListWithin } from '../pages/list-of.ts';

export const previewAccounts: ListWithin<'listSpecialMeasurePreviewAccounts'> = {
  path: '/special-measures',
  title: 'Accounts it would touch',
  group: 'Determine',
  operation: 'listSpecialMeasurePreviewAccounts',
  columns: [
    { field: 'account', label: 'Account', as: 'thing' },
    { field: 'said', label: 'Is' },
    { field: 'why', label: 'Why' },
    { field: 'worth', label: 'Twelve months', none: 'no value on record' },
  ],
  empty: 'No account.',
};

const resellerBy: Column = {
  field: 'criterion',
  label: 'By',
  says: { address: 'where it is organized', linked: 'a link' },
};

export const previewResellers: ListWithin<'listSpecialMeasurePreviewResellers'> = {
  path: '/special-measures',
  opens: { below: '/organizations/resellers/', by: 'reseller' },
  title: 'Resellers it would touch',
  group: 'Determine',
  operation: 'listSpecialMeasurePreviewResellers',
  columns: [
    { field: 'legalName', label: 'Reseller' },
    { field: 'jurisdiction', label: 'Where', as: 'place' },
    resellerBy,
  ],
  empty: 'No reseller.',
};

export const enforcements: ListWithin<'listSpecialMeasureEnforcements'> = {
  path: '/special-measures',
  title: 'Enforced and lifted',
  group: 'Determine',
  operation: 'listSpecialMeasureEnforcements',
  columns: [
    { field: 'account', label: 'Account', as: 'thing' },
    { field: 'what', label: 'What', as: 'state' },
    { field: 'on', label: 'On' },
    { field: 'recordedAt', label: 'Recorded', as: 'moment' },
  ],
  empty: 'Nothing was enforced yet.',
};

/** The resellers on which it is enforced, and from which it was lifted. */
export const resellerEnforcements: ListWithin<'listSpecialMeasureResellers'> = {
  path: '/special-measures',
  title: 'Resellers under it',
  group: 'Determine',
  operation: 'listSpecialMeasureResellers',
  columns: [
    { field: 'reseller', label: 'Reseller', as: 'thing' },
    { field: 'what', label: 'What', as: 'state' },
    resellerBy,
    { field: 'on', label: 'On' },
    { field: 'recordedAt', label: 'Recorded', as: 'moment' },
  ],
  empty: 'It was enforced on no reseller yet.',
};
