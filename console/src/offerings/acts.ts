/** What can be done about a product. */
import type { Act, ListActs } from '../acts/act.ts';
import { officers } from '../acts/who.ts';

const offeringFacts: Act['fields'] = [
  { name: 'code', label: 'Code', from: 'code', says: 'As your catalogue has it' },
  { name: 'name', label: 'Name', from: 'name' },
  {
    name: 'facts.kind',
    label: 'Kind',
    as: 'choice',
    from: 'facts.kind',
    options: [
      'virtual-machine',
      'bare-metal',
      'managed-platform',
      'storage',
      'network',
      'content-delivery',
      'proxy',
      'name-resolution',
      'domain-registration',
      'predefined-software',
    ],
  },
  {
    name: 'facts.management',
    label: 'Managed by',
    as: 'choice',
    from: 'facts.management',
    options: ['unmanaged', 'managed'],
  },
  { name: 'facts.trial', label: 'A trial', as: 'yes', from: 'facts.trial' },
  {
    name: 'facts.customerRunsOwnSoftware',
    label: 'The customer runs software of their own',
    as: 'yes',
    from: 'facts.customerRunsOwnSoftware',
  },
  {
    name: 'facts.ownerCountry',
    label: 'Country of who owns it',
    from: 'facts.ownerCountry',
    says: 'Two letters, such as US',
  },
  {
    name: 'facts.ownedByUsPerson',
    label: 'Owned by a U.S. person',
    as: 'yes',
    from: 'facts.ownedByUsPerson',
  },
  {
    name: 'facts.operatedIn',
    label: 'Operated in',
    as: 'lines',
    from: 'facts.operatedIn',
    says: 'One country in each line, by two letters',
  },
];

export const offerings: ListActs = {
  make: [
    {
      label: 'Enter a product',
      operation: 'createOffering',
      roles: officers,
      fields: offeringFacts,
      follows: 'It is in the register, with what the rules say of it. You then decide its scope.',
    },
  ],
  row: [
    {
      label: 'Decide scope',
      operation: 'decideOfferingScope',
      roles: officers,
      path: { offering: 'id' },
      fields: [
        { name: 'inScope', label: 'In scope (§ 7.300)', as: 'yes', from: 'decision.inScope' },
        { name: 'usProduct', label: 'A U.S. product', as: 'yes', from: 'decision.usProduct' },
        { name: 'reason', label: 'Reason', as: 'words' },
      ],
      follows: 'The standing of every account with this product is worked out anew.',
    },
    {
      label: 'Change',
      operation: 'describeOffering',
      roles: officers,
      path: { offering: 'id' },
      fields: offeringFacts,
      keeps: ['version'],
      follows: 'Its scope must then be decided again; until then it counts as reached by the rule.',
    },
  ],
};
