/** What can be done about the provider itself. */
import type { ListActs } from '../acts/act.ts';
import { officers } from '../acts/who.ts';

export const organization: ListActs = {
  row: [
    {
      label: 'Change',
      operation: 'describeOrganization',
      roles: officers,
      path: { organization: 'id' },
      fields: [
        { name: 'legalName', label: 'Legal name', from: 'legalName' },
        {
          name: 'jurisdiction',
          label: 'Jurisdiction',
          from: 'jurisdiction',
          says: 'Such as US-DE',
        },
        { name: 'contactEmail', label: 'Contact', as: 'email', from: 'contactEmail' },
        { name: 'newProvider', label: 'A new provider (§ 7.304)', as: 'yes', from: 'newProvider' },
      ],
      follows: 'It stands so in what is prepared from now on. The words before stay in the history.',
    },
    {
      label: 'Record the first certification',
      operation: 'recordFirstCertification',
      roles: officers,
      path: { organization: 'id' },
      fields: [
        { name: 'certifiedOn', label: 'Filed on', as: 'day' },
        { name: 'receipt', label: 'Receipt' },
      ],
      follows: 'Accounts of foreign persons can then be opened (§ 7.304).',
      unless: ({ firstCertification }) => (firstCertification ? 'It is on record.' : undefined),
    },
  ],
};
