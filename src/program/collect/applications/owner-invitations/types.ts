/** Owners who are invited to complete their own part without the customer who named them seeing it. */
import { z } from '@hono/zod-openapi';
import type { Id } from '../../../../kernel/ids.ts';
import type { Instant } from '../../../../kernel/time.ts';
import { idField, instantField } from '../../../../runtime/http/fields.ts';
import { type Locale, locales } from '../../../../runtime/notices/index.ts';
import { emailField, personId } from '../../identification/index.ts';

export const invitationId = idField('ownerInvitation');
export const statementId = idField('ownershipStatement');
export const language = z.enum(locales);

/** `complete`: entered, and nothing is owed or waiting about them. It is worked out and never stored. */
export const invitationStates = ['invited', 'entered', 'complete', 'ended'] as const;
export type InvitationState = (typeof invitationStates)[number];

/** An owner is named by their person, or by a statement that describes them and nobody has entered yet. */
export const inviteOwner = z.strictObject({
  owner: z.union([z.strictObject({ person: personId }), z.strictObject({ statement: statementId })]),
  entity: personId
    .optional()
    .describe('whose ownership file names them, where several do; a customer invites for itself'),
  email: emailField.describe('where the link and the code go; the owner confirms it by the code'),
  language,
});
export type InviteOwner = z.output<typeof inviteOwner>;

export type Invitation = {
  readonly id: Id<'ownerInvitation'>;
  readonly entity: Id<'person'>;
  readonly person: Id<'person'>;
  readonly email: string;
  readonly language: Locale;
  readonly invitedAt: Instant;
  readonly invitedBy: string;
  readonly sentAt: Instant;
  readonly sendings: number;
  readonly entered: {
    readonly at: Instant;
    readonly membership: Id<'membership'>;
    readonly user: Id<'user'>;
  } | null;
  readonly ended: { readonly at: Instant; readonly by: string } | null;
};

export const invitationView = z.object({
  id: invitationId,
  entity: personId,
  entityName: z.string(),
  person: personId,
  name: z.string(),
  email: z.string(),
  language,
  state: z.enum(invitationStates),
  invitedAt: instantField,
  sentAt: instantField.describe('when the link was sent last'),
  enteredAt: instantField.nullable(),
  endedAt: instantField.nullable(),
});

export const ownerInvited = z.strictObject({ entity: personId, person: personId, language });
export type OwnerInvited = z.output<typeof ownerInvited>;
export const invitedAddress = z.strictObject({ email: z.string() });
export type InvitedAddress = z.output<typeof invitedAddress>;

export const ownerEntered = z.strictObject({
  person: personId,
  membership: idField('membership'),
  user: idField('user'),
});
export type OwnerEntered = z.output<typeof ownerEntered>;

export const ofPerson = z.strictObject({ person: personId });
