/** What enforce/standing keeps. */
import type { RecordClass } from '../../../runtime/part.ts';

export const records: readonly RecordClass[] = [
  {
    name: 'account-standing',
    table: 'enforce.account_standing',
    personal: false,
    retainedFrom: 'account-closed-or-last-access',
    evidenceFor: ['limit-use-while-pending', 'close-after-failed-attempts'],
  },
  {
    name: 'standing-change',
    table: 'enforce.standing_change',
    personal: false,
    retainedFrom: 'account-closed-or-last-access',
    evidenceFor: ['limit-use-while-pending', 'close-after-failed-attempts'],
  },
  {
    name: 'account-life',
    table: 'enforce.account_life',
    personal: false,
    retainedFrom: 'account-closed-or-last-access',
    evidenceFor: ['refuse-unverified', 'close-after-failed-attempts'],
  },
  {
    name: 'account-case',
    table: 'enforce.account_case',
    personal: false,
    retainedFrom: 'account-closed-or-last-access',
    evidenceFor: ['refuse-unverified', 'close-after-failed-attempts', 'offer-redress'],
  },
  {
    name: 'measure-enforcement',
    table: 'enforce.measure_enforcement',
    personal: false,
    retainedFrom: 'recorded',
    evidenceFor: ['enforce-special-measure'],
  },
];
