/** What signals and their sums keep. */
import type { RecordClass } from '../../../../runtime/part.ts';

const ofAccounts = {
  personal: true,
  retainedFrom: 'account-closed-or-last-access',
  evidenceFor: [],
} as const;

export const signalRecords: readonly RecordClass[] = [
  {
    ...ofAccounts,
    name: 'signal of accesses',
    table: 'collect.access_signal',
    evidenceFor: ['ask-more-when-in-doubt'],
  },
  { ...ofAccounts, name: 'dismissal of a signal', table: 'collect.access_signal_dismissal' },
  { ...ofAccounts, name: 'accesses by day and country', table: 'collect.access_country_day' },
  { ...ofAccounts, name: 'accounts at an address', table: 'collect.access_address_day' },
  { ...ofAccounts, name: 'places of a principal', table: 'collect.access_principal_day' },
  {
    name: 'batch to be weighed',
    table: 'collect.access_to_weigh',
    personal: false,
    retainedFrom: 'recorded',
    evidenceFor: [],
  },
];
