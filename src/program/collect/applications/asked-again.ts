/** Asked again: whoever applies by themselves gets a new link, and it opens on what is asked. */
import type { Id } from '../../../kernel/ids.ts';
import type { Work } from '../../../runtime/commit/work.ts';
import { notify } from '../../../runtime/notices/index.ts';
import { readCustomerOf, readEntitiesNaming } from '../identification/index.ts';
import { type Application, readApplicationOf } from './application/index.ts';
import { renewLink } from './links/index.ts';
import { readLiveInvitationOf } from './owner-invitations/index.ts';

/**
 * Mails a link that opens on one item about a person: to the person's own application, else to the owner who was
 * invited, else to the customers whose files name them. Nobody is written to who was entered by colleagues.
 *
 * @param item.code what is owed, as the requirements ledger calls it
 */
export async function mailAskedItem(
  work: Work,
  { person, code }: { readonly person: Id<'person'>; readonly code: string },
): Promise<void> {
  const own = await applicationOf(work, person);
  if (own) return mail(work, own, code);
  const invited = await readLiveInvitationOf(work.tx, person);
  if (invited) {
    const { id: opens, email, language } = invited;
    return send(work, { kind: 'owner', opens, person, email, at: code }, language);
  }
  for (const entity of await readEntitiesNaming(work.tx, person)) {
    const theirs = await applicationOf(work, entity);
    if (theirs) await mail(work, theirs, `${code}:${person}`);
  }
}

async function applicationOf(work: Work, person: Id<'person'>): Promise<Application | undefined> {
  const customer = await readCustomerOf(work.tx, person);
  return customer && readApplicationOf(work.tx, customer.id);
}

function mail(work: Work, { id, person, email, language }: Application, at: string): Promise<void> {
  return send(work, { kind: 'resume', opens: id, person, email, at }, language);
}

async function send(
  work: Work,
  link: Parameters<typeof renewLink>[1],
  locale: Application['language'],
): Promise<void> {
  await notify(work, {
    to: { person: link.person, address: link.email },
    template: 'asked-again',
    locale,
    values: await renewLink(work, link),
  });
}
