/** Sends text messages through an HTTP gateway: one POST of JSON with a bearer token. Never logs number or text. */
import type { Delivered, DeliveryFault, SendText } from '../../runtime/notices/index.ts';

export type SmsGatewayOptions = {
  readonly url: string;
  readonly token?: string;
  /**
   * The body in the gateway's own form: any JSON in which `{to}` and `{text}` stand for the values. Absent:
   * `{"to":"{to}","text":"{text}"}`.
   */
  readonly body?: string;
  /** Absent: 10 000. */
  readonly timeoutMilliseconds?: number;
};

export type SmsGateway = {
  readonly sendText: SendText;
  sendCode(to: string, text: string): Promise<Delivered>;
};

const plainBody = '{"to":"{to}","text":"{text}"}';

/** @throws SyntaxError when the body given is not JSON. */
export function openSmsGateway(options: SmsGatewayOptions): SmsGateway {
  const template: unknown = JSON.parse(options.body ?? plainBody);
  const sendText: SendText = async (to, text, signal) => {
    try {
      const response = await fetch(options.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(options.token ? { authorization: `Bearer ${options.token}` } : {}),
        },
        body: JSON.stringify(fill(template, { to, text })),
        redirect: 'error',
        signal: limit(options.timeoutMilliseconds ?? 10_000, signal),
      });
      await response.body?.cancel();
      return meaningOf(response.status);
    } catch (error) {
      const timeout = error instanceof Error && error.name === 'TimeoutError';
      return { delivered: false, fault: timeout ? 'timeout' : 'unreachable', again: true };
    }
  };
  return { sendText, sendCode: (to, text) => sendText(to, text) };
}

function limit(milliseconds: number, signal: AbortSignal | undefined): AbortSignal {
  const timeout = AbortSignal.timeout(milliseconds);
  return signal ? AbortSignal.any([timeout, signal]) : timeout;
}

/** Fills the strings of a JSON value, so that no text can break out of its place. */
function fill(template: unknown, values: { to: string; text: string }): unknown {
  if (typeof template === 'string') {
    return template.replace(/\{(to|text)\}/g, (_, name: 'to' | 'text') => values[name]);
  }
  if (Array.isArray(template)) return template.map((item) => fill(item, values));
  if (typeof template !== 'object' || template === null) return template;
  return Object.fromEntries(Object.entries(template).map(([key, value]) => [key, fill(value, values)]));
}

const final: Readonly<Record<number, DeliveryFault>> = {
  400: 'refused-by-server',
  404: 'refused-by-server',
  413: 'refused-by-server',
  422: 'refused-by-server',
};

/** A wrong token is the operator's to mend, so the message waits; a refused number is final. */
function meaningOf(status: number): Delivered {
  if (status >= 200 && status < 300) return { delivered: true };
  const refused = final[status];
  if (refused) return { delivered: false, fault: refused, again: false };
  if (status === 401 || status === 403) return { delivered: false, fault: 'not-authorized', again: true };
  return { delivered: false, fault: status === 429 ? 'busy' : 'server-fault', again: true };
}
