/** What collect/beneficial-owners keeps. */
import type { RecordClass } from '../../../runtime/part.ts';

export const records: readonly RecordClass[] = [
  {
    name: 'ownership statement',
    table: 'collect.ownership_statement',
    personal: true,
    retainedFrom: 'account-closed-or-last-access',
    evidenceFor: ['identify-beneficial-owners'],
  },
  {
    name: 'ownership party',
    table: 'collect.ownership_party',
    personal: true,
    retainedFrom: 'account-closed-or-last-access',
    evidenceFor: ['identify-beneficial-owners', 'collect-owner-data'],
  },
  {
    name: 'ownership determination',
    table: 'collect.ownership_determination',
    personal: false,
    retainedFrom: 'account-closed-or-last-access',
    evidenceFor: ['identify-beneficial-owners'],
  },
  {
    name: 'owner addition',
    table: 'collect.owner_addition',
    personal: false,
    retainedFrom: 'account-closed-or-last-access',
    evidenceFor: ['require-owner-updates'],
  },
  {
    name: 'owner notice clause',
    table: 'collect.owner_notice_clause',
    personal: false,
    retainedFrom: 'account-closed-or-last-access',
    evidenceFor: ['require-owner-updates'],
  },
  {
    name: 'ownership reliance',
    table: 'collect.ownership_reliance',
    personal: false,
    retainedFrom: 'account-closed-or-last-access',
    evidenceFor: ['require-owner-updates'],
  },
];
