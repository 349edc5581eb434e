/** What collect/applications keeps. */
import type { RecordClass } from '../../../runtime/part.ts';

export const records: readonly RecordClass[] = [
  {
    name: 'application',
    table: 'collect.application',
    personal: true,
    retainedFrom: 'account-closed-or-last-access',
    evidenceFor: ['collect-name'],
  },
  {
    name: 'portal opening',
    table: 'collect.portal_opening',
    personal: true,
    retainedFrom: 'superseded',
    evidenceFor: [],
  },
  {
    name: 'owner invitation',
    table: 'collect.owner_invitation',
    personal: true,
    retainedFrom: 'account-closed-or-last-access',
    evidenceFor: ['collect-owner-data'],
  },
  {
    name: 'portal link',
    table: 'collect.portal_link',
    personal: true,
    retainedFrom: 'superseded',
    evidenceFor: [],
  },
];
