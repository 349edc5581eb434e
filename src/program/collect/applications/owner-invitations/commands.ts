/** Commands on owners' invitations: invite, send again, end, and enter. */
import type { Id } from '../../../../kernel/ids.ts';
import { isRefusal, type Refusal, refuse } from '../../../../kernel/problems.ts';
import { type Given, giveRole, takeAway } from '../../../../runtime/access/index.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Session } from '../../../../runtime/http/session.ts';
import { notify } from '../../../../runtime/notices/index.ts';
import { personOfParty } from '../../beneficial-owners/index.ts';
import {
  holdPersons,
  isOwnPerson,
  mayName,
  reachesPerson,
  readCustomer,
  readCustomerOf,
  readEntitiesNaming,
  readPerson,
  tellsOfItself,
} from '../../identification/index.ts';
import { endLinks, renewLink } from '../links/index.ts';
import { refuseInvitation, refuseMove } from './decide.ts';
import { lockInvitation, readLiveInvitationOf } from './store.ts';
import type { Invitation, InviteOwner } from './types.ts';

/** The program gives the role: whoever may invite is decided here, and who enters has shown the code. */
const program = { role: 'owner' } as const;

/** Invites an owner, and mails the link. */
export async function inviteOwner(
  work: Work,
  session: Session,
  input: InviteOwner,
): Promise<Id<'ownerInvitation'> | Refusal> {
  const invited = await invitedOwner(work, session, input);
  if (isRefusal(invited)) return invited;
  const { entity, person } = invited;
  const found = await readPerson(work.tx, person);
  if (!found) return refuse('invalid-field', { field: 'body.owner', code: 'not-found' });
  // Two who invite the same person come one after the other.
  await holdPersons(work.tx, [person]);
  const refusal = refuseInvitation({
    person: found,
    namedBy: await readEntitiesNaming(work.tx, person),
    entity,
    reached: await reachesPerson(work.tx, session, person),
    isCustomer: (await readCustomerOf(work.tx, person)) !== undefined,
    hasLiveInvitation: (await readLiveInvitationOf(work.tx, person)) !== undefined,
  });
  if (refusal) return refusal;
  const id = work.runtime.ids.next('ownerInvitation');
  const { email, language } = input;
  await work.commit([
    {
      type: 'owner-invited',
      subject: id,
      also: [entity, person],
      data: { entity, person, language },
      personal: { of: person, value: { email } },
    },
  ]);
  await send(work, { id, entity, person, email, language });
  return id;
}

/** Mails a new link; the one before it opens nothing any more. */
export async function sendAgain(work: Work, invitation: Invitation): Promise<Refusal | undefined> {
  const refusal = refuseMove(invitation, 'sent-again');
  if (refusal) return refusal;
  const { id, person, entity } = invitation;
  await work.commit([
    { type: 'owner-invitation-sent-again', subject: id, also: [entity, person], data: { person } },
  ]);
  await send(work, invitation);
  return undefined;
}

/** Ends an invitation: the link opens nothing, and an owner who is in is out. What they gave stays on record. */
export async function endInvitation(work: Work, invitation: Invitation): Promise<Refusal | undefined> {
  const refusal = refuseMove(invitation, 'ended');
  if (refusal) return refusal;
  const { id, person, entity, entered } = invitation;
  await endLinks(work, id);
  // A membership that somebody took away already is no hindrance.
  if (entered) await takeAway(work, program, { membership: entered.membership, role: 'beneficial-owner' });
  await work.commit([
    { type: 'owner-invitation-ended', subject: id, also: [entity, person], data: { person } },
  ]);
  return undefined;
}

export type Entered = Given & { readonly person: Id<'person'> };

/** Lets an owner in who has opened the link and shown the code. The second time they come back as who they are. */
export async function enterAsOwner(work: Work, id: Id<'ownerInvitation'>): Promise<Entered | Refusal> {
  const invitation = await lockInvitation(work.tx, id);
  if (!invitation || invitation.ended) return refuse('not-found');
  const { person, entity, entered } = invitation;
  if (entered) return { user: entered.user, membership: entered.membership, person };
  const refusal = refuseMove(invitation, 'entered');
  if (refusal) return refusal;
  const name = (await readPerson(work.tx, person))?.name ?? '';
  const email = invitation.email.toLowerCase();
  const given = await giveRole(work, program, { name, email, role: 'beneficial-owner', person });
  if (isRefusal(given)) return given;
  const { user, membership } = given;
  await work.commit([
    {
      type: 'owner-entered',
      subject: id,
      also: [entity, person],
      data: { person, membership, user },
    },
  ]);
  return { ...given, person };
}

type Owner = { readonly entity: Id<'person'>; readonly person: Id<'person'> };

/** Which owner of which entity is meant, as far as whoever invites may know of them. */
async function invitedOwner(
  work: Work,
  session: Session,
  { owner, entity }: InviteOwner,
): Promise<Owner | Refusal> {
  const unknown = refuse('invalid-field', { field: 'body.owner', code: 'not-found' });
  if ('statement' in owner) {
    const toldByCustomer = tellsOfItself(session);
    const found = await personOfParty(work, owner.statement, { toldByCustomer });
    if (isRefusal(found)) return found;
    // Nothing of it is kept where it is another's file: the refusal rolls it back.
    return (await isOwnPerson(work.tx, session, found.entity)) ? found : refuse('not-found');
  }
  const { person } = owner;
  const own = session.customer && (await readCustomer(work.tx, session.customer))?.person;
  if (own) return (await mayName(work.tx, session, person)) ? { entity: own, person } : unknown;
  const namedBy = await readEntitiesNaming(work.tx, person);
  const [only, ...others] = entity ? namedBy.filter((one) => one === entity) : namedBy;
  if (others.length > 0) return refuse('invalid-field', { field: 'body.entity', code: 'missing' });
  return only ? { entity: only, person } : unknown;
}

async function send(
  work: Work,
  {
    id,
    entity,
    person,
    email,
    language,
  }: Pick<Invitation, 'id' | 'entity' | 'person' | 'email' | 'language'>,
): Promise<void> {
  const link = await renewLink(work, { kind: 'owner', opens: id, person, email });
  await notify(work, {
    to: { person, address: email },
    template: 'owner-invitation',
    locale: language,
    values: { ...link, entity: (await readPerson(work.tx, entity))?.name ?? '' },
  });
}
