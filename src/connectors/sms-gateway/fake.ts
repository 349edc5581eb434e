/** A gateway of no network at all, for the demo and for tests: it keeps the last messages it was given. */
import type { Delivered, SendText } from '../../runtime/notices/index.ts';

type Message = { readonly to: string; readonly text: string };

export type FakeSmsGateway = {
  readonly sendText: SendText;
  sendCode(to: string, text: string): Promise<Delivered>;
  /** Newest last. */
  readonly sent: readonly Message[];
};

const mostKept = 1000;

export function fakeSmsGateway(): FakeSmsGateway {
  const sent: Message[] = [];
  const keep = (to: string, text: string): Promise<Delivered> => {
    sent.push({ to, text });
    if (sent.length > mostKept) sent.shift();
    return Promise.resolve({ delivered: true, receipt: 'kept by the fake' });
  };
  return { sent, sendText: keep, sendCode: keep };
}
