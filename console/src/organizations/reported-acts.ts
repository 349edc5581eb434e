/** What can be done about what a certification reports of the provider. */
import type { ListActs } from '../acts/act.ts';
import { officers } from '../acts/who.ts';

const path = { organization: 'organization' };

export const primaryContact: ListActs = {
  row: [
    {
      label: 'Name a contact',
      operation: 'changePrimaryContact',
      roles: officers,
      path,
      fields: [
        { name: 'name', label: 'Name' },
        { name: 'title', label: 'Title' },
        { name: 'email', label: 'E-mail', as: 'email' },
        { name: 'telephone', label: 'Telephone' },
        { name: 'since', label: 'Since', as: 'day' },
      ],
      follows: 'The contact before stays in the history. The change is reported out of cycle (§ 7.304(c)).',
    },
    {
      label: 'See the contact',
      operation: 'revealPrimaryContact',
      roles: officers,
      path,
      fields: [
        {
          name: 'reason',
          label: 'Reason',
          as: 'choice',
          options: ['filing', 'review', 'legal-process', 'to-reach-them'],
        },
      ],
      follows: 'That you looked, and why, is on the ledger.',
      shows: [
        { field: 'values.name', label: 'Name' },
        { field: 'values.title', label: 'Title' },
        { field: 'values.email', label: 'E-mail' },
        { field: 'values.telephone', label: 'Telephone' },
      ],
      unless: ({ known }) => (known ? undefined : 'Nobody is named yet.'),
    },
  ],
};

export const employees: ListActs = {
  row: [
    {
      label: 'Record a count',
      operation: 'countEmployees',
      roles: officers,
      path,
      fields: [
        { name: 'employees', label: 'Employees', as: 'number' },
        { name: 'on', label: 'Counted on', as: 'day' },
      ],
      follows: 'It stands in certifications from now on. Earlier counts stay.',
    },
  ],
};

export const structureChanges: ListActs = {
  row: [
    {
      label: 'Record a change',
      operation: 'recordStructureChange',
      roles: officers,
      path,
      fields: [
        { name: 'kind', label: 'Kind', as: 'choice', options: ['business', 'corporate-structure'] },
        { name: 'on', label: 'Happened on', as: 'day' },
        {
          name: 'reference',
          label: 'Reference',
          says: 'The resolution or contract, by name or number. It must name no person.',
        },
      ],
      follows: 'A certification out of cycle is then due (§ 7.304(c)).',
    },
  ],
};
