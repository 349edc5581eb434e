/** The door of owners' invitations, for the rest of applications. */
import type { Id } from '../../../../kernel/ids.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import type { Locale } from '../../../../runtime/notices/index.ts';
import { readPerson } from '../../identification/index.ts';
import { readInvitation } from './store.ts';

export { enterAsOwner } from './commands.ts';
export { events } from './events.ts';
export { routes } from './routes.ts';
export { readLiveInvitationOf } from './store.ts';

export type Described = {
  readonly entityName: string;
  readonly person: Id<'person'>;
  readonly email: string;
  readonly language: Locale;
};

/** Who invited whom, for whoever holds the link; nothing once the invitation has ended. */
export async function describeInvitation(
  tx: Transaction,
  id: Id<'ownerInvitation'>,
): Promise<Described | undefined> {
  const invitation = await readInvitation(tx, id);
  if (!invitation || invitation.ended) return undefined;
  const { entity, person, email, language } = invitation;
  return { entityName: (await readPerson(tx, entity))?.name ?? '', person, email, language };
}
