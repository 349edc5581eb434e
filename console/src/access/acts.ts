/** What can be done about members, keys and examiners. */
import type { ListActs } from '../acts/act.ts';
import { colleagues, ended, officers } from '../acts/who.ts';

const scopes = [
  'gate:ask',
  'access-log:report',
  'access-log:read',
  'adopt:read',
  'adopt:write',
  'identification:read',
  'identification:write',
  'determine:read',
  'determine:write',
  'standing:read',
  'standing:write',
  'casework:read',
  'casework:write',
  'report:read',
  'report:write',
  'ledger:read',
  'access:manage',
];

export const members: ListActs = {
  make: [
    {
      label: 'Invite a member',
      operation: 'inviteMember',
      roles: colleagues,
      fields: [
        { name: 'name', label: 'Name' },
        { name: 'email', label: 'E-mail', as: 'email' },
        {
          name: 'role',
          label: 'Role',
          as: 'choice',
          options: [
            'reviewer',
            'senior-reviewer',
            'officer',
            'engineer',
            'reseller-manager',
            'owner',
            'customer',
          ],
        },
        {
          name: 'customer',
          label: 'For the customer',
          optional: true,
          says: 'Its id, for the role customer alone.',
        },
      ],
      follows: 'They get a mail with a link by which they choose how to sign in.',
    },
  ],
  row: [
    {
      label: 'Invite again',
      operation: 'inviteMemberAgain',
      roles: colleagues,
      path: { membership: 'id' },
      follows: 'They get a new link; the one before it is void.',
      unless: ended,
    },
    {
      label: 'End',
      operation: 'endMembership',
      roles: colleagues,
      path: { membership: 'id' },
      follows: 'The role ends, and they are signed out of it at once. What they did stays on record.',
      bites: true,
      unless: ended,
    },
  ],
};

export const keys: ListActs = {
  make: [
    {
      label: 'Make a key',
      operation: 'makeServiceKey',
      roles: [...officers, 'engineer'],
      fields: [
        { name: 'name', label: 'Name', says: 'Which program uses it' },
        { name: 'scopes', label: 'What it may do', as: 'choices', options: scopes },
        { name: 'expiresAt', label: 'Until', as: 'moment', optional: true },
      ],
      follows: 'A program can then act here within these scopes. The key is shown once.',
      shows: [{ field: 'secret', label: 'Key', once: true }],
    },
  ],
  row: [
    {
      label: 'Withdraw',
      operation: 'endServiceKey',
      roles: [...officers, 'engineer'],
      path: { key: 'id' },
      follows: 'The key stops within a second. The program that uses it is refused from then on.',
      bites: true,
      unless: ended,
    },
  ],
};

export const grants: ListActs = {
  make: [
    {
      label: 'Grant an examiner access',
      operation: 'grantExaminer',
      roles: officers,
      fields: [
        { name: 'name', label: 'Name' },
        { name: 'email', label: 'E-mail', as: 'email' },
        { name: 'purpose', label: 'Purpose', as: 'words' },
        { name: 'expiresAt', label: 'Until', as: 'moment' },
        {
          name: 'asOf',
          label: 'As of',
          as: 'moment',
          optional: true,
          says: 'They see nothing recorded later. Empty: what is there now.',
        },
        {
          name: 'scopes',
          label: 'In these parts alone',
          as: 'choices',
          optional: true,
          options: scopes.filter((scope) => scope.endsWith(':read')),
          says: 'None chosen: all.',
        },
        {
          name: 'customers',
          label: 'Of these customers alone',
          as: 'lines',
          optional: true,
          says: 'One id in each line. Empty: of all.',
        },
      ],
      follows: 'They can read until then and change nothing. Each page and file they get is on the ledger.',
    },
  ],
  row: [
    {
      label: 'End',
      operation: 'endExaminerGrant',
      roles: officers,
      path: { grant: 'id' },
      follows: 'They see nothing from now on.',
      bites: true,
      unless: ended,
    },
  ],
};
