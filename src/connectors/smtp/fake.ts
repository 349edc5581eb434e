/** A mail server of no network at all, for the demo and for tests: it keeps the last mails it was given. */
import type { Delivered, Mail, SendMail } from '../../runtime/notices/index.ts';

export type FakeSmtp = {
  readonly sendMail: SendMail;
  sendCode(to: string, text: string): Promise<Delivered>;
  /** Newest last. */
  readonly sent: readonly Pick<Mail, 'to' | 'subject' | 'text'>[];
};

const mostKept = 1000;

export function fakeSmtp(): FakeSmtp {
  const sent: Pick<Mail, 'to' | 'subject' | 'text'>[] = [];
  const keep = (mail: Pick<Mail, 'to' | 'subject' | 'text'>): Promise<Delivered> => {
    sent.push({ to: mail.to, subject: mail.subject, text: mail.text });
    if (sent.length > mostKept) sent.shift();
    return Promise.resolve({ delivered: true, receipt: 'kept by the fake' });
  };
  return { sent, sendMail: keep, sendCode: (to, text) => keep({ to, subject: 'Your code', text }) };
}
