/** The acts of each list, by its address. Who may is said by the API too; here it says why a button is off. */
import type { Act, ListActs, Row } from './act.ts';

const officers = ['owner', 'officer'];
const engineers = ['owner', 'engineer'];
const colleagues = [...officers, 'senior-reviewer', 'reviewer'];

const scopes = [
  'gate:ask',
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
  'ledger:read',
  'access:manage',
];
const ended = (row: Row) => (row.endedAt ? 'It has ended.' : undefined);

const endpointFields: Act['fields'] = [
  { name: 'url', label: 'Address', from: 'url', says: 'https, reachable from this installation' },
  { name: 'description', label: 'What it is for', optional: true, from: 'description' },
  {
    name: 'eventTypes',
    label: 'Types of events',
    as: 'lines',
    optional: true,
    from: 'eventTypes',
    says: 'One in each line, such as standing-changed. Empty: all.',
  },
];

const webhookEndpoints: ListActs = {
  make: [
    {
      label: 'Enter an endpoint',
      operation: 'createWebhookEndpoint',
      roles: engineers,
      fields: endpointFields,
      follows: 'From now on it is told of events. The secret that signs them is shown once.',
      shows: [{ field: 'secret', label: 'Signing secret', once: true }],
    },
  ],
  row: [
    {
      label: 'Change',
      operation: 'changeWebhookEndpoint',
      roles: engineers,
      path: { webhook: 'id' },
      fields: [...endpointFields, { name: 'enabled', label: 'Told of events', as: 'yes', initial: 'true' }],
      follows: 'What happens from now on is sent so. What is on its way is sent to the new address too.',
    },
    {
      label: 'New secret',
      operation: 'changeWebhookSecret',
      roles: engineers,
      path: { webhook: 'id' },
      follows: 'Deliveries are signed with both secrets for a day, then with the new one alone.',
      shows: [{ field: 'secret', label: 'Signing secret', once: true }],
    },
    {
      label: 'Remove',
      operation: 'removeWebhookEndpoint',
      roles: engineers,
      path: { webhook: 'id' },
      follows: 'It is told of nothing more. What is on its way to it is cancelled.',
      bites: true,
    },
  ],
};

const members: ListActs = {
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

const keys: ListActs = {
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

const grants: ListActs = {
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

const notices: ListActs = {
  row: [
    {
      label: 'Read',
      operation: 'revealNotice',
      roles: [...officers, 'senior-reviewer'],
      path: { notice: 'id' },
      fields: [{ name: 'reason', label: 'Why you need to read it', as: 'words' }],
      follows: 'Address and text are shown. That you read them, and why, is on the ledger.',
      shows: [
        { field: 'address', label: 'To' },
        { field: 'subject', label: 'Subject' },
        { field: 'text', label: 'Text' },
      ],
    },
    {
      label: 'Send',
      operation: 'sendNotice',
      roles: [...officers, 'senior-reviewer'],
      path: { notice: 'id' },
      follows: 'It is tried again at once.',
      unless: ({ state }) =>
        state === 'held' || state === 'given-up'
          ? undefined
          : 'Only what is held or was given up can be sent.',
    },
  ],
};

const applyLinks: ListActs = {
  make: [
    {
      label: 'Make a link',
      operation: 'makeApplyLink',
      roles: [...officers, 'engineer'],
      fields: [{ name: 'days', label: 'Days it lasts', as: 'number', initial: '30' }],
      follows: 'Whoever has the link can apply. Put it where your customers sign up. It is shown once.',
      shows: [{ field: 'link', label: 'Link', once: true }],
    },
  ],
  row: [
    {
      label: 'End',
      operation: 'endApplyLink',
      roles: [...officers, 'engineer'],
      path: { portalLink: 'id' },
      follows: 'Nobody can begin by it. Applications that began by it go on.',
      bites: true,
      unless: ended,
    },
  ],
};

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

const offerings: ListActs = {
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

const organization: ListActs = {
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

const approved = ({ state }: Row) => (state === 'proposed' ? undefined : 'It is no longer a proposal.');

const program: ListActs = {
  make: [
    {
      label: 'Propose a setting',
      operation: 'proposeSetting',
      roles: officers,
      fields: [
        { name: 'name', label: 'Setting', says: 'As the table of settings names it' },
        {
          name: 'value',
          label: 'Value',
          as: 'json',
          says: 'A number, true or false, or a list such as ["a"]',
        },
        { name: 'reason', label: 'Reason', as: 'words' },
        { name: 'effectiveOn', label: 'From', as: 'day', optional: true },
      ],
      follows: 'Once the program is adopted, a second person approves it before it holds.',
    },
    {
      label: 'Adopt the program',
      operation: 'adoptProgram',
      roles: officers,
      fields: [{ name: 'statement', label: 'Statement of who adopts it', as: 'words' }],
      follows: 'From then on a setting changes by two people only. It is adopted once.',
    },
  ],
  row: [
    {
      label: 'Approve',
      operation: 'approveSettingChange',
      roles: officers,
      path: { change: 'id' },
      follows: 'From its day on the setting holds, and every standing it bears on is worked out anew.',
      unless: approved,
    },
    {
      label: 'Take back',
      operation: 'withdrawSettingChange',
      roles: officers,
      path: { change: 'id' },
      follows: 'The proposal ends; the setting stays as it is.',
      unless: approved,
    },
  ],
};

const clocks: ListActs = {
  row: [
    {
      label: 'Met by hand',
      operation: 'satisfyClock',
      roles: officers,
      path: { clock: 'id' },
      fields: [
        { name: 'receipt', label: 'Receipt or reference' },
        { name: 'words', label: 'How it was met', as: 'words' },
        { name: 'satisfiedAt', label: 'When', as: 'moment', optional: true, says: 'Empty: now.' },
      ],
      follows: 'The deadline ends. One that had passed stays on record as met late.',
      unless: ({ state }) =>
        state === 'running' || state === 'breached' ? undefined : 'This deadline has ended.',
    },
    {
      label: 'Extend',
      operation: 'extendClock',
      roles: officers,
      path: { clock: 'id' },
      fields: [
        { name: 'dueOn', label: 'New last day', as: 'day' },
        {
          name: 'basis',
          label: 'Basis',
          as: 'choice',
          options: ['granted-by-authority', 'law-provides', 'court-order'],
        },
        { name: 'reference', label: 'Reference' },
        { name: 'words', label: 'In words', as: 'words', optional: true },
      ],
      follows: 'It is due on that day instead. The day before stays on record.',
      unless: ({ state }) => (state === 'running' ? undefined : 'What is late or ended stays so.'),
    },
  ],
};

export const actsOf: Readonly<Record<string, ListActs | undefined>> = {
  '/organization': organization,
  '/webhooks/endpoints': webhookEndpoints,
  '/webhooks': {
    row: [
      {
        label: 'Deliver again',
        operation: 'redeliverWebhook',
        roles: engineers,
        path: { delivery: 'id' },
        follows: 'The same event is sent to the same endpoint once more.',
      },
    ],
  },
  '/access': members,
  '/access/keys': keys,
  '/access/examiners': grants,
  '/notices': notices,
  '/applications/links': applyLinks,
  '/offerings': offerings,
  '/written-program': program,
  '/clocks': clocks,
};
