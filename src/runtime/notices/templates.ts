/** Every kind of message: what it is about, what fills it, and which of its values are for the recipient's eyes alone. */

const table = {
  'email-code': {
    about: 'A one-time code that proves control of an e-mail address',
    channel: 'email',
    values: ['code', 'minutes'],
    secret: ['code'],
  },
  'telephone-code': {
    about: 'A one-time code that proves control of a telephone number',
    channel: 'sms',
    values: ['code', 'minutes'],
    secret: ['code'],
  },
  invitation: {
    about: 'An invitation to sign in',
    channel: 'email',
    values: ['role', 'link', 'expires'],
    secret: ['link'],
  },
  'owner-invitation': {
    about: 'An invitation to a beneficial owner to complete their own part',
    channel: 'email',
    values: ['organization', 'entity', 'link', 'expires'],
    secret: ['link'],
  },
  'application-link': {
    about: 'A link by which an applicant comes back to their application',
    channel: 'email',
    values: ['organization', 'link', 'expires'],
    secret: ['link'],
  },
  'asked-again': {
    about: 'Something is asked of an applicant or an owner again; the link opens on it',
    channel: 'email',
    values: ['organization', 'link', 'expires'],
    secret: ['link'],
  },
  'sign-in-link': {
    about: 'A link to choose a new password or to sign in',
    channel: 'email',
    values: ['link', 'expires'],
    secret: ['link'],
  },
  'customer-message': {
    about: 'What a customer is asked for or told in a case',
    channel: 'email',
    values: ['subject', 'words', 'link'],
    secret: [],
  },
  'clocks-warned': {
    about: 'Deadlines that are near',
    channel: 'email',
    values: ['count', 'list', 'link'],
    secret: [],
  },
  'clocks-breached': {
    about: 'Deadlines that have passed',
    channel: 'email',
    values: ['count', 'list', 'link'],
    secret: [],
  },
  'webhook-delivery-dead': {
    about: 'A webhook endpoint could not be told of an event',
    channel: 'email',
    values: ['endpoint', 'event', 'attempts', 'link'],
    secret: [],
  },
} as const satisfies Record<string, Template>;

type Template = {
  readonly about: string;
  readonly channel: 'email' | 'sms';
  readonly values: readonly string[];
  readonly secret: readonly string[];
};

export type TemplateName = keyof typeof table;
export type ValueName<Name extends TemplateName> = (typeof table)[Name]['values'][number];
export type Values<Name extends TemplateName> = Readonly<Record<ValueName<Name>, string>>;

// Safe: the keys of that very table.
export const templateNames = Object.keys(table) as [TemplateName, ...TemplateName[]];

export function templateOf(name: TemplateName): Template {
  return table[name];
}
