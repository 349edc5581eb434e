/** What can be done about resellers. */
import type { Act, ListActs } from '../acts/act.ts';
import { officers } from '../acts/who.ts';

const roles = [...officers, 'reseller-manager'];
const fields: Act['fields'] = [
  { name: 'legalName', label: 'Legal name', from: 'legalName' },
  {
    name: 'jurisdiction',
    label: 'Jurisdiction',
    from: 'jurisdiction',
    says: 'Such as DE or US-TX. It decides whether the reseller is foreign.',
  },
  { name: 'contactEmail', label: 'Contact', as: 'email', from: 'contactEmail' },
];
const path = { reseller: 'id' };
const unless: Act['unless'] = ({ endedOn }) => (endedOn ? 'The relation has ended.' : undefined);

export const resellerActs: ListActs = {
  make: [
    {
      label: 'Enter a reseller',
      operation: 'enterReseller',
      roles,
      fields,
      follows: 'It is counted in certifications from now on. Record next which program it runs.',
    },
  ],
  row: [
    {
      label: 'Change',
      operation: 'describeReseller',
      roles,
      path,
      fields,
      follows: 'It stands so from now on. The words before stay in the history.',
      unless,
    },
    {
      label: 'Adopts our program',
      operation: 'recordResellerAdoption',
      roles,
      path,
      fields: [
        { name: 'on', label: 'Agreed on', as: 'day' },
        { name: 'agreement', label: 'Agreement', says: 'Its name or number.' },
        { name: 'scope', label: 'What it takes over', as: 'words' },
        {
          name: 'deviations',
          label: 'Where it does otherwise',
          as: 'lines',
          says: 'One to a line. Nothing: nowhere.',
        },
        {
          name: 'programVersion',
          label: 'Version of the program',
          as: 'number',
          optional: true,
          says: 'Empty: whatever is in force.',
        },
      ],
      follows: "It runs the provider's program by this agreement (§ 7.302(g)). What it ran before stays.",
      unless,
    },
    {
      label: 'Runs its own',
      operation: 'recordResellerProgram',
      roles,
      path,
      fields: [
        { name: 'on', label: 'Handed in on', as: 'day' },
        { name: 'reference', label: 'File', says: 'Its name; keep the file where papers are kept.' },
        { name: 'digest', label: 'SHA-256', says: 'What sha256sum says of the file: 64 characters.' },
      ],
      follows: 'It runs this program from now on. The digest says which file it is.',
      unless,
    },
    {
      label: 'End',
      operation: 'endReseller',
      roles,
      path,
      fields: [
        { name: 'on', label: 'Ended on', as: 'day' },
        {
          name: 'because',
          label: 'Why',
          as: 'choice',
          options: ['contract-ended', 'did-not-comply', 'ceased-business'],
        },
        { name: 'reference', label: 'Reference', says: 'The letter or contract, by name or number.' },
      ],
      follows: 'Nothing more is recorded about it. Its history stays.',
      bites: true,
      unless,
    },
  ],
};
