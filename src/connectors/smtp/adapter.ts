/** Sends mail through the operator's server by SMTP. */
import { createTransport, type SMTPPoolOptions } from 'nodemailer';
import type { Delivered, DeliveryFault, Mail, SendMail } from '../../runtime/notices/index.ts';
import { scrub } from '../../runtime/scrub.ts';

export type SmtpOptions = {
  /** `smtp://` (STARTTLS when offered) or `smtps://` (TLS from the start), with user and password where needed. */
  readonly url: string;
  /** The sender: an address, or a name with an address in angle brackets. */
  readonly from: string;
  /** For connecting, for the greeting, and for silence in between. Absent: 15 000. */
  readonly timeoutMilliseconds?: number;
};

export type Smtp = {
  readonly sendMail: SendMail;
  /** A mail with nothing but this text. */
  sendCode(to: string, text: string): Promise<Delivered>;
  /** Connects and signs in, and sends nothing. */
  check(): Promise<Delivered>;
  close(): void;
};

export function openSmtp(options: SmtpOptions): Smtp {
  const transport = createTransport(poolOptions(options));
  const attempt = async (run: () => Promise<{ response?: string }>): Promise<Delivered> => {
    try {
      const { response } = await run();
      return { delivered: true, ...(response ? { receipt: scrub(response, 200) } : {}) };
    } catch (error) {
      return meaningOf(error);
    }
  };
  const sendMail = (mail: Mail) =>
    attempt(() =>
      transport.sendMail({
        from: options.from,
        // As an object: an address is never read as a list of addresses.
        to: { name: '', address: mail.to },
        subject: mail.subject,
        text: mail.text,
        messageId: mail.messageId,
        ...(mail.html === undefined ? {} : { html: mail.html }),
        ...(mail.signal ? { signal: mail.signal } : {}),
        // Other systems must not answer a machine.
        headers: { 'auto-submitted': 'auto-generated' },
      }),
    );
  return {
    sendMail,
    sendCode: (to, text) =>
      attempt(() =>
        transport.sendMail({ from: options.from, to: { name: '', address: to }, subject: 'Your code', text }),
      ),
    check: () => attempt(() => transport.verify().then(() => ({}))),
    close: () => transport.close(),
  };
}

function poolOptions(options: SmtpOptions): SMTPPoolOptions & { pool: true } {
  const url = new URL(options.url);
  const timeout = options.timeoutMilliseconds ?? 15_000;
  const local = /^(localhost|127\..*|\[::1\])$/.test(url.hostname);
  return {
    url: options.url,
    pool: true,
    maxConnections: 3,
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
    dnsTimeout: timeout,
    // A password is never sent in clear over a network.
    requireTLS: url.protocol === 'smtp:' && url.username !== '' && !local,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

const faults: Readonly<Record<string, DeliveryFault>> = {
  ETIMEDOUT: 'timeout',
  ETLS: 'tls-failed',
  EREQUIRETLS: 'tls-failed',
  EAUTH: 'not-authorized',
  ENOAUTH: 'not-authorized',
  EOAUTH2: 'not-authorized',
};

/** What a failure means. A wrong password is the operator's to mend, so the mail waits; a refused recipient is final. */
function meaningOf(error: unknown): Delivered {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  // The library reports a certificate it does not trust as a fault of the socket.
  const below = error instanceof Error && 'originalCode' in error ? String(error.originalCode) : '';
  const known = /^(CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL)/.test(below)
    ? 'tls-failed'
    : faults[code];
  if (known) return { delivered: false, fault: known, again: true };
  const reply = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0;
  // 503 blames the order of commands, not this message.
  if (reply >= 500 && reply !== 503) return { delivered: false, fault: 'refused-by-server', again: false };
  if (reply >= 400) return { delivered: false, fault: 'busy', again: true };
  if (code === 'EENVELOPE') return { delivered: false, fault: 'refused-by-server', again: false };
  return { delivered: false, fault: 'unreachable', again: true };
}
