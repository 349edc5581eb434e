/** The ways out that this installation has. Main plugs them in; without one, notices of that channel are held. */
import type { Runtime } from '../runtime.ts';
import type { Channel, Content, Delivered, Senders } from './types.ts';

function sendersOf(runtime: Runtime): Senders {
  // Safe: main fills `sendMail` and `sendText` with functions of these types, or leaves them out.
  return runtime.connectors as Senders;
}

export function canSend(runtime: Runtime, channel: Channel): boolean {
  const { sendMail, sendText } = sendersOf(runtime);
  return (channel === 'email' ? sendMail : sendText) !== undefined;
}

export type Sending = {
  readonly notice: string;
  readonly channel: Channel;
  readonly content: Content;
  readonly signal?: AbortSignal;
};

export async function sendOut(
  runtime: Runtime,
  { notice, channel, content, signal }: Sending,
): Promise<Delivered> {
  const { sendMail, sendText } = sendersOf(runtime);
  if (channel === 'email' && sendMail) {
    return sendMail({
      to: content.address,
      subject: content.subject,
      text: content.text,
      messageId: `<${notice}@${new URL(runtime.publicUrl).hostname}>`,
      ...(content.html === null ? {} : { html: content.html }),
      ...(signal ? { signal } : {}),
    });
  }
  if (channel === 'sms' && sendText) return sendText(content.address, content.text.trim(), signal);
  // The way out was taken away after the notice was queued.
  return { delivered: false, fault: 'unreachable', again: true };
}
