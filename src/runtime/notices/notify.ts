/** Writes a notice in the transaction of what it tells about: either both are on record, or neither. */
import type { NewEvent } from '../../kernel/events.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Work } from '../commit/work.ts';
import { enqueue } from '../jobs/index.ts';
import { defaultLocale } from './catalog/index.ts';
import { render } from './render.ts';
import { canSend } from './senders.ts';
import { readUserAddress } from './store.ts';
import { type TemplateName, templateOf } from './templates.ts';
import type { Content, NewNotice, Recipient, Written } from './types.ts';

export const sendJob = 'send-notice';

export type NoticeWritten = NewEvent<'notice-written', Written, Content> & { readonly subject: Id<'notice'> };

/**
 * Tells somebody something, by the template's channel.
 *
 * @returns the notice; what becomes of it is in the outbox.
 * @throws Error when the user named has no address here: a fault of the caller.
 */
export async function notify<Name extends TemplateName>(
  work: Work,
  notice: NewNotice<Name>,
): Promise<Id<'notice'>> {
  const event = await noticeEvent(work, notice);
  await work.commit([event]);
  return event.subject;
}

/** The event of a notice, for a part that follows others' events and so returns its own. Queues the sending too. */
export async function noticeEvent<Name extends TemplateName>(
  work: Work,
  notice: NewNotice<Name>,
): Promise<NoticeWritten> {
  const id = work.runtime.ids.next('notice');
  const { channel } = templateOf(notice.template);
  const locale = notice.locale ?? defaultLocale;
  const { subject, text, html, secrets } = render(notice.template, notice.values, locale);
  const to = await resolve(work, notice.to, id);
  const held = !canSend(work.runtime, channel);
  if (!held) await enqueue(work, sendJob, { notice: id });
  return {
    type: 'notice-written',
    subject: id,
    ...(to.recipient ? { also: [to.recipient] } : {}),
    data: {
      template: notice.template,
      locale,
      channel,
      recipientKind: to.kind,
      recipient: to.recipient,
      held,
    },
    personal: {
      of: to.sealedFor,
      value: { address: to.address, subject, text, html, secrets: [...secrets] },
    },
  };
}

type Resolved = {
  readonly kind: Written['recipientKind'];
  readonly recipient: Id | null;
  readonly address: string;
  /** Whose key seals it: erasing that person erases the notice. A bare address belongs to the notice alone. */
  readonly sealedFor: Id;
};

async function resolve(work: Work, to: Recipient, notice: Id<'notice'>): Promise<Resolved> {
  if ('person' in to)
    return { kind: 'person', recipient: to.person, address: to.address, sealedFor: to.person };
  if ('user' in to) {
    const address = to.address ?? (await readUserAddress(work.tx, to.user));
    if (address === undefined) throw new Error(`${to.user} is no member here, so a notice has no address`);
    return { kind: 'user', recipient: to.user, address, sealedFor: to.user };
  }
  return { kind: 'address', recipient: null, address: to.address, sealedFor: notice };
}
