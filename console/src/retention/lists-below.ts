/** The lists below retention, each on a page of its own: erasures, holds, longer limits; and the accounts of an erasure. */
import { type ListWithin, options } from '../pages/list-of.ts';

const group = 'Retain';

export const erasures: ListWithin<'listErasures'> = {
  path: '/retention/erasures',
  opens: { below: '/retention/erasures/', by: 'id' },
  title: 'Erasures',
  group,
  operation: 'listErasures',
  columns: [
    { field: 'draftedAt', label: 'Prepared', as: 'moment' },
    { field: 'reason', label: 'Why' },
    { field: 'accounts', label: 'Accounts', as: 'count' },
    { field: 'state', label: 'State', as: 'state' },
    { field: 'endedAt', label: 'Ended', as: 'moment', none: 'not yet' },
  ],
  filters: [
    { name: 'state', label: 'State', options: options('drafted', 'approved', 'withdrawn', 'certified') },
  ],
  empty: 'Nothing was erased, and no erasure is prepared. Prepare one when accounts are due (§ 7.302(e)).',
};

export const holds: ListWithin<'listLegalHolds'> = {
  path: '/retention/holds',
  acts: 'to-rows',
  title: 'Legal holds',
  group,
  operation: 'listLegalHolds',
  columns: [
    { field: 'reason', label: 'Why' },
    { field: 'subject', label: 'On', as: 'thing', none: 'everybody' },
    { field: 'period.from', label: 'There from', none: 'any day' },
    { field: 'period.until', label: 'There to', none: 'any day' },
    { field: 'classes', label: 'Classes', as: 'codes', none: 'all' },
    { field: 'until', label: 'Until', none: 'it is released' },
    { field: 'state', label: 'State', as: 'state' },
    { field: 'placedBy', label: 'By', as: 'who' },
  ],
  filters: [{ name: 'state', label: 'State', options: options('placed', 'release-asked', 'released') }],
  empty:
    'No legal hold is on these records. Place one where a claim or an inquiry may need them: it holds at once.',
};

export const choices: ListWithin<'listRetentionChoices'> = {
  path: '/retention/choices',
  acts: 'to-rows',
  title: 'Longer limits',
  group,
  operation: 'listRetentionChoices',
  columns: [
    { field: 'citation', label: 'Rests on' },
    { field: 'years', label: 'Years' },
    { field: 'classes', label: 'Classes', as: 'codes', none: 'all' },
    { field: 'reason', label: 'Why' },
    { field: 'from', label: 'From' },
    { field: 'until', label: 'Until', none: 'it is ended' },
    { field: 'state', label: 'State', as: 'state' },
    { field: 'proposedBy', label: 'By', as: 'who' },
  ],
  filters: [
    {
      name: 'state',
      label: 'State',
      options: options('proposed', 'approved', 'declined', 'ending-asked', 'ended'),
    },
  ],
  empty:
    'No class is kept longer than the program keeps it. Where other law asks more years, propose them: another person approves.',
};

export const accountsOf: ListWithin<'listErasureAccounts'> = {
  path: '/retention/erasures',
  title: 'Accounts',
  group,
  operation: 'listErasureAccounts',
  columns: [
    { field: 'account', label: 'Account', as: 'thing' },
    { field: 'keptUntil', label: 'Kept until' },
    { field: 'stays', label: 'Stays', none: 'no', says: { held: 'held', 'nothing-due': 'nothing is due' } },
    { field: 'kept', label: 'Tables that stay', none: 'none' },
    { field: 'erasedAt', label: 'Erased', as: 'moment', none: 'not yet' },
  ],
  empty: 'No account is left in it. Prepare another erasure when accounts are due.',
};
