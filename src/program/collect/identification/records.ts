/** What collect/identification keeps. */
import type { RecordClass } from '../../../runtime/part.ts';

export const records: readonly RecordClass[] = [
  {
    name: 'person',
    table: 'collect.person',
    personal: true,
    retainedFrom: 'account-closed-or-last-access',
    evidenceFor: ['collect-name'],
  },
  {
    name: 'element',
    table: 'collect.element',
    personal: true,
    retainedFrom: 'account-closed-or-last-access',
    evidenceFor: [
      'collect-name',
      'collect-address',
      'collect-payment-means',
      'collect-email',
      'collect-telephone',
    ],
  },
  {
    name: 'search term',
    table: 'collect.person_term',
    personal: true,
    retainedFrom: 'superseded',
    evidenceFor: [],
  },
  {
    name: 'reveal approval',
    table: 'collect.reveal_approval',
    personal: false,
    retainedFrom: 'account-closed-or-last-access',
    evidenceFor: [],
  },
  {
    name: 'named holder',
    table: 'collect.named_holder',
    personal: false,
    retainedFrom: 'account-closed-or-last-access',
    evidenceFor: [],
  },
  {
    name: 'customer',
    table: 'collect.customer',
    personal: false,
    retainedFrom: 'account-closed-or-last-access',
    evidenceFor: [],
  },
  {
    name: 'account',
    table: 'collect.account',
    personal: true,
    retainedFrom: 'account-closed-or-last-access',
    evidenceFor: ['collect-address', 'bring-in-existing-accounts'],
  },
  {
    name: 'import',
    table: 'collect.import',
    personal: false,
    retainedFrom: 'recorded',
    evidenceFor: ['bring-in-existing-accounts'],
  },
  {
    name: 'import report',
    table: 'collect.import_row',
    personal: false,
    retainedFrom: 'recorded',
    evidenceFor: ['bring-in-existing-accounts'],
  },
];
