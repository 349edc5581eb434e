/** The lists of special measures: the measures, whom a look found, and what was enforced. */
import { type List, type ListWithin, options } from '../pages/list-of.ts';

export const specialMeasures: List = {
  path: '/special-measures',
  opens: { below: '/special-measures/', by: 'id' },
  acts: 'above',
  title: 'Special measures',
  group: 'Determine',
  operation: 'listSpecialMeasures',
  columns: [
    { field: 'title', label: 'Measure' },
    { field: 'citation', label: 'Published as' },
    { field: 'state', label: 'State', as: 'state' },
    { field: 'phase', label: 'Today', as: 'state', none: 'not enforced' },
    { field: 'effectiveOn', label: 'Takes effect' },
    { field: 'lastOn', label: 'Last day', none: 'not approved' },
    { field: 'proposed', label: 'Asked', as: 'state', none: 'nothing' },
  ],
  filters: [
    { name: 'state', label: 'State', options: options('drafted', 'submitted', 'approved', 'withdrawn') },
  ],
  empty: 'No determination of the Secretary of Commerce was entered (§ 7.307).',
};

/** Within the page of a measure: the accounts that the newest look found. */
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

export const previewResellers: ListWithin<'listSpecialMeasurePreviewResellers'> = {
  path: '/special-measures',
  opens: { below: '/organizations/resellers/', by: 'reseller' },
  title: 'Resellers it would touch',
  group: 'Determine',
  operation: 'listSpecialMeasurePreviewResellers',
  columns: [
    { field: 'legalName', label: 'Reseller' },
    { field: 'jurisdiction', label: 'Where', as: 'place' },
    { field: 'criterion', label: 'By', as: 'words' },
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

/** Within the page of a measure: the resellers on which it is enforced, and from which it was lifted. */
export const resellerEnforcements: ListWithin<'listSpecialMeasureResellers'> = {
  path: '/special-measures',
  title: 'Resellers under it',
  group: 'Determine',
  operation: 'listSpecialMeasureResellers',
  columns: [
    { field: 'reseller', label: 'Reseller', as: 'thing' },
    { field: 'what', label: 'What', as: 'state' },
    { field: 'criterion', label: 'By', as: 'words' },
    { field: 'on', label: 'On' },
    { field: 'recordedAt', label: 'Recorded', as: 'moment' },
  ],
  empty: 'It was enforced on no reseller yet.',
};
