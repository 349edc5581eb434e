/** Notices: messages to people about what the program did or asks of them. */
import { z } from '@hono/zod-openapi';
import type { Id } from '../../kernel/ids.ts';
import { idField, instantField } from '../http/fields.ts';
import type { Locale } from './catalog/index.ts';
import { type TemplateName, templateNames, type Values } from './templates.ts';

const channels = ['email', 'sms'] as const;
export type Channel = (typeof channels)[number];

export const noticeStates = ['held', 'queued', 'sent', 'given-up'] as const;
export type NoticeState = (typeof noticeStates)[number];

/**
 * Who is told. A person or customer is named with the address the caller has for them; a user's address is their
 * sign-in; a bare address belongs to nobody we know yet, such as somebody who is invited.
 */
export type Recipient =
  | { readonly person: Id<'person'> | Id<'customer'>; readonly address: string }
  | { readonly user: Id<'user'>; readonly address?: string }
  | { readonly address: string };

/** A notice as a part asks for it. The channel follows from the template. */
export type NewNotice<Name extends TemplateName = TemplateName> = {
  readonly to: Recipient;
  readonly template: Name;
  readonly values: Values<Name>;
  readonly locale?: Locale;
};

/** The message itself: sealed under its recipient's key. `secrets` are the values nobody but the recipient should use. */
export const content = z.strictObject({
  address: z.string().min(3).max(320),
  subject: z.string().max(300),
  text: z.string().max(20_000),
  html: z.string().max(40_000).nullable(),
  secrets: z.array(z.string().max(500)).max(10),
});
export type Content = z.output<typeof content>;

/** How a message went. A fault is a closed code; `again`: a later attempt may succeed. */
export type Delivered =
  | { readonly delivered: true; readonly receipt?: string }
  | { readonly delivered: false; readonly fault: DeliveryFault; readonly again: boolean };

export const deliveryFaults = [
  'unreachable',
  'timeout',
  'tls-failed',
  'not-authorized',
  'refused-by-server',
  'busy',
  'server-fault',
  'erased',
] as const;
export type DeliveryFault = (typeof deliveryFaults)[number];

export type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  /** The same at each attempt, so that a mail server can drop a second copy. */
  readonly messageId: string;
  readonly signal?: AbortSignal;
};
export type SendMail = (mail: Mail) => Promise<Delivered>;
export type SendText = (to: string, text: string, signal?: AbortSignal) => Promise<Delivered>;

/** What main plugs into `runtime.connectors`. Without one, notices of that channel are held. */
export type Senders = { readonly sendMail?: SendMail; readonly sendText?: SendText };

const facts = {
  template: z.enum(templateNames),
  locale: z.string().max(20),
  channel: z.enum(channels),
};

export const written = z.strictObject({
  ...facts,
  recipientKind: z.enum(['person', 'user', 'address']),
  recipient: z.string().max(60).nullable(),
  held: z.boolean(),
});
export type Written = z.output<typeof written>;

export const noticeId = idField('notice');

export const noticeRow = z.strictObject({
  id: noticeId,
  writtenAt: instantField,
  ...facts,
  about: z.string(),
  recipientKind: z.enum(['person', 'user', 'address']),
  recipient: z.string().nullable(),
  state: z.enum(noticeStates),
  attempts: z.number().int(),
  dueAt: instantField.nullable(),
  endedAt: instantField.nullable(),
  lastFault: z.enum(deliveryFaults).nullable(),
});
export type NoticeRow = z.output<typeof noticeRow>;
