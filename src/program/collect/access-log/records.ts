/** What collect/access-log keeps. */
import type { RecordClass } from '../../../runtime/part.ts';

const personal = { personal: true, retainedFrom: 'account-closed-or-last-access' } as const;

export const records: readonly RecordClass[] = [
  { ...personal, name: 'access', table: 'collect.access_event', evidenceFor: ['log-access'] },
  // While nobody knows whose it is, its clock begins on the later of the access and its reception.
  { ...personal, name: 'access that waits', table: 'collect.access_unmatched', evidenceFor: [] },
  { ...personal, name: 'last access', table: 'collect.account_last_access', evidenceFor: [] },
  {
    name: 'last access as it was told',
    table: 'collect.last_access_told',
    personal: false,
    retainedFrom: 'recorded',
    evidenceFor: [],
  },
  { ...personal, name: 'alias of an account', table: 'collect.account_alias', evidenceFor: [] },
  {
    name: 'account whose accesses are refused',
    table: 'collect.erased_account',
    personal: false,
    retainedFrom: 'recorded',
    evidenceFor: [],
  },
  {
    name: 'batch of accesses',
    table: 'collect.access_batch',
    personal: false,
    retainedFrom: 'recorded',
    evidenceFor: ['log-access'],
  },
  {
    name: 'refused line',
    table: 'collect.access_problem',
    personal: false,
    retainedFrom: 'recorded',
    evidenceFor: [],
  },
];
